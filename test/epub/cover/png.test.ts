// Our PNGs: what comes out is what was painted, read back by the book (PNG, 9 and 11).
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { Canvas } from '../../../src/epub/cover/canvas.ts';
import { writeIndexedPng } from '../../../src/epub/cover/png.ts';
import { cutStencil } from '../../../src/epub/cover/stencil.ts';
import type { Stencil } from '../../../src/epub/cover/stencil-shape.ts';
import { lookAt } from '../../../src/images/load.ts';

/** Rows of colours, `#rrggbb` each, from a picture `width` pixels wide. */
function readPng(png: Uint8Array, width: number): string[][] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const type = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    chunks.set(type, png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const palette = Buffer.from(chunks.get('PLTE') ?? []);
  const data = inflateSync(chunks.get('IDAT') ?? new Uint8Array());
  const rows: string[][] = [];
  for (let at = 0; at < data.length; at += width + 1) {
    expect(data[at]).toBe(0);
    const row = [...data.subarray(at + 1, at + 1 + width)];
    rows.push(row.map((index) => `#${palette.toString('hex', 3 * index, 3 * index + 3)}`));
  }
  return rows;
}

const inks = { paper: '#ffffff', ink: '#000000' };

/** Full, half and bare pixels: `█▒·`. */
function stencilOf(...lines: string[]): Stencil {
  const shades: Record<string, number> = { '█': 15, '▒': 8 };
  const coverage = lines.flatMap((line) => [...line].map((sign) => shades[sign] ?? 0));
  const width = lines[0]?.length ?? 0;
  return { x: 1, y: 1, width, height: lines.length, coverage: Uint8Array.from(coverage) };
}

function show(canvas: Canvas): string[] {
  const signs: Record<string, string> = { '#ffffff': '·', '#000000': '█', '#777777': '▒' };
  const rows = readPng(writeIndexedPng(canvas), canvas.width);
  return rows.map((row) => row.map((colour) => signs[colour] ?? '?').join(''));
}

function blank(width: number, height: number): Canvas {
  return new Canvas(width, height, inks);
}

it('prints a stencil where it was cut', () => {
  const canvas = blank(5, 4);
  canvas.print(stencilOf('█▒·', '·█▒'), {}, inks);
  expect(show(canvas)).toEqual(['·····', '·█▒··', '··█▒·', '·····']);
});

it('prints it elsewhere, turned over, and not beyond the edge', () => {
  const canvas = blank(6, 4);
  const stencil = stencilOf('██▒', '█··');
  canvas.print(stencil, { x: 0, y: 0 }, inks);
  canvas.print(stencil, { x: 3, y: 0, flipX: true }, inks);
  canvas.print(stencil, { x: 0, y: 2, flipY: true }, inks);
  canvas.print(stencil, { x: 4, y: 3 }, inks);
  canvas.print(stencil, { x: 3, y: 2, flipX: true, flipY: true }, inks);
  expect(show(canvas)).toEqual(['██▒▒██', '█····█', '█····█', '██▒▒██']);
});

it('fills blocks in any colours', () => {
  const canvas = blank(3, 2);
  canvas.fill(1, 0, 2, 1, { paper: '#123456', ink: '#abcdef' }, 'ink');
  canvas.fill(0, 1, 1, 1, { paper: '#123456', ink: '#abcdef' }, 'paper');
  expect(readPng(writeIndexedPng(canvas), 3)).toEqual([
    ['#ffffff', '#abcdef', '#abcdef'],
    ['#123456', '#ffffff', '#ffffff'],
  ]);
});

it('cuts what is drawn, and no more of the page', () => {
  const svg = (marks: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" fill="#fff">${marks}</svg>`;
  const square = '<rect x="30" y="40" width="2" height="1.5"/>';
  const { coverage, ...frame } = cutStencil({ svg: svg(square) }) ?? stencilOf();
  expect(frame).toEqual({ x: 29, y: 39, width: 4, height: 4 });
  expect([...coverage]).toEqual([0, 0, 0, 0, 0, 15, 15, 0, 0, 8, 8, 0, 0, 0, 0, 0]);
  expect(cutStencil({ svg: svg('') })).toBeUndefined();
});

it('writes a picture that others know', async () => {
  const png = writeIndexedPng(blank(600, 300));
  expect(lookAt(png)).toMatchObject({ mediaType: 'image/png', width: 600, height: 300 });
  expect(png.length).toBeLessThan(5000);
});
