// The same book has the same bytes, whoever makes it, where and when; and the archive is as OCF has it.
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { writeEpub, writeKepub } from '../../src/epub/write.ts';
import { fullOptions, plainOptions } from './making.ts';
import { soundBook } from './specimen.ts';

const zone = process.env['TZ'];
const folder = process.cwd();

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  process.chdir(folder);
});

describe('the bytes of a book', () => {
  it('do not depend on the run, the time zone or the working directory', async () => {
    const options = await fullOptions();
    const first = await writeEpub(soundBook(), options);
    for (const TZ of ['Pacific/Kiritimati', 'America/St_Johns']) {
      process.env['TZ'] = TZ;
      process.chdir(tmpdir());
      const again = await writeEpub(soundBook(), options);
      expect(Buffer.compare(first, again), TZ).toBe(0);
    }
  });

  it('change with the text', async () => {
    const options = await plainOptions();
    const first = await writeEpub(soundBook(), options);
    const other = await writeEpub(soundBook('Other words.'), options);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it('are the same for two kepubs', async () => {
    const options = await plainOptions();
    const first = await writeKepub(soundBook(), options);
    expect(Buffer.compare(first, await writeKepub(soundBook(), options))).toBe(0);
  });
});

interface Entry {
  name: string;
  method: number;
  date: number;
  time: number;
  extra: number;
}

/** The local headers of a ZIP file, in the order of the bytes (APPNOTE 4.3.7). */
function localHeaders(zip: Uint8Array): Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const [name, extra] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + 30, at + 30 + name)),
      method: view.getUint16(at + 8, true),
      time: view.getUint16(at + 10, true),
      date: view.getUint16(at + 12, true),
      extra,
    });
    at += 30 + name + extra + view.getUint32(at + 18, true);
  }
  return entries;
}

describe('the archive', () => {
  it('opens with the media type, stored; then container, package, and the rest by name', async () => {
    const entries = localHeaders(await writeEpub(soundBook(), await fullOptions()));
    const names = entries.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['mimetype', 'META-INF/container.xml', 'OEBPS/content.opf']);
    expect(names.slice(3)).toEqual(names.slice(3).toSorted());
    expect(entries[0]).toMatchObject({ method: 0, extra: 0 });
    expect(names.filter((name) => name.endsWith('/'))).toEqual([]);
  });

  it('dates every file noon of 1 January 1980 and packs no picture twice', async () => {
    const entries = localHeaders(await writeEpub(soundBook(), await fullOptions()));
    expect(new Set(entries.map(({ date, time }) => `${date} ${time}`))).toEqual(
      new Set(['33 24576']),
    );
    const stored = entries.filter(({ method }) => method === 0).map(({ name }) => name);
    expect(stored).toEqual(['mimetype', 'OEBPS/images/cover.png']);
  });
});
