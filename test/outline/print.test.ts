// The printed forms of a book: the outline people read, the JSON that people keep.
import { describe, expect, test } from 'vitest';
import { bind } from '../../src/bind/bind.ts';
import { printBookJson } from '../../src/book/json.ts';
import { message } from '../../src/messages.ts';
import { printExplanation } from '../../src/outline/explain.ts';
import { outlineJson } from '../../src/outline/json.ts';
import { printOutline } from '../../src/outline/outline.ts';
import { parseLabelled } from '../bind/labelled.ts';

const { manuscript, detected } = parseLabelled(`title| The Kettle

author-note(before, title=A/N)| A/N: Be kind.

chapter-heading(1)| The Boil

prose| The kettle sang before dawn.

scene-break| ***

prose| Nobody heard it.
`);
const [title, note, heading, ...rest] = detected.labelled;
const unsure = { ...heading, confidence: 0.4, reason: 'short and alone' };
const other = { kind: 'prose', confidence: 0.35, rule: 'prose/line', reason: 'no number' };
const labelled = [
  title,
  note,
  { ...unsure, alternative: other },
  ...rest,
] as typeof detected.labelled;
const found = { ...detected, labelled };
const book = bind(found, manuscript, {
  title: 'The Kettle',
  words: 12,
  origins: {
    title: { from: 'line', line: 1, confidence: 0.95 },
    words: { from: 'guess', confidence: 0.3 },
  },
});
const messages = [message('html-removed', { tag: '<b>' }, { line: 7 })];

describe('printed forms', () => {
  test('the outline', () => {
    expect(printOutline(book, found, messages)).toBe(`title: The Kettle [line 1]
words: 12 [guess]?

front 3: authorNote, 1 note
body 5: chapter 1 “The Boil”?, 8 words, 1 break

left out of the text:
  metadata: 1
  scene break mark: 9

doubtful:
  5: chapter-heading? (0.40) short and alone, or prose: no number

messages:
  7: info: The HTML tag <b> was left out; its text is kept. (html-removed)
`);
  });

  test('the explanation', () => {
    expect(printExplanation(found)).toBe(`1  title 0.95  test/label: said so  “The Kettle”
3  author-note 0.95  test/label: said so  “A/N: Be kind.”
5  chapter-heading 0.40  test/label: short and alone; not prose 0.35: no number  “The Boil”
7  prose
9  scene-break 0.95  test/label: said so  “***”
11  prose
`);
  });

  test('the outline as data', () => {
    const data = outlineJson(manuscript, book.metadata, found, messages);
    expect(data.metadata.title).toEqual({
      value: 'The Kettle',
      from: 'line',
      line: 1,
      confidence: 0.95,
    });
    expect(data.lines.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      '1 title',
      '3 author-note',
      '5 chapter-heading',
      '9 scene-break',
    ]);
    expect(data.lines[0]?.title).toBe('The Kettle');
  });

  test('the tree as JSON says its version first and orders its keys', () => {
    const json = printBookJson(book);
    const keys = [...json.matchAll(/^ {2}"(\w+)"/gm)].map(([, key]) => key);
    expect(keys).toEqual(['version', 'type', 'metadata', 'absorbed', 'children', 'position']);
    const shuffled = { ...book, children: book.children, type: book.type };
    expect(printBookJson(shuffled)).toBe(json);
  });
});
