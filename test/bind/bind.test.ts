// Labelled manuscripts beside the tree they bind into. A new case is two files and no code.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/bind/audit.ts';
import { bind } from '../../src/bind/bind.ts';
import { expectText } from '../expectation.ts';
import { readLabelled } from './labelled.ts';
import { printTree } from './tree.ts';

const folder = new URL('./bind/', import.meta.url);
const cases = readdirSync(folder).filter((name) => !name.endsWith('.tree.txt'));

describe('binding', () => {
  test.each(cases)('%s', (name) => {
    const { manuscript, detected } = readLabelled(new URL(name, folder));
    const book = bind(detected, manuscript, { origins: {} });
    expectText(printTree(book), new URL(name.replace(/\.txt$/, '.tree.txt'), folder));
    expect(audit(book, manuscript)).toEqual([]);
  });
});
