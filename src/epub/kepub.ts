// A page for Kobo's own reader: it keeps the place, and the marks a reader makes, by numbered spans,
// one a sentence. The text is not touched.
import { type MarkupTag, tokensOf } from './markup.ts';

/** A new number begins with each of these. */
const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd td th figcaption figure blockquote pre aside section'.split(' '),
);
/** Text that is no text of the book, or must stay whole. */
const untouched = new Set(['head', 'pre', 'svg', 'math', 'script', 'style']);

/** Ends a sentence: the stop, the quotation marks that close it, and the space after it. */
const sentenceEnd = /[.!?…。！？]+(?:&quot;|["'”’»)\]])*(?:\s+|(?<=[。！？]))/gu;

/** Wraps the sentences of an XHTML page in Kobo's spans and its body in Kobo's columns. */
export function forKobo(xhtml: string): string {
  const counter = { block: 0, sentence: 0 };
  let printed = '';
  let skipped = 0;
  for (const token of tokensOf(xhtml)) {
    if (token.kind === 'text') {
      printed += skipped > 0 ? token.source : wrapSentences(token.source, counter);
      continue;
    }
    if (token.kind === 'other') {
      printed += token.source;
      continue;
    }
    if (untouched.has(token.name) && token.kind !== 'empty')
      skipped += token.kind === 'open' ? 1 : -1;
    if (token.kind === 'open' && blocks.has(token.name)) startBlock(counter);
    printed += printTag(token, counter, skipped > 0);
  }
  return printed;
}

interface Counter {
  block: number;
  sentence: number;
}

function startBlock(counter: Counter): void {
  counter.block += 1;
  counter.sentence = 0;
}

function printTag({ kind, name, source }: MarkupTag, counter: Counter, skipped: boolean): string {
  if (name === 'body') {
    const columns = '<div id="book-columns">\n<div id="book-inner">';
    return kind === 'open' ? `${source}\n${columns}` : `</div>\n</div>\n${source}`;
  }
  if (name === 'img' && !skipped) {
    startBlock(counter);
    return span(source, counter);
  }
  return source;
}

function wrapSentences(text: string, counter: Counter): string {
  if (text.trim() === '') return text;
  let wrapped = '';
  let from = 0;
  for (const { index, 0: end } of text.matchAll(sentenceEnd)) {
    wrapped += span(text.slice(from, index + end.length), counter);
    from = index + end.length;
  }
  return wrapped + (from < text.length ? span(text.slice(from), counter) : '');
}

function span(content: string, counter: Counter): string {
  if (counter.block === 0) counter.block = 1;
  counter.sentence += 1;
  return `<span class="koboSpan" id="kobo.${counter.block}.${counter.sentence}">${content}</span>`;
}
