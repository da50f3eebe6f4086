// What epubcheck-ts lets pass and readers do not: blocks inside paragraphs, roles where they do not
// belong, ids that are no names, elements without content, a page without its heading.
import { type Message, message } from '../../messages.ts';
import { type MarkupTag, tokensOf } from '../markup.ts';
import { openEpub } from './archive.ts';

/** Elements that cannot stand inside a paragraph or a heading (HTML, 4.4 and 4.3). */
const blocks = new Set(
  `address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6
  header hr main nav ol p pre section table ul`.split(/\s+/),
);
const phrasing = new Set('p h1 h2 h3 h4 h5 h6 span em strong a'.split(' '));
/** Elements that may be empty. */
const voids = new Set('br hr img link meta col path ellipse rect circle'.split(' '));
const mayBeEmpty = new Set(['td', 'th', 'title']);

/** Where a role may stand (ARIA in HTML, DPUB-ARIA); other `doc-` roles belong on `section`. */
const places: Record<string, readonly string[]> = {
  'doc-backlink': ['a'],
  'doc-biblioref': ['a'],
  'doc-cover': ['img'],
  'doc-footnote': ['aside', 'div', 'section'],
  'doc-glossref': ['a'],
  'doc-noteref': ['a'],
  'doc-pagebreak': ['hr', 'span', 'div'],
  'doc-pagelist': ['nav', 'section'],
  'doc-subtitle': ['h1', 'h2', 'h3', 'p', 'span'],
  'doc-toc': ['nav', 'section'],
};

/** Looks over the text files of an EPUB; one message a fault. */
export async function lintEpub(epub: Uint8Array): Promise<Message[]> {
  const files = openEpub(epub) ?? [];
  return files.flatMap(({ path, text }) => {
    if (text === undefined) return [];
    const faults = path.endsWith('.xhtml')
      ? lintPage(text)
      : path.endsWith('.ncx')
        ? repeatedOrders(text)
        : [];
    return faults.map((sentence) =>
      message('epub-invalid', { where: path, sentence, rule: 'own' }),
    );
  });
}

interface Open {
  name: string;
  filled: boolean;
}

/** The faults of one page, in words. */
function lintPage(xhtml: string): string[] {
  const faults: string[] = [];
  const open: Open[] = [];
  let headings = 0;
  for (const token of tokensOf(xhtml)) {
    if (token.kind === 'other') continue;
    if (token.kind === 'text') {
      if (token.source.trim() !== '') fill(open);
      continue;
    }
    if (token.kind === 'close') {
      const closed = open.pop();
      if (closed && !closed.filled && !mayBeEmpty.has(closed.name)) {
        faults.push(`the element <${closed.name}> is empty`);
      }
      continue;
    }
    faults.push(...tagFaults(token, open));
    if (token.name === 'h1') headings += 1;
    if (token.kind === 'open')
      open.push({ name: token.name, filled: token.attributes.get('role') === 'doc-pagebreak' });
    else fill(open);
    if (token.kind === 'empty' && !voids.has(token.name)) {
      faults.push(`the element <${token.name}/> closes itself`);
    }
  }
  if (headings > 1) faults.push('the page has more than one h1');
  return faults;
}

/** What holds something that is not empty is not empty. */
function fill(open: Open[]): void {
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const each = open[at];
    if (!each || each.filled) return;
    each.filled = true;
  }
}

function tagFaults({ name, attributes }: MarkupTag, open: readonly Open[]): string[] {
  const faults: string[] = [];
  const parent = open.at(-1)?.name ?? '';
  if (blocks.has(name) && phrasing.has(parent)) faults.push(`<${name}> stands inside <${parent}>`);
  const id = attributes.get('id');
  if (id !== undefined && !/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(id)) {
    faults.push(`the id “${id}” is not a name`);
  }
  const role = attributes.get('role') ?? '';
  if (role.startsWith('doc-') && !(places[role] ?? ['section']).includes(name)) {
    faults.push(`the role ${role} does not belong on <${name}>`);
  }
  if (name === 'img' && !attributes.has('alt')) faults.push('a picture has no alt text');
  return faults;
}

function repeatedOrders(ncx: string): string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const [, order = ''] of ncx.matchAll(/\splayOrder="(\d+)"/g)) {
    if (seen.has(order)) faults.push(`the playOrder ${order} is used twice`);
    seen.add(order);
  }
  return faults;
}
