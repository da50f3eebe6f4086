// Stage 6a: the book and what belongs to it → the bytes of an EPUB. The same book and options
// always make the same bytes; nothing is read but what is passed in.
import type { Book } from '../book/types.ts';
import { packageFacts } from './package.ts';
import { planEpub } from './plan.ts';
import type { EpubOptions, Resource } from './types.ts';
import { wordsFor } from './words.ts';

/** Writes the EPUB 3 of `book`; what a person should know goes to `options.report`. */
export async function writeEpub(book: Book, options: EpubOptions): Promise<Uint8Array> {
  const cover = await coverOf(book, options);
  const plan = planEpub(book, options, cover);
  const facts = packageFacts(
    book.metadata,
    plan,
    book.metadata.identifier ?? 'urn:uuid:00000000-0000-5000-8000-000000000000',
    options,
  );
  const { assemble } = await import('./assemble.ts');
  const words = wordsFor(facts.language);
  return assemble(options.templates, facts, plan, words, options.css ?? '');
}

async function coverOf(_book: Book, { cover }: EpubOptions): Promise<Resource | undefined> {
  if (!cover || !('image' in cover)) return undefined;
  const { bytes, mediaType } = cover.image;
  const extension = mediaType === 'image/png' ? 'png' : 'jpg';
  const href = `images/cover.${extension}`;
  return { id: 'cover-image', href, mediaType, bytes, properties: 'cover-image' };
}
