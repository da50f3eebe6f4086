// Remembers what was built from what, so that an unchanged book costs a hash. An entry is named by
// the fingerprint of its book; one that is torn, foreign or out of date is as good as none.
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../messages.ts';
import { deliver } from './deliver.ts';
import { type Digest, digest, digestPath } from './digest.ts';
import type { Target } from './job.ts';
import { noteUse } from './prune.ts';
import { type FilePlace, filesOf } from './signatures.ts';

/** A file that was written, as it stood then. */
interface WrittenFile {
  absolute: string;
  hash: Digest;
  size: number;
  /** Milliseconds; a file with the same size and time is taken for the same. */
  modified: number;
}

/** How many files a book became, by the id of their writer. */
export type FileCounts = Readonly<Record<string, number>>;

/** What is remembered of a book. */
interface CacheEntry {
  files: WrittenFile[];
  /** How many files each format became. */
  counts: FileCounts;
  /** Pictures of the manuscript, found only while compiling. */
  pictures: { absolute: string; hash: Digest }[];
  messages: Message[];
  doubtful: number;
}

/** What a book became when it was built, and what was said of it. */
export interface KnownBook {
  files: FilePlace[];
  messages: Message[];
  doubtful: number;
}

export interface Cache {
  /** What is known of the book with this fingerprint, if its files stand at `targets` as written. */
  recall(key: Digest, targets: readonly Target[]): Promise<KnownBook | undefined>;
  remember(key: Digest, built: Built): Promise<void>;
}

/** A book that was just built and delivered. */
export interface Built {
  files: readonly { absolute: string; bytes: Uint8Array }[];
  counts: FileCounts;
  pictures: readonly string[];
  messages: readonly Message[];
  doubtful: number;
}

/** The cache in `folder`. It never fails a build: what cannot be read or written is not remembered. */
export function openCache(folder: string): Cache {
  const placeOf = (key: Digest) => join(folder, `${key}.json`);
  return {
    async recall(key, targets) {
      const entry = parseEntry(await readFile(placeOf(key), 'utf8').catch(() => ''));
      if (entry === undefined) return undefined;
      const files = targets.flatMap((target) => filesOf(target, entry.counts[target.format] ?? 0));
      const checks = [
        ...files.map((file) => stands(file, entry.files)),
        ...entry.pictures.map(async ({ absolute, hash }) => (await digestPath(absolute)) === hash),
      ];
      const { messages, doubtful } = entry;
      const isSame = (await Promise.all(checks)).every(Boolean);
      if (!isSame) return undefined;
      await noteUse(placeOf(key), Date.now());
      return { files, messages, doubtful };
    },

    async remember(key, { files, counts, pictures, messages, doubtful }) {
      const entry: CacheEntry = {
        files: await Promise.all(files.map(describe)),
        counts,
        pictures: await Promise.all(
          pictures.map(async (absolute) => ({ absolute, hash: await digestPath(absolute) })),
        ),
        messages: [...messages],
        doubtful,
      };
      await mkdir(folder, { recursive: true })
        .then(() => deliver(placeOf(key), Buffer.from(printEntry(entry))))
        .catch(() => undefined);
    },
  };
}

async function describe({ absolute, bytes }: Built['files'][number]): Promise<WrittenFile> {
  const { mtimeMs } = await stat(absolute);
  return { absolute, hash: digest(bytes), size: bytes.length, modified: mtimeMs };
}

/** Whether the file that was written here, perhaps elsewhere, is what stands there now. */
async function stands(place: FilePlace, files: readonly WrittenFile[]): Promise<boolean> {
  const stats = await stat(place.absolute).catch(() => undefined);
  const same = files.find(({ absolute }) => absolute === place.absolute);
  if (stats === undefined || same?.size !== stats.size) return false;
  return stats.mtimeMs === same.modified || (await digestPath(place.absolute)) === same.hash;
}

/** A checksum and the entry: a torn or foreign file does not match its own checksum. */
function printEntry(entry: CacheEntry): string {
  const text = JSON.stringify(entry);
  return `${digest(text)}\n${text}`;
}

function parseEntry(text: string): CacheEntry | undefined {
  const [checksum, json] = text.split('\n');
  if (json === undefined || digest(json) !== checksum) return undefined;
  // The checksum says that `printEntry` wrote it, and the name that this version of the tool did.
  const entry: CacheEntry = JSON.parse(json);
  return entry;
}
