// Plugins as files: their bytes, with those of what they import, and the modules in them. They are code
// of the user's choice and run with all rights; nothing found beside manuscripts leads here.
import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, message } from '../messages.ts';
import { causeOf } from '../plugins/guard.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { readPlugin } from '../plugins/read-plugin.ts';
import { builtInFormats, idsOf } from '../writers/writers.ts';
import { type Digest, digest } from './digest.ts';
import { shown } from './paths.ts';

/** A plugin that is to be loaded; it can be handed to a worker. */
export interface PluginFile {
  absolute: string;
  /** As shown to the user. */
  path: string;
  /** Of its bytes and of all that it imports by a relative path. */
  digest: Digest;
}

/** Looks at plugins, named by absolute paths, without loading them. */
export async function findPlugins(paths: readonly string[], cwd: string): Promise<PluginFile[]> {
  return Promise.all(
    paths.map(async (absolute) => {
      const path = shown(absolute, cwd);
      return { absolute, path, digest: await digestModule(absolute) };
    }),
  );
}

/** Loads plugins, each once in a thread. Throws a Failure for one that cannot be loaded. */
export async function loadPlugins(files: readonly PluginFile[]): Promise<readonly Plugin[]> {
  const plugins: Plugin[] = [];
  for (const file of files) {
    const writers = plugins.flatMap((plugin) => plugin.writers ?? []);
    const reading = readPlugin(await load(file), [...builtInFormats, ...idsOf(writers)]);
    if ('cause' in reading) throw unloadable(file, reading.cause);
    plugins.push(reading.plugin);
  }
  return plugins;
}

/** A module that has changed has another address, so that it is loaded anew. */
async function load(file: PluginFile): Promise<unknown> {
  try {
    return await import(`${pathToFileURL(file.absolute).href}?${file.digest.slice(0, 16)}`);
  } catch (error) {
    throw unloadable(file, causeOf(error));
  }
}

function unloadable({ path }: PluginFile, cause: string): Failure {
  return new Failure(message('plugin-unloadable', { path, cause }));
}

/** Files that may import others. */
const codeExtensions = new Set(['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts']);
/** What Node, or a bundler before it, adds to a path that names no file. */
const usualEndings = ['', '.js', '.mjs', '.cjs', '.json', '.ts', '/index.js', '/index.mjs'];

/** Of a module and of every file that a relative path in quotes leads to, from there on too. */
async function digestModule(entry: string): Promise<Digest> {
  const found = new Map<string, Digest>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const bytes = await readFile(path).catch(() => new Uint8Array());
    found.set(path, digest(bytes));
    if (codeExtensions.has(extname(path))) waiting.push(...(await importsOf(bytes, dirname(path))));
  }
  return digest(JSON.stringify([...found].toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** Imports, requires and files to be read are alike here: a path too many costs a build, no harm. */
async function importsOf(bytes: Uint8Array, folder: string): Promise<string[]> {
  const source = new TextDecoder().decode(bytes);
  const paths = [...source.matchAll(/(['"`])(\.\.?\/[^'"`\n]*)\1/g)].map(
    ([, , path]) => path ?? '',
  );
  const files = paths.map(async (path) => {
    for (const ending of usualEndings) {
      const file = resolve(folder, path + ending);
      if (await isFile(file)) return file;
    }
    return undefined;
  });
  return (await Promise.all(files)).filter((file) => file !== undefined);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
