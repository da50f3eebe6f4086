// Metadata values, many cases to a file: what is written → what is read.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MetadataFields } from '../../src/book/metadata-types.ts';
import { fieldForKey, readField } from '../../src/metadata/field-lookup.ts';

const lines = readFileSync(new URL('./values.txt', import.meta.url), 'utf8').split('\n');
const cases = lines.flatMap((line) => {
  const found = /^([^:`]+): (.*) → (.*)$/.exec(line);
  return found ? [found.slice(1)] : [];
});

describe('metadata values', () => {
  test.each(cases)('%s: %s', (key = '', written = '', expected) => {
    const field = fieldForKey(key);
    expect(field).toBeDefined();
    const read: MetadataFields = {};
    const understood = field !== undefined && readField(read, field, written, key);
    expect(understood ? Object.values(read).map(show).join() : '∅').toBe(expected);
  });
});

function show(value: MetadataFields[keyof MetadataFields]): string {
  if (Array.isArray(value)) return value.map(showItem).join(' | ');
  if (typeof value !== 'object') return String(value);
  return value.position === undefined ? value.name : `${value.name} #${value.position}`;
}

type Item = string | { name: string; role: string; fileAs?: string } | { key: string };

function showItem(item: Item): string {
  if (typeof item === 'string') return item;
  if ('key' in item) return item.key;
  const role = item.role === 'aut' ? '' : ` (${item.role})`;
  return `${item.name}${role} <${item.fileAs}>`;
}
