// Blocks as a text that a proof-reader can check: one line a block, emphasis as marks.
import type { Flow, Inline } from '../../src/book/types.ts';
import type { Block, Blocks, Manuscript } from '../../src/manuscript/types.ts';

/** Lists a manuscript's layout, blocks and messages. */
export function listing(manuscript: Manuscript, { blocks, layout, messages }: Blocks): string {
  const width = layout.wrapWidth === undefined ? '' : `, width ${layout.wrapWidth}`;
  const head = [`${layout.model}, gap ${layout.usualGap}${width}`];
  for (const { key, value, line } of manuscript.frontMatter) {
    head.push(`${line ?? '-'} field ${key} = ${JSON.stringify(value)}`);
  }
  const said = [...manuscript.messages, ...messages];
  const tail = said.map(({ id, line, sentence }) => `${line ?? '-'} ! ${id}: ${sentence}`);
  return `${[...head, ...blocks.map(entry), ...tail].join('\n')}\n`;
}

function entry(block: Block): string {
  const first = block.lines[0]?.number;
  const last = block.lines.at(-1)?.number;
  const facts = [
    `${first}–${last} ${block.type}${block.depth ?? ''}`,
    block.centred && 'centred',
    block.indent > 0 && `indent ${block.indent}`,
    block.blanksBefore > 1 && `gap ${block.blanksBefore}`,
    block.markup !== 'none' && block.markup,
    block.absorbed && `absorbed ${block.absorbed.map(({ text }) => text).join(' ')}`,
  ].filter(Boolean);
  const content = block.flow ? block.flow.map(flow).join(' ') : inline(block.children);
  return `${facts.join(', ')}: ${content}`;
}

/** Inline content in one line: `_emphasis_`, `**strong**`, `⏎` for a hard break. */
export function inline(nodes: readonly Inline[]): string {
  return nodes.map(inlineNode).join('');
}

function inlineNode(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return `_${inline(node.children)}_`;
    case 'strong':
      return `**${inline(node.children)}**`;
    case 'delete':
      return `~~${inline(node.children)}~~`;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'break':
      return '⏎';
    case 'link':
      return `[${inline(node.children)}](${node.url})`;
    case 'image':
      return `![${node.alt}](${node.url})`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'span':
      return `[${inline(node.children)}]{${node.lang}}`;
  }
}

function flow(node: Flow): string {
  if (node.type === 'code') return `code ‹${node.value.replaceAll('\n', '⏎')}›`;
  if (node.type === 'paragraph' || node.type === 'subheading') {
    return `${node.type === 'paragraph' ? '¶' : '§'}${inline(node.children)}`;
  }
  if (node.type === 'list') {
    const items = node.children.map((item) => `• ${item.children.map(flow).join(' ')}`);
    return `${node.ordered ? `list from ${node.start ?? 1}` : 'list'} { ${items.join(' ')} }`;
  }
  if (node.type === 'table') {
    const rows = node.children.map((row) =>
      row.children.map((cell) => inline(cell.children)).join(' | '),
    );
    return `table { ${rows.join(' / ')} }`;
  }
  if (node.type === 'blockquote' || node.type === 'footnoteDefinition') {
    return `${node.type} { ${node.children.map(flow).join(' ')} }`;
  }
  return node.type;
}
