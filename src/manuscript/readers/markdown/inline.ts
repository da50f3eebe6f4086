// Phrasing content of mdast in, inline content of the book out. Each node keeps as many `\n` as it
// spans line ends, so that the lines of a paragraph can be told apart again.
import type { Node, PhrasingContent } from 'mdast';
import type { Inline } from '../../../book/types.ts';
import { type Message, message } from '../../../messages.ts';
import { wordsOf } from '../../content.ts';
import { isSafeUrl, readTag } from '../../html-tags.ts';
import { TagStack } from '../../tag-stack.ts';
import { readSpans } from './spans.ts';

/** What the whole manuscript knows: where reference links lead, and which tags were reported. */
export interface MarkdownContext {
  file: string;
  urls: Map<string, string>;
  reported: Set<string>;
  messages: Message[];
}

/** Wrappers inside wrappers; deeper ones are left out, their text stays. */
const MAX_DEPTH = 24;

/** Converts phrasing content; the result has as many `\n` as the nodes span line ends. */
export function readPhrasing(
  nodes: readonly PhrasingContent[],
  context: MarkdownContext,
  depth = 0,
): Inline[] {
  const stack = new TagStack();
  for (const node of nodes) {
    if (node.type === 'html') takeHtml(stack, node.value, node, context);
    else for (const inline of withLineEnds(convert(node, context, depth), node)) stack.add(inline);
  }
  return readSpans(stack.finish());
}

/** A tag, or words that an author put between angle brackets: those stay. */
function takeHtml(stack: TagStack, source: string, node: Node, context: MarkdownContext): void {
  const tag = readTag(source);
  if (!tag) {
    for (const inline of withLineEnds([{ type: 'text', value: source }], node)) stack.add(inline);
    return;
  }
  stack.take(tag);
  stack.addText('\n'.repeat(lineEnds(node)));
  if ((tag.means === 'drop' || tag.means === 'block') && !context.reported.has(tag.name)) {
    context.reported.add(tag.name);
    const where = { file: context.file, line: node.position?.start.line ?? 1 };
    context.messages.push(message('html-removed', { tag: `<${tag.name}>` }, where));
  }
}

function convert(node: PhrasingContent, context: MarkdownContext, depth: number): Inline[] {
  if (depth >= MAX_DEPTH) return [{ type: 'text', value: wordsOf([node]) }];
  switch (node.type) {
    case 'text':
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: readPhrasing(node.children, context, depth + 1) }];
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'link':
      return linked(node.url, readPhrasing(node.children, context, depth + 1));
    case 'linkReference':
      return linked(
        context.urls.get(node.identifier) ?? '',
        readPhrasing(node.children, context, depth + 1),
      );
    case 'image':
      return pictured(node.url, node.alt ?? '');
    case 'imageReference':
      return pictured(context.urls.get(node.identifier) ?? '', node.alt ?? '');
    case 'footnoteReference':
      return [{ type: 'footnoteReference', identifier: node.identifier }];
  }
}

function linked(url: string, children: Inline[]): Inline[] {
  return url !== '' && isSafeUrl(url) ? [{ type: 'link', url, children }] : children;
}

function pictured(url: string, written: string): Inline[] {
  const alt = written.replaceAll('\n', ' ');
  return url !== '' && isSafeUrl(url)
    ? [{ type: 'image', url, alt }]
    : [{ type: 'text', value: alt }];
}

/** Gives inline content exactly the line ends that its node spans in the manuscript. */
function withLineEnds(inlines: Inline[], node: Node): Inline[] {
  // Text beside a bare address has been cut by the parser and has no place; its line ends are right.
  if (!node.position) return inlines;
  const wanted = lineEnds(node);
  const has = countLineEnds(inlines);
  if (has === wanted) return inlines;
  if (has < wanted) return [...inlines, { type: 'text', value: '\n'.repeat(wanted - has) }];
  // More than there are: `&#10;` in the text.
  return inlines.map((inline) =>
    inline.type === 'text' ? { ...inline, value: inline.value.replaceAll('\n', ' ') } : inline,
  );
}

function lineEnds({ position }: Node): number {
  return position ? position.end.line - position.start.line : 0;
}

function countLineEnds(inlines: readonly Inline[]): number {
  let count = 0;
  for (const inline of inlines) {
    if ('value' in inline) count += inline.value.split('\n').length - 1;
    else if ('children' in inline) count += countLineEnds(inline.children);
  }
  return count;
}
