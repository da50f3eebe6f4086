// Lines in, blocks out. A block is what its lines say: content, text and facts are derived here and
// nowhere else, so that a block can be cut between any two lines and made anew.
import type { Inline } from '../book/types.ts';
import type { CarriedMarks } from './carried-emphasis.ts';
import { cutAtLineEnds, joinLines, wordsOf } from './content.ts';
import { readEmphasis } from './inline.ts';
import { type IsSolid, jointsOf } from './joints.ts';
import { isCentred } from './paragraphs.ts';
import { indentOf, type Row } from './rows.ts';
import type { MeasuredLayout } from './text-layout.ts';
import type { Block, BlockMarkup, SourceLine } from './types.ts';

/** Makes a block of lines; `given` overrides what would be derived. */
export function blockOf(lines: SourceLine[], given: Partial<Block> = {}): Block {
  const children = given.children ?? joinLines(lines);
  return {
    type: 'paragraph',
    children,
    text: wordsOf(children),
    lines,
    blanksBefore: 0,
    blanksAfter: 0,
    indent: indentOf(lines[0]?.raw ?? ''),
    centred: false,
    markup: markupOf(children),
    ...given,
  };
}

/** Makes a block of one paragraph of plain text; its rows become the block's lines. */
export function textBlock(
  rows: Row[],
  layout: MeasuredLayout,
  isSolid: IsSolid,
  carried: CarriedMarks = { before: '', after: '' },
): Block {
  readInlines(rows, carried);
  addJoints(rows, rows, layout, isSolid);
  const first = rows[0];
  return blockOf(rows, { centred: first !== undefined && isCentred(first, layout) });
}

function readInlines(lines: SourceLine[], { before, after }: CarriedMarks): void {
  if (lines.some(({ children }) => children)) return;
  const marked = lines.some(({ text }) => text.includes('*') || text.includes('_'));
  if (!marked && before + after === '') return;
  const text = lines.map((line) => line.text).join('\n');
  const inlines = readEmphasis(before + text + after);
  if (inlines.every((inline) => inline.type === 'text')) return;
  for (const [n, children] of cutAtLineEnds(inlines).entries()) {
    const line = lines[n];
    if (line && !isPlain(children)) line.children = children;
  }
}

function isPlain(children: readonly Inline[]): boolean {
  return children.length === 1 && children[0]?.type === 'text';
}

/** Writes the joints of a paragraph's lines that are not the usual space. */
export function addJoints(
  lines: SourceLine[],
  rows: Row[],
  layout: MeasuredLayout,
  isSolid: IsSolid,
): void {
  if (rows.length < 2) return;
  const joints = jointsOf(rows, layout, isSolid);
  for (let n = 0; n < joints.length; n++) {
    const line = lines[n];
    const joint = joints[n];
    if (joint === 'space' || !joint || !line || line.joint !== undefined) continue;
    line.joint = joint;
  }
}

/** The emphasis that encloses all words of some content. */
function markupOf(children: readonly Inline[]): BlockMarkup {
  if (isPlain(children)) return 'none';
  let markup: BlockMarkup | undefined;
  for (const child of children) {
    if (isSilent(child)) continue;
    const own = ownMarkup(child);
    if (markup !== undefined && markup !== own) return 'none';
    markup = own;
  }
  return markup ?? 'none';
}

/** Space and stops beside emphasis do not count: `*26* *August* *1995*.` is emphasis. */
function isSilent(node: Inline): boolean {
  return node.type === 'break' || (node.type === 'text' && !/[\p{L}\p{N}]/u.test(node.value));
}

function ownMarkup(node: Inline): BlockMarkup {
  if (node.type !== 'emphasis' && node.type !== 'strong') return 'none';
  const inner = markupOf(node.children);
  return inner === 'none' || inner === node.type ? node.type : 'both';
}
