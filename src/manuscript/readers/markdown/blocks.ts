// One node at the top of an mdast tree in, the blocks that it makes out.
import type { Heading, List, Paragraph, RootContent } from 'mdast';
import type { Inline } from '../../../book/types.ts';
import { cutAtLineEnds, wordsOf } from '../../content.ts';
import { readTag } from '../../html-tags.ts';
import type { IsSolid } from '../../joints.ts';
import { isLaidOut, laidOutBlock } from '../../laid-out.ts';
import { addJoints, blockOf, textBlock } from '../../make-block.ts';
import { isCentred, paragraphsOf } from '../../paragraphs.ts';
import type { Row } from '../../rows.ts';
import type { MeasuredLayout } from '../../text-layout.ts';
import type { Block, SourceLine } from '../../types.ts';
import { isContainer, readFlow } from './flow.ts';
import { type MarkdownContext, readPhrasing } from './inline.ts';

/** What all blocks of a manuscript share. `rows[0]` is line 1. */
export interface BlockContext extends MarkdownContext {
  /** Numbers of the lines that are read as plain text. */
  plain: Set<number>;
  rows: Row[];
  /** The lines as `guard` gives them: as typed, and without what dialects left out. */
  typed: string[];
  bare: string[];
  /** Numbers of lines that are read as typed. */
  dense: Set<number>;
  /** Characters of text before a line. */
  charsAbove(number: number): number;
  layout: MeasuredLayout;
  isSolid: IsSolid;
}

/** The blocks that a node makes, in order. */
export function blocksOf(node: RootContent, context: BlockContext): Block[] {
  const rows = rowsUnder(node, context);
  if (rows.some(({ number }) => context.plain.has(number))) return plainBlocks(rows, context);
  if (node.type === 'paragraph') return paragraphBlocks(node, rows, context);
  if (node.type === 'heading') return headingBlocks(node, rows, context);
  if (node.type === 'thematicBreak') return [ruleBlock(rows)];
  const item = node.type === 'list' ? loneItem(node) : undefined;
  if (item) return loneItemBlocks(item, rows, context);
  if (isContainer(node)) {
    const contents = new Map<number, Inline[]>();
    const flow = readFlow(node, { ...context, contents });
    const lines = plainLines(rows.filter(({ text }) => text !== '').map(withoutComment(context)));
    for (const line of lines) {
      const children = contents.get(line.number);
      if (children) line.children = children;
    }
    return [blockOf(lines, { type: node.type, children: [], flow, text: wordsOf(flow) })];
  }
  // Link definitions: used where links are read, and no text.
  return rows.length > 0
    ? [blockOf(plainLines(rows), { type: 'html', children: [], text: '' })]
    : [];
}

/** The parser counts link definitions above an underlined heading as its lines: its words begin below. */
export function rowsUnder(node: RootContent, { rows }: BlockContext): Row[] {
  const { position } = node;
  if (!position) return [];
  const words = node.type === 'heading' ? node.children[0]?.position : undefined;
  return rows.slice((words ?? position).start.line - 1, position.end.line);
}

/** Reads some lines as plain text. */
export function plainBlocks(rows: Row[], { layout, isSolid }: BlockContext): Block[] {
  const written = rows.filter(({ text }) => text !== '');
  return paragraphsOf(written, layout).map((paragraph) => textBlock(paragraph, layout, isSolid));
}

/** A line that is a comment and nothing else has no words, should its block be cut there. */
function withoutComment({ bare }: BlockContext): (row: Row) => Row {
  return (row) => (bare[row.number - 1]?.trim() === '' ? { ...row, text: '' } : row);
}

function plainLines(rows: Row[]): SourceLine[] {
  return rows.map(({ number, raw, text }) => ({ number, raw, text }));
}

function ruleBlock(rows: Row[]): Block {
  return blockOf(plainLines(rows), {
    type: 'thematicBreak',
    children: [],
    text: '',
    markup: 'none',
  });
}

