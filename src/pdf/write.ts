// Stage 6b: a book → a PDF. Faces and settings come in, the pages are laid out and painted.
import { cutIntoChunks } from '../book/chunks.ts';
import type { Metadata } from '../book/metadata-types.ts';
import type { Book } from '../book/types.ts';
import { wordsFor } from '../book/wording/wording.ts';
import { type Message, message } from '../messages.ts';
import { authorNames } from '../metadata/facts.ts';
import { identifierOf } from '../metadata/identity.ts';
import { leanIn } from '../typography/particles.ts';
import { isRightToLeft } from '../typography/right-to-left.ts';
import { definitionsOf, markedDefinitions } from './blocks/notes.ts';
import { readPictures } from './blocks/pictures.ts';
import type { BookImage, Setter } from './blocks/setter.ts';
import { type PaintOptions, paint, paintSheets } from './file/paint.ts';
import { createPieceMaker } from './lines/pieces.ts';
import { layoutBook } from './pages/layout.ts';
import type { SheetOptions } from './printing.ts';
import { adviseOnSheets } from './sheets/advice.ts';
import { impose } from './sheets/impose.ts';
import { loadLevels } from './text/bidi.ts';
import { adviceFor } from './text/fallback.ts';
import { loadHyphenation } from './text/hyphenate.ts';
import { createShaper, type FallbackFont, type Shaper } from './text/shape.ts';
import { loadOpportunities } from './text/words.ts';
import { pageGeometry, spineShift } from './theme/geometry.ts';
import { parsePageSize } from './theme/page-size.ts';
import type { Theme } from './theme/theme.ts';
import type { DocumentInfo, Faces, LaidOut, PlacedLink } from './types.ts';

type LinkTarget = PlacedLink['target'];

/** What `writePdf` takes besides the book; nothing else is read. */
export interface PdfOptions {
  /** Default: the package's classic theme. */
  theme?: Theme;
  /** Default: the faces of the theme, and those that are installed for what they lack. */
  faces?: Faces;
  /** Trim size: `a5`, `6x9in`; else the theme's. */
  pageSize?: string;
  /** Size of the text in points; else the theme's. */
  fontSize?: number;
  /** Where chapters open; else as the theme has it. */
  opening?: 'recto' | 'next';
  dropCaps?: boolean;
  /** Where footnotes stand. */
  footnotes?: 'page' | 'chapter';
  /** The manuscript's pictures by the URL they are named with. */
  images?: ReadonlyMap<string, { bytes: Uint8Array }>;
  fallbackFont?: FallbackFont;
  /** Date of a book whose metadata has none, ISO 8601 in UTC. */
  date?: string;
  painting?: PaintOptions;
  report?: (message: Message) => void;
}

/** Options of which nothing is left to be read. */
type PdfResources = PdfOptions & Required<Pick<PdfOptions, 'theme' | 'faces'>>;

async function withFaces(options: PdfOptions): Promise<PdfResources> {
  const { theme, faces } = options;
  if (theme !== undefined && faces !== undefined) return { ...options, theme, faces };
  const { installedFallback, loadFaces, loadTheme } = await import('./load.ts');
  const own = theme ?? loadTheme('classic');
  if (faces !== undefined) return { ...options, theme: own, faces };
  return { fallbackFont: installedFallback, ...options, theme: own, faces: loadFaces(own) };
}

// A book that says nothing of its age is as old as the calendar of computers.
const noDate = '1970-01-01T00:00:00Z';

/**
 * Writes the PDF of a book; what a person should know goes to `options.report`. Without theme and faces,
 * those of the package are read. Rejects with a `Failure` for a known problem.
 */
export async function writePdf(book: Book, given: PdfOptions = {}): Promise<Uint8Array> {
  const options = await withFaces(given);
  const { laidOut, faces } = await layOut(book, options);
  const facing = parsePageSize(options.pageSize ?? options.theme.pageSize).kind === 'leaf';
  return paint(laidOut, faces, infoOf(book.metadata, options), { facing, ...options.painting });
}

/** Writes the sheets of a book, to print and bind: one file, or a file for each signature. */
export async function writeSheets(
  book: Book,
  options: PdfOptions,
  { fileEach, ...imposition }: SheetOptions,
): Promise<Uint8Array[]> {
  const { laidOut, faces, innerMargin } = await layOut(book, options);
  const imposed = impose(laidOut, imposition);
  const { signatures } = imposed;
  for (const advice of adviseOnSheets(imposed, imposition.fold, innerMargin)) {
    options.report?.(advice);
  }
  const info = infoOf(book.metadata, options);
  const files: Uint8Array[] = [];
  for (const surfaces of fileEach ? signatures : [signatures.flat()]) {
    files.push(await paintSheets(laidOut, faces, info, surfaces));
  }
  return files;
}

