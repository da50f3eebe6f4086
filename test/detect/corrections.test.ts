// Corrections beside a manuscript: `corrections/NAME.txt` with `NAME.fascicle.yaml`, and what becomes
// of its lines in `NAME.labels.txt`. And the other way: a sidecar written from doubts changes nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Detected, DetectOptions } from '../../src/detect/types.ts';
import { readBlocks, readManuscript } from '../../src/manuscript/readers.ts';
import { readSidecar } from '../../src/manuscript/sidecar.ts';
import type { Manuscript } from '../../src/manuscript/types.ts';
import { doubtsOf, writeSidecar } from '../../src/outline/propose-corrections.ts';
import { expectText } from '../expectation.ts';

const folder = new URL('corrections/', import.meta.url);
const names = readdirSync(folder).filter((name) => /(?<!\.labels)\.(?:txt|md)$/.test(name));

describe('corrections', () => {
  test.each(names)('%s', async (name) => {
    const { manuscript, detected, messages } = await read(name, {});
    const said = [...messages, ...detected.messages].map(
      ({ id, sentence }) => `! ${id}: ${sentence}`,
    );
    const labels = print(detected, manuscript);
    const expected = new URL(name.replace(/\.\w+$/, '.labels.txt'), folder);
    expectText(`${[...labels, ...said].join('\n')}\n`, expected);
  });

  test.each(names)('what is written from the doubts of %s changes nothing', async (name) => {
    const { manuscript, detected } = await read(name, { corrections: [] });
    const doubts = doubtsOf(detected, manuscript);
    const sidecar = await readSidecar(writeSidecar(doubts), 'x.fascicle.yaml');
    expect(sidecar.messages).toEqual([]);
    const settled = await read(name, { corrections: sidecar.corrections });
    expect(kindsOf(settled.detected)).toEqual(kindsOf(detected));
    expect(doubtsOf(settled.detected, manuscript)).toEqual([]);
  });
});

describe('options', () => {
  test('a pattern makes chapter headings, and its group is the title', async () => {
    const { detected } = await read('moved.txt', {
      corrections: [],
      chapterPattern: '^The Last (.+)$',
    });
    const found = detected.labelled.filter(({ kind }) => kind === 'chapter-heading');
    expect(found.map(({ heading }) => heading?.children)).toEqual([
      [{ type: 'text', value: 'Night' }],
    ]);
  });

  test('without detection, Markdown structure and corrections are all there is', async () => {
    const { manuscript, detected } = await read('undetected.md', { detect: false });
    expect(print(detected, manuscript).filter((line) => !line.includes(' prose '))).toEqual([
      '1 title | # The Salt Road',
      '5 chapter-heading | ## The Cart',
      '9 scene-break | ***',
      '13 chapter-heading | ## The Rope',
    ]);
  });

  test('a mark of the author’s own is a scene break', async () => {
    const { manuscript, detected } = await read('moved.txt', {
      corrections: [],
      detect: false,
      sceneBreak: '(oo)',
    });
    expect(print(detected, manuscript).filter((line) => line.includes('scene-break'))).toEqual([
      '13 scene-break | (oo)',
    ]);
  });
});

async function read(name: string, given: Partial<DetectOptions>) {
  const manuscript = await readManuscript(readFileSync(new URL(name, folder)), name);
  const yaml = name.replace(/\.\w+$/, '.fascicle.yaml');
  const sidecar = await readSidecar(textOf(yaml), yaml);
  const { corrections, messages } = sidecar;
  const options = { detect: true, corrections, ...given };
  return {
    manuscript,
    detected: detect(await readBlocks(manuscript), manuscript, options),
    messages,
  };
}

function textOf(name: string): string {
  return readdirSync(folder).includes(name) ? readFileSync(new URL(name, folder), 'utf8') : '';
}

function print({ labelled }: Detected, { lines }: Manuscript): string[] {
  return labelled.map(({ line, endLine, kind }) => {
    const range = line === endLine ? `${line}` : `${line}–${endLine}`;
    return `${range} ${kind} | ${(lines[line - 1] ?? '').slice(0, 40)}`.trimEnd();
  });
}

const kindsOf = ({ labelled }: Detected) =>
  labelled.map(({ line, kind, strength, placement, heading }) => ({
    ...{ line, kind, strength, placement, heading },
  }));
