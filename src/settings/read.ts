// From what somebody wrote, on a command line or in a YAML file, to values of the settings table.
// Pure: no file is opened, and a wrong value is an answer, not an exception.
import { resolve } from 'node:path';
import { nearest } from '../nearest.ts';
import { parseLength, writtenLength } from '../pdf/theme/length.ts';
import { type SizeOf, sizeFault, sizeNames } from '../pdf/theme/page-size.ts';
import { readIsoDate } from '../typography/calendar.ts';
import {
  bookSettings,
  defaultSettings,
  type RunSettings,
  runSettings,
  type Settings,
  type Spec,
} from './table.ts';

/** Some settings: what one source (command line, config file) says, and nothing about the others. */
export type Given = Partial<Settings & RunSettings>;

/** A value that was understood, or what was expected instead and the nearest right one. */
export type SettingReading = { value: unknown } | { expected: string; near?: string | undefined };

/** Every setting by its name in code. */
export const allSettings: Readonly<Record<string, Spec>> = { ...bookSettings, ...runSettings };

/** The flag and config key of a setting: `pageSize` is written `page-size`. */
export function flagOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The name in code of a flag or config key; undefined when there is no such setting. */
export function nameOf(flag: string): string | undefined {
  return namesByFlag.get(flag);
}

/** `fields:` is what a sidecar calls the metadata of the author's own; files of settings may, too. */
const namesByFlag = new Map([
  ...Object.keys(allSettings).map((name) => [flagOf(name), name] as const),
  ['fields', 'metadata'] as const,
]);

/** The setting with the choices that only a run knows: the ids of its writers. */
export function withFormats(spec: Spec, formats: readonly string[]): Spec {
  return spec.choicesFrom === 'writers' ? { ...spec, choices: formats } : spec;
}

/** What the value of a setting is called in help: `NAME`, `LIST`; empty for a switch. */
export function valueWord({ type, value, choices }: Spec): string {
  if (value !== undefined) return value;
  if (type === 'choices') return 'LIST';
  if (choices !== undefined) return 'CHOICE';
  return valueWords[type] ?? 'TEXT';
}

/** The default of a setting as it would be typed; empty when there is none. */
export function defaultText({ type, default: value }: Spec): string {
  if (type === 'switch') return value === true ? 'on' : 'off';
  if (type === 'pairs' || value === undefined) return '';
  return String(value);
}

const valueWords: Partial<Record<Spec['type'], string>> = {
  switch: '',
  number: 'N',
  path: 'PATH',
  paths: 'PATH',
};

/** Reads `raw`, a value as a command line or a YAML file has it, as a setting of this kind. */
export function readSetting(spec: Spec, raw: unknown): SettingReading {
  switch (spec.type) {
    case 'switch':
      return typeof raw === 'boolean' ? { value: raw } : { expected: 'it is true or false' };
    case 'number':
      return readNumber(spec, raw);
    case 'choice':
      return readChoice(spec, raw);
    case 'choices':
      return readChoices(spec, raw);
    case 'list':
    case 'paths':
      return readList(raw);
    case 'pairs':
      return readPairs(raw);
    case 'pattern':
      return readPattern(raw);
    case 'date':
      return readDate(raw);
    case 'length':
      return readLengthOf(spec, raw);
    case 'page':
    case 'paper':
      return readSize(spec.type, raw);
    case 'text':
    case 'path':
      return readText(raw);
  }
}

/** Values read by `readSetting`, by their names in code, as the type the table gives them. */
export function asGiven(values: ReadonlyMap<string, unknown>): Given {
  // `readSetting` has checked each value against the table from which `Given` is made.
  return Object.fromEntries(values) as Given;
}

/** What several sources say together: a later one wins, and metadata fields add up. */
export function mergeGiven(givens: readonly Given[]): Given {
  const metadata = Object.assign({}, ...givens.map((given) => given.metadata ?? {}));
  const merged: Given = Object.assign({}, ...givens);
  return Object.keys(metadata).length > 0 ? { ...merged, metadata } : merged;
}

/** Settings whose relative paths are meant from `folder`, with absolute ones; `-` stays. */
export function resolvePaths(given: Given, folder: string): Given {
  const values = Object.entries(given).map(([name, value]): [string, unknown] => {
    const type = allSettings[name]?.type;
    if (type === 'path') return [name, resolvePath(folder, value)];
    return [
      name,
      type === 'paths' ? [value].flat().map((path) => resolvePath(folder, path)) : value,
    ];
  });
  return asGiven(new Map(values));
}

function resolvePath(folder: string, path: unknown): string {
  return path === '-' ? '-' : resolve(folder, String(path));
}

/** What a person may say about the book itself, and the manuscript may know better. */
const described = ['title', 'author', 'language', 'metadata'] as const;

export interface BookSettings {
  settings: Settings;
  /** Words of config files about the book: the manuscript's own have precedence over them. */
  config: Pick<Given, (typeof described)[number]>;
}

