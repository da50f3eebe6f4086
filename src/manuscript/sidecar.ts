// The author's corrections beside a manuscript, `story.fascicle.yaml`: metadata, and what single
// lines are. Lines are named by their text, so that corrections survive edits above them.
import { type Message, message } from '../messages.ts';
import { fieldForKey, plainKeys } from '../metadata/field-lookup.ts';
import type { RawField } from '../metadata/statements.ts';
import { readYaml, type YamlEntry } from '../yaml.ts';
import { fieldsOf } from './front-matter.ts';
import type { Correction } from './types.ts';

/** A sidecar, read; `messages` say what in it could not be. */
export interface Sidecar {
  fields: RawField[];
  corrections: Correction[];
  /** Keys that no field is known for, and the author does not call fields of their own. */
  unknown: RawField[];
  messages: Message[];
}

/** Reads the text of a sidecar; `file` stands in messages. Never throws. */
export async function readSidecar(source: string, file: string): Promise<Sidecar> {
  if (source.trim() === '') return { fields: [], corrections: [], unknown: [], messages: [] };
  const read = await readYaml(source, { asWords: true });
  if ('cause' in read) {
    const { cause, line } = read;
    const messages = [message('sidecar-invalid', { cause }, { file, line })];
    return { fields: [], corrections: [], unknown: [], messages };
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
  const others = read.entries.filter(({ key }) => key !== 'corrections');
  const known = others.filter(isKnown);
  const fields = known.flatMap((entry) =>
    entry.key === OWN_FIELDS ? ownFields(entry, file, messages) : fieldsOf([entry]),
  );
  const unknown = fieldsOf(others.filter((entry) => !isKnown(entry)));
  return { fields, corrections, unknown, messages };
}

//  author: Ann Lee            a field that is known
//  fields:                    fields of the author's own, printed as they stand
//    Mood: salty
//  corections: …              nothing: most likely a slip
const OWN_FIELDS = 'fields';

/** Top-level keys that mean something in a sidecar, in English. */
export const sidecarKeys: readonly string[] = ['corrections', OWN_FIELDS, ...plainKeys];

const isKnown = ({ key }: YamlEntry) => key === OWN_FIELDS || fieldForKey(key) !== undefined;

function ownFields({ value, line }: YamlEntry, file: string, messages: Message[]): RawField[] {
  if (value === '') return [];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return fieldsOf(Object.entries(value).map(([key, own]) => ({ key, value: own, line })));
  }
  const cause = '“fields” is no list of keys and values';
  messages.push(message('sidecar-invalid', { cause }, { file, line }));
  return [];
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
