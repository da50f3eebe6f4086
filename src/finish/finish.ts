// Stage 5: the bound book made ready for the writers: language, identifier, ids, notes, typography.
import { identifySections } from '../book/ids.ts';
import type { Metadata } from '../book/metadata-types.ts';
import { firstLine } from '../book/position.ts';
import type { Book, Division } from '../book/types.ts';
import { contentsOf, flowText, sectionsOf } from '../book/walk.ts';
import { type Message, message } from '../messages.ts';
import { identifierOf } from '../metadata/identity.ts';
import { foldToWords } from '../typography/fold.ts';
import { guessLanguage } from './language.ts';
import { type NotePolicies, placeNotes } from './notes.ts';
import { typeset } from './typeset.ts';

/** What the user may say about finishing. */
export interface FinishOptions {
  /** What becomes of author's notes, by where they stand. Default: set apart in place. */
  notes?: NotePolicies;
  /** False: quotation marks, dashes and spaces stay as typed. Default: true. */
  smart?: boolean;
}

const usualNotes: NotePolicies = { before: 'aside', after: 'aside', inline: 'aside' };

/**
 * Finishes a bound book; `lines` are its manuscript's, where notes that are left out are counted from.
 * Ids come before typography, which may change titles.
 */
export function finish(
  book: Book,
  lines: readonly string[] = [],
  { notes = usualNotes, smart = true }: FinishOptions = {},
): { book: Book; messages: Message[] } {
  const { metadata, messages } = nameLanguage({ ...book, metadata: readStatusFromEnd(book) });
  const identified = { ...metadata, identifier: identifierOf(metadata) };
  const dedicated = addDedication({ ...book, metadata: identified });
  const named = identifySections(placeNotes(dedicated, notes, lines));
  const finished = smart ? typeset(named, metadata.language ?? 'en') : named;
  return { book: finished, messages };
}

/** A language nobody named is guessed from the text; what is not English is worth a message. */
function nameLanguage(book: Book): { metadata: Metadata; messages: Message[] } {
  const { metadata } = book;
  if (metadata.language !== undefined) return { metadata, messages: [] };
  const language = guessLanguage(sampleOf(book));
  if (language === undefined) return { metadata, messages: [] };
  const origins = { ...metadata.origins, language: { from: 'guess', confidence: 0.9 } as const };
  const messages = language === 'en' ? [] : [message('language-guessed', { language })];
  return { metadata: { ...metadata, language, origins }, messages };
}

/** Paragraphs from the beginning, as many as guessing needs. */
function sampleOf(book: Book): string {
  let sample = '';
  for (const section of sectionsOf(book)) {
    for (const node of contentsOf(section)) {
      if (sample.length > 60_000) return sample;
      if (node.type === 'paragraph') sample += `${flowText(node)}\n`;
    }
  }
  return sample;
}

/** Adds the page where the metadata has a dedication and the text has none. It has no manuscript line. */
function addDedication(book: Book): Book {
  const [front, body, back] = book.children;
  const { dedication } = book.metadata;
  const known = front.children.some(({ kind }) => kind === 'dedication');
  if (dedication === undefined || known) return book;
  const page: Division = {
    type: 'division',
    kind: 'dedication',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: dedication }] }],
  };
  return { ...book, children: [{ ...front, children: [page, ...front.children] }, body, back] };
}

/** `To be continued`, in the words of several languages, folded. */
const goesOn =
  /\b(?:to be continued|tbc|continuara|a suivre|fortsetzung folgt|continua|wordt vervolgd)\b|продолжение следует/u;

/** Gives a story that ends in `To be continued…` the status `in progress`, if nobody said any. */
function readStatusFromEnd(book: Book): Metadata {
  const { metadata } = book;
  if (metadata.status !== undefined) return metadata;
  const last = sectionsOf(book)
    .filter((section) => section.type !== 'division')
    .at(-1);
  const mark = last && contentsOf(last).findLast((node) => node.type === 'endMark');
  if (!mark || !goesOn.test(foldToWords(flowText(mark)))) return metadata;
  const origin = { from: 'guess', line: firstLine(mark), confidence: 0.9 } as const;
  return { ...metadata, status: 'in progress', origins: { ...metadata.origins, status: origin } };
}
