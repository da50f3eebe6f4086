// What a library cannot do without.
import { type Message, message } from '../../messages.ts';
import type { Subject } from '../rule.ts';

/** A language that somebody named decides hyphenation, quotation marks and the voice that reads aloud. */
export function missingLanguage({ book: { metadata } }: Subject): Message[] {
  const { language, origins } = metadata;
  if (language !== undefined && origins.language?.from !== 'guess') return [];
  return [message('language-missing', { guess: language ?? 'unknown' })];
}

/** Untitled books stand under their first words. */
export function missingTitle({ book: { metadata } }: Subject): Message[] {
  if (metadata.origins.title?.from !== 'guess') return [];
  return [message('title-missing', { title: metadata.title ?? '' })];
}

/** Nobody is named on the cover. */
export function missingAuthor({ book: { metadata } }: Subject): Message[] {
  if ((metadata.creators ?? []).some(({ role }) => role === 'aut')) return [];
  return [message('author-missing')];
}
