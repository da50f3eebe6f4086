// The table of fields: a key that two fields claim would be read as the one that stands last.
import { expect, test } from 'vitest';
import { type FieldName, fields } from '../../src/metadata/field-table.ts';
import { foldToWords } from '../../src/typography/fold.ts';

test('no key belongs to two fields', () => {
  const owners = new Map<string, FieldName>();
  const twice: string[] = [];
  for (const name of Object.keys(fields) as FieldName[]) {
    const { keys, weakKeys = '' } = fields[name];
    for (const key of [...keys, weakKeys].join('|').split('|').map(foldToWords)) {
      const owner = owners.get(key) ?? name;
      if (key !== '' && owner !== name) twice.push(`${key}: ${owner} and ${name}`);
      owners.set(key, name);
    }
  }
  expect(twice).toEqual([]);
});
