// Each fixture is a short manuscript, `NAME.txt` or `NAME.md`, beside the labels a reader would
// give it, `NAME.labels.txt`. Run with UPDATE=1 to write labels, then read every line of them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Labelled } from '../../src/detect/types.ts';
import { readBlocks, readManuscript } from '../../src/manuscript/readers.ts';
import { expectText } from '../expectation.ts';

const folder = new URL('./fixtures/', import.meta.url);
const manuscripts = readdirSync(folder).filter((name) => /(?<!\.labels)\.(?:txt|md)$/.test(name));

describe('labels', () => {
  test.each(manuscripts)('%s', async (name) => {
    const found = await labelsOf(readFileSync(new URL(name, folder)), name);
    const expected = new URL(name.replace(/\.\w+$/, '.labels.txt'), folder);
    expectText(found, expected);
  });
});

/** One line a label that is not prose: lines, kind, confidence, rule, title. */
async function labelsOf(bytes: Uint8Array, name: string): Promise<string> {
  const manuscript = await readManuscript(bytes, name);
  const blocks = await readBlocks(manuscript);
  const { labelled } = detect(blocks, manuscript, { detect: true });
  return labelled
    .filter(({ kind }) => kind !== 'prose')
    .map((label) => `${describeLabel(label)}\n`)
    .join('');
}

function describeLabel(label: Labelled): string {
  const { line, endLine, kind, confidence, rule, strength } = label;
  const lines = line === endLine ? `${line}` : `${line}-${endLine}`;
  const band = confidence >= 0.9 ? 'sure' : confidence >= 0.7 ? 'likely' : 'doubtful';
  const weak = strength === 'space' ? ' space' : '';
  return `${lines} ${kind}${weak} ${band} ${rule}${titleOf(label)}`;
}

function titleOf({ heading }: Labelled): string {
  if (!heading) return '';
  const { label, numeral, children, summary } = heading;
  const words = [label, numeral, JSON.stringify(children), JSON.stringify(summary)];
  return words
    .map((word, n) => (word && n > 1 ? ` "${textOf(word)}"` : word ? ` ${word}` : ''))
    .join('');
}

/** The words of inline content, whatever its nesting. */
function textOf(json: string): string {
  return [...json.matchAll(/"value":("(?:[^"\\]|\\.)*")/g)]
    .map(([, value]) => JSON.parse(value ?? '""'))
    .join('');
}
