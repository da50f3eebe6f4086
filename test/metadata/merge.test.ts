// Who is believed when several people say different things about a book.
import { describe, expect, test } from 'vitest';
import type { Origin } from '../../src/book/metadata-types.ts';
import { mergeMetadata, readStatements } from '../../src/metadata/merge.ts';
import type { Statement } from '../../src/metadata/statements.ts';

function say(from: Origin['from'], ...pairs: [key: string, value: string][]): Statement[] {
  return readStatements(
    pairs.map(([key, value], n) => ({ key, value, line: n + 1 })),
    from,
    true,
  );
}

describe('merging metadata', () => {
  test('follows the order of authority, however it arrives', () => {
    const { title, rating, origins } = mergeMetadata([
      ...say('guess', ['title', 'A Guess']),
      ...say('line', ['title', 'From the Text'], ['rating', 'K']),
      ...say('config', ['title', 'From the Folder']),
      ...say('front matter', ['title', 'From the Author']),
      ...say('sidecar', ['title', 'From the Sidecar']),
    ]);
    expect([title, rating]).toEqual(['From the Sidecar', 'K']);
    expect(origins.rating).toEqual({ from: 'line', line: 2, confidence: 1 });
  });

  test('believes a plain key before a mail header', () => {
    const mail = say('line', ['Subject', '[FIC] Wrong 1/2'], ['From', 'a@b.org (A. Post)']);
    const plain = say('line', ['Title', 'Right'], ['Author', 'Ann Lee']);
    const { title, creators } = mergeMetadata([...mail, ...plain]);
    expect([title, creators?.map(({ name }) => name)]).toEqual(['Right', ['Ann Lee']]);
    expect(mergeMetadata(mail).title).toBe('Wrong');
  });

  test('grows lists within one authority, and lets a translator join the author', () => {
    const { warnings, creators } = mergeMetadata(
      say(
        'line',
        ['Warning', 'storms'],
        ['Warnings', 'storms, salt'],
        ['Author', 'Ann Lee'],
        ['Author', 'Ann Leigh'],
        ['Translator', 'Mina Roth'],
      ),
    );
    expect(warnings).toEqual(['storms', 'salt']);
    expect(creators?.map(({ name }) => name)).toEqual(['Ann Lee', 'Mina Roth']);
  });

  test('keeps what a field cannot hold, and keys of no field, as written', () => {
    const { other, words } = mergeMetadata(say('line', ['Размер', 'мини'], ['Prompt', 'snow']));
    expect(words).toBeUndefined();
    expect(other).toEqual([
      { key: 'Размер', value: 'мини' },
      { key: 'Prompt', value: 'snow' },
    ]);
  });

  test('an empty value takes a field away from everybody below', () => {
    const { beta } = mergeMetadata([
      ...say('sidecar', ['beta', '']),
      ...say('line', ['Beta', 'B']),
    ]);
    expect(beta).toBeUndefined();
  });
});
