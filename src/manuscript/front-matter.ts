// YAML front matter between two rules at the top of a manuscript: its keys and values as written.
// What a key means is the business of `book/fields.ts`.
import type { Document } from 'yaml';
import { type Message, message } from '../messages.ts';
import type { RawField } from './types.ts';

/** Front matter found, or not found: then there may be a message that says why. */
export interface FrontMatter {
  fields: RawField[];
  lines?: { line: number; endLine: number };
  messages: Message[];
}

type Yaml = typeof import('yaml');

/** Bounds on hostile YAML: lines, characters, fields, values in a list. */
const limits = { lines: 1000, characters: 65_536, fields: 500, values: 2000 };

/** Reads front matter from the first lines of a manuscript. */
export async function readFrontMatter(lines: string[], file: string): Promise<FrontMatter> {
  const endLine = closingRule(lines);
  const source = lines.slice(1, endLine - 1).join('\n');
  if (endLine === 0 || source.trim() === '' || source.length > limits.characters) return nothing;
  const yaml = await import('yaml');
  const counter = new yaml.LineCounter();
  try {
    // The failsafe schema leaves every scalar as typed: `title: 1984` and `title: no` are words.
    const document = yaml.parseDocument(source, {
      schema: 'failsafe',
      lineCounter: counter,
      logLevel: 'silent',
    });
    const [fault] = document.errors;
    if (fault) return rejected(source, file, fault.message);
    const fields = fieldsOf(yaml, document, (offset) => counter.linePos(offset).line + 1);
    return fields === undefined ? nothing : { fields, lines: { line: 1, endLine }, messages: [] };
  } catch {
    return rejected(source, file, 'it is nested too deeply'); // the parser's stack overflows
  }
}

const nothing: FrontMatter = { fields: [], messages: [] };

/** Number of the line that closes front matter (`---` or `...`); 0 without front matter. */
function closingRule(lines: string[]): number {
  // A story that begins with a scene break has a blank line after it.
  if (lines[0]?.trimEnd() !== '---' || lines[1]?.trim() === '') return 0;
  const end = lines.findIndex(
    (line, n) => n > 0 && n <= limits.lines && /^(?:---|\.\.\.)\s*$/.test(line),
  );
  return end + 1;
}

// A story may begin with a scene break `---`: only what looks like keys deserves a warning.
function rejected(source: string, file: string, cause: string): FrontMatter {
  if (!/^\s*[\w.' -]{1,40}:(?:\s|$)/.test(source)) return nothing;
  const [sentence = cause] = cause.split('\n');
  const short = sentence.replace(/ at line \d.*$/, '').replace(/[.:]$/, '');
  const where = { file, line: 1 };
  return { fields: [], messages: [message('front-matter-invalid', { cause: short }, where)] };
}

/** The fields of a mapping, in order; absent when the document is no mapping. */
function fieldsOf(
  yaml: Yaml,
  document: Document,
  lineAt: (offset: number) => number,
): RawField[] | undefined {
  if (!yaml.isMap(document.contents) || document.contents.items.length === 0) return undefined;
  const fields: RawField[] = [];
  for (const { key, value } of document.contents.items.slice(0, limits.fields)) {
    const name = textOf(yaml.isNode(key) ? key.toJS(document) : key);
    if (!isKey(name)) return undefined;
    const at = yaml.isNode(key) && key.range ? { line: lineAt(key.range[0]) } : {};
    const plain: unknown = yaml.isNode(value) ? value.toJS(document, { maxAliasCount: 50 }) : value;
    for (const [under, written] of valuesOf(plain)) {
      fields.push({ key: under === '' ? name : `${name} ${under}`, value: written, ...at });
    }
  }
  return fields;
}

// `reading status` is a key; `She had been gone for an hour when he noticed` is a sentence.
function isKey(name: string): boolean {
  return name !== '' && name.length <= 40 && name.split(' ').length <= 4;
}

/** `x` → [['', 'x']]; a list → one list; `{ name: A, position: 2 }` → a field for each key. */
function valuesOf(value: unknown): [under: string, value: string | string[]][] {
  if (Array.isArray(value)) {
    const texts = value.slice(0, limits.values).map(textOf);
    return [['', texts.filter((text) => text !== '')]];
  }
  if (typeof value !== 'object' || value === null) return [['', textOf(value)]];
  return Object.entries(value)
    .slice(0, limits.fields)
    .map(([key, inner]) => [key, textOf(inner)]);
}

/** `{ name: A, role: editor }` reads `A (editor)`. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return '';
  const [first = '', ...rest] = Object.values(value).slice(0, 8).filter(isText);
  return rest.length > 0 ? `${first} (${rest.join(', ')})` : first;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
