// Input made to hurt, and input made at random: detection answers, and every line that is not
// blank is in one label, once, in order.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Labelled } from '../../src/detect/types.ts';
import { readBlocks, readManuscript } from '../../src/manuscript/readers.ts';
import type { Manuscript } from '../../src/manuscript/types.ts';

const size = 100_000;
const filledWith = (text: string) => text.repeat(Math.ceil(size / text.length));

/** Named by what would be slow or deep: a row each. */
const hostile: Record<string, string> = {
  'open emphasis': filledWith('*a '),
  'open notes': filledWith('(A/N '),
  'open notes, one a paragraph': filledWith('(A/N\n\n'),
  'spaces before a word': `${' '.repeat(size)}x`,
  'bare numerals': filledWith('I.\n\n'),
  'numerals and titles': filledWith('I. The Gate\n\n'),
  'chapters without text': filledWith('Chapter 1\n\n'),
  'contents lists': filledWith('Contents\n\nOne\n\n'),
  'prologues and prose': filledWith('Prologue\n\nHe came in, and he sat down at once.\n\n'),
  breaks: filledWith('***\n\n'),
  'breaks in one block': filledWith('* * *\n'),
  'wide gaps': filledWith('He came in, and he sat down at once.\n\n\n\n'),
  keys: filledWith('Rating: M\n'),
  'keys, one a paragraph': filledWith('Disclaimer: mine\n\n'),
  'titles by authors': filledWith('The Salt Road by Anna Quick\n\n'),
  greetings: filledWith('Dear Maud,\n\n'),
  speakers: filledWith('Maud: yes\n'),
  'short lines': filledWith('So be it\n'),
  'set-in lines': filledWith('        So be it, and fall on\n'),
  capitals: filledWith('THE DOOR\n\n'),
  'quotation marks': filledWith('"'),
  'letters of an ornament': filledWith('oO'),
  ends: filledWith('The End\n\n'),
  'no blank lines': filledWith(
    'He came in, and he sat down at once by\nthe fire, for the night was cold.\n',
  ),
  'no blank lines, and a byline at the end': `${filledWith('He came in, and he sat down.\n')}by Anna Quick\n`,
  'one sentence a line': filledWith('He came in, and he sat down at once.\n'),
  'headings without gaps': filledWith('CHAPTER I\nHe came in, and he sat down at once.\n'),
  'headings that run into the text': filledWith(
    'CHAPTER I He came in, and he sat down at once by the fire.\n',
  ),
  'dash dialogue': filledWith('— No.\n— Yes, said Maud by the door.\n').repeat(10),
  'one long line': 'a word and another '.repeat(55_000),
  'one long word': 'm'.repeat(1_000_000),
  'rows of a box': filledWith('|a|\n'),
  columns: filledWith('a   b\n'),
  tags: filledWith('<p>a</p>'),
  'tags, one a line': filledWith('<i>a</i>\n'),
  references: filledWith('&mdash; '),
  'page numbers': filledWith('12\nHead\n'),
  'emphasis that runs on': filledWith('_a\n\n'),
  'broken words': filledWith('no-\nbody '),
  'a long row': '*'.repeat(1_000_000),
};

/** The same for marks of Markdown and its dialects. */
const hostileMarkdown: Record<string, string> = {
  links: filledWith('[[a|b]] '),
  'open links': filledWith('[[a'),
  pictures: filledWith('![[p.png]] '),
  comments: filledWith('%%a '),
  'comments over lines': filledWith('%%\nx\n'),
  'inline notes': filledWith('^[a b c] '),
  'open inline notes': filledWith('^[a b '),
  'stray fences': filledWith('````a\n```\n'),
  callouts: filledWith('> [!note] T\n'),
  underlines: filledWith('===\n'),
  'closing brackets': filledWith(']('),
};

