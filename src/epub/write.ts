// Stage 6a: the book and what belongs to it → the bytes of an EPUB. The same book and options
// always make the same bytes; nothing is read but what is passed in.
import type { Book } from '../book/types.ts';
import { wordsFor } from '../book/wording/wording.ts';
import { identifierOf } from '../metadata/identity.ts';
import { makeCover } from './cover/cover.ts';
import { packageFacts } from './package.ts';
import { planEpub } from './plan.ts';
import type { EpubOptions, EpubResources } from './types.ts';

/**
 * Writes the EPUB 3 of `book`; what a person should know goes to `options.report`. Without templates,
 * those of the package are read. Rejects with a `Failure` for a known problem.
 */
export async function writeEpub(book: Book, options: EpubOptions = {}): Promise<Uint8Array> {
  return write(book, await withTemplates(options));
}

/** Writes the EPUB for Kobo's own reader (`.kepub.epub`): the same text in numbered spans. */
export async function writeKepub(book: Book, options: EpubOptions = {}): Promise<Uint8Array> {
  const { forKobo } = await import('./kepub.ts');
  return write(book, await withTemplates(options), forKobo);
}

async function withTemplates(options: EpubOptions): Promise<EpubResources> {
  const { theme = 'classic', templates } = options;
  if (templates !== undefined) return { ...options, templates, theme };
  const { loadTemplates } = await import('./templates.ts');
  return { ...options, templates: await loadTemplates(theme), theme };
}

async function write(
  book: Book,
  options: EpubResources,
  finish?: (xhtml: string) => string,
): Promise<Uint8Array> {
  const { metadata } = book;
  const words = wordsFor(metadata.language ?? 'en');
  const identifier = identifierOf(metadata);
  const cover = await makeCover(metadata, identifier, options, words);
  const plan = planEpub(book, options, cover);
  const facts = packageFacts(book, plan, identifier, options);
  const { assemble } = await import('./assemble.ts');
  const { templates, css = '' } = options;
  return assemble({ templates, facts, plan, words, css, ...(finish ? { finish } : {}) });
}
