// What a test finds against the text that stands beside its case and that a person has read.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Compares `found` with the file at `expected`; a file that is not there fails like a wrong one. With
 * UPDATE=1 in the environment the file is written first.
 */
export function expectText(found: string, expected: URL): void {
  if (process.env['UPDATE']) writeFileSync(expected, found);
  const read = existsSync(expected) ? readFileSync(expected, 'utf8') : '';
  expect(found, howToRenew(expected)).toBe(read);
}

function howToRenew(expected: URL): string {
  const { testPath = '' } = expect.getState();
  const test = testPath.slice(testPath.lastIndexOf('/test/') + 1);
  const name = basename(fileURLToPath(expected));
  return `differs from ${name}. If the new text is right: UPDATE=1 npx vitest run ${test}, read ${name} line by line, and say in the commit why it changed`;
}
