// The audit must see every loss. Each case takes a sound book, harms it, and names the lines.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/bind/audit.ts';
import { bind } from '../../src/bind/bind.ts';
import type { Book, Chapter, Flow, Heading } from '../../src/book/types.ts';
import { spellsOut } from '../../src/manuscript/spelling.ts';
import { parseLabelled } from './labelled.ts';

const story = `title| The Kettle

chapter-heading(1)| Chapter 1

prose| The kettle sang before dawn.

author-note(inline)| (It really did.)

prose| Nobody heard it, 12 times.

scene-break| ***

prose| Then it stopped. ♥
`;

function harmed(harm: (children: (Heading | Flow)[]) => (Heading | Flow)[]) {
  const { manuscript, detected } = parseLabelled(story);
  const book = bind(detected, manuscript, { origins: {} });
  const [front, body, back] = book.children;
  const chapters = body.children.map((n) => (n.type === 'chapter' ? harmChapter(n, harm) : n));
  const ill: Book = { ...book, children: [front, { ...body, children: chapters }, back] };
  return audit(ill, manuscript).map(({ line, problem, words }) => `${line} ${problem}: ${words}`);
}

function harmChapter(
  chapter: Chapter,
  harm: (children: (Heading | Flow)[]) => (Heading | Flow)[],
): Chapter {
  return { ...chapter, children: harm(chapter.children) };
}

function reword(children: (Heading | Flow)[], from: string, to: string): (Heading | Flow)[] {
  return JSON.parse(JSON.stringify(children).replace(from, to));
}

describe('audit', () => {
  test.each<[string, (children: (Heading | Flow)[]) => (Heading | Flow)[], string[]]>([
    ['a sound book', (c) => c, []],
    [
      'a note at the end',
      (c) => [
        ...c.filter((n) => n.type !== 'authorNote'),
        ...c.filter((n) => n.type === 'authorNote'),
      ],
      [],
    ],
    ['other quotation marks', (c) => reword(c, 'it, 12', 'it — 12'), []],
    [
      'a paragraph gone',
      (c) => c.filter((n) => n.position?.start.line !== 9),
      ['9 lost: Nobody heard it, 12 times.'],
    ],
    ['a word gone', (c) => reword(c, 'before ', ''), ['5 lost: before dawn.']],
    ['a digit gone', (c) => reword(c, '12', '1'), ['9 lost: 12 times.']],
    ['a heart gone', (c) => reword(c, ' ♥', ''), ['13 lost: ♥']],
    [
      'two words changed about',
      (c) => reword(c, 'kettle sang', 'sang kettle'),
      ['5 lost: kettle sang before dawn.'],
    ],
    ['a letter doubled', (c) => reword(c, 'stopped', 'stoppped'), ['13 added: stoppped. ♥']],
    ['a paragraph twice', (c) => [...c, ...c.slice(-1)], ['13 added: Then it stopped. ♥']],
  ])('%s', (_, harm, losses) => {
    expect(harmed(harm)).toEqual(losses);
  });

  test.each<[string, string[]]>([
    ['***', []],
    ['oOo', []],
    ['HPHPHPHP', []],
    ['— No.', ['5 lost: — No.']],
    ['~AMP~', ['5 lost: ~AMP~']],
    ['<<<Yes>>>', ['5 lost: <<<Yes>>>']],
    ['1945', ['5 lost: 1945']],
  ])('%s taken out as a scene break mark', (mark, losses) => {
    const { manuscript, detected } = parseLabelled(
      `chapter-heading(1)| Chapter 1\n\nprose| Before.\n\nscene-break| ${mark}\n\nprose| After.\n`,
    );
    const book = bind(detected, manuscript, { origins: {} });
    const [, body] = book.children;
    const bare = body.children.map((chapter) => ({
      ...chapter,
      children: chapter.children.map((node) =>
        node.type === 'thematicBreak' ? { ...node, children: undefined } : node,
      ),
    }));
    const absorbed = [{ line: 5, endLine: 5, text: mark, reason: 'scene break mark' as const }];
    const ill = JSON.parse(
      JSON.stringify({
        ...book,
        absorbed,
        children: [book.children[0], { ...body, children: bare }, book.children[2]],
      }),
    );
    expect(audit(ill, manuscript).map((l) => `${l.line} ${l.problem}: ${l.words}`)).toEqual(losses);
  });

  test('Markdown may leave out its markup and nothing else', () => {
    const source =
      '1. See <i lang="fr">la *mer*</i>[^2] &eacute; [here](http://a.b "c"). <!-- no -->';
    expect(spellsOut(source, 'Seelameréhere')).toBe(true);
    expect(spellsOut(source, 'Seelaméhere')).toBe(false);
    expect(spellsOut('`<b>` is bold', 'bisbold')).toBe(true);
  });

  test('is linear on hostile markup', () => {
    for (const part of ['<a ', '](', '[^', '&a', '1. ', '<!--', '{']) {
      expect(spellsOut(part.repeat(20_000), 'x')).toBe(false);
    }
  });
});

describe('audit of anything', () => {
  test('accepts whatever is bound', () => {
    const kind = fc.constantFrom(
      'prose| ',
      'verse| ',
      'chapter-heading| ',
      'scene-break| ',
      '= prose| ',
      'author-note(before)| ',
      '',
    );
    const line = fc
      .tuple(kind, fc.string({ maxLength: 12 }))
      .map(([k, text]) => (k === '' ? '' : k + text.replace(/[\n\r|]/g, ' ')));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { manuscript, detected } = parseLabelled(lines.join('\n'));
        const book = bind(detected, manuscript, { origins: {} });
        expect(audit(book, manuscript)).toEqual([]);
      }),
    );
  });
});
