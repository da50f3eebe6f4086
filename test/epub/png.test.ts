// Our PNG encoder: what comes out is what went in, read back by somebody else's inflate.
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookAt } from '../../src/epub/images.ts';
import { writeIndexedPng } from '../../src/epub/png.ts';

/** Red, green and blue of every pixel, read by the book: chunks, palette, filters (PNG, 9 and 11). */
function readIndexedPng(png: Uint8Array, width: number): number[][] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const type = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    chunks.set(type, png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const palette = chunks.get('PLTE') ?? new Uint8Array();
  const rows = inflateSync(chunks.get('IDAT') ?? new Uint8Array());
  const indices: number[] = [];
  for (let at = 0; at < rows.length; at += width + 1) {
    expect(rows[at]).toBe(2);
    for (let x = 0; x < width; x += 1) {
      const above = indices[indices.length - width] ?? 0;
      indices.push(((rows[at + 1 + x] ?? 0) + above) & 0xff);
    }
  }
  return indices.map((index) => [...palette.subarray(3 * index, 3 * index + 3)]);
}

const coloursOf = (rgba: Uint8Array) =>
  Array.from({ length: rgba.length / 4 }, (_, at) => [...rgba.subarray(4 * at, 4 * at + 3)]);

it('keeps every pixel', () => {
  const picture = fc
    .tuple(
      fc.integer({ min: 1, max: 700 }),
      fc.integer({ min: 1, max: 6 }),
      fc.infiniteStream(fc.nat(5)),
    )
    .map(([width, height, colours]) => {
      const rgba = new Uint8Array(width * height * 4);
      let run = 0;
      let colour = 0;
      for (let at = 0; at < rgba.length; at += 4) {
        if (run === 0) {
          colour = colours.next().value ?? 0;
          run = ((colours.next().value ?? 0) + 1) ** 3;
        }
        run -= 1;
        rgba.set([colour * 50, 255 - colour, colour, 255], at);
      }
      return { width, height, rgba };
    });
  fc.assert(
    fc.property(picture, ({ width, height, rgba }) => {
      const png = writeIndexedPng(rgba, width, height) ?? new Uint8Array();
      expect(readIndexedPng(png, width)).toEqual(coloursOf(rgba));
    }),
    { numRuns: 60, seed: 7 },
  );
});

it('writes a picture that others know', async () => {
  const rgba = new Uint8Array(600 * 300 * 4).fill(255);
  const png = writeIndexedPng(rgba, 600, 300) ?? new Uint8Array();
  expect(await lookAt(png)).toMatchObject({ mediaType: 'image/png', width: 600, height: 300 });
  expect(png.length).toBeLessThan(5000);
});

it('leaves what has more than 256 colours to others', () => {
  const colours = Array.from({ length: 300 }, (_, n) => [n & 255, n >> 8, 0, 255]);
  expect(writeIndexedPng(Uint8Array.from(colours.flat()), 300, 1)).toBeUndefined();
});
