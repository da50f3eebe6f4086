// Counting words, the same way everywhere: outline, front page, package metadata, differences.
import type { Book } from './types.ts';
import { contentsOf, flowText, type Section, sectionsOf } from './walk.ts';

/** A run of letters, digits and the marks inside words; Chinese and Japanese count by character. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu;

/** How many words `text` has: `don’t half-believe it` has three. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(word)) count += 1;
  return count;
}

/** What stands beside the story. */
const apart = new Set(['heading', 'thematicBreak', 'authorNote', 'endMark', 'footnoteDefinition']);

/** The words of `text`, in order. */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

/** The words of the story itself in `section`: headings, notes and end marks do not count. */
export function wordsOf(section: Section): number {
  const story = contentsOf(section).filter((node) => !apart.has(node.type));
  return story.reduce((sum, node) => sum + countWords(flowText(node)), 0);
}

/** The words of the whole story: the body, parts and chapters. */
export function wordsOfBook(book: Book): number {
  const body = new Set<Section['type']>(['part', 'chapter']);
  const sections = sectionsOf(book).filter((section) => body.has(section.type));
  return sections.reduce((sum, section) => sum + wordsOf(section), 0);
}

/** The first words of the story, for an incipit: of the first piece of text that has any. */
export function openingWords(book: Book): string {
  for (const section of sectionsOf(book)) {
    if (section.type === 'division') continue;
    const text = contentsOf(section).filter(({ type }) => !apart.has(type));
    const first = text.map(flowText).find((words) => countWords(words) > 0);
    if (first !== undefined) return first;
  }
  return '';
}
