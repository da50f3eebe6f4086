// Inline content line by line: cutting it at line ends, joining lines again, reading its words.
import type { Break, Inline } from '../book/types.ts';
import type { Joint, SourceLine } from './types.ts';

/**
 * Cuts inline content at the `\n` of its text nodes; what encloses a line end is repeated on both
 * sides. Always one more line than line ends.
 */
export function cutAtLineEnds(children: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const child of children) {
    const [first = [], ...others] = cutNode(child);
    lines.at(-1)?.push(...first);
    for (const line of others) lines.push(line);
  }
  return lines;
}

function cutNode(node: Inline): Inline[][] {
  if (node.type === 'text' || node.type === 'inlineCode') {
    if (!node.value.includes('\n')) return [[node]];
    const values = node.value.split('\n');
    return values.map((value) => (value === '' ? [] : [{ ...node, value }]));
  }
  if (!('children' in node)) return [[node]];
  const lines = cutAtLineEnds(node.children);
  if (lines.length === 1) return [[node]];
  return lines.map((line) => (line.length === 0 ? [] : [{ ...node, children: line }]));
}

/** Inline content of one line of a block. */
function childrenOf(line: SourceLine): Inline[] {
  return line.children ?? [{ type: 'text', value: line.text }];
}

/** Joins the content of lines by their joints. */
export function joinLines(lines: SourceLine[]): Inline[] {
  if (lines.every((line) => line.children === undefined && line.joint !== 'break')) {
    return [{ type: 'text', value: joinTexts(lines) }];
  }
  const joined: Inline[] = [];
  for (const [n, line] of lines.entries()) {
    append(joined, childrenOf(line));
    if (n < lines.length - 1) applyJoint(joined, line.joint ?? 'space', lines[n + 1]);
  }
  while (joined.at(-1)?.type === 'break') joined.pop();
  return joined;
}

function joinTexts(lines: SourceLine[]): string {
  let text = '';
  let joint: Joint = 'none';
  for (const line of lines) {
    if (joint === 'space') text += ' ';
    else if (joint === 'solid') text = text.slice(0, -1);
    text += line.text;
    joint = line.joint ?? 'space';
  }
  return text;
}

function applyJoint(joined: Inline[], joint: Joint, next: SourceLine | undefined): void {
  const open = joined.length > 0 && joined.at(-1)?.type !== 'break';
  if (joint === 'break' && open) joined.push({ type: 'break' } satisfies Break);
  if (joint === 'solid') dropHyphen(joined);
  if (joint !== 'space' || next?.children?.length === 0 || !open) return;
  // The space goes inside what goes on in the next line: `*one` / `two*` is one emphasis.
  const [following] = next?.children ?? [];
  const last = joined.at(-1);
  const inside = last && following && merges(last, following) && 'children' in last;
  append(inside ? last.children : joined, [{ type: 'text', value: ' ' }]);
}

function dropHyphen(joined: Inline[]): void {
  const last = joined.at(-1);
  if (last?.type === 'text')
    joined[joined.length - 1] = { ...last, value: last.value.slice(0, -1) };
  else if (last && 'children' in last) dropHyphen(last.children);
}

/** Appends copies of content; equal wrappers and texts that meet become one. */
function append(joined: Inline[], children: readonly Inline[]): void {
  for (const child of children) {
    const last = joined.at(-1);
    if (last?.type === 'text' && child.type === 'text') {
      last.value += child.value;
    } else if (last && merges(last, child) && 'children' in last && 'children' in child) {
      append(last.children, child.children);
    } else joined.push(copyOf(child));
  }
}

function copyOf(node: Inline): Inline {
  return 'children' in node ? { ...node, children: node.children.map(copyOf) } : { ...node };
}

/** Whether two neighbours are parts of one wrapper that a line end had cut. */
function merges(a: Inline, b: Inline): boolean {
  if (a.type === 'link') return b.type === 'link' && a.url === b.url;
  if (a.type === 'span') return b.type === 'span' && a.lang === b.lang;
  return a.type === b.type && 'children' in a;
}

/** The words of some nodes, without markup; a hard break reads as a space. */
export function wordsOf(nodes: readonly { type: string }[]): string {
  let words = '';
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'break') words += ' ';
    else if (node.type === 'image' && hasAlt(node)) words += node.alt;
    else if (hasValue(node)) words += node.value;
    else if (hasChildren(node)) {
      if (flowTypes.has(node.type) && words !== '') words += ' ';
      for (let n = node.children.length - 1; n >= 0; n--) {
        const child = node.children[n];
        if (child) waiting.push(child);
      }
    }
  }
  return words;
}

const flowTypes = new Set(['paragraph', 'listItem', 'tableRow', 'tableCell', 'blockquote', 'list']);

function hasAlt(node: object): node is { alt: string } {
  return 'alt' in node && typeof node.alt === 'string';
}
function hasValue(node: object): node is { value: string } {
  return 'value' in node && typeof node.value === 'string';
}
function hasChildren(node: object): node is { children: { type: string }[] } {
  return 'children' in node && Array.isArray(node.children);
}
