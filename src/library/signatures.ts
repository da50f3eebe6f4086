// A book may be split into several files, such as one for each signature of sheets. How they are called
// is settled before a book is built; how many they are, only when its pages are.
import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type Message, message } from '../messages.ts';
import type { Target } from './job.ts';
import { inNaturalOrder } from './paths.ts';

/** Where a file stands, and how that is shown to the user. */
export type FilePlace = Pick<Target, 'absolute' | 'path'>;

/** The files of a target: itself, or `story-01.pdf` … `story-12.pdf` for twelve signatures. */
export function filesOf(target: Target, count: number): FilePlace[] {
  const { absolute, path, extension, split } = target;
  if (!split) return [{ absolute, path }];
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(digits, '0');
    const numbered = (name: string) => addNumber(name, extension, number);
    return { absolute: numbered(absolute), path: numbered(path) };
  });
}

/** The name of one part: `story.pdf`, `.pdf`, `03` → `story-03.pdf`. */
export function addNumber(path: string, extension: string, number: string): string {
  const end = path.length - extension.length;
  return `${path.slice(0, end)}-${number}${path.slice(end)}`;
}

/** The name with any number: `story-03.pdf` → `story-*.pdf`, which no book is called. */
export function anyNumber(path: string, extension: string): string {
  if (!path.toLowerCase().endsWith(extension.toLowerCase())) return path;
  const end = path.length - extension.length;
  return path.slice(0, end).replace(/-\d+$/, '-*') + path.slice(end);
}

/**
 * Warns of files beside `files`, which is all that `targets` became, that look like further
 * signatures: an earlier build of a longer book left them, and they would be printed and sewn in.
 * As they may be somebody else's, they are not deleted.
 */
export async function findSurplus(
  targets: readonly Target[],
  files: readonly FilePlace[],
): Promise<Message[]> {
  const target = targets.find(({ split }) => split);
  if (target === undefined) return [];
  const ours = new Set(files.map(({ absolute }) => nameOf(absolute)));
  const { extension } = target;
  const any = addNumber(nameOf(target.absolute), extension, '*');
  const isPart = (name: string) => anyNumber(name, extension) === any;
  const names = (await readdir(dirname(target.absolute)).catch(() => [])).map(nameOf);
  const surplus = names.filter((name) => isPart(name) && !ours.has(name));
  if (surplus.length === 0) return [];
  const count = [...ours].filter(isPart).length;
  return [message('signatures-surplus', { count, names: listed(surplus) })];
}

/** Of a file, as it is compared: some file systems give accents back in another form. */
function nameOf(path: string): string {
  return basename(path).normalize('NFC');
}

const MAX_LISTED = 6;

function listed(names: readonly string[]): string {
  const more = names.length > MAX_LISTED ? ' …' : '';
  return inNaturalOrder(names).slice(0, MAX_LISTED).join(', ') + more;
}
