// A page of an EPUB as text → its visible words, block by block. Reads tags as they come; knows of
// EPUB only which elements are inline and which of their words are the book's own.
import type { PrintedWord } from './types.ts';
import { placedWords, visible } from './words.ts';

/** Elements inside a line; all others begin a new block. */
const inline = new Set(
  'a abbr b cite code del em i img ins q s small span strong sub sup u'.split(' '),
);
/** Elements without an end tag. */
const empty = new Set('br hr img link meta wbr path'.split(' '));
/** Elements whose content nobody reads. */
const hidden = new Set('head script style svg template'.split(' '));
/** `hidden="hidden"` · `role="doc-backlink"`, which is the number of a note, as is a `noteref`. */
const unread = /\s(?:hidden="|role="doc-(?:backlink|noteref)")/;

const tag = /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([\w:-]+)((?:[^>"]|"[^"]*")*?)(\/?)>/g;

/** The words that a reader sees in `xhtml`; `page` and the first `block` are their place. */
export function wordsOfPage(xhtml: string, page: number, block: number): PrintedWord[] {
  const words: PrintedWord[] = [];
  let at = block;
  for (const text of blocksOf(xhtml)) {
    for (const { key, text: word, apart } of placedWords(visible(text))) {
      words.push({ key, text: word, apart, page, block: at, goesOn: false, inHead: false });
    }
    at += 1;
  }
  return words;
}

/** The visible text of each block that has any. */
export function blocksOf(xhtml: string): string[] {
  const blocks: string[] = [];
  const open: boolean[] = [];
  let text = '';
  let unseen = 0;
  let at = 0;
  const close = (): void => {
    if (text.trim() !== '') blocks.push(text);
    text = '';
  };
  for (const found of xhtml.matchAll(tag)) {
    if (unseen === 0) text += plain(xhtml.slice(at, found.index));
    at = found.index + found[0].length;
    const [, ends, name, attributes = '', closed] = found;
    if (name === undefined) continue;
    if (unseen === 0 && name === 'br') text += '\n';
    if (!inline.has(name)) close();
    if (unseen === 0 && name === 'img') text += ` ${altOf(attributes)} `;
    if (empty.has(name) || closed) continue;
    if (ends) unseen -= open.pop() ? 1 : 0;
    else {
      const isHidden = hidden.has(name) || unread.test(attributes);
      open.push(isHidden);
      unseen += isHidden ? 1 : 0;
    }
  }
  close();
  return blocks;
}

function altOf(attributes: string): string {
  return plain(/\salt="([^"]*)"/.exec(attributes)?.[1] ?? '');
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its character references read. */
export function plain(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return signs[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16));
  });
}
