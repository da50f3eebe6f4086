// What a caller may say of a book to `compile` and its neighbours, and the same with nothing left open.
import type { Plugin } from './plugins/plugin.ts';
import { joinPlugins, type Seams } from './plugins/seams.ts';
import { fillSettings } from './settings/options.ts';
import type { Described } from './settings/stage-options.ts';
import type { Settings } from './settings/table.ts';
import { idsOf } from './writers/writers.ts';

/** Settings, of which each has a default, and what stands around a manuscript. */
export interface CompileOptions extends Readonly<Partial<Settings>> {
  /**
   * The manuscript's name, `drafts/story.md`. It tells the format by its extension, stands in messages,
   * and gives the title where nothing else does. Default: `story.txt`, plain text.
   */
  file?: string;
  /** The text of the author's corrections, which would stand in `story.fascicle.yaml`. */
  sidecar?: string;
  /** The manuscript's folder, absolute: pictures are read from there and nowhere else. */
  folder?: string;
  /** What config files say of the book; the manuscript itself knows better. */
  config?: Described;
  /** Plugins, in order. */
  plugins?: readonly Plugin[];
}

/** Options with defaults in the place of what was left open. */
export interface CompileRequest {
  settings: Settings;
  file: string;
  sidecar: string;
  folder?: string;
  config: Described;
  seams: Seams;
}

const DEFAULT_FILE = 'story.txt';

/** Fills `options`; throws a `Failure` for a setting that is unknown or cannot be. */
export function readOptions(options: CompileOptions): CompileRequest {
  const { file, sidecar, folder, config, plugins, ...given } = options;
  const seams = joinPlugins(plugins ?? []);
  return {
    settings: fillSettings(given, idsOf(seams.writers)),
    file: file ?? DEFAULT_FILE,
    sidecar: sidecar ?? '',
    config: config ?? {},
    seams,
    ...(folder !== undefined && { folder }),
  };
}
