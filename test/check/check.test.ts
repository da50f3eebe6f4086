// Manuscripts beside what an editor would mark in them (`NAME.check.txt`). `UPDATE=1` writes the
// lists, which are read before they are committed.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { bindManuscript } from '../../src/compile.ts';
import { expectText } from '../expectation.ts';

const folder = new URL('./', import.meta.url);
const manuscripts = readdirSync(folder).filter((name) => /(?<!\.check)\.(?:txt|md)$/.test(name));

describe('check', () => {
  test.each(manuscripts)('%s', async (name) => {
    const bound = await bindManuscript(readFileSync(new URL(name, folder)), { file: name });
    const found = check(bound)
      .map(({ line, severity, sentence, id }) => `${line ?? '-'} ${severity} ${id}: ${sentence}\n`)
      .join('');
    const beside = new URL(name.replace(/\.\w+$/, '.check.txt'), folder);
    expectText(found, beside);
  });
});
