// Blocks to XHTML: one case a node type; the compiler complains when one is missing. The first
// paragraph after a heading or a break is marked `first`, because old readers know no `+` selector.
import { taskSign } from '../book/inline.ts';
import type {
  AuthorNote,
  Figure,
  Flow,
  Heading,
  List,
  ListItem,
  Paragraph,
  Stanza,
  Table,
  TableRow,
  Verse,
} from '../book/types.ts';
import { isAside, noteTitle } from '../pages/section-names.ts';
import { isSignature } from '../pages/signature.ts';
import { escapeXml } from '../xml.ts';
import type { PageContext } from './context.ts';
import { type Attributes, element, inLanguage } from './element.ts';
import { printImage, printInline } from './inline.ts';
import { breakPages } from './page-breaks.ts';

/** Prints blocks, each ending in a line feed; headings are the caller's. `quoted`: somebody may sign. */
export function printFlow(
  nodes: readonly (Flow | Heading)[],
  context: PageContext,
  quoted = false,
): string {
  let opens = true;
  let xhtml = '';
  for (const node of nodes) {
    if (node.type === 'heading') continue;
    const signs = quoted && node === nodes.at(-1) && isSignature(node);
    const usual = () => (signs ? printSignature(node, context) : printBlock(node, context, opens));
    const block = context.override?.(node, context) ?? usual();
    const printed = node.type === 'paragraph' ? breakPages(block, context.pagesIn(node)) : block;
    if (printed === '') continue;
    xhtml += `${printed}\n`;
    opens = opensText(node, opens);
  }
  return xhtml;
}

function printSignature(node: Paragraph, context: PageContext): string {
  return element('p', { class: 'signature' }, printInline(node.children, context));
}

/** A break, a stamp and a subheading are followed by a flush paragraph; notes and pictures change nothing. */
function opensText(node: Flow, opened: boolean): boolean {
  const { type } = node;
  if (type === 'authorNote' || type === 'figure') return opened;
  return type === 'thematicBreak' || type === 'sceneStamp' || type === 'subheading';
}

function printBlock(node: Flow, context: PageContext, opens: boolean): string {
  switch (node.type) {
    case 'paragraph': {
      const name = opens ? { class: 'first' } : {};
      return element('p', name, printInline(node.children, context));
    }
    case 'thematicBreak':
      return node.children
        ? element('p', { class: 'ornament' }, printInline(node.children, context))
        : `<hr class="${node.strength}"/>`;
    case 'sceneStamp':
      return element('p', { class: 'scene-stamp' }, printInline(node.children, context));
    case 'subheading':
      return element('h2', {}, printInline(node.children, context));
    case 'blockquote':
      return wrap('blockquote', {}, printFlow(node.children, context, true));
    case 'letter':
      return wrap('blockquote', { class: 'letter' }, printFlow(node.children, context, true));
    case 'verse':
      return wrap('blockquote', { class: 'verse' }, printStanzas(node, context));
    case 'transcript':
      return wrap('div', { class: 'transcript' }, printFlow(node.children, context));
    case 'list':
      return printList(node, context);
    case 'code':
      return element('pre', {}, element('code', {}, escapeXml(node.value)));
    case 'table':
      return printTable(node, context);
    case 'figure':
      return printFigure(node, context);
    case 'authorNote':
      return printAuthorNote(node, context);
    case 'endMark':
      return element('p', { class: 'end-mark' }, printInline(node.children, context));
    case 'footnoteDefinition':
      return ''; // Printed where the reader looks for it; see `footnotes.ts`.
    default:
      return node satisfies never;
  }
}

function wrap(name: string, values: Attributes, content: string): string {
  return element(name, values, content === '' ? '' : `\n${content}`);
}

function printStanzas(verse: Verse, context: PageContext): string {
  return verse.children.map((stanza) => printStanza(stanza, context)).join('');
}

function printStanza(stanza: Stanza, context: PageContext): string {
  const lines = stanza.children
    .map((line) => {
      const step = Math.min(line.indent, 6);
      const name = step > 0 ? `line in${step}` : 'line';
      return element('span', { class: name }, printInline(line.children, context));
    })
    .filter((line) => line !== '');
  const paragraph = element('p', { class: 'stanza' }, lines.join('<br/>\n'));
  return paragraph === '' ? '' : `${paragraph}\n`;
}

function printList(list: List, context: PageContext): string {
  const items = list.children.map((item) => element('li', {}, printItem(item, context)));
  const start = list.ordered && list.start !== 1 ? list.start : undefined;
  return wrap(list.ordered ? 'ol' : 'ul', { start }, items.join('\n'));
}

function printItem({ checked, children }: ListItem, context: PageContext): string {
  const [first, ...more] = children;
  if (first?.type !== 'paragraph') return printFlow(children, context);
  const sign = checked === undefined ? '' : `${taskSign(checked)} `;
  if (more.length === 0) return sign + printInline(first.children, context);
  if (sign === '') return printFlow(children, context);
  const signed: Paragraph = {
    ...first,
    children: [{ type: 'text', value: sign }, ...first.children],
  };
  const pagesIn: PageContext['pagesIn'] = (node) => context.pagesIn(node === signed ? first : node);
  return printFlow([signed, ...more], { ...context, pagesIn });
}

function printTable(table: Table, context: PageContext): string {
  const [head, ...body] = table.children;
  if (!head) return '';
  const print = (row: TableRow, cell: 'th' | 'td') =>
    `<tr>${row.children
      .map((each, column) => {
        const content = printInline(each.children, context);
        const scope = cell === 'th' ? ' scope="col"' : '';
        const side = table.align[column];
        return `<${cell}${scope}${side && side !== 'left' ? ` class="${side}"` : ''}>${content}</${cell}>`;
      })
      .join('')}</tr>\n`;
  const rows = body.map((row) => print(row, 'td')).join('');
  return `<table>\n<thead>\n${print(head, 'th')}</thead>\n${wrap('tbody', {}, rows)}\n</table>`;
}

function printFigure(figure: Figure, context: PageContext): string {
  const caption = element('figcaption', {}, printInline(figure.children, context));
  return element('figure', {}, `${printImage(figure.image, context)}${caption}`);
}

function printAuthorNote(note: AuthorNote, context: PageContext): string {
  const body = printFlow(note.children, context);
  if (body === '') return '';
  const title = noteTitle(note, context.words.kinds.authorNote);
  const place = { class: `author-note ${note.placement}`, role: 'note' };
  if (isAside(note)) {
    return wrap('aside', { ...place, 'aria-label': title }, body);
  }
  const ours = title === context.words.kinds.authorNote;
  const language = ours ? inLanguage(context.words.lang) : {};
  const id = context.id('author-note');
  const heading = element('p', { class: 'note-title', id, ...language }, escapeXml(title));
  return wrap('aside', { ...place, 'aria-labelledby': id }, `${heading}\n${body}`);
}