describe('hostile input', () => {
  test.each(Object.keys(hostile))('%s', async (name) => {
    await expectConserved(hostile[name] ?? '', 'case.txt');
  });

  test.each(Object.keys(hostileMarkdown))('%s in Markdown', async (name) => {
    await expectConserved(`Start\n\n${hostileMarkdown[name] ?? ''}`, 'case.md');
  });
});

describe('work grows as the text does', () => {
  test.each([
    'no blank lines',
    'no blank lines, and a byline at the end',
    'one sentence a line',
    'headings without gaps',
    'headings that run into the text',
    'dash dialogue',
    'keys',
  ])('%s', async (name) => {
    const text = (hostile[name] ?? '').slice(-size); // what is last stays last
    const [half, whole] = [await workOf(text.slice(size / 2)), await workOf(text)];
    expect(whole / half).toBeLessThan(2.3);
  });
});

/** Characters that patterns are asked to look at: a count, where a time would depend on the machine. */
async function workOf(text: string): Promise<number> {
  const exec = RegExp.prototype.exec;
  let characters = 0;
  RegExp.prototype.exec = function (asked) {
    const from = this.lastIndex;
    const found = exec.call(this, asked);
    // A pattern that goes on from where it stopped looks at what lies between; one at a place, there.
    if ((this.global || this.sticky) && found) characters += this.lastIndex - from;
    else characters += this.sticky ? 1 : asked.length;
    return found;
  };
  try {
    const manuscript = await readOrPass(text, 'case.txt');
    if (manuscript) detect(await readBlocks(manuscript), manuscript, { detect: true });
  } finally {
    RegExp.prototype.exec = exec;
  }
  return characters;
}

const pieces = [
  'Chapter 1',
  'Chapter Two: Ash',
  'I',
  'II. The Gate',
  'Part One',
  'Prologue',
  'CONTENTS',
  'THE DOOR',
  '***',
  'o-O-o',
  '~LQ~',
  '---',
  'A/N: hello',
  '(A/N',
  'Rating: M',
  'Title: Salt',
  'by Anna',
  'The End',
  'To be continued...',
  'Dear Maud,',
  'Yours,',
  'Maud: hi',
  '3 May',
  "Maud's POV",
  '> quoted',
  '    set in',
  'He came in, and he sat down at once.',
  '"No," she said.',
  '"..."',
  '…',
  '*whole*',
  '**bold**',
  '# Head',
  '## Sub',
  '1. one',
  '\u00a0',
  '\t',
  'Éloïse parla.',
  'Глава 1',
  '第一章',
  '\u{1F600}',
  'x'.repeat(90),
];

describe('random manuscripts', () => {
  test.each(['case.txt', 'case.md'])('keep every line of %s', async (file) => {
    const line = fc.oneof(
      fc.constantFrom(...pieces),
      fc.constant(''),
      fc.string({ maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 60 }), (lines) =>
        expectConserved(lines.join('\n'), file),
      ),
      { numRuns: 150, seed: 7 },
    );
  });
});

async function expectConserved(text: string, file: string): Promise<void> {
  const manuscript = await readOrPass(text, file);
  if (!manuscript) return;
  const blocks = await readBlocks(manuscript);
  const wanted = blocks.blocks.flatMap((block) => block.lines.map(({ number }) => number));
  const { labelled } = detect(blocks, manuscript, { detect: true });
  // A heading that runs into the text of its line has a part of it, the text the others.
  expect([...new Set(labelled.flatMap(linesOf))]).toEqual(wanted);
  expect(isInOrder(labelled)).toBe(true);
}

/** Empty and binary input is refused before detection. */
async function readOrPass(text: string, file: string): Promise<Manuscript | undefined> {
  try {
    return await readManuscript(new TextEncoder().encode(text), file);
  } catch {
    return undefined;
  }
}

const linesOf = (label: Labelled) =>
  label.blocks.flatMap((block) => block.lines.map(({ number }) => number));

function isInOrder(labelled: Labelled[]): boolean {
  return labelled.every(
    (label, n) => label.line <= label.endLine && label.line >= (labelled[n - 1]?.endLine ?? 0),
  );
}
