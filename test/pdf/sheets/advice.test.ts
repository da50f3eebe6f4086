// What a binder is told of the sheets of a book, by their number and how far creep moves pages.
import { describe, expect, it } from 'vitest';
import { adviseOnSheets } from '../../../src/pdf/sheets/advice.ts';

const sound = { scale: 1, sheets: 4, shift: 0 };
/** Points: an inch, of which creep may take half. */
const inner = 72;

describe('sheets', () => {
  it('in small number at full size need no advice', () => {
    expect(adviseOnSheets({ ...sound, shift: 36 }, 'signatures', inner)).toEqual([]);
  });

  it.each([
    ['booklet', 20, 0],
    ['booklet', 21, 1],
    ['quarto', 10, 0],
    ['quarto', 11, 1],
  ] as const)('of a %s fold flat up to a number: %i', (fold, sheets, count) => {
    const said = adviseOnSheets({ ...sound, sheets }, fold, inner);
    expect(said.map(({ id }) => id)).toEqual(Array(count).fill('signature-thick'));
  });

  it('that creep too far are warned of, with what to do', () => {
    const said = adviseOnSheets({ ...sound, shift: 72 }, 'booklet', inner);
    expect(said.map(({ severity, sentence }) => `${severity}: ${sentence}`)).toEqual([
      'warning: Creep moves the innermost pages 25.4 mm to the fold, where their inner margin gives 12.7 mm; choose --impose signatures or a smaller --creep.',
    ]);
  });

  it('that are made smaller have a smaller margin', () => {
    const said = adviseOnSheets({ ...sound, scale: 0.5, shift: 36 }, 'signatures', inner);
    expect(said.map(({ id }) => id)).toEqual(['sheets-reduced', 'creep-surplus']);
  });
});
