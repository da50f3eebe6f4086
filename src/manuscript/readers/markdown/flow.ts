// Block content of mdast inside quotations, lists, tables and footnotes in, flow of the book out.
import type {
  BlockContent,
  Blockquote,
  Code,
  DefinitionContent,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import type { Paragraph as BookParagraph, Flow, Inline } from '../../../book/types.ts';
import { cutAtLineEnds, joinLines, wordsOf } from '../../content.ts';
import { jointsOf } from '../../joints.ts';
import type { Row } from '../../rows.ts';
import type { MeasuredLayout } from '../../text-layout.ts';
import type { SourceLine } from '../../types.ts';
import { type MarkdownContext, readPhrasing } from './inline.ts';

/** The context of one block, and its inline content line by line as it is read. */
export interface FlowContext extends MarkdownContext {
  layout: MeasuredLayout;
  contents: Map<number, Inline[]>;
}

type Container = Blockquote | List | Code | Table | FootnoteDefinition;

/** Whether a node at the top of a manuscript is kept as finished flow. */
export function isContainer(node: RootContent): node is Container {
  return containers.has(node.type);
}

const containers = new Set(['blockquote', 'list', 'code', 'table', 'footnoteDefinition']);

/** Converts a node of flow content; link definitions give nothing. */
export function readFlow(node: BlockContent | DefinitionContent, context: FlowContext): Flow[] {
  const position = node.position && { position: node.position };
  switch (node.type) {
    case 'paragraph':
      return [{ ...paragraph(node, context), ...position }];
    case 'heading':
      return [{ type: 'subheading', children: paragraph(node, context).children, ...position }];
    case 'thematicBreak':
      return [{ type: 'thematicBreak', strength: 'ornament', ...position }];
    case 'blockquote':
      return [{ type: 'blockquote', children: readAll(node.children, context), ...position }];
    case 'list':
      return [{ ...list(node, context), ...position }];
    case 'code':
      return [{ type: 'code', value: node.value, ...position }];
    case 'table':
      return [{ ...table(node, context), ...position }];
    case 'footnoteDefinition':
      return [
        {
          type: 'footnoteDefinition',
          identifier: node.identifier,
          children: readAll(node.children, context),
          ...position,
        },
      ];
    case 'html':
    case 'definition':
      return [];
  }
}

function readAll(nodes: (BlockContent | DefinitionContent)[], context: FlowContext): Flow[] {
  return nodes.flatMap((node) => readFlow(node, context));
}

/** Lines of verse and of addresses stay lines here as in paragraphs outside quotations. */
function paragraph(node: Paragraph | Heading, context: FlowContext): BookParagraph {
  const first = node.position?.start.line ?? 1;
  const lines: SourceLine[] = [];
  const rows: Row[] = [];
  for (const [n, children] of cutAtLineEnds(readPhrasing(node.children, context)).entries()) {
    const number = first + n;
    const text = wordsOf(children);
    const broken = children.at(-1)?.type === 'break';
    const content = broken ? children.slice(0, -1) : children;
    context.contents.set(number, content);
    lines.push({ number, raw: text, text, children: content, ...(broken && { joint: 'break' }) });
    rows.push({ number, raw: text, text, indent: 0 });
  }
  for (const [n, joint] of jointsOf(rows, context.layout, () => false).entries()) {
    const line = lines[n];
    if (line) line.joint ??= joint;
  }
  return { type: 'paragraph', children: joinLines(lines) };
}

function list(node: List, context: FlowContext): Extract<Flow, { type: 'list' }> {
  const start = node.ordered && node.start !== 1 ? node.start : undefined;
  return {
    type: 'list',
    ordered: node.ordered ?? false,
    ...(typeof start === 'number' && { start }),
    children: node.children.map((item: ListItem) => ({
      type: 'listItem',
      ...(typeof item.checked === 'boolean' && { checked: item.checked }),
      children: readAll(item.children, context),
      ...(item.position && { position: item.position }),
    })),
  };
}

function table(node: Table, context: FlowContext): Extract<Flow, { type: 'table' }> {
  return {
    type: 'table',
    align: (node.align ?? []).map((align) => align ?? undefined),
    children: node.children.map((row) => ({
      type: 'tableRow',
      children: row.children.map((cell) => ({
        type: 'tableCell',
        children: readPhrasing(cell.children, context),
      })),
    })),
  };
}
