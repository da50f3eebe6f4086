// From what the user named to the manuscripts that are meant. Reads folders, never manuscripts.
import { readdir, stat } from 'node:fs/promises';
import { join, parse, relative, resolve, sep } from 'node:path';
import { type Message, message } from '../messages.ts';
import { causeOf } from './cause.ts';
import { inNaturalOrder } from './order.ts';

/** A manuscript to build. */
export interface Source {
  /** As the user would name it; for messages and for sorting. */
  path: string;
  absolute: string;
  /** Where its book goes below the output folder; empty at its top. */
  folder: string;
}

/** Files of a project that are about its stories, and are none. */
const aboutFiles = /^(readme|licen[cs]e|copying|changelog|contributing|authors)(\.|$)/i;
const manuscriptFile = /\.(txt|md|markdown)$/i;

/**
 * The manuscripts under `paths`, in natural order within each path and each one once. Folders are
 * searched all the way down but for hidden ones, node_modules and `skip` (the output folder).
 */
export async function discover(
  paths: readonly string[],
  cwd: string,
  skip: string,
): Promise<{ sources: Source[]; problems: Message[] }> {
  const found = new Map<string, Source>();
  const problems: Message[] = [];
  for (const path of paths) {
    const sources = await sourcesAt(path, resolve(cwd, path), skip);
    if (!Array.isArray(sources)) problems.push(sources);
    else
      for (const source of sources)
        if (!found.has(source.absolute)) found.set(source.absolute, source);
  }
  return { sources: [...found.values()], problems };
}

async function sourcesAt(
  path: string,
  absolute: string,
  skip: string,
): Promise<Source[] | Message> {
  try {
    const stats = await stat(absolute);
    if (stats.isDirectory()) {
      const files = await manuscriptsIn(absolute, skip);
      if (files.length === 0) return message('no-manuscripts', { path }, { file: path });
      return files.map((file) => sourceIn(file, path, absolute));
    }
    if (stats.isFile() && !manuscriptFile.test(absolute))
      return message('file-kind-unknown', { path }, { file: path });
    return [{ path, absolute, folder: '' }];
  } catch (error) {
    const cause = causeOf(error);
    return cause === 'missing'
      ? message('file-missing', { path }, { file: path })
      : message('file-unreadable', { path, cause }, { file: path });
  }
}

function sourceIn(file: string, path: string, root: string): Source {
  const inside = relative(root, file);
  return { path: join(path, inside), absolute: file, folder: parse(inside).dir };
}

/** Absolute paths below `folder`, found with a stack of our own: a tree may be deep. */
async function manuscriptsIn(folder: string, skip: string): Promise<string[]> {
  const files: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      const path = next.endsWith(sep) ? next + entry.name : next + sep + entry.name;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory() && entry.name !== 'node_modules' && path !== skip) waiting.push(path);
      if (entry.isDirectory() || !manuscriptFile.test(entry.name) || aboutFiles.test(entry.name))
        continue;
      if (entry.isFile() || (await isFile(path))) files.push(path);
    }
  }
  return inNaturalOrder(files);
}

/** Follows a symbolic link; a link to a folder could lead in a circle and is not entered. */
async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
