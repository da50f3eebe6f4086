// Glyphs → what a TJ says, and what each glyph is read as.
import { describe, expect, it } from 'vitest';
import { encoder } from '../../../src/pdf/file/encode.ts';
import type { PdfFont } from '../../../src/pdf/file/objects.ts';
import type { Glyph, Shaped } from '../../../src/pdf/types.ts';

/** A font that numbers its codes from 65 and gives every glyph half an em. */
function fakeFont(): PdfFont & { read: string[] } {
  const read: string[] = [];
  const object = { id: 1, data: {}, end: () => undefined };
  const code = (_: number, codePoints: readonly number[]) =>
    64 + read.push(String.fromCodePoint(...codePoints));
  return { name: 'F1', object, glyph: () => 1, advance: () => 500, code, read };
}

const glyph = (text: string, more: Partial<Glyph> = {}): Glyph => ({
  id: 1,
  advance: 500,
  dx: 0,
  dy: 0,
  codePoints: [...text].map((character) => character.codePointAt(0) ?? 0),
  ...more,
});

function encode(glyphs: Glyph[], hyphen = false): { shown: string; read: string[] } {
  const font = fakeFont();
  const word: Shaped = { face: 'regular', text: '', width: 0, glyphs };
  const shown = encoder(font, hyphen)(word, 10);
  return { shown: shown.replaceAll('\0', ''), read: font.read };
}

/** A cluster that is said as a whole, whatever its glyphs are. */
const said = (text: string, shown: string) =>
  `)]TJ /Span <</ActualText <feff${text}>>> BDC [(${shown})]TJ EMC [(`;

describe('a word', () => {
  it.each<[what: string, glyphs: Glyph[], shown: string, read: string[]]>([
    ['letters', [glyph('a'), glyph('b')], 'AB', ['a', 'b']],
    ['a ligature', [glyph('ffi')], 'A', ['ffi']],
    ['kerning, which moves back', [glyph('A', { advance: 420 }), glyph('V')], 'A)80(B', ['A', 'V']],
    [
      'an accent of its own',
      [glyph('x\u0300'), glyph('')],
      said('00780300', 'AB'),
      ['x', '\u0300'],
    ],
    [
      'a letter and two accents',
      [glyph('a\u0323\u0308'), glyph(''), glyph('')],
      said('006103230308', 'ABC'),
      ['a', '\u0323', '\u0308'],
    ],
    [
      'three code points in two glyphs',
      [glyph('ffx'), glyph('')],
      said('006600660078', 'AB'),
      ['ff', 'x'],
    ],
    [
      'a point behind its word, right to left',
      [glyph('ם'), glyph('ש\u05c1', { advance: 0, dx: 100 }), glyph('')],
      `AB${said('', ')400(C')})100(`,
      ['ם', 'ש\u05c1', '\u200b'],
    ],
    [
      'the dot of an Arabic letter, raised, behind its word',
      [glyph('ا'), glyph('ن', { advance: 0, dx: 250, dy: 600 }), glyph(''), glyph('ك')],
      `ABC${said('', ')750()]TJ 6 Ts [(D)]TJ 0 Ts [(')})-250(`,
      ['ا', 'ن', 'ك', '\u200b'],
    ],
    ['a shifted glyph', [glyph('a', { dx: 30 })], ')-30(A)30(', ['a']],
    ['a raised glyph', [glyph('a', { dy: 250 })], ')]TJ 2.5 Ts [(A)]TJ 0 Ts [(', ['a']],
    [
      'one code point drawn as two glyphs',
      [glyph('…'), glyph('')],
      said('2026', 'AB'),
      ['…', '\u200b'],
    ],
    ['a glyph for nothing', [glyph('')], 'A', ['\u200b']],
  ])('shows %s', (_, glyphs, shown, read) => {
    expect(encode(glyphs)).toEqual({ shown, read });
  });

  it('ends in a soft hyphen where the line is broken', () => {
    const { read } = encode([glyph('b'), glyph('-')], true);
    expect(read).toEqual(['b', '\u00ad']);
  });

  it('escapes bytes that end strings', () => {
    const font = { ...fakeFont(), code: () => 0x285c };
    const word: Shaped = { face: 'regular', text: 'a', width: 0, glyphs: [glyph('a')] };
    expect(encoder(font)(word, 10)).toBe('\\(\\\\');
  });

  it('is encoded once, unless a glyph is raised and the size changes', () => {
    const font = fakeFont();
    const encodeWith = encoder(font);
    const [flat, raised] = [glyph('a'), glyph('b', { dy: 100 })].map(
      (each): Shaped => ({ face: 'regular', text: '', width: 0, glyphs: [each] }),
    );
    if (!flat || !raised) throw new Error('Two words were made');
    expect(encodeWith(flat, 10)).toBe(encodeWith(flat, 20));
    expect(encodeWith(raised, 10)).toContain('1 Ts');
    expect(encodeWith(raised, 20)).toContain('2 Ts');
    expect(font.read).toEqual(['a', 'b', 'b']);
  });

  it('bears a letter with a hundred thousand accents', () => {
    const accents = Array.from({ length: 100_000 }, () => glyph(''));
    const { read } = encode([glyph(`a${'\u0300'.repeat(100_000)}`), ...accents]);
    expect(read).toHaveLength(100_001);
  });
});
