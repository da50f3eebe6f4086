// Nothing readable leaves a book unnamed: the cases of `left-out.txt`, message for message.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bindManuscript } from '../../src/compile.ts';

const cases = readFileSync(new URL('left-out.txt', import.meta.url), 'utf8')
  .split(/^== /m)
  .slice(1)
  .map((part) => {
    const [head = '', said = ''] = part.split(/^--\n?/m);
    const end = head.indexOf('\n');
    return { name: head.slice(0, end), text: head.slice(end + 1), said: said.trim() };
  });

describe('lines that leave the book', () => {
  test.each(cases)('$name', async ({ text, said }) => {
    const { messages } = await bindManuscript(new TextEncoder().encode(text), { file: 'case.txt' });
    const named = messages
      .filter(({ id }) => id.endsWith('-left-out'))
      .map(
        ({ id, line, sentence }) => `${line}: ${id}: ${/[\d–, ]+\d/.exec(sentence)?.[0].trim()}`,
      );
    expect(named.join('\n')).toBe(said);
  });
});
