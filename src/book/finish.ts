// Stage 5: the bound book made ready for the writers: language, identifier, ids, notes, typography.
import { type Message, message } from '../messages.ts';
import { addDedication } from './dedication.ts';
import { identifierOf } from './identity.ts';
import { identifyShelves } from './ids.ts';
import type { Metadata } from './metadata-types.ts';
import { type NotePolicies, placeNotes } from './notes.ts';
import { readStatusFromEnd } from './status.ts';
import { guessLanguage } from './stop-words.ts';
import type { Book } from './types.ts';
import { typeset } from './typeset.ts';
import { contentsOf, flowText, shelvesOf } from './walk.ts';

/** What the user may say about finishing. */
export interface FinishOptions {
  notes: NotePolicies;
  /** False: quotation marks, dashes and spaces stay as typed. */
  smart: boolean;
}

/** Finishes `book`; `lines` are its manuscript's. Ids come before typography, which may change titles. */
export function finish(
  book: Book,
  lines: readonly string[],
  { notes, smart }: FinishOptions,
): { book: Book; messages: Message[] } {
  const { metadata, messages } = nameLanguage({ ...book, metadata: readStatusFromEnd(book) });
  const identified = { ...metadata, identifier: identifierOf(metadata) };
  const dedicated = addDedication({ ...book, metadata: identified });
  const named = identifyShelves(placeNotes(dedicated, notes, lines));
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
  for (const shelf of shelvesOf(book)) {
    for (const node of contentsOf(shelf)) {
      if (sample.length > 60_000) return sample;
      if (node.type === 'paragraph') sample += `${flowText(node)}\n`;
    }
  }
  return sample;
}
