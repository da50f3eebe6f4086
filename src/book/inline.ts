// Inline content: its words, and taking away what stands around or before them.
import type { Inline } from './types.ts';

/** The words of inline content; a break counts as a space, an image as its alt text. */
export function textOf(children: readonly Inline[]): string {
  return children.map(inlineText).join('');
}

function inlineText(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt;
    case 'footnoteReference':
      return '';
    default:
      return textOf(node.children);
  }
}

/** Takes off emphasis that surrounds all of `children`: `***July 30***` is a stamp in its own style. */
export function withoutOuterMarkup(children: Inline[]): Inline[] {
  const [only, ...others] = children;
  const outer = others.length === 0 && (only?.type === 'strong' || only?.type === 'emphasis');
  return outer ? withoutOuterMarkup(only.children) : children;
}

/** Drops the first `count` characters (UTF-16 units) of the words; emptied nodes go. */
export function dropStart(children: readonly Inline[], count: number): Inline[] {
  const kept: Inline[] = [];
  let left = count;
  for (const node of children) {
    const length = left > 0 ? inlineText(node).length : 0;
    if (left === 0) kept.push(node);
    else if (length > left) kept.push(cutNode(node, left));
    left = Math.max(0, left - length);
  }
  return kept;
}

function cutNode(node: Inline, count: number): Inline {
  if (node.type === 'text' || node.type === 'inlineCode') {
    return { ...node, value: node.value.slice(count) };
  }
  return 'children' in node ? { ...node, children: dropStart(node.children, count) } : node;
}

/** Drops the last character of the words, if it is `char`. */
export function dropEnd(children: readonly Inline[], char: string): Inline[] {
  const last = children.at(-1);
  if (last === undefined) return [];
  const before = children.slice(0, -1);
  if (last.type === 'text' && last.value.endsWith(char)) {
    return [...before, { ...last, value: last.value.slice(0, -char.length) }];
  }
  return 'children' in last
    ? [...before, { ...last, children: dropEnd(last.children, char) }]
    : [...before, last];
}

/** `[x]` for what is done, `[ ]` for what is not; its space does not break. */
export function taskSign(checked: boolean): string {
  return checked ? '[x]' : '[\u00a0]';
}
