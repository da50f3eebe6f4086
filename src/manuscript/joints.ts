// How one line of a paragraph goes on in the next: with a space, with nothing, without its hyphen,
// or not at all because it is a line of its own (verse, addresses, lists).
import type { Row } from './rows.ts';
import { beginsSentence, endsSentence, type MeasuredLayout } from './text-layout.ts';
import type { Joint } from './types.ts';

/** Says whether the manuscript writes a word broken at a hyphen in one piece elsewhere. */
export type IsSolid = (before: string, after: string) => boolean;

/** Lines that reach this share of the wrap width may well be full. */
const MIN_FULL_SHARE = 0.75;

/** How each row of a paragraph goes on in the next; one joint fewer than rows. */
export function jointsOf(rows: Row[], layout: MeasuredLayout, isSolid: IsSolid): Joint[] {
  const allShort = rows.length > 1 && areAllShort(rows, layout);
  const joints: Joint[] = [];
  for (let n = 1; n < rows.length; n++) {
    const above = rows[n - 1];
    const row = rows[n];
    if (!above || !row) break;
    const apart = allShort || isLineOfItsOwn(above, row, layout);
    joints.push(apart ? 'break' : joint(above.text, row.text, isSolid));
  }
  return joints;
}

/** A stanza, an address: every line but the last stops well before the wrap width. */
function areAllShort(rows: Row[], { wrapWidth }: MeasuredLayout): boolean {
  if (wrapWidth === undefined) return false;
  return rows.slice(0, -1).every((row) => row.indent + row.text.length <= 0.65 * wrapWidth);
}

/**
 * The next word would have fitted into the line above, and the line below begins anew:
 *
 *     17 Harbour Row,          He had gone as far as the
 *     Saltmouth                Saltmouth road    ← near miss: the line above is full
 */
function isLineOfItsOwn(
  above: Row,
  row: Row,
  { wrapWidth, paragraphIndent }: MeasuredLayout,
): boolean {
  if (row.indent >= above.indent + 2 && row.indent > paragraphIndent) return true;
  if (wrapWidth === undefined) return false;
  const needed = above.indent + above.text.length + 1 + firstWord(row.text);
  if (needed > MIN_FULL_SHARE * wrapWidth || !beginsSentence(row.text)) return false;
  return endsSentence(above.text) || /[,\-–—]$/.test(above.text) || needed <= 0.5 * wrapWidth;
}

function firstWord(text: string): number {
  const end = text.indexOf(' ');
  return end < 0 ? text.length : end;
}

// Scripts that put no space between words, and their punctuation.
const endsSpaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]$/u;
const beginsSpaceless =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

/** How `text` goes on in `next`, both without outer white space. */
function joint(text: string, next: string, isSolid: IsSolid): Joint {
  const last = text.charCodeAt(text.length - 1);
  if (last === 45) return atHyphen(text, next, isSolid);
  if (last === 0x2014) return /\S—$/.test(text) && /^[\p{L}\p{N}]/u.test(next) ? 'none' : 'space';
  if (last < 0x2e80) return 'space';
  return endsSpaceless.test(text) && beginsSpaceless.test(next) ? 'none' : 'space';
}

/**
 * `well-` / `known` → `well-known`; `some-` / `thing` → `something` where the manuscript writes it so;
 * `he said--` / `then` → `he said--then`; `pre-` / `and post-war` keeps its space.
 */
function atHyphen(text: string, next: string, isSolid: IsSolid): Joint {
  if (!/^[\p{L}\p{N}]/u.test(next)) return 'space';
  if (text.endsWith('--')) return /[^\s-]-{2,3}$/.test(text) ? 'none' : 'space';
  const [before = ''] = /[\p{L}\p{M}\p{N}]+(?=-$)/u.exec(text.slice(-40)) ?? [];
  const [after = ''] = /^[\p{L}\p{M}\p{N}]+/u.exec(next) ?? [];
  if (before === '' || /^(?:and|or|to|und|oder|et|ou|y|o|e)$/.test(after)) return 'space';
  return isSolid(before, after) ? 'solid' : 'none';
}
