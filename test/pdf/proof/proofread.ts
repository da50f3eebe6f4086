// A finished PDF beside the book it was made from: in every section, the author's and ours, stand
// the words of the book, all of them, no others, in their order; and every head and folio is right.
import type { Book } from '../../../src/book/types.ts';
import { authorNames } from '../../../src/metadata/facts.ts';
import { checkFurniture } from './furniture.ts';
import type { PrintedPage } from './printed.ts';
import type { PrintedSection } from './section.ts';
import { sectionsOf } from './written.ts';

/** A section as found: its words, and those of its notes, and where it begins. */
interface Found {
  text: string;
  notes: string;
  label: string;
}

/** Sentences about whatever is not in print as it is in the book. */
export function proofread(book: Book, pages: readonly PrintedPage[]): string[] {
  const found = foundSections(pages);
  // A thick book has its title once more; which one is thick is not for us to say.
  const written = [false, true]
    .map((hasHalfTitle) => sectionsOf(book, hasHalfTitle).filter(hasWords))
    .find(({ length }) => length === found.length);
  if (written === undefined)
    return [`${found.length} sections are printed, which are too few or too many`];
  const { title } = book.metadata;
  const author = authorNames(book.metadata).join(', ');
  const labels = new Map(written.map((section, i) => [section, found[i]?.label ?? '']));
  const differences = written.flatMap((section, i) => [
    ...compare(`section ${i + 1}`, wordsOf(textOf(section, labels)), wordsOf(found[i]?.text)),
    ...compare(`notes of section ${i + 1}`, wordsOf(section.notes), wordsOf(found[i]?.notes)),
  ]);
  return [...differences, ...checkFurniture(pages, written, title || author, author || title)];
}

function hasWords({ text, notes }: PrintedSection): boolean {
  return wordsOf(text + notes).length > 0;
}

function foundSections(pages: readonly PrintedPage[]): Found[] {
  const found: Found[] = [];
  for (const { label, pieces } of pages) {
    for (const { text, owner } of pieces) {
      if (!owner) continue;
      const section = found[owner.section] ?? { text: '', notes: '', label };
      section[owner.inNote ? 'notes' : 'text'] += text;
      found[owner.section] = section;
    }
  }
  return found;
}

/** The text of a section; that of the contents needs the numbers of pages. */
function textOf(
  { text, contents = [] }: PrintedSection,
  labels: ReadonlyMap<PrintedSection, string>,
): string {
  const dropped = droppedLabel(contents);
  const entries = contents.map((section) => {
    const { entry = '', untitled } = section;
    const isShort = untitled && (untitled.label === '' || untitled.label === dropped);
    return `${isShort ? untitled.number : entry} ${labels.get(section) ?? '?'}`;
  });
  return [text, ...entries].join('\n');
}

/** Beside numbers that have titles, those without do not say that they are chapters. */
function droppedLabel(contents: readonly PrintedSection[]): string | undefined {
  const hasColumn = contents.some(
    ({ isNumbered, untitled }) => isNumbered || untitled?.label === '',
  );
  const known = contents.flatMap(({ untitled }) => (untitled?.label ? [untitled.label] : []));
  const count = (label: string) => known.filter((each) => each === label).length;
  return hasColumn ? known.toSorted((a, b) => count(b) - count(a))[0] : undefined;
}

/** What has no width, and says only where lines may end and words may not, is not printed. */
function wordsOf(text = ''): string[] {
  return text
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

function compare(where: string, written: readonly string[], found: readonly string[]): string[] {
  const longer = written.length > found.length ? written : found;
  const at = longer.findIndex((_, i) => written[i] !== found[i]);
  if (at < 0) return [];
  const show = (words: readonly string[]) => words.slice(Math.max(0, at - 3), at + 3).join(' ');
  return [`${where}: the book has “${show(written)}”, the page “${show(found)}”`];
}
