// The way of a book, from top to bottom: each stage is one call. Start reading here; the vocabulary
// is `book/types.ts`. Libraries of a stage are loaded when that stage runs.
import { audit } from './book/audit.ts';
import { bind } from './book/bind.ts';
import { type FinishOptions, finish } from './book/finish.ts';
import { mergeMetadata, readStatements, type Statement } from './book/metadata.ts';
import { nodesOf } from './book/nodes.ts';
import { titleBook } from './book/titles.ts';
import type { Book } from './book/types.ts';
import { openingWords } from './book/words.ts';
import type { Settings } from './config.ts';
import { detect } from './detect/detect.ts';
import type { Detected, DetectOptions } from './detect/types.ts';
import type { ImageFile } from './epub/images.ts';
import { readBlocks } from './manuscript/blocks.ts';
import { readManuscript } from './manuscript/read.ts';
import { readSidecar, sidecarName } from './manuscript/sidecar.ts';
import type { Manuscript, RawField } from './manuscript/types.ts';
import { Failure, type Message, message } from './messages.ts';
import type { PageStart } from './pdf/page-starts.ts';
import type { PdfOptions } from './pdf/write.ts';

/** A manuscript understood: the tree, and all that was found out on the way. */
export interface Bound {
  book: Book;
  detected: Detected;
  manuscript: Manuscript;
  messages: Message[];
}

/** A book with the files that were asked for. */
export type Compiled = Bound & Written;

/** What a person may say about a book outside the manuscript and the command line. */
type Described = Partial<Pick<Settings, 'title' | 'author' | 'language' | 'metadata'>>;

/** What stands around a manuscript and was read with it. */
export interface Surroundings {
  /** What config files say of the book; the manuscript itself knows better. */
  config?: Described;
  /** The text of the author's corrections beside the manuscript. */
  sidecar?: string;
  /** The manuscript's folder, absolute: pictures are read from nowhere else. */
  folder?: string;
}

/** Compiles a manuscript into the formats of `settings`. Throws a `Failure` for a known problem. */
export async function compile(
  bytes: Uint8Array,
  file: string,
  settings: Settings,
  around: Surroundings = {},
): Promise<Compiled> {
  const bound = await bindManuscript(bytes, file, settings, around);
  const written = await writeFormats(bound.book, file, settings, around.folder);
  return { ...bound, ...written, messages: [...bound.messages, ...written.messages] };
}

/** A book's files, by format. */
export interface Written {
  epub?: Uint8Array;
  kepub?: Uint8Array;
  pdf?: Uint8Array;
  messages: Message[];
}

/** Stage 6: a finished book into the formats of `settings`; `file` stands in messages. */
export async function writeFormats(
  book: Book,
  file: string,
  settings: Settings,
  folder?: string,
): Promise<Written> {
  const messages: Message[] = [];
  const report = (found: Message) => messages.push({ file, ...found });
  const images = await readPictures(book, folder, report);
  const wanted = new Set(settings.format);
  const files: Written = { messages };
  if (wanted.has('epub') || wanted.has('kepub')) {
    const { epubResources } = await import('./resources.ts');
    const { writeEpub, writeKepub } = await import('./epub/write.ts');
    const pages = settings.pageList ? await findPageStarts(book, settings, images) : [];
    const options = { ...(await epubResources(settings, report)), images, pageStarts: pages };
    if (wanted.has('epub')) files.epub = await writeEpub(book, options);
    if (wanted.has('kepub')) files.kepub = await writeKepub(book, options);
  }
  if (wanted.has('pdf')) {
    const { pdfResources } = await import('./resources.ts');
    const options = { ...(await pdfResources(settings, report)), images };
    const pdf = await writePages(book, options, settings);
    if (pdf) files.pdf = pdf;
  }
  return files;
}

/** The pages of a book, or the sheets they are to be printed on. */
async function writePages(
  book: Book,
  options: PdfOptions,
  settings: Settings,
): Promise<Uint8Array | undefined> {
  const { writePdf, writeSheets } = await import('./pdf/write.ts');
  const { readSheets } = await import('./pdf/printing.ts');
  const sheets = readSheets(settings);
  if (sheets === undefined) return writePdf(book, options);
  const [pdf] = await writeSheets(book, options, sheets);
  return pdf;
}

