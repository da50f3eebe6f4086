// The way of a book, from top to bottom: each stage is one call. Start reading here; the vocabulary
// is `book/types.ts`. Libraries of a stage are loaded when that stage runs.
import { audit } from './bind/audit.ts';
import { bind } from './bind/bind.ts';
import { titleBook } from './bind/title-book.ts';
import type { Book } from './book/types.ts';
import { openingWords } from './book/words.ts';
import { detect } from './detect/detect.ts';
import type { Detected } from './detect/types.ts';
import { finish } from './finish/finish.ts';
import { readBlocks } from './manuscript/blocks.ts';
import { readManuscript } from './manuscript/read.ts';
import { readSidecar, sidecarName } from './manuscript/sidecar.ts';
import type { Manuscript } from './manuscript/types.ts';
import { Failure, type Message, message } from './messages.ts';
import { mergeMetadata, readStatements } from './metadata/merge.ts';
import {
  type Described,
  detectOptions,
  finishOptions,
  statementsOf,
} from './settings/stage-options.ts';
import type { Settings } from './settings/table.ts';
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

/** What stands around a manuscript and was read with it. */
export interface Beside {
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
  around: Beside = {},
): Promise<Compiled> {
  const bound = await bindManuscript(bytes, file, settings, around);
  const written = await writeFormats(bound.book, file, settings, around.folder);
  return { ...bound, ...written, messages: [...bound.messages, ...written.messages] };
}

/** Stages 1 to 5: bytes to a finished book, and the proof that no word was lost. */
export async function bindManuscript(
  bytes: Uint8Array,
  file: string,
  settings: Settings,
  around: Beside = {},
): Promise<Bound> {
  const manuscript = await readManuscript(bytes, file);
  const blocks = await readBlocks(manuscript);
  const sidecar = await readSidecar(around.sidecar ?? '', sidecarName(file));
  const { corrections } = sidecar;
  const detected = detect(blocks, manuscript, { ...detectOptions(settings), corrections });
  const metadata = mergeMetadata([
    ...statementsOf(settings, around.config),
    ...readStatements(sidecar.fields, 'sidecar', true),
    ...readStatements(manuscript.frontMatter, 'front matter', false),
    ...detected.fields,
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
