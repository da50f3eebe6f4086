// Lines of a plain text with HTML tags in, rows without them out, each with what its tags say: a
// heading, a rule, the centre, emphasis. Knows nothing of paragraphs but what stands in one.
import type { Inline } from '../book/types.ts';
import { cutAtLineEnds } from './content.ts';
import { type HtmlTag, readTag } from './html-tags.ts';
import { readEmphasis } from './inline.ts';
import { type Row, rowsOf } from './rows.ts';
import { TagStack } from './tag-stack.ts';
import { decodeMarkup } from './web-text.ts';

/** A row, and what its tags say. */
export interface TaggedRow {
  row: Row;
  /** As typed, where nothing but tags stands in the line. */
  bare?: string;
  pieces: (string | HtmlTag)[];
  isRule: boolean;
  /** Depth of the heading that the line is. */
  depth?: number;
  centred: boolean;
}

const tagLike = /<\/?[a-z][^<>\n]{0,300}>/gi;

/** Reads the tags of lines from line `first` on. */
export function taggedRows(lines: readonly string[], first: number): TaggedRow[] {
  const read: Omit<TaggedRow, 'row'>[] = [];
  const texts: string[] = [];
  let centre = 0;
  for (const line of lines) {
    const pieces = piecesOf(line);
    const tags = pieces.filter((piece) => typeof piece !== 'string');
    const opened = tags.filter((tag) => isCentring(tag) && !tag.closing).length;
    const closed = tags.filter((tag) => tag.name === 'center' && tag.closing).length;
    const text = pieces.filter((piece) => typeof piece === 'string').join('');
    const isBlank = text.trim() === '';
    const isRule = isBlank && tags.some(({ name }) => name === 'hr');
    const heading = tags.find(({ name, closing }) => /^h[1-6]$/.test(name) && !closing);
    const depth = isBlank ? undefined : heading && Number(heading.name.charAt(1));
    const centred = centre + opened > 0 && !isBlank;
    texts.push(text);
    read.push({
      pieces,
      isRule,
      centred,
      ...(isBlank && tags.length > 0 && { bare: line }),
      ...(depth !== undefined && { depth }),
    });
    centre = Math.max(
      0,
      centre + tags.filter(({ name, closing }) => name === 'center' && !closing).length - closed,
    );
  }
  return rowsOf(texts, first).flatMap((row) => {
    const own = read[row.number - 1];
    return own ? [{ row, ...own }] : [];
  });
}

function isCentring({ name, attributes }: HtmlTag): boolean {
  const style = attributes.get('style') ?? '';
  const isAligned = attributes.get('align')?.toLowerCase() === 'center';
  return name === 'center' || isAligned || /text-align:\s*center/i.test(style);
}

/** The words of a line and the tags between them. */
function piecesOf(line: string): (string | HtmlTag)[] {
  const pieces: (string | HtmlTag)[] = [];
  let done = 0;
  for (const { 0: source, index } of line.matchAll(tagLike)) {
    const tag = readTag(source);
    if (!tag) continue;
    if (index > done) pieces.push(decodeMarkup(line.slice(done, index)));
    pieces.push(tag);
    done = index + source.length;
  }
  if (done < line.length) pieces.push(decodeMarkup(line.slice(done)));
  return pieces;
}

/** Gives the rows of one paragraph the inline content that their tags make. */
export function readTags(rows: readonly TaggedRow[]): void {
  if (!rows.some(({ pieces }) => pieces.some((piece) => typeof piece !== 'string'))) return;
  const stack = new TagStack();
  for (const [n, { pieces }] of rows.entries()) {
    if (n > 0) stack.addText('\n');
    for (const [at, piece] of pieces.entries()) {
      if (typeof piece !== 'string') takeTag(stack, piece);
      else for (const inline of readEmphasis(trimmed(piece, at, pieces.length))) stack.add(inline);
    }
  }
  for (const [n, children] of cutAtLineEnds(stack.finish()).entries()) {
    const row = rows[n]?.row;
    if (row) setContent(row, children);
  }
}

function takeTag(stack: TagStack, tag: HtmlTag): void {
  if (tag.means !== 'block' && tag.name !== 'hr') stack.take(tag);
}

function trimmed(piece: string, at: number, count: number): string {
  const text = at === 0 ? piece.trimStart() : piece;
  return at === count - 1 ? text.trimEnd() : text;
}

function setContent(row: Row, children: Inline[]): void {
  const kept = [...children];
  while (kept[0]?.type === 'break') kept.shift();
  if (kept.at(-1)?.type === 'break') row.joint = 'break';
  while (kept.at(-1)?.type === 'break') kept.pop();
  const [only, more] = kept;
  if (more || only?.type !== 'text' || only.value.trim() !== row.text) row.children = kept;
}
