// Stage 6: a finished book → its files, by the writers that are asked for. What they need from the
// file system is read on the way in, and each format’s libraries are loaded only when it is wanted.
import { nodesOf } from './book/nodes.ts';
import type { Book } from './book/types.ts';
import type { ImageFile } from './images/load.ts';
import { type Message, type Remark, remark } from './messages.ts';
import type { Seams } from './plugins/seams.ts';
import type { Settings } from './settings/table.ts';
import type { WriterContext } from './writers/writer.ts';

/** A book's files, by the id of their writer: one, or the parts of a book that is split. */
export type BookFiles = Readonly<Record<string, readonly Uint8Array[]>>;

/** A book's files, and what their writers said. */
export interface Written {
  files: BookFiles;
  messages: Message[];
}

/**
 * Stage 6: a finished book into the formats of `settings`; `file` stands in messages, and pictures are
 * read from `folder` (absolute) if there is one.
 */
export async function writeFormats(
  book: Book,
  file: string,
  settings: Settings,
  { writers, overrides }: Pick<Seams, 'writers' | 'overrides'>,
  folder?: string,
): Promise<Written> {
  const messages: Message[] = [];
  const report = (said: Message | Remark): void => {
    messages.push({ file, ...('id' in said ? said : remark('(unnamed)', said)) });
  };
  const images = await readPictures(book, folder, report);
  const context: WriterContext = { settings, file, images, overrides, report };
  const files: Record<string, readonly Uint8Array[]> = {};
  for (const writer of writers) {
    if (settings.format.includes(writer.id)) files[writer.id] = await writer.write(book, context);
  }
  return { files, messages };
}

/** The pictures the text names, from the manuscript's folder; none are looked for without one. */
async function readPictures(
  book: Book,
  folder: string | undefined,
  report: (found: Message) => void,
): Promise<Map<string, ImageFile>> {
  const [first] = nodesOf(book.children, 'image');
  if (first === undefined || folder === undefined) return new Map();
  const { loadImages } = await import('./images/load.ts');
  return loadImages(book, folder, report);
}
