// Books made by hand, so that a test of the writer does not depend on what detection finds.
import type { Metadata } from '../../src/book/metadata-types.ts';
import type { Book, Chapter, Division, Flow, Inline, Paragraph } from '../../src/book/types.ts';
import { finish } from '../../src/finish/finish.ts';

export const text = (value: string): Inline => ({ type: 'text', value });
export const emphasis = (value: string): Inline => ({ type: 'emphasis', children: [text(value)] });
export const mark = (identifier: string): Inline => ({ type: 'footnoteReference', identifier });

/** A paragraph of words and other inline nodes. */
export function paragraph(...children: (string | Inline)[]): Paragraph {
  const nodes = children.map((child) => (typeof child === 'string' ? text(child) : child));
  return { type: 'paragraph', children: nodes };
}

/** A footnote of one paragraph. */
export function footnote(identifier: string, words: string): Flow {
  return { type: 'footnoteDefinition', identifier, children: [paragraph(words)] };
}

/** `Chapter 2: Salt`, from `2` and `Salt`. */
export function chapter(ordinal: number, title: string, ...children: Flow[]): Chapter {
  const numeral = String(ordinal);
  const heading = { type: 'heading', label: 'Chapter', numeral, ordinal } as const;
  const titled = { ...heading, children: title === '' ? [] : [text(title)] };
  return { type: 'chapter', kind: 'chapter', children: [titled, ...children] };
}

/** A finished book of these chapters. */
export function bookOf(
  chapters: Chapter[],
  metadata: Partial<Metadata> = {},
  back: Division[] = [],
): Book {
  const fields = {
    title: 'Sound Book',
    creators: [{ name: 'Ada Fenn', role: 'aut' }],
    language: 'en',
  };
  const book: Book = {
    type: 'book',
    metadata: { origins: {}, ...fields, ...metadata },
    absorbed: [],
    children: [
      { type: 'frontMatter', children: [] },
      { type: 'bodyMatter', children: chapters },
      { type: 'backMatter', children: back },
    ],
  };
  const inPlace = { before: 'aside', after: 'aside', inline: 'aside' } as const;
  return finish(book, [], { notes: inPlace, smart: false }).book;
}

/** Two chapters and a footnote. */
export function soundBook(words = 'The first had a note.'): Book {
  return bookOf([
    chapter(1, 'One', paragraph(words, mark('a')), footnote('a', 'This one.')),
    chapter(2, 'Two', paragraph('The second had ', emphasis('none'), '.')),
  ]);
}
