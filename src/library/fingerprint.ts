// What a book is made of, as one number: manuscripts, settings, the files that settings name, and
// the tool itself with its plugins. Equal fingerprints make equal bytes.
import { allSettings } from '../settings/read.ts';
import { bookSettings, type Settings } from '../settings/table.ts';
import { type Digest, digest, digestPath } from './digest.ts';
import type { ManuscriptFile } from './input.ts';
import type { Job } from './job.ts';

/** Raised when the same input makes other bytes for a reason that is not in the tool's version. */
const SCHEMA = 3;

/**
 * A function that gives the fingerprint of a book. It reads each file that settings name once, so
 * it is made anew for each run. `tool` is the version of Fascicle and of what it runs on, `plugins` are
 * the digests of what is loaded into it.
 */
export function fingerprinter(
  tool: string,
  plugins: readonly Digest[],
): (job: Job, manuscripts: readonly ManuscriptFile[]) => Promise<Digest> {
  const known = new Map<string, Promise<Digest>>();

  function ofPath(path: string): Promise<Digest> {
    const found = known.get(path) ?? digestPath(path);
    known.set(path, found);
    return found;
  }

  const ofSettings = remember(async (settings: Settings): Promise<Digest> => {
    const values = Object.entries(settings).filter(([name]) => name in bookSettings);
    const named = values.flatMap(([name, value]) =>
      allSettings[name]?.exists ? [value].flat().map(String) : [],
    );
    const files = await Promise.all(named.map(ofPath));
    const settled = values.toSorted(([a], [b]) => (a < b ? -1 : 1));
    return digest(JSON.stringify([settled, files]));
  });

  return async ({ source, settings, config }, manuscripts) => {
    const inputs = manuscripts.map(({ file, bytes, sidecar }) => [
      file,
      digest(bytes),
      sidecar ?? '',
    ]);
    const kind = source.parts?.kind ?? 'story';
    const made = [SCHEMA, tool, plugins, kind, await ofSettings(settings), config, inputs];
    return digest(JSON.stringify(made));
  };
}

/** The books of a library mostly share one object of settings: it is looked at once. */
function remember(look: (settings: Settings) => Promise<Digest>): typeof look {
  const known = new WeakMap<Settings, Promise<Digest>>();
  return (settings) => {
    const found = known.get(settings) ?? look(settings);
    known.set(settings, found);
    return found;
  };
}