/** The settings of one book from what config files and the command line say. */
export function settleBook(config: Given, line: Given): BookSettings {
  const isWord = (name: string) => described.some((key) => key === name);
  const rest = { ...config, ...line };
  const chosen = Object.entries(rest).filter(([name]) => name in bookSettings);
  const settled = chosen.filter(([name]) => !isWord(name) || name in line);
  return {
    settings: { ...defaultSettings, ...asGiven(new Map(settled)) },
    config: asGiven(new Map(Object.entries(config).filter(([name]) => isWord(name)))),
  };
}

function readNumber(spec: Spec, raw: unknown): SettingReading {
  const { min = 0, max = Number.MAX_SAFE_INTEGER, fraction = false } = spec;
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  const whole = fraction || Number.isInteger(value);
  if (typeof value === 'number' && whole && value >= min && value <= max) return { value };
  const range = spec.max === undefined ? `from ${min}` : `from ${min} to ${max}`;
  return { expected: `it is a ${fraction ? '' : 'whole '}number ${range}` };
}

function readChoice(spec: Spec, raw: unknown): SettingReading {
  const choices = spec.choices ?? [];
  const text = String(raw);
  if (choices.includes(text)) return { value: text };
  return { expected: `it is ${orList(choices)}`, near: nearest(text, choices) };
}

function readChoices(spec: Spec, raw: unknown): SettingReading {
  const items = (Array.isArray(raw) ? raw : [raw]).flatMap((item) => String(item).split(','));
  const chosen = [...new Set(items.map((item) => item.trim()))];
  // What may be chosen is not known before plugins are loaded.
  if (spec.choices === undefined) return { value: chosen };
  for (const item of chosen) {
    const reading = readChoice(spec, item);
    if ('expected' in reading)
      return { ...reading, expected: `choose from ${orList(spec.choices ?? [])}` };
  }
  return { value: chosen };
}

function readText(raw: unknown): SettingReading {
  const text = scalar(raw);
  return text === undefined || text === '' ? { expected: 'it needs a value' } : { value: text };
}

function readLengthOf({ max = 0 }: Spec, raw: unknown): SettingReading {
  const text = scalar(raw) ?? '';
  if (parseLength(text, max) !== undefined) return { value: text };
  return { expected: `it is ${writtenLength(max)}` };
}

function readSize(of: SizeOf, raw: unknown): SettingReading {
  const text = scalar(raw) ?? '';
  const expected = sizeFault(text, of);
  return expected === undefined
    ? { value: text }
    : { expected, near: nearest(text, sizeNames(of)) };
}

//  accepted  2004     2004-05-21     2004-05-21T10:00:00Z        rejected  yesterday     2004-13-01
function readDate(raw: unknown): SettingReading {
  const text = raw instanceof Date ? raw.toISOString() : scalar(raw);
  const isWhole = text !== undefined && readIsoDate(text) !== undefined;
  if (!isWhole || Number.isNaN(Date.parse(text))) {
    return { expected: 'it is a date such as 2004-05-21 or 2004-05-21T10:00:00Z' };
  }
  return { value: text };
}

function readPattern(raw: unknown): SettingReading {
  const reading = readText(raw);
  if ('expected' in reading) return reading;
  try {
    new RegExp(String(reading.value), 'u');
    return reading;
  } catch {
    return { expected: 'it is no regular expression' };
  }
}

function readList(raw: unknown): SettingReading {
  const texts = (Array.isArray(raw) ? raw : [raw]).map(scalar);
  const known = texts.filter((text) => text !== undefined && text !== '');
  const complete = known.length === texts.length && known.length > 0;
  return complete ? { value: known } : { expected: 'it needs a value' };
}

/** `['rating=Teen']` from the command line, or a YAML mapping; a value may be a YAML list. */
function readPairs(raw: unknown): SettingReading {
  const entries = isMapping(raw)
    ? Object.entries(raw)
    : splitPairs(Array.isArray(raw) ? raw : [raw]);
  const values = entries.map(([key, value]): [string, string | undefined] => [
    key.trim(),
    Array.isArray(value) ? value.map(String).join(', ') : scalar(value),
  ]);
  if (values.some(([key, value]) => key === '' || value === undefined)) {
    return { expected: 'it is written key=value' };
  }
  return { value: Object.fromEntries(values) };
}

function splitPairs(items: unknown[]): [string, string | undefined][] {
  return items.map((item) => {
    const text = String(item);
    const equals = text.indexOf('=');
    return equals < 0 ? ['', undefined] : [text.slice(0, equals), text.slice(equals + 1).trim()];
  });
}

function isMapping(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function scalar(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw.trim();
  return typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : undefined;
}

function orList(choices: readonly string[]): string {
  return choices.length < 2
    ? choices.join('')
    : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}
