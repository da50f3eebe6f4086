// Bound manuscripts and the book made of them → what the second proof is told of them, as data:
// which lines were left out, what may stand elsewhere, and what the book brings itself.
import type { Metadata } from './book/metadata-types.ts';
import { nodesOf } from './book/nodes.ts';
import { firstLine, lastLine } from './book/position.ts';
import type { Book, Flow, Heading } from './book/types.ts';
import { contentsOf, flowText, sectionsOf } from './book/walk.ts';
import { wordsFor } from './book/wording/wording.ts';
import type { Manuscript } from './manuscript/types.ts';
import type { Message } from './messages.ts';
import { authorNames, factsOf, seriesLine } from './metadata/facts.ts';
import type { Declared, MovingLines, Restated, Source } from './proof/types.ts';

/** A manuscript with the book that was bound of it alone. */
export interface BoundPart {
  bytes: Uint8Array;
  manuscript: Manuscript;
  book: Book;
  messages: readonly Message[];
}

/** Declares what became of the lines of `parts`, of which `book` is made. */
export function declare(parts: readonly BoundPart[], book: Book): Declared {
  const books = new Set([book, ...parts.map((part) => part.book)]);
  const own = [...books].flatMap(({ metadata }) => phrasesOf(metadata));
  return { sources: parts.map(sourceOf), own: [...new Set([...own, ...madeTexts(book)])] };
}

/** Every line that a message speaks of. */
function linesNamed({ line, runs = [] }: Message): number[] {
  const all = runs.flatMap(([from, to]) => {
    return Array.from({ length: to - from + 1 }, (_, n) => from + n);
  });
  return line === undefined ? all : [line, ...all];
}

function sourceOf({ bytes, manuscript, book, messages }: BoundPart): Source {
  const { file } = manuscript;
  const named = messages.flatMap(linesNamed);
  return {
    file,
    ...originalOf(bytes, manuscript),
    left: book.absorbed.map(({ line, endLine, reason }) => ({ line, endLine, reason })),
    restated: restatedIn(book.metadata),
    isOverruled: Object.values(book.metadata.origins).some(({ from }) => overruling.has(from)),
    named: new Set(named),
    moving: movingLines(book),
    headings: [...headingsOf(book)].filter(hasLines).map(linesOf),
  };
}

/** The bytes of a manuscript; of a format that only a plugin reads, those of the lines it has read. */
function originalOf(
  bytes: Uint8Array,
  { format, encoding, lines }: Manuscript,
): Pick<Source, 'bytes' | 'encoding' | 'format'> {
  if (format === 'text' || format === 'markdown') return { bytes, encoding, format };
  const text = new TextEncoder().encode(lines.join('\n'));
  return { bytes: text, encoding: 'utf-8', format: 'text' };
}

/** Fields whose values are typed, and printed as the book's language has them. */
const typed = [
  'status',
  'published',
  'updated',
  'language',
  'words',
  'chapters',
  'series',
] as const;

/** What knows better than the manuscript. */
const overruling: ReadonlySet<string> = new Set(['setting', 'sidecar']);

function restatedIn(metadata: Metadata): Restated[] {
  const facts = factsOf(metadata, wordsFor(metadata.language ?? 'en'));
  return typed.flatMap((field) => {
    const line = metadata.origins[field]?.line;
    const shown = facts.find((fact) => fact.field === field)?.value;
    const printed = shown ?? textsIn(metadata[field])[0];
    return line === undefined || printed === undefined ? [] : [{ line, printed }];
  });
}

type Placed = Pick<Heading, 'position'> & { type: string };

function linesOf(node: Placed): { line: number; endLine: number } {
  return { line: firstLine(node), endLine: lastLine(node) };
}

function hasLines({ position }: Placed): boolean {
  return position !== undefined;
}

/** Notes, and sections of front and back matter. */
function movingLines(book: Book): MovingLines[] {
  const [front, , back] = book.children;
  const notes = [...nodesOf(book.children, 'authorNote')].map((note): MovingLines => {
    return { ...linesOf(note), ...(note.title !== undefined && { title: note.title }) };
  });
  const others = [
    ...front.children,
    ...back.children,
    ...nodesOf(book.children, 'footnoteDefinition'),
  ];
  return [...notes, ...others.map(linesOf)].filter(({ line }) => line > 0);
}

function headingsOf(book: Book): (Heading | Flow)[] {
  const nodes = sectionsOf(book).flatMap(contentsOf);
  return nodes.filter(({ type }) => type === 'heading' || type === 'subheading');
}

/** The texts of nodes that have no lines: headings made of file names, a dedication. */
function madeTexts(book: Book): string[] {
  const nodes = sectionsOf(book).flatMap(contentsOf);
  return nodes.filter((node) => node.position === undefined).map(flowText);
}

/** What the metadata puts on pages: values, labels, and the book's own titles of pages. */
function phrasesOf(metadata: Metadata): string[] {
  const words = wordsFor(metadata.language ?? 'en');
  const names = (metadata.creators ?? []).map(({ name }) => name);
  return [
    ...textsIn(metadata),
    ...textsIn(words),
    ...factsOf(metadata, words).flatMap(({ label, value }) => [label, value]),
    ...[authorNames(metadata), names].flatMap((list) => [list.join(', '), ...list]),
    seriesLine(metadata, words),
    words.madeWith('Fascicle'),
  ];
}

/** All texts in plain data. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data, ...data.split('\n')];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
