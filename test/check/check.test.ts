// Manuscripts beside what an editor would mark in them (`NAME.check.txt`). `UPDATE=1` writes the
// lists, which are read before they are committed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { bindManuscript } from '../../src/compile.ts';
import { defaultSettings } from '../../src/settings/table.ts';

const folder = new URL('./', import.meta.url);
const manuscripts = readdirSync(folder).filter((name) => /(?<!\.check)\.(?:txt|md)$/.test(name));

describe('check', () => {
  test.each(manuscripts)('%s', async (name) => {
    const bound = await bindManuscript(readFileSync(new URL(name, folder)), name, defaultSettings);
    const found = check(bound)
      .map(({ line, severity, sentence, id }) => `${line ?? '-'} ${severity} ${id}: ${sentence}\n`)
      .join('');
    const beside = new URL(name.replace(/\.\w+$/, '.check.txt'), folder);
    if (process.env['UPDATE']) writeFileSync(beside, found);
    expect(found).toBe(existsSync(beside) ? readFileSync(beside, 'utf8') : '');
  });
});
