// Letters, a paragraph a line, and beside each line the part of the letter it is.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type LetterParts, partsOfLetter } from '../../src/book/letter-parts.ts';
import type { Flow } from '../../src/book/types.ts';
import { flowText } from '../../src/book/walk.ts';

const cases = readFileSync(new URL('letters.txt', import.meta.url), 'utf8')
  .split(/^== /m)
  .slice(1)
  .map((part) => part.trim().split('\n'))
  .map(([name = '', ...lines]) => [name, lines] as const);

it.each(cases)('%s', (_, lines) => {
  const texts = lines.map((line) => line.slice(line.indexOf('|') + 2));
  expect(describe(partsOfLetter({ type: 'letter', children: texts.map(paragraph) }))).toEqual(
    lines,
  );
});

function paragraph(value: string): Flow {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function describe(parts: LetterParts): string[] {
  const order = ['place', 'address', 'greeting', 'body', 'farewell'] as const;
  return order.flatMap((part) => parts[part].map((node) => `${part.padEnd(9)}| ${flowText(node)}`));
}
