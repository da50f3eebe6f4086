// YAML front matter between two rules at the top of a manuscript: its keys and values as written.
// What a key means is looked up in `metadata/field-lookup.ts`.
import { type Message, message } from '../messages.ts';
import type { RawField } from '../metadata/statements.ts';
import { readYaml, type YamlEntry } from '../yaml.ts';

/** Front matter found, or not found: then there may be a message that says why. */
export interface FrontMatter {
  fields: RawField[];
  lines?: { line: number; endLine: number };
  messages: Message[];
}

/** Bounds on hostile front matter: lines, characters, fields, values in a list. */
const limits = { lines: 1000, characters: 65_536, fields: 500, values: 2000 };

/** Reads front matter from the first lines of a manuscript. */
export async function readFrontMatter(lines: string[], file: string): Promise<FrontMatter> {
  const endLine = closingRule(lines);
  if (endLine === 0) return nothing;
  const source = lines.slice(1, endLine - 1).join('\n');
  if (source.trim() === '' || source.length > limits.characters) return nothing;
  const read = await readYaml(source, { asWords: true });
  if ('cause' in read) return rejected(source, file, read.cause);
  if (read.entries.length === 0 || !read.entries.every(({ key }) => isKey(key))) return nothing;
  const fields = fieldsOf(read.entries).map((field) => ({ ...field, line: (field.line ?? 0) + 1 }));
  return { fields, lines: { line: 1, endLine }, messages: [] };
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

// Only what looks like keys deserves a warning.
function rejected(source: string, file: string, cause: string): FrontMatter {
  if (!/^\s*[\w.' -]{1,40}:(?:\s|$)/.test(source)) return nothing;
  const where = { file, line: 1 };
  return { fields: [], messages: [message('front-matter-invalid', { cause }, where)] };
}

// `reading status` is a key; `She had been gone for an hour when he noticed` is a sentence.
function isKey(name: string): boolean {
  return name !== '' && name.length <= 40 && name.split(' ').length <= 4;
}

/** The fields that entries of a YAML mapping give, in order. */
export function fieldsOf(entries: readonly YamlEntry[]): RawField[] {
  return entries.slice(0, limits.fields).flatMap(({ key, value, line }) => {
    const typed = typedValues(key, value);
    if (typed) return typed.map((field) => ({ ...field, line }));
    return valuesOf(value).map(([under, written]) => ({
      key: under === '' ? key : `${key} ${under}`,
      value: titleKey.test(key) && isText(written) ? written.replace(/\s*\n\s*/g, ' ') : written,
      line,
    }));
  });
}

/** A title over several lines, `title: |`, is one title. */
const titleKey = /^(?:sub)?title$/i;

/** What pandoc calls the parts of a title and the people of a book; other roles are keys themselves. */
const pandocKeys: Record<string, string> = {
  main: 'title',
  aut: 'author',
  edt: 'editor',
  trl: 'translator',
  ill: 'illustrator',
};

/** pandoc's lists: `title: [{ type: subtitle, text: A }]`, `creator: [{ role: editor, text: B }]`. */
function typedValues(key: string, value: unknown): Omit<RawField, 'line'>[] | undefined {
  if (!Array.isArray(value) || !/^(?:title|creator|contributor)$/i.test(key)) return undefined;
  const fields: Omit<RawField, 'line'>[] = [];
  for (const item of value.slice(0, limits.values)) {
    const [text, type] = [wordAt(item, 'text'), wordAt(item, 'type') ?? wordAt(item, 'role')];
    if (text === undefined) return undefined;
    const named = type === undefined ? key : (pandocKeys[type] ?? type);
    const same = fields.find((field) => field.key === named && Array.isArray(field.value));
    if (same && Array.isArray(same.value)) same.value.push(text);
    else fields.push({ key: named, value: /title/i.test(named) ? text : [text] });
  }
  return fields;
}

function wordAt(item: unknown, name: string): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const found: unknown = Object.entries(item).find(([key]) => key === name)?.[1];
  if (typeof found === 'number') return String(found);
  return isText(found) ? found.trim() : undefined;
}

/** `x` → [['', 'x']]; a list → one list; `{ name: A, position: 2 }` → `A #2`; else a field for each key. */
function valuesOf(value: unknown): [under: string, value: string | string[]][] {
  if (Array.isArray(value)) {
    const texts = value.slice(0, limits.values).map(textOf);
    return [['', texts.filter((text) => text !== '')]];
  }
  if (typeof value !== 'object' || value === null) return [['', textOf(value)]];
  const [name, position] = [wordAt(value, 'name'), wordAt(value, 'position')];
  if (name !== undefined && position !== undefined) return [['', `${name} #${position}`]];
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
