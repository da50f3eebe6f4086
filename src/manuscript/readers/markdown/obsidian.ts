// The Markdown of Obsidian and of programs like it: links between notes, comments, block names,
// embedded files, callouts, tags. What they show to readers stays, what they say to the program goes.
import { message } from '../../../messages.ts';
import { type Draft, linesOf, takeLines, takePiece } from './draft.ts';

/** Lines that a comment between two lines `%%` may have: a scene between two marks has more. */
const MAX_COMMENT_LINES = 12;

/** Lines above a picture that are asked whether it stands in a table. */
const MAX_TABLE_LINES = 40;

const wikilink = /(!?)\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g;
/** ` ^block-7` or ` ^a1b2c3` at the end of a line, or alone; near misses: `2 ^10`, `^_^`. */
const blockName = /(?:^|\s)\^(?:[a-z][a-z\d]*(?:-[a-z\d]+)+|(?=[a-z]*\d)[a-z\d]{6}|[a-z]{3,30})$/i;
const callout = /^(\s*(?:>\s*)+)(\[![a-z][\w-]{0,30}(?:\|[^[\]]{0,40})?\][+-]?)\s*(.*)$/i;
const inlineComment = /(?<!%)%%(?!%)([^%]+(?:%[^%]+)*)%%(?!%)/;
const tags = /(?:^|\s)#[\p{L}_][\p{L}\p{N}_/-]*(?:\s+#[\p{L}_][\p{L}\p{N}_/-]*)*\s*$/u;
const picture = /\.(?:png|jpe?g|gif|svg|webp|bmp|avif)$/i;

/** Reads the marks of Obsidian; tags only where other marks show that the file comes from there. */
export function withoutObsidian(draft: Draft): void {
  const isIts = hasOwnMarks(draft);
  takeBlockComments(draft);
  for (const [number, line] of linesOf(draft)) {
    if (line === '') continue;
    if (line.includes('[[')) readLinks(draft, number, isIts);
    if (line.includes('%%')) takeInlineComments(draft, number);
    if (line.includes('==')) readMarks(draft, number);
    if (line.includes('[!')) readCallout(draft, number);
    if (line.includes('^')) takeMatch(draft, number, blockName);
    if (isIts && line.includes('#')) takeTags(draft, number);
  }
}

