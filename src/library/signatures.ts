// Sheets may be a file for each signature. How these files are called is settled before a book is
// built; how many they are, only when its pages are.
import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type Message, message } from '../messages.ts';
import type { Settings } from '../settings/table.ts';
import type { Target } from './job.ts';
import type { Format } from './names.ts';
import { inNaturalOrder } from './paths.ts';

/** Where a file stands, and how that is shown to the user. */
export type FilePlace = Pick<Target, 'absolute' | 'path'>;

/** Whether a book in this format is to be a file for each signature. */
export function isPerSignature({ impose, signatureFiles }: Settings, format: Format): boolean {
  return format === 'pdf' && impose !== undefined && signatureFiles;
}

/** The files of a target: itself, or `story-01.pdf` … `story-12.pdf` for twelve signatures. */
export function filesOf(target: Target, signatures: number): FilePlace[] {
  const { absolute, path, perSignature } = target;
  if (!perSignature) return [{ absolute, path }];
  const digits = String(signatures).length;
  return Array.from({ length: signatures }, (_, index) => {
    const number = String(index + 1).padStart(digits, '0');
    return { absolute: addNumber(absolute, number), path: addNumber(path, number) };
  });
}

/** The name of one signature: `story.pdf`, `03` → `story-03.pdf`. */
export function addNumber(path: string, number: string): string {
  return path.replace(/\.pdf$/i, (extension) => `-${number}${extension}`);
}

/** The name with any number: `story-03.pdf` → `story-*.pdf`, which no book is called. */
export function anyNumber(path: string): string {
  return path.replace(/-\d+(?=\.pdf$)/i, '-*');
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
  const target = targets.find(({ perSignature }) => perSignature);
  if (target === undefined) return [];
  const ours = new Set(files.map(({ absolute }) => nameOf(absolute)));
  const any = addNumber(nameOf(target.absolute), '*');
  const names = (await readdir(dirname(target.absolute)).catch(() => [])).map(nameOf);
  const surplus = names.filter((name) => anyNumber(name) === any && !ours.has(name));
  if (surplus.length === 0) return [];
  const count = [...ours].filter((name) => anyNumber(name) === any).length;
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
