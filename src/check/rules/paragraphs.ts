// Paragraphs: too long for a page, a word typed twice, a note among the story.
import { flowText } from '../../book/walk.ts';
import { countWords } from '../../book/words.ts';
import { type Message, message } from '../../messages.ts';
import { bodyNodes, placeOf, type Subject } from '../rule.ts';

/** A paragraph of this many words fills more than a printed page. */
const MAX_PARAGRAPH_WORDS = 500;

/** A wall of text, or line ends that were lost on the way. */
export function longParagraphs({ book }: Subject): Message[] {
  return bodyNodes(book).flatMap(({ node }) => {
    const words = node.type === 'paragraph' ? countWords(flowText(node)) : 0;
    return words > MAX_PARAGRAPH_WORDS ? [message('paragraph-long', { words }, placeOf(node))] : [];
  });
}

/** `the the`, `of of`; `that that` and `had had` may be right. */
const doubled = /(?<![\p{L}’'-])(the|a|an|of|to|and|in|is|was|with|for)\s+\1(?![\p{L}’'-])/iu;

/** Finds small English words that stand twice. */
export function doubledWords({ book }: Subject): Message[] {
  if (!(book.metadata.language ?? 'en').startsWith('en')) return [];
  return bodyNodes(book).flatMap(({ node }) => {
    const found = node.type === 'paragraph' ? doubled.exec(flowText(node)) : null;
    return found ? [message('word-doubled', { words: found[0] }, placeOf(node))] : [];
  });
}

/** `A/N: sorry!` · `(AN - I know)` · `Please review!` · `Read and review` · not: `“A note,” he said.` */
const note =
  /^[([{*\s]*(?:A\/N|AN|author[’']?s?[’']? notes?)\s*[:–—-]|\b(?:please|pls|plz) (?:r&r|read and review|review)\b|\bR&R\b/i;

/** What an author says to readers, left among the story. */
export function notesInProse({ book }: Subject): Message[] {
  return bodyNodes(book).flatMap(({ node }) => {
    if (node.type !== 'paragraph') return [];
    const text = flowText(node);
    return note.test(text)
      ? [message('note-in-prose', { words: text.slice(0, 40) }, placeOf(node))]
      : [];
  });
}
