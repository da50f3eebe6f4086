// Runs of text → boxes and gaps for line breaking. Every word is shaped once in a book.
import type { Lean } from '../../typography/particles.ts';
import type { Levels } from '../text/bidi.ts';
import type { Hyphenate } from '../text/hyphenate.ts';
import type { RunTag, TextRun } from '../text/runs.ts';
import { type Shaper, widthOf } from '../text/shape.ts';
import { type Joint, type Opportunities, partsOfWord, wordsOf } from '../text/words.ts';
import type { FaceKey, Shaped } from '../types.ts';
import { gapTable, HYPHEN_PENALTY, type PieceGap } from './gaps.ts';
import { hangLeft, hangRight } from './hang.ts';
import type { Box, HyphenPoint } from './measure.ts';

/** A word, or the part of one that stays together, shaped. */
export interface Piece extends Box {
  readonly text: string;
  readonly face: FaceKey;
  readonly parts: readonly Shaped[];
  /** Size beside the paragraph's. */
  readonly scale: number;
  readonly level: number;
  readonly tag: RunTag | undefined;
}

/** A division of a piece, `at` characters (UTF-16) from its beginning. */
export interface PieceDivision extends HyphenPoint {
  readonly piece: Piece;
  readonly at: number;
}

/** A paragraph, ready to be broken. */
export interface Pieces {
  pieces: Piece[];
  gaps: PieceGap[];
  /** Marks of footnotes stand in it. */
  isNoted: boolean;
}

/** A part of a word, and what stands after it. */
interface SetPart {
  piece: Piece | undefined;
  after: Joint;
}

/** What words are made and divided by. */
export interface WordRules {
  hyphenate: Hyphenate;
  opportunities: Opportunities;
  levels: Levels;
  /** Punctuation leaves the measure. */
  hang: boolean;
  /** How a word leans on the one after it. */
  lean: (word: string) => Lean;
}

/** Makes the pieces of one book's paragraphs, and remembers them. */
export interface PieceMaker {
  readonly shaper: Shaper;
  readonly rules: WordRules;
  /** The parts of ordinary words, by face. */
  readonly words: Map<FaceKey, Map<string, readonly SetPart[]>>;
  readonly divided: Map<Piece, readonly PieceDivision[]>;
  readonly gaps: Map<FaceKey, Record<Joint, PieceGap>>;
}

export function createPieceMaker(shaper: Shaper, rules: WordRules): PieceMaker {
  return { shaper, rules, words: new Map(), divided: new Map(), gaps: new Map() };
}

/** Pieces under way, and what stands between the last of them and the next. */
interface Making extends Pick<Pieces, 'pieces' | 'gaps'> {
  readonly table: Readonly<Record<Joint, PieceGap>>;
  joint: Joint;
  /** Level of the run the joint stands in. */
  level: number;
}

/** Makes a paragraph's boxes and gaps of its runs; outer white space is dropped. */
export function makePieces(maker: PieceMaker, runs: readonly TextRun[]): Pieces {
  // Spaces are those of the text, even where it begins with a word of code.
  const text = runs.find(({ face }) => face !== 'mono') ?? runs[0];
  const table = gapsOf(maker, text?.face ?? 'regular');
  const making: Making = { pieces: [], gaps: [], table, joint: 'join', level: 0 };
  for (const run of maker.rules.levels(runs)) addRun(making, maker, run);
  const isNoted = runs.some(({ tag }) => tag?.note !== undefined);
  // Copies have no room to spare; a book in memory is mostly these lists.
  return { pieces: making.pieces.slice(), gaps: making.gaps.slice(), isNoted };
}

function addRun(making: Making, maker: PieceMaker, run: TextRun): void {
  const known = isPlain(run) ? knownWords(maker, run.face) : undefined;
  const words = wordsOf(run.text);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (i > 0) {
      making.joint = 'space';
      making.level = run.level ?? 0;
    }
    if (word) addWord(making, partsOf(maker, run, word, known));
  }
}

function addWord(making: Making, parts: readonly SetPart[]): void {
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part === undefined) break;
    if (part.piece !== undefined) {
      if (making.pieces.length > 0) making.gaps.push(gapHere(making));
      making.pieces.push(part.piece);
      making.joint = part.after;
    } else if (making.joint !== 'space') making.joint = part.after;
  }
}

function gapHere({ table, joint, level }: Making): PieceGap {
  const gap = table[joint];
  return level > 0 && joint === 'space' ? { ...gap, level } : gap;
}

/** Words of such runs are made once for the book; those of a link or note each time. */
function isPlain(run: TextRun): boolean {
  return run.tag === undefined && run.scale === undefined && !run.level;
}

