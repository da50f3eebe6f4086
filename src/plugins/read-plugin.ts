// A module that was loaded → the plugin in it, or what is wrong with it. Only shapes are looked at: what
// the parts do is seen when they are called.
import { didYouMean } from '../nearest.ts';
import type { Plugin } from './plugin.ts';

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string' && value !== '';
const isFunction: Test = (value) => typeof value === 'function';
const isPass: Test = (value) => value === 'structure' || value === 'matter';
const isExtension: Test = (value) => typeof value === 'string' && /^\.[^/\\]+$/.test(value);
const isList: Test = (value) =>
  Array.isArray(value) && value.length > 0 && value.every(isExtension);
const isOptional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);

/** What each part of a plugin must have. */
const shapes: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  readers: { id: isText, extensions: isList, read: isFunction, sniff: isOptional(isFunction) },
  rules: { id: isText, pass: isPass, propose: isFunction },
  writers: {
    id: isText,
    extension: isExtension,
    write: isFunction,
    isSplit: isOptional(isFunction),
    inspect: isOptional(isFunction),
  },
};

const keys = ['name', ...Object.keys(shapes), 'transforms', 'overrides'];

/**
 * The plugin that a module exports, as `plugin` or by default; `formats` are ids of writers that are
 * taken. Gives the cause, a clause without a stop, when it is none.
 */
export function readPlugin(
  module: unknown,
  formats: readonly string[],
): { plugin: Plugin } | { cause: string } {
  const found = get(module, 'plugin') ?? get(module, 'default');
  const cause = faultOf(found, formats);
  return cause === undefined && isPlugin(found) ? { plugin: found } : { cause: cause ?? '' };
}

/** `faultOf` has looked at everything that the type says. */
function isPlugin(value: unknown): value is Plugin {
  return typeof value === 'object';
}

function faultOf(found: unknown, formats: readonly string[]): string | undefined {
  if (typeof found !== 'object' || found === null) return 'it exports no plugin';
  if (!isText(get(found, 'name'))) return 'the plugin has no name';
  const unknown = Object.keys(found).find((key) => !keys.includes(key));
  if (unknown !== undefined) return `a plugin has no “${unknown}”.${didYouMean(unknown, keys)}`;
  for (const [key, shape] of Object.entries(shapes)) {
    const fault = faultOfList(get(found, key), key, shape);
    if (fault !== undefined) return fault;
  }
  const transforms = get(found, 'transforms') ?? [];
  if (!Array.isArray(transforms) || !transforms.every(isFunction)) {
    return 'its transforms are no list of functions';
  }
  if (!Object.values(get(found, 'overrides') ?? {}).every(isFunction)) {
    return 'its overrides are no functions by type of node';
  }
  return takenFormat(get(found, 'writers') ?? [], formats);
}

function faultOfList(
  list: unknown,
  key: string,
  shape: Readonly<Record<string, Test>>,
): string | undefined {
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) return `its ${key} are no list`;
  for (const part of list) {
    const wrong = Object.entries(shape).find(([name, test]) => !test(get(part, name)));
    if (wrong !== undefined) return `one of its ${key} has no usable “${wrong[0]}”`;
  }
  return undefined;
}

function takenFormat(writers: unknown, formats: readonly string[]): string | undefined {
  const ids = Array.isArray(writers) ? writers.map((writer) => String(get(writer, 'id'))) : [];
  const taken = ids.find((id, place) => formats.includes(id) || ids.indexOf(id) !== place);
  return taken === undefined ? undefined : `there is a writer “${taken}” already`;
}

function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