/** The pages of a book, and the faces they are set in; missing characters are reported. */
export async function layOut(
  book: Book,
  given: PdfOptions,
): Promise<{ laidOut: LaidOut; faces: Faces; innerMargin: number }> {
  const options = await withFaces(given);
  const language = book.metadata.language ?? 'en';
  const { faces, fallbackFont } = options;
  const theme: Theme = options.dropCaps ? { ...options.theme, lead: 'drop' } : options.theme;
  const shaper = await createShaper(faces, theme, language, fallbackFont);
  const setter = await setterFor(book, theme, shaper, language, options);
  const opening = options.opening ?? theme.opening;
  const laidOut = layoutBook(book, setter, { opening, endnotes: options.footnotes === 'chapter' });
  reportMissing(shaper, language, options);
  const innerMargin = setter.geometry.inner + spineShift(setter.geometry, laidOut.pages.length);
  return { laidOut, faces: shaper.faces(), innerMargin };
}

async function setterFor(
  book: Book,
  theme: Theme,
  shaper: Shaper,
  language: string,
  options: PdfResources,
): Promise<Setter> {
  const { pageSize = theme.pageSize, fontSize } = options;
  const hyphenate = await loadHyphenation(language);
  const opportunities = await loadOpportunities(book);
  const rightToLeft = isRightToLeft(language);
  const levels = await loadLevels(book, rightToLeft ? 'rtl' : 'ltr');
  const { images: files = new Map(), report = () => undefined } = options;
  const images = readPictures(book, files, report);
  const marked = markedDefinitions(book);
  const image = (url: string): BookImage | undefined => images.get(url);
  return {
    maker: createPieceMaker(shaper, {
      hyphenate,
      opportunities,
      levels,
      hang: theme.hang && !rightToLeft,
      lean: leanIn(language),
    }),
    theme,
    geometry: pageGeometry(theme, parsePageSize(pageSize), fontSize),
    inline: {
      mark: () => undefined,
      link: linksOf(book),
      image: ({ url }) => image(url) !== undefined,
      monoScale: theme.monoScale,
    },
    image,
    isMarked: (note) => marked.has(note),
    definitions: definitionsOf(book),
    rightToLeft,
    words: wordsFor(language),
  };
}

/** Addresses lead out of the book, `#name` to the chapter it names; nothing else can be promised. */
function linksOf(book: Book): (url: string) => LinkTarget | undefined {
  let names: ReadonlyMap<string, string> | undefined;
  return (url) => {
    if (/^(?:https?|mailto):/i.test(url)) return { url };
    if (!url.startsWith('#')) return undefined;
    // Chapters are destinations as a whole, however long.
    names ??= cutIntoChunks(book, Number.POSITIVE_INFINITY).links;
    const destination = names.get(url.slice(1));
    return destination === undefined ? undefined : { destination };
  };
}

function reportMissing(shaper: Shaper, language: string, options: PdfOptions): void {
  const { report, fallbackFont } = options;
  const missing = [...shaper.missing()];
  if (missing.length === 0 || report === undefined) return;
  const more = missing.length > SHOWN_MISSING ? ' …' : '';
  const shown = missing.slice(0, SHOWN_MISSING).map(nameCharacter).join(' ') + more;
  const advice = adviceFor(missing, language, fallbackFont);
  report(message('glyph-missing', { characters: shown, advice }));
}

const SHOWN_MISSING = 12;

/** `日`, or `U+0001` for what cannot be seen. */
function nameCharacter(character: string): string {
  if (!/[\p{C}\p{Z}]/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function infoOf(metadata: Metadata, options: PdfOptions): DocumentInfo {
  const { title = '', summary, fandom = [], genre = [], tags = [], language = 'en' } = metadata;
  const modified = metadata.updated ?? metadata.published ?? options.date ?? noDate;
  return {
    title,
    authors: authorNames(metadata),
    ...(summary && { subject: summary }),
    keywords: [...fandom, ...genre, ...tags],
    language,
    created: metadata.published ?? modified,
    modified,
    identifier: identifierOf(metadata),
  };
}