/** A link with a second name, an embedded file, a comment or the name of a block. */
function hasOwnMarks(draft: Draft): boolean {
  for (const [, line] of linesOf(draft)) {
    if (/\[\[[^[\]|\n]{1,200}\||!\[\[[^[\]\n]{1,200}\]\]/.test(line)) return true;
    if (line.includes('%%') && inlineComment.test(line)) return true;
    if (callout.test(line) || /\s\^[a-z][a-z\d]*(?:-[a-z\d]+)+$/i.test(line)) return true;
  }
  return false;
}

//  %%                        %%           ← near miss: scene breaks, with space around
//  A comment on
//  two lines.                She slept.
//  %%
//                            %%
function takeBlockComments(draft: Draft): void {
  let from = 0;
  for (const [number, line] of linesOf(draft)) {
    if (line.trim() !== '%%') continue;
    const text = (n: number) => (draft.lines[n - 1] ?? '').trim();
    const closes = from > 0 && number - from - 1 <= MAX_COMMENT_LINES && text(number - 1) !== '';
    if (closes && number - from > 1) {
      takeLines(draft, from, number);
      from = 0;
    } else from = text(number + 1) === '' ? 0 : number;
  }
}

function takeInlineComments(draft: Draft, number: number): void {
  for (;;) {
    const [found] = inlineComment.exec(draft.lines[number - 1] ?? '') ?? [];
    if (found === undefined) return;
    takePiece(draft, number, found);
  }
}

/** `[[Tobin Vale|Tobin]]` → Tobin; `[[Notes/The Quay#At night]]` → The Quay. */
function readLinks(draft: Draft, number: number, isIts: boolean): void {
  const line = draft.lines[number - 1] ?? '';
  // `[[Level Up!]]` alone on its line is a system's message.
  if (!isIts && /^\s*\[\[[^[\]]*\]\]\s*$/.test(line)) return;
  for (const [link, embed = '', target = '', shown] of line.matchAll(wikilink)) {
    if (embed !== '') readEmbed(draft, number, link, target);
    else if (shown !== undefined)
      replaceLink(draft, number, link, link.length - 2 - shown.length, shown);
    else replaceLink(draft, number, link, 2 + placeOfName(target), nameOf(target));
  }
}

/** `![[quay.png]]` is a picture; a note that is shown inside another is not in this file. */
function readEmbed(draft: Draft, number: number, link: string, target: string): void {
  if (!picture.test(target)) {
    takePiece(draft, number, link);
    const where = { file: draft.file, line: number };
    draft.messages.push(message('markdown-embed', { note: target }, where));
    return;
  }
  // In a row of a table the picture would be taken apart with its cell.
  if (isInTable(draft.lines, number)) return;
  const name = nameOf(target).replace(picture, '');
  replaceLink(draft, number, link, 3 + placeOfName(target), name, `![${name}](<${target}>)`);
}

/** Whether a line, or one directly above it, has bars outside its links. */
function isInTable(lines: readonly string[], number: number): boolean {
  for (let n = number - 1; n >= 0 && number - n <= MAX_TABLE_LINES; n--) {
    const line = lines[n] ?? '';
    if (line.trim() === '') return false;
    if (line.replace(wikilink, '').includes('|')) return true;
  }
  return false;
}

/** The last part of a note's path, or of the place in this note. */
function nameOf(target: string): string {
  const [name = ''] = target.slice(placeOfName(target)).split('#');
  return name;
}

function placeOfName(target: string): number {
  const [path = ''] = target.split('#');
  return path === '' ? target.lastIndexOf('#') + 1 : path.lastIndexOf('/') + 1;
}

/** Puts the words that readers see in the place of a link; on record is what stands around them. */
function replaceLink(
  draft: Draft,
  number: number,
  link: string,
  at: number,
  shown: string,
  instead = shown,
): void {
  const line = draft.lines[number - 1] ?? '';
  if (shown === '') return;
  draft.lines[number - 1] = line.replace(link, () => instead);
  for (const text of [link.slice(0, at), link.slice(at + shown.length)]) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    draft.taken.push({ line: number, endLine: number, text, reason: 'markup' });
  }
}

/** `==bright==` is a reader's marker: its words stay; near misses: `a == b`, `=====`. */
function readMarks(draft: Draft, number: number): void {
  const line = draft.lines[number - 1] ?? '';
  draft.lines[number - 1] = line.replace(
    /(?<![=\p{L}\p{N}])==(?![=\s])([^=\n]{1,400})(?<!\s)==(?![=\p{L}\p{N}])/gu,
    '$1',
  );
}

/** `> [!note]- A title` → the title in bold on a line of its own. */
function readCallout(draft: Draft, number: number): void {
  const [, quote = '', mark, title = ''] = callout.exec(draft.lines[number - 1] ?? '') ?? [];
  if (mark === undefined) return;
  takePiece(draft, number, mark);
  const isClosed = !/^\s*>\s*\S/.test(draft.lines[number] ?? '');
  const line = title === '' ? quote : `${quote}**${title.trim()}**${isClosed ? '' : '\\'}`;
  draft.lines[number - 1] = line;
}

/** Tags alone on a line, or after the last sentence of one. */
function takeTags(draft: Draft, number: number): void {
  const line = draft.lines[number - 1] ?? '';
  const [found] = tags.exec(line) ?? [];
  if (found === undefined) return;
  const before = line.slice(0, line.length - found.length).trimEnd();
  if (before === '' || /[.!?…]["”’'»*_)]*$/u.test(before)) takePiece(draft, number, found);
}

function takeMatch(draft: Draft, number: number, pattern: RegExp): void {
  const [found] = pattern.exec(draft.lines[number - 1] ?? '') ?? [];
  if (found !== undefined) takePiece(draft, number, found);
}
