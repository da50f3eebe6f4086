// The audit and the second proof share no code: no file is reached by the imports of both, types
// included. An error in what one of them thinks of words is none of the other's.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { relativeImports, sourceFiles } from '../docs/rooms.ts';

/** The files that `files` import, and those that these import, and so on. */
function reachedFrom(files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...relativeImports(file));
  }
  return reached;
}

const proof = sourceFiles().filter((file) => posix.dirname(file) === 'proof');

test('the audit and the proof have no file in common', () => {
  const audit = reachedFrom(['bind/audit.ts']);
  const shared = [...reachedFrom(proof)].filter((file) => audit.has(file));
  expect(audit.size).toBeGreaterThan(3);
  expect(proof).toContain('proof/prove.ts');
  expect(shared).toEqual([]);
});

test('the proof reaches no file but its own, and no library', () => {
  expect([...reachedFrom(proof)].toSorted()).toEqual(proof.toSorted());
  const packages = proof.flatMap((file) => {
    const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
    return [...source.matchAll(/from '([^'.][^']*)'/g)].map((match) => match[1]);
  });
  expect(packages).toEqual(['node:zlib']);
});
