// The way of a book, from top to bottom: each stage is one call. Start reading here; the vocabulary
// is `book/types.ts`. Libraries of a stage are loaded when that stage runs.
import { audit } from './bind/audit.ts';
import { bind } from './bind/bind.ts';
import { nameLeftOut } from './bind/left-out.ts';
import { titleBook } from './bind/title-book.ts';
import type { Book } from './book/types.ts';
import { openingWords } from './book/words.ts';
import { type CompileOptions, readOptions } from './compile-options.ts';
import { detect } from './detect/detect.ts';
import { proseSample } from './detect/prose-sample.ts';
import type { Detected } from './detect/types.ts';
import { finish } from './finish/finish.ts';
import { guessLanguage } from './finish/language.ts';
import { readAny } from './manuscript/readers.ts';
import { readSidecar, sidecarName } from './manuscript/sidecar.ts';
import type { Manuscript } from './manuscript/types.ts';
import { Failure, type Message, message } from './messages.ts';
import { mergeMetadata, readStatements } from './metadata/merge.ts';
import { transformBook } from './plugins/transform-book.ts';
import { detectOptions, finishOptions, statementsOf } from './settings/stage-options.ts';
import { warnOfKeys } from './settings/unknown-keys.ts';
import { type Written, writeFormats } from './write-formats.ts';

/** A manuscript understood: the tree, and all that was found out on the way. */
export interface Bound {
  book: Book;
  detected: Detected;
  manuscript: Manuscript;
  messages: Message[];
}

/** A book with the files that were asked for. */
export type Compiled = Bound & Written;

/**
 * Compiles a manuscript, text or the bytes of a file, into the formats of `options`. Rejects with a
 * `Failure` for a known problem.
 */
export async function compile(
  input: string | Uint8Array,
  options: CompileOptions = {},
): Promise<Compiled> {
  const bound = await bindManuscript(input, options);
  const written = await writeBook(bound.book, options);
  return { ...bound, ...written, messages: [...bound.messages, ...written.messages] };
}

/** Stages 1 to 5: a manuscript to a finished book, and the proof that no word was lost. */
export async function bindManuscript(
  input: string | Uint8Array,
  options: CompileOptions = {},
): Promise<Bound> {
  const { file, settings, seams, config, ...around } = readOptions(options);
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const { manuscript, blocks } = await readAny(bytes, file, seams.readers);
  const sidecar = await readSidecar(around.sidecar, sidecarName(file));
  const { corrections } = sidecar;
  const how = { ...detectOptions(settings), corrections };
  const detected = detect(blocks, manuscript, how, seams.rules);
  const statements = [
    ...statementsOf(settings, config),
    ...readStatements(sidecar.fields, 'sidecar', true),
    ...readStatements(manuscript.frontMatter, 'front matter', false),
    ...detected.fields,
  ];
  const metadata = mergeMetadata(statements, () => guessLanguage(proseSample(detected)));
  const bound = bind(detected, manuscript, metadata, { keepBoilerplate: settings.boilerplate });
  const titled = titleBook(metadata, file, openingWords(bound));
  const whole = { ...bound, metadata: titled.metadata };
  const finished = finish(whole, manuscript.lines, finishOptions(settings));
  refuseLosses(finished.book, manuscript);
  const refused = warnOfKeys(sidecar.unknown, manuscript.frontMatter, sidecarName(file));
  const stages = [manuscript, blocks, sidecar, refused, detected, titled, finished];
  const said = [...stages.flatMap((stage) => stage.messages), ...nameLeftOut(finished.book)];
  const messages = said.map((found) => ({ file, ...found }));
  return { book: finished.book, detected, manuscript, messages };
}

/** Stage 6: a finished book, as plugins would have it, to its files. */
export async function writeBook(
  bound: Book,
  options: CompileOptions,
): Promise<Written & { book: Book }> {
  const { file, settings, seams, folder } = readOptions(options);
  const { book, messages } = await transformBook(bound, file, seams.transforms);
  const written = await writeFormats(book, file, settings, seams, folder);
  return { ...written, book, messages: [...messages, ...written.messages] };
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
