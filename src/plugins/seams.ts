// The tables that a run works with: the built-in readers, rules and writers, and those of plugins.

import type { Rule } from '../detect/rule.ts';
import { rules } from '../detect/rules.ts';
import type { Overrides } from '../epub/overrides.ts';
import type { Reader } from '../manuscript/reader.ts';
import { readers } from '../manuscript/readers.ts';
import type { Writer } from '../writers/writer.ts';
import { writers } from '../writers/writers.ts';
import {
  guardedOverrides,
  guardedReader,
  guardedRule,
  guardedTransform,
  guardedWriter,
} from './guarded.ts';
import type { Plugin } from './plugin.ts';
import type { NamedTransform } from './transform-book.ts';

/** What the stages of a run ask, in order. */
export interface Seams {
  readers: readonly Reader[];
  rules: readonly Rule[];
  transforms: readonly NamedTransform[];
  writers: readonly Writer[];
  overrides: Overrides;
}

/** The tables with what `plugins` add to them. */
export function joinPlugins(plugins: readonly Plugin[]): Seams {
  if (plugins.length === 0) return builtIn;
  const known = joined.get(plugins) ?? join(plugins);
  joined.set(plugins, known);
  return known;
}

const builtIn: Seams = { readers, rules, transforms: [], writers, overrides: {} };
/** The books of a run have the same list of plugins. */
const joined = new WeakMap<readonly Plugin[], Seams>();

function join(plugins: readonly Plugin[]): Seams {
  return {
    readers: [...plugins.flatMap(partsOf('readers', guardedReader)), ...readers],
    rules: [...rules, ...plugins.flatMap(partsOf('rules', guardedRule))],
    transforms: plugins.flatMap(transformsOf),
    writers: [...writers, ...plugins.flatMap(partsOf('writers', guardedWriter))],
    overrides: Object.assign({}, ...plugins.map(guardedOverrides)),
  };
}

function transformsOf({ name, transforms = [] }: Plugin): NamedTransform[] {
  return transforms.map((transform, place) => ({
    plugin: name,
    transform: guardedTransform(transform, name, place + 1),
  }));
}

type Lists = Required<Pick<Plugin, 'readers' | 'rules' | 'writers'>>;

/** What a plugin brings for one table, guarded. */
function partsOf<K extends keyof Lists>(
  key: K,
  guarded: (part: Lists[K][number], plugin: string) => Lists[K][number],
): (plugin: Plugin) => Lists[K][number][] {
  return (plugin) => {
    const parts: readonly Lists[K][number][] = plugin[key] ?? [];
    return parts.map((part) => guarded(part, plugin.name));
  };
}
