// The pages of the printed twin, marked where they begin. Places are counted in letters: spaces,
// hyphens and quotation marks may differ between print and screen, letters do not.
import type { Chunk } from '../book/chunks.ts';
import { nodesOf } from '../book/nodes.ts';
import type { Paragraph } from '../book/types.ts';
import type { PageStart } from '../pages/page-start.ts';
import { attributes } from './element.ts';
import { tokensOf } from './markup.ts';

/** Gathers page starts by the paragraph in which they fall. */
export function byParagraph(starts: readonly PageStart[]): Map<Paragraph, PageStart[]> {
  const gathered = new Map<Paragraph, PageStart[]>();
  for (const start of starts) {
    const { paragraph } = start;
    gathered.set(paragraph, [...(gathered.get(paragraph) ?? []), start]);
  }
  return gathered;
}

/** The entries of the page list that lead into a chunk. */
export function pageListOf(
  { id, children }: Chunk,
  starts: ReadonlyMap<Paragraph, readonly PageStart[]>,
): { label: string; href: string }[] {
  if (starts.size === 0) return [];
  const found = [...nodesOf(children, 'paragraph')].flatMap((each) => starts.get(each) ?? []);
  return found.map(({ label }) => ({ label, href: `${id}.xhtml#${idOf(label)}` }));
}

/** Puts the marks of `starts` into a printed paragraph. */
export function breakPages(xhtml: string, starts: readonly PageStart[]): string {
  if (starts.length === 0 || xhtml === '') return xhtml;
  const waiting = [...starts];
  let [printed, letters, inMark] = ['', 0, false];
  for (const token of tokensOf(xhtml)) {
    if (token.kind !== 'text') {
      printed += token.source;
      if (token.kind === 'open') inMark ||= token.attributes.get('role') === 'doc-noteref';
      else if (token.kind === 'close' && token.name === 'a') inMark = false;
      continue;
    }
    // A note's number is no letter of the paragraph.
    const pieces = inMark ? [token.source] : piecesOf(token.source);
    for (const piece of pieces) {
      const isLetter = !inMark && letter.test(piece);
      while (isLetter && waiting[0] && waiting[0].letters <= letters)
        printed += markOf(waiting.shift());
      if (isLetter) letters += 1;
      printed += piece;
    }
  }
  return printed;
}

const letter = /^[\p{L}\p{N}]$/u;

/** Entities stay whole. */
function piecesOf(source: string): string[] {
  return source.match(/&[#\w]+;|./gsu) ?? [];
}

function markOf(start: PageStart | undefined): string {
  if (!start) return '';
  const { label } = start;
  const values = { 'epub:type': 'pagebreak', role: 'doc-pagebreak', id: idOf(label) };
  return `<span${attributes({ ...values, 'aria-label': label })}></span>`;
}

const idOf = (label: string) => `page-${label.replace(/[^\w-]/g, '')}`;
