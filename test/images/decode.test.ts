// Pictures, a few pixels each: what is read of them, and that damaged ones are refused.
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../src/images/decode.ts';
import { readPictureHeader } from '../../src/images/header.ts';
import { decodeRows } from '../../src/images/png-rows.ts';
import { png } from '../pdf/specimen.ts';

const samples = (bytes: Uint8Array | undefined): number[] => (bytes ? [...inflateSync(bytes)] : []);

describe('PNG', () => {
  it('keeps an ordinary picture as it is compressed', () => {
    const picture = readPicture(png(2, 8, 2, [[1, 9, 8, 7, 1, 1, 1]]));
    expect(picture).toMatchObject({ width: 2, height: 1, bits: 8, space: 'DeviceRGB' });
    expect(picture?.predictor).toEqual({
      Predictor: 15,
      Colors: 3,
      BitsPerComponent: 8,
      Columns: 2,
    });
    expect(samples(picture?.data)).toEqual([1, 9, 8, 7, 1, 1, 1]);
  });

  it('parts colour from opacity', () => {
    const picture = readPicture(png(2, 8, 6, [[0, 1, 2, 3, 255, 4, 5, 6, 0]]));
    expect(samples(picture?.data)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(samples(picture?.alpha)).toEqual([255, 0]);
  });

  it('takes the high byte of sixteen bits', () => {
    const picture = readPicture(png(1, 16, 4, [[0, 200, 1, 100, 2]]));
    expect([samples(picture?.data), samples(picture?.alpha)]).toEqual([[200], [100]]);
  });

  it('gives each colour of a palette its opacity', () => {
    const chunks: [string, number[]][] = [
      ['PLTE', [0, 0, 0, 255, 0, 0]],
      ['tRNS', [7]],
    ];
    const picture = readPicture(png(3, 1, 3, [[0, 0b01000000]], { chunks }));
    expect(picture?.space).toEqual({ palette: Buffer.from([0, 0, 0, 255, 0, 0]) });
    expect(samples(picture?.alpha)).toEqual([7, 255, 7]);
  });

  it('names the one colour that is transparent', () => {
    const picture = readPicture(png(1, 8, 0, [[0, 5]], { chunks: [['tRNS', [0, 5]]] }));
    expect(picture?.colourKey).toEqual([5, 5]);
  });

  // 1 6 4 6 2 6 4 6 / 7… is the order of passes; a 2 × 2 picture uses passes 1, 6 and 7.
  it('puts interlaced rows in their places', () => {
    const rows = [
      [0, 10],
      [0, 20],
      [0, 30, 40],
    ];
    const picture = readPicture(png(2, 8, 0, rows, { interlace: 1, height: 2 }));
    expect(samples(picture?.data)).toEqual([10, 20, 30, 40]);
  });

  it('undoes the five filters', () => {
    const rows = [
      [0, 1, 2, 3],
      [1, 1, 1, 1],
      [2, 1, 1, 1],
      [3, 1, 1, 1],
      [4, 1, 1, 1],
    ];
    const shape = { width: 3, height: 5, bits: 8, channels: 1, isInterlaced: false };
    expect([...decodeRows(Buffer.from(rows.flat()), shape)]).toEqual([
      ...[1, 2, 3],
      ...[1, 2, 3],
      ...[2, 3, 4],
      ...[2, 3, 4],
      ...[3, 4, 5],
    ]);
  });
});

/** A JPEG: a start, `segments` of marker and data, a frame header, a scan of one byte, an end. */
function jpeg(components: number, segments: [number, number[]][] = [], bits = 8): Uint8Array {
  const frame = [bits, 0, 3, 0, 4, components, ...Array(components * 3).fill(1)];
  const scan = [1, 1, 0, 0, 63, 0];
  const parts = [...segments, [0xc0, frame], [0xda, scan]] as const;
  const bytes = parts.flatMap(([marker, data]) => [...[0xff, marker, 0, data.length + 2], ...data]);
  return Uint8Array.from([0xff, 0xd8, ...bytes, 0x5a, 0xff, 0xd9]);
}
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const exif = (orientation: number) => [
  ...letters('Exif\0\0MM'),
  ...[0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
];

describe('JPEG', () => {
  it('is kept as it is', () => {
    const bytes = jpeg(3);
    const expected = { width: 4, height: 3, space: 'DeviceRGB', orientation: 1, data: bytes };
    expect(readPicture(bytes)).toMatchObject(expected);
  });

  it.each([
    [1, 'DeviceGray'],
    [4, 'DeviceCMYK'],
  ])('of %i components is %s', (components, space) => {
    expect(readPicture(jpeg(components))?.space).toBe(space);
  });

  it('knows how the camera was held', () => {
    const upright = readPicture(jpeg(3, [[0xe1, exif(6)]]));
    expect(upright).toMatchObject({ orientation: 6, width: 3, height: 4 });
  });

  it('knows Adobe’s inks, upside down', () => {
    const picture = readPicture(jpeg(4, [[0xee, letters('Adobe')]]));
    expect(picture?.decode).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
  });
});

describe('the header of a picture', () => {
  const gif = (name: string) => Uint8Array.from([...letters(name), 4, 0, 3, 1, 0]);
  const withFill = Uint8Array.from([0xff, 0xd8, 0xff, ...jpeg(3).slice(2)]);
  const withStray = Uint8Array.from([0xff, 0xd8, 0, 0, ...jpeg(3).slice(2)]);
  // Apple's tools write a chunk of their own before the header.
  const sound = png(2, 8, 2, [[0, 9, 8, 7, 1, 1, 1]]);
  const own = [0, 0, 0, 4, ...letters('CgBI'), 1, 2, 3, 4, 0, 0, 0, 0];
  const apple = Uint8Array.from([...sound.slice(0, 8), ...own, ...sound.slice(8)]);

  it.each([
    ['a PNG', sound, 'png 2 × 1'],
    ['a PNG of an iPhone app', apple, 'png 2 × 1'],
    ['a PNG without its header', sound.slice(0, 28), undefined],
    ['a PNG of no width', png(0, 8, 2, [[0]]), undefined],
    ['a JPEG', jpeg(3), 'jpeg 4 × 3'],
    ['a JPEG on its side, as its rows are', jpeg(3, [[0xe1, exif(6)]]), 'jpeg 4 × 3 (6)'],
    ['a JPEG of twelve bits', jpeg(3, [], 12), 'jpeg 4 × 3'],
    ['a JPEG whose marker is led by a second FF', withFill, 'jpeg 4 × 3'],
    ['a JPEG with stray bytes', withStray, 'jpeg 4 × 3'],
    ['a GIF', gif('GIF89a'), 'gif 4 × 259'],
    ['an old GIF', gif('GIF87a'), 'gif 4 × 259'],
    ['a GIF of no known version', gif('GIF90a'), undefined],
    ['a GIF cut off', gif('GIF89a').slice(0, 9), undefined],
    ['an SVG', Uint8Array.from(letters('<svg width="4" height="3"/>')), undefined],
    ['a WebP', Uint8Array.from(letters('RIFF\0\0\0\0WEBPVP8 ')), undefined],
  ])('%s', (_, bytes, expected) => {
    const header = readPictureHeader(bytes);
    const turned = header && header.orientation !== 1 ? ` (${header.orientation})` : '';
    const shown = header && `${header.kind} ${header.width} × ${header.height}${turned}`;
    expect(shown).toBe(expected);
  });
});

describe('a damaged picture is refused', () => {
  const sound = png(2, 8, 2, [[0, 9, 8, 7, 1, 1, 1]]);
  it.each([
    ['empty', new Uint8Array()],
    ['text', Uint8Array.from(letters('not a picture'))],
    ['a PNG cut off', sound.slice(0, 40)],
    ['a PNG with broken data', sound.map((byte, index) => (index > 42 ? byte ^ 255 : byte))],
    ['a PNG with too few rows', png(2, 8, 2, [[0, 9, 8, 7, 1, 1, 1]], { height: 2 })],
    ['a PNG of no width', png(0, 8, 2, [[0]])],
    ['a PNG of a million by a million', png(1e6, 8, 2, [[0]], { height: 1e6 })],
    ['a PNG of an unknown colour', png(1, 8, 5, [[0, 1]])],
    ['a PNG of three bits', png(1, 3, 0, [[0, 1]])],
    ['a PNG without its palette', png(1, 8, 3, [[0, 1]])],
    ['a JPEG cut off', jpeg(3).slice(0, 9)],
    ['a JPEG cut off in its picture', jpeg(3).slice(0, -1)],
    ['a JPEG without a picture', Uint8Array.from([...jpeg(3).slice(0, -13), 0xff, 0xd9])],
    ['a JPEG of twelve bits', jpeg(3, [], 12)],
    ['a JPEG of two components', jpeg(2)],
    ['a JPEG whose segment is too long', Uint8Array.from([255, 216, 255, 224, 255, 255, 0])],
  ])('%s', (_, bytes) => {
    expect(readPicture(bytes)).toBeUndefined();
  });
});
