// Settings of printing and binding as they are typed → points.
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/messages.ts';
import { type PrintSettings, readPainting, readSheets } from '../../src/pdf/printing.ts';

const settings: PrintSettings = {
  cropMarks: false,
  sheets: 4,
  paper: 'a4',
  creep: '0mm',
  flip: 'short',
  flyleaves: 0,
  signatureFiles: false,
};

describe('bleed', () => {
  it.each([
    ['3mm', 8.504],
    ['0.125in', 9],
    ['9 pt', 9],
    ['0', 0],
  ])('%s is %d points', (bleed, points) => {
    expect(readPainting({ ...settings, bleed }).bleed).toBeCloseTo(points, 3);
  });

  it.each(['3', 'wide', '-3mm', '40cm', '', '1e3mm', '3mm '.repeat(2)])(
    '%j is refused',
    (bleed) => {
      expect(() => readPainting({ ...settings, bleed })).toThrow(Failure);
    },
  );
});

describe('sheets', () => {
  it('are made only when asked for', () => {
    expect(readSheets(settings)).toBeUndefined();
  });

  it('have paper and creep in points', () => {
    const sheets = readSheets({ ...settings, impose: 'quarto', creep: '0.1mm' });
    expect(sheets).toMatchObject({ fold: 'quarto', sheets: 4, marks: true });
    expect(sheets?.paper.height).toBeCloseTo(841.89, 1);
    expect(sheets?.creep).toBeCloseTo(0.2835, 3);
  });

  it.each([
    ['a3', 1190.6],
    ['Tabloid', 1224],
    ['320x450mm', 1275.6],
  ])('are printed on %s', (paper, height) => {
    const sheets = readSheets({ ...settings, impose: 'booklet', paper });
    expect(sheets?.paper.height).toBeCloseTo(height, 1);
  });

  it.each([{ paper: 'napkin' }, { creep: '1m' }])('refuse %j', (change) => {
    expect(() => readSheets({ ...settings, impose: 'booklet', ...change })).toThrow(Failure);
  });
});