function paragraphBlocks(node: Paragraph, rows: Row[], context: BlockContext): Block[] {
  const [only, more] = node.children;
  if (only?.type === 'html' && !more && readTag(only.value)?.name === 'hr')
    return [ruleBlock(rows)];
  const isBare = node.children.every(({ type }) => !linked.has(type));
  if (isBare && isLaidOut(rows, context.charsAbove(rows[0]?.number ?? 1)))
    return [laidOutBlock(rows)];
  const lines = contentLines(readPhrasing(node.children, context), rows);
  return paragraphsFrom(lines, rows, context);
}

/** What no drawing and no table of signs has in it. */
const linked = new Set(['html', 'link', 'linkReference', 'image', 'footnoteReference']);

/** Source lines with their inline content; a hard break at a line's end is its joint. */
function contentLines(children: Inline[], rows: Row[]): SourceLine[] {
  const lines = plainLines(rows);
  for (const [n, content] of cutAtLineEnds(children).entries()) {
    const line = lines[n];
    if (!line) continue;
    const broken = content.at(-1)?.type === 'break';
    const kept = broken ? content.slice(0, -1) : content;
    if (broken) line.joint = 'break';
    const [only, more] = kept;
    if (more || only?.type !== 'text' || only.value !== line.text) line.children = kept;
  }
  return lines;
}

function paragraphsFrom(lines: SourceLine[], rows: Row[], context: BlockContext): Block[] {
  const { layout, isSolid } = context;
  const hardBreaks = lines.some(({ joint }) => joint === 'break') && layout.model !== 'line';
  const whole = hardBreaks || layout.model === 'blank-line';
  const blocks: Block[] = [];
  let done = 0;
  for (const paragraph of whole ? [rows] : paragraphsOf(rows, layout)) {
    const own = lines.slice(done, done + paragraph.length);
    done += paragraph.length;
    addJoints(own, paragraph, layout, isSolid);
    const [first] = paragraph;
    blocks.push(blockOf(own, { centred: first !== undefined && isCentred(first, layout) }));
  }
  return blocks;
}

function headingBlocks(node: Heading, rows: Row[], context: BlockContext): Block[] {
  const lines = contentLines(readPhrasing(node.children, context), rows);
  const underline = rows.length > 1 ? lines.at(-1) : undefined;
  if (underline && isBreakUnderProse(rows)) {
    const above = rows.slice(0, -1);
    return [...paragraphsFrom(lines.slice(0, -1), above, context), ruleBlock(rows.slice(-1))];
  }
  if (underline && /^(?:-+|=+)$/.test(underline.text)) underline.children = [];
  return [blockOf(lines, { type: 'heading', depth: node.depth })];
}

/**
 * A scene break typed directly under a paragraph is no underline of a heading:
 *
 *     He put out the lamp.          The Lamp    ← near miss: a heading
 *     ---                           ---
 */
function isBreakUnderProse(rows: Row[]): boolean {
  const content = rows.slice(0, -1);
  if (!/^-+$/.test(rows.at(-1)?.text ?? '')) return false;
  return content.length > 1 || /[.,;:…"”’»]$/.test(content.at(-1)?.text ?? '');
}

/**
 * The only item of a list, when it is one paragraph: `1. The Beginning`, `- Bonjour, dit-elle.` Its
 * mark stands on the same line.
 */
function loneItem({ children, position }: List): Paragraph | undefined {
  const [item, more] = children;
  const [content, rest] = item?.children ?? [];
  if (more || rest || content?.type !== 'paragraph') return undefined;
  return content.position?.start.line === position?.start.line ? content : undefined;
}

/** A list of one is a paragraph; its number or dash, and the box of a task, are part of the text. */
function loneItemBlocks(item: Paragraph, rows: Row[], context: BlockContext): Block[] {
  const [, mark = ''] =
    /^((?:[-+*]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)/.exec(rows[0]?.text ?? '') ?? [];
  const children: Inline[] = [
    { type: 'text', value: mark },
    ...readPhrasing(item.children, context),
  ];
  return paragraphsFrom(contentLines(children, rows), rows, context);
}
