// Argument lists beside what is understood of them: arguments.txt, for people to read.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Invocation, parseArguments } from '../../src/cli/arguments.ts';
import { splitLine } from './session.ts';

const text = readFileSync(new URL('./arguments.txt', import.meta.url), 'utf8');

/** Each case: the typed line without `$ `, and the lines under it. */
const cases = text
  .split(/\n\n+/)
  .filter((block) => block.startsWith('$ '))
  .map((block) => block.trimEnd().split('\n'))
  .map(([typed = '', ...expected]) => ({ typed: typed.slice(2), expected }));

describe('arguments', () => {
  it.each(cases)('$typed', ({ typed, expected }) => {
    expect(listing(parseArguments(splitLine(typed)))).toEqual(expected);
  });
});

function listing({ command, named, paths, given, own, problems }: Invocation): string[] {
  const head = `${command}${named ? '' : ' (implied)'}:`;
  return [
    [head, ...paths].join(' '),
    ...Object.entries(given).map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
    ...(own.size > 0 ? [`own: ${[...own.keys()].join(' ')}`] : []),
    ...problems.map(({ severity, sentence, id }) => `${severity}: ${sentence} (${id})`),
  ];
}
