// Labelled manuscripts for tests: `kind| line` before each line, as a reader would say it. Lines
// with `= kind|` go on with the label above, over blank lines too. Nothing of detection is used.
import { readFileSync } from 'node:fs';
import type { Kind } from '../../src/detect/kinds.ts';
import type { Detected, Labelled } from '../../src/detect/types.ts';
import type { Block, Manuscript, TextLayout } from '../../src/manuscript/types.ts';

const layout: TextLayout = { model: 'blank-line', usualGap: 1 };

/** A manuscript with its labels. */
export interface LabelledManuscript {
  manuscript: Manuscript;
  detected: Detected;
}

/** Reads a labelled manuscript from a file. */
export function readLabelled(file: URL): LabelledManuscript {
  return parseLabelled(readFileSync(file, 'utf8'), file.pathname.split('/').at(-1) ?? '');
}

/** Reads a labelled manuscript from its text. */
export function parseLabelled(source: string, file = 'story.txt'): LabelledManuscript {
  const rows = source.replace(/\n$/, '').split('\n').map(readRow);
  const lines = rows.map(({ text }) => text);
  const labelled: Labelled[] = [];
  let blanks = 0;
  for (const [n, row] of rows.entries()) {
    if (row.kind === undefined) {
      blanks += 1;
      continue;
    }
    const last = labelled.at(-1);
    const goesOn = row.goesOn && last?.kind === row.kind;
    if (goesOn && blanks === 0) addLine(last, row.text, n + 1);
    else if (goesOn) {
      last.blocks.push(blockOf(row.text, n + 1, blanks));
      last.endLine = n + 1;
    } else labelled.push(labelOf(row, n + 1, blanks));
    blanks = 0;
  }
  const manuscript: Manuscript = {
    file,
    encoding: 'utf-8',
    format: 'text',
    lines,
    frontMatter: [],
    messages: [],
  };
  return { manuscript, detected: { labelled, missed: [], fields: [], layout, messages: [] } };
}

interface Row {
  kind?: Kind;
  text: string;
  goesOn: boolean;
  parts: Partial<Labelled>;
}

/** `= author-note(before)| text`: goes on, kind, what else is known, text. */
function readRow(line: string): Row {
  const found = /^(= )?([a-z-]+)(?:\(([^)]*)\))?\| ?(.*)$/.exec(line);
  if (!found) return { text: line, goesOn: false, parts: {} };
  const [, goesOn, kind, extra = '', text = ''] = found;
  return { kind: kind as Kind, text, goesOn: goesOn !== undefined, parts: partsOf(extra) };
}

function partsOf(extra: string): Partial<Labelled> {
  const parts: Partial<Labelled> = {};
  for (const word of extra.split(/,\s*/)) {
    if (word === 'before' || word === 'after' || word === 'inline') parts.placement = word;
    else if (word === 'space' || word === 'ornament') parts.strength = word;
    else if (/^\d+$/.test(word)) parts.heading = { ordinal: Number(word), children: [] };
    else if (word.startsWith('title=')) parts.noteTitle = word.slice(6);
    else if (word !== '') parts.division = word;
  }
  return parts;
}

function labelOf({ kind = 'prose', text, parts }: Row, line: number, blanks: number): Labelled {
  return {
    kind,
    line,
    endLine: line,
    confidence: 0.95,
    rule: 'test/label',
    reason: 'said so',
    blocks: text.trim() === '' ? [] : [blockOf(text, line, blanks)],
    ...parts,
  };
}

function blockOf(text: string, number: number, blanksBefore: number): Block {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: text.trim() }],
    text: text.trim(),
    lines: [{ number, raw: text, text: text.trim() }],
    blanksBefore,
    blanksAfter: 1,
    indent: 0,
    centred: false,
    markup: 'none',
  };
}

function addLine(labelled: Labelled, text: string, number: number): void {
  const block = labelled.blocks.at(-1);
  labelled.endLine = number;
  if (!block) {
    if (text.trim() !== '') labelled.blocks.push(blockOf(text, number, 0));
    return;
  }
  block.lines.push({ number, raw: text, text: text.trim() });
  block.text += ` ${text.trim()}`;
  block.children = [{ type: 'text', value: block.text }];
}
