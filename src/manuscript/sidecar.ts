// The author's corrections beside a manuscript, `story.fascicle.yaml`: metadata, and what single
// lines are. Lines are named by their text, so that corrections survive edits above them.
import { type Message, message } from '../messages.ts';
import type { RawField } from '../metadata/statements.ts';
import { readYaml } from '../yaml.ts';
import { fieldsOf } from './front-matter.ts';
import type { Correction } from './types.ts';

/** A sidecar, read; `messages` say what in it could not be. */
export interface Sidecar {
  fields: RawField[];
  corrections: Correction[];
  messages: Message[];
}

/** Reads the text of a sidecar; `file` stands in messages. Never throws. */
export async function readSidecar(source: string, file: string): Promise<Sidecar> {
  if (source.trim() === '') return { fields: [], corrections: [], messages: [] };
  const read = await readYaml(source, { asWords: true });
  if ('cause' in read) {
    const { cause, line } = read;
    const messages = [message('sidecar-invalid', { cause }, { file, line })];
    return { fields: [], corrections: [], messages };
  }
  const messages: Message[] = [];
  const lists = read.entries.filter(({ key }) => key === 'corrections');
  const corrections = lists.flatMap(({ value, line }) => {
    if (value === '') return [];
    if (Array.isArray(value)) return value.flatMap((item) => correctionOf(item, file, messages));
    messages.push(
      message('sidecar-invalid', { cause: '“corrections” is no list' }, { file, line }),
    );
    return [];
  });
  const fields = fieldsOf(read.entries.filter(({ key }) => key !== 'corrections'));
  return { fields, corrections, messages };
}

//  - line: The Last Night      the line as it stands in the manuscript; empty: blank lines
//    is: chapter heading
//    after: He put out the lamp.     the line above it (optional, as is `before`)
//    lines: 2                        how many lines, blank ones not counted (optional)
function correctionOf(item: unknown, file: string, messages: Message[]): Correction[] {
  const read = (key: string) => wordOf(item, key);
  const text = read('line');
  const is = read('is');
  const after = read('after');
  const before = read('before');
  const isGap = text === '' && after !== undefined && before !== undefined;
  if (text === undefined || is === undefined || (text === '' && !isGap)) {
    const cause = 'each correction needs “line” and “is”; blank lines also “after” and “before”';
    messages.push(message('sidecar-invalid', { cause }, { file }));
    return [];
  }
  const lines = Number(read('lines') ?? 1);
  const near = Number(read('near') ?? 0);
  return [
    {
      text,
      is,
      ...(after !== undefined && { after }),
      ...(before !== undefined && { before }),
      ...(Number.isInteger(lines) && lines > 1 && { lines }),
      ...(Number.isInteger(near) && near > 0 && { near }),
    },
  ];
}

function wordOf(item: unknown, key: string): string | undefined {
  if (typeof item !== 'object' || item === null || !(key in item)) return undefined;
  const value: unknown = Object.entries(item).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value.trim() : undefined;
}

/** `story.txt` → `story.fascicle.yaml`; folders stay as they are. */
export function sidecarName(manuscript: string): string {
  return `${manuscript.replace(/\.[^./\\]*$/, '')}.fascicle.yaml`;
}