function knownWords(maker: PieceMaker, face: FaceKey): Map<string, readonly SetPart[]> {
  let words = maker.words.get(face);
  if (words === undefined) {
    words = new Map();
    maker.words.set(face, words);
  }
  return words;
}

function partsOf(
  maker: PieceMaker,
  run: TextRun,
  word: string,
  known: Map<string, readonly SetPart[]> | undefined,
): readonly SetPart[] {
  const found = known?.get(word);
  if (found !== undefined) return found;
  const parts = partsOfWord(word, maker.rules.opportunities).map(({ text, after }) => {
    return { piece: text === '' ? undefined : shapePiece(maker, text, run), after };
  });
  known?.set(word, parts);
  return parts;
}

function shapePiece(
  maker: PieceMaker,
  text: string,
  run: Pick<TextRun, 'face' | 'scale' | 'level'> & { tag?: RunTag | undefined },
): Piece {
  const { face, scale = 1, level = 0, tag } = run;
  const parts = maker.shaper.shape(face, text, level % 2 === 1);
  return {
    text,
    face,
    parts,
    scale,
    level,
    tag,
    width: widthOf(parts) * scale,
    // What runs from right to left has its first sign on the right; it does not hang.
    hangLeft: level > 0 ? 0 : hangOf(maker, hangLeft, face, text[0] ?? '') * scale,
    hangRight: level > 0 ? 0 : hangOf(maker, hangRight, face, text[text.length - 1] ?? '') * scale,
  };
}

function hangOf(
  maker: PieceMaker,
  table: ReadonlyMap<string, number>,
  face: FaceKey,
  sign: string,
): number {
  const part = maker.rules.hang ? table.get(sign) : undefined;
  return part === undefined ? 0 : part * maker.shaper.width(face, sign);
}

/** Where a piece may be hyphenated; widths are those of its letters as they stand together. */
export function divisionsOf(maker: PieceMaker, piece: Piece): readonly PieceDivision[] {
  let list = maker.divided.get(piece);
  if (list === undefined) {
    const places = piece.face === 'mono' ? [] : maker.rules.hyphenate(piece.text);
    list = places.map((at) => divide(maker, piece, at));
    maker.divided.set(piece, list);
  }
  return list;
}

function divide(maker: PieceMaker, piece: Piece, at: number): PieceDivision {
  const { face, scale, width } = piece;
  const before = widthBefore(piece, at) * scale;
  const hyphen = maker.shaper.width(face, '-') * scale;
  return {
    piece,
    at,
    before: before + hyphen,
    after: width - before,
    hangRight: hangOf(maker, hangRight, face, '-') * scale,
    hangLeft: hangOf(maker, hangLeft, face, piece.text[at] ?? '') * scale,
    penalty: HYPHEN_PENALTY,
    flagged: true,
  };
}

/** Width of the first `at` characters of a piece; a ligature across the place counts as a half. */
function widthBefore({ parts }: Piece, at: number): number {
  let width = 0;
  let characters = 0;
  for (const { glyphs } of parts) {
    for (const { advance, codePoints } of glyphs) {
      const end = characters + lengthOf(codePoints);
      if (end > at) return characters < at ? width + advance / 2 : width;
      width += advance;
      characters = end;
    }
  }
  return width;
}

/** Characters (UTF-16) of some code points. */
function lengthOf(codePoints: readonly number[]): number {
  let length = codePoints.length;
  for (const codePoint of codePoints) if (codePoint > 0xffff) length++;
  return length;
}

/** The first half of a divided piece with its hyphen, shaped as it stands at a line's end. */
export function headOf(maker: PieceMaker, { piece, at }: PieceDivision): Piece {
  return shapePiece(maker, `${piece.text.slice(0, at)}-`, piece);
}

/** The rest of a divided piece, shaped as it stands at a line's beginning. */
export function restOf(maker: PieceMaker, { piece, at }: PieceDivision): Piece {
  return shapePiece(maker, piece.text.slice(at), piece);
}

/** A part of a piece that has to be cut where no hyphen may stand. */
export function cutPiece(maker: PieceMaker, piece: Piece, text: string): Piece {
  return shapePiece(maker, text, piece);
}

/** What stands between the parts of a piece that was cut. */
export function rescueGap(maker: PieceMaker, { face }: Piece): PieceGap {
  return gapsOf(maker, face).rescue;
}

function gapsOf(maker: PieceMaker, face: FaceKey): Record<Joint, PieceGap> {
  let table = maker.gaps.get(face);
  if (table === undefined) {
    table = gapTable(maker.shaper.width(face, ' '));
    maker.gaps.set(face, table);
  }
  return table;
}
