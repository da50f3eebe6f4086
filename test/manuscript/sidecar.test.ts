// What a sidecar says of the book: known fields, fields of the author's own, and slips, which are
// named and left out.
import { expect, test } from 'vitest';
import { readSidecar } from '../../src/manuscript/sidecar.ts';
import { warnOfKeys } from '../../src/settings/unknown-keys.ts';

async function read(...lines: string[]): Promise<{ fields: string[]; said: string[] }> {
  const { fields, unknown, messages } = await readSidecar(lines.join('\n'), 'story.fascicle.yaml');
  const slips = warnOfKeys(unknown, [], 'story.fascicle.yaml').messages;
  return {
    fields: fields.map(({ key, value }) => `${key}: ${String(value)}`),
    said: [...messages, ...slips].map(({ line, sentence }) => `${line}: ${sentence}`),
  };
}

test('takes known fields in any language', async () => {
  expect(await read('title: The Weir', 'Autorin: Ann Lee')).toEqual({
    fields: ['title: The Weir', 'Autorin: Ann Lee'],
    said: [],
  });
});

test('names a slip and leaves it out of the book', async () => {
  expect(await read('title: The Weir', 'corections:', '  - line: x', 'autho: Ann')).toEqual({
    fields: ['title: The Weir'],
    said: [
      '2: There is no field “corections”, and it is left out; fields of your own stand under “fields”. Did you mean corrections?',
      '4: There is no field “autho”, and it is left out; fields of your own stand under “fields”. Did you mean author?',
    ],
  });
});

test('offers nothing where nothing is near', async () => {
  expect((await read('weather in chapter two: salt')).said).toEqual([
    '1: There is no field “weather in chapter two”, and it is left out; fields of your own stand under “fields”.',
  ]);
});

test('takes fields of the author’s own as they stand', async () => {
  expect(await read('fields:', '  Mood: salty', '  corections: 3')).toEqual({
    fields: ['Mood: salty', 'corections: 3'],
    said: [],
  });
});

test('fields that are no list of keys and values are a slip, too', async () => {
  expect((await read('fields: salty')).said).toEqual([
    '1: The corrections cannot be read in full: “fields” is no list of keys and values.',
  ]);
});

test('says where a setting stands', async () => {
  expect((await read('page-size: a5')).said).toEqual([
    '1: There is no field “page-size”, and it is left out; fields of your own stand under “fields”. A setting stands in fascicle.yaml.',
  ]);
});