/** Lays the PDF out for its page numbers alone, which the EPUB then lists; its messages come later. */
async function findPageStarts(
  book: Book,
  settings: Settings,
  images: Map<string, ImageFile>,
): Promise<PageStart[]> {
  const { pdfResources } = await import('./resources.ts');
  const { layOut } = await import('./pdf/write.ts');
  const { pageStarts } = await import('./pdf/page-starts.ts');
  const { report: _, ...options } = { ...(await pdfResources(settings, () => undefined)), images };
  return pageStarts((await layOut(book, options)).laidOut);
}

type Report = (found: Message) => void;

/** The pictures the text names, from the manuscript's folder; none are looked for without one. */
async function readPictures(
  book: Book,
  folder: string | undefined,
  report: Report,
): Promise<Map<string, ImageFile>> {
  const [first] = nodesOf(book.children, 'image');
  if (first === undefined || folder === undefined) return new Map();
  const { loadImages } = await import('./epub/images.ts');
  return loadImages(book, folder, report);
}

/** Stages 1 to 5: bytes to a finished book, and the proof that no word was lost. */
export async function bindManuscript(
  bytes: Uint8Array,
  file: string,
  settings: Settings,
  around: Surroundings = {},
): Promise<Bound> {
  const manuscript = await readManuscript(bytes, file);
  const blocks = await readBlocks(manuscript);
  const sidecar = await readSidecar(around.sidecar ?? '', sidecarName(file));
  const { corrections } = sidecar;
  const detected = detect(blocks, manuscript, { ...detectOptions(settings), corrections });
  const said = readStatements(sidecar.fields, 'sidecar', true);
  const metadata = mergeMetadata([
    ...said,
    ...statementsOf(settings, around, manuscript, detected),
  ]);
  const bound = bind(detected, manuscript, metadata, { keepBoilerplate: settings.boilerplate });
  const titled = titleBook(metadata, file, openingWords(bound));
  const whole = { ...bound, metadata: titled.metadata };
  const finished = finish(whole, manuscript.lines, finishOptions(settings));
  refuseLosses(finished.book, manuscript);
  const stages = [manuscript, blocks, sidecar, detected, titled, finished];
  const messages = stages.flatMap((stage) => stage.messages).map((found) => ({ file, ...found }));
  return { book: finished.book, detected, manuscript, messages };
}

function finishOptions(settings: Settings): FinishOptions {
  const { smart, notes, notesBefore, notesAfter, notesInline } = settings;
  const policies = {
    before: notesBefore ?? notes,
    after: notesAfter ?? notes,
    inline: notesInline ?? notes,
  };
  return { smart, notes: policies };
}

function detectOptions({ detect, chapterPattern, sceneBreak }: Settings): DetectOptions {
  return {
    detect,
    ...(chapterPattern === undefined ? {} : { chapterPattern }),
    ...(sceneBreak === undefined ? {} : { sceneBreak }),
  };
}

/** Everything anybody says about the book: command line, front matter, config files, text. */
function statementsOf(
  settings: Settings,
  { config = {} }: Surroundings,
  manuscript: Manuscript,
  detected: Detected,
): Statement[] {
  return [
    ...readStatements(settingFields(settings), 'setting', true),
    ...readStatements(manuscript.frontMatter, 'front matter', false),
    ...readStatements(settingFields(config), 'config', true),
    ...detected.fields,
  ];
}

export function settingFields({ title, author, language, metadata = {} }: Described): RawField[] {
  const pairs = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  const named = { title, author: author && [...author], language };
  const own = Object.entries(named).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value }],
  );
  return [...own, ...pairs];
}

/** The promise of the whole project: a book that lacks a word is not made. */
function refuseLosses(book: Book, manuscript: Manuscript): void {
  const [loss, ...others] = audit(book, manuscript);
  if (!loss) return;
  const { line, words, problem } = loss;
  const id = problem === 'lost' ? 'words-lost' : 'words-added';
  const lines = others.slice(0, 5).map((other) => other.line);
  const more = lines.length === 0 ? '' : ` (and at lines ${lines.join(', ')})`;
  throw new Failure(message(id, { words: words + more }, { file: manuscript.file, line }));
}
