// A book → what must stand in print, section by section, every word and no other. It knows the tree
// and the metadata, and nothing of PDF.
import { tocTitle } from '../../../src/book/chunks.ts';
import { textOf } from '../../../src/book/inline.ts';
import { nodesOf } from '../../../src/book/nodes.ts';
import type { Book, Flow, Heading } from '../../../src/book/types.ts';
import {
  chaptersOf,
  contentsOf,
  headingOfSection,
  headingText,
  type Section,
} from '../../../src/book/walk.ts';
import { wordsFor } from '../../../src/book/wording/wording.ts';
import { countWords } from '../../../src/book/words.ts';
import { isAside, noteTitle } from '../../../src/pages/section-names.ts';
import { notesOf, withNumbers } from './note-numbers.ts';
import { frontPages, lastPage } from './own-pages.ts';
import { printedText, type Signs } from './printed-text.ts';
import type { PrintedSection } from './section.ts';

/** All sections of a book in the order of print; a half title only where there is one. */
export function sectionsOf(given: Book, hasHalfTitle: boolean): PrintedSection[] {
  const book = withNumbers(given);
  const { metadata } = book;
  const [front, body, back] = book.children;
  const untitled = body.children.every((section) => headingOfSection(section) === undefined);
  const set = (section: Section): PrintedSection => {
    // A story without headings opens with its own title.
    const isFirst = untitled && section === body.children[0];
    return sectionOf(book, section, isFirst ? metadata.title : undefined);
  };
  const before = front.children.map(set);
  const main = body.children.flatMap((section) => [section, ...chaptersOf(section)]).map(set);
  const after = back.children.map(set);
  const isListed = ({ entry }: PrintedSection) => entry !== undefined;
  const pages = frontPages(metadata, {
    hasHalfTitle,
    quiet: before.filter((section) => !isListed(section)),
    listed: before.filter(isListed),
    entries: [...main, ...after].filter(isListed),
  });
  return [...pages, ...main, ...after, lastPage(metadata)];
}

function sectionOf(book: Book, section: Section, title: string | undefined): PrintedSection {
  const kind = section.type === 'division' ? section.kind : section.type;
  const isQuiet = kind === 'dedication' || kind === 'epigraph';
  const marked = new Set([...nodesOf([book], 'footnoteReference')].map((mark) => mark.identifier));
  const signs: Signs = {
    isMarked: (identifier) => marked.has(identifier),
    authorNote: wordsFor(book.metadata.language ?? 'en').kinds.authorNote,
  };
  const text = (nodes: readonly (Heading | Flow)[]) =>
    nodes.map((node) => printedText(node, signs)).join('\n');
  const flow = contentsOf(section).filter(({ type }) => type !== 'heading');
  const heading = headingOfSection(section) ?? invented(title);
  const breaks = [...nodesOf(contentsOf(section), 'thematicBreak')];
  const least = breaks.filter(({ strength }) => strength === 'ornament').length;
  const notes = notesOf(section, book).map(({ children }, i) => `${i + 1}.\n${text(children)}`);
  return {
    // That a dedication is one is seen without its name; further words are its own.
    text: text(heading && !isNameAlone(kind, heading) ? [heading, ...flow] : flow),
    notes: notes.join('\n'),
    ornaments: { least, most: breaks.length },
    ...namesOf(section, heading, isQuiet),
    ...headOfNote(section, signs),
  };
}

function isNameAlone(kind: string, heading: Heading): boolean {
  return kind === 'dedication' && countWords(headingText(heading)) < 2;
}

function invented(title: string | undefined): Heading | undefined {
  if (title === undefined) return undefined;
  return { type: 'heading', children: [{ type: 'text', value: title }] };
}

/** How heads and contents name a section. Chapters with a title are listed without their label. */
function namesOf(
  section: Section,
  heading: Heading | undefined,
  isQuiet: boolean,
): Pick<PrintedSection, 'head' | 'entry' | 'untitled' | 'isNumbered'> {
  if (heading === undefined) return section.type === 'chapter' ? { head: '' } : {};
  const full = tocTitle(heading);
  const title = textOf(heading.children).trim();
  const { label, numeral } = heading;
  const isUntitled = numeral !== undefined && title === '' && section.type !== 'part';
  const isApart = numeral !== undefined && title !== '' && section.type !== 'part';
  const entry = isApart ? `${numeral} ${title}` : full;
  return {
    head: title || full,
    ...(!isQuiet && { entry }),
    isNumbered: isApart,
    ...(isUntitled && { untitled: { label: label?.toLowerCase() ?? '', number: numeral } }),
  };
}

/** A note alone in a division has a page's heading. */
function headOfNote(section: Section, { authorNote }: Signs): Pick<PrintedSection, 'head'> {
  const [node, ...others] = contentsOf(section);
  if (section.type !== 'division' || node?.type !== 'authorNote' || others.length > 0) return {};
  return isAside(node) ? {} : { head: noteTitle(node, authorNote) };
}
