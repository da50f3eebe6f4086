// The policies for author's notes, and what finishing does to the text: one story, many endings.
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/bind/audit.ts';
import { bind } from '../../src/bind/bind.ts';
import { finish } from '../../src/finish/finish.ts';
import { guessLanguage } from '../../src/finish/language.ts';
import type { NotePolicy } from '../../src/finish/notes.ts';
import { parseLabelled } from '../bind/labelled.ts';
import { printTree } from '../bind/tree.ts';

const story = `author-note(before, title=A/N)| A/N: Be kind.

chapter-heading(1)| One

author-note(before)| Thanks to everybody.

prose| "It's late," she said.

author-note(inline)| (It really was.)

prose| Then she left--or did she?

chapter-heading(2)| Notice

author-note(after, title=AN)| AN: No chapter today.
`;

function finished(source: string, policy: NotePolicy, smart = false): string {
  const { manuscript, detected } = parseLabelled(source);
  const notes = { before: policy, after: policy, inline: policy };
  const bound = bind(detected, manuscript, { language: 'en-GB', origins: {} });
  const { book } = finish(bound, manuscript.lines, { notes, smart });
  expect(audit(book, manuscript)).toEqual([]);
  return printTree(book)
    .replace(/^ {2}/gm, '')
    .replace(/^book.*\n/, '');
}

describe('author’s notes', () => {
  test('kept as text', () =>
    expect(finished(story, 'keep')).toBe(`frontMatter
  division authorNote 1–1
    paragraph 1–1 "A/N"
    paragraph 1–1 "Be kind."
bodyMatter
  chapter chapter 3–11
    heading 1 3–3 "One"
    paragraph 5–5 "Thanks to everybody."
    paragraph 7–7 "\\"It's late,\\" she said."
    paragraph 9–9 "(It really was.)"
    paragraph 11–11 "Then she left--or did she?"
  chapter chapter 13–15
    heading 2 13–13 "Notice"
    paragraph 15–15 "AN"
    paragraph 15–15 "No chapter today."
backMatter
`));

  test('gathered at the end', () =>
    expect(finished(story, 'endnotes')).toBe(`frontMatter
bodyMatter
  chapter chapter 3–11
    heading 1 3–3 "One"
    footnoteDefinition [^author-note-1] 5–5
      paragraph 5–5 "Thanks to everybody."
    paragraph 7–7 "\\"It's late,\\" she said.[^author-note-1][^author-note-2]"
    footnoteDefinition [^author-note-2] 9–9
      paragraph 9–9 "(It really was.)"
    paragraph 11–11 "Then she left--or did she?"
  chapter chapter 13–15
    heading 2 13–13 "Notice"
    authorNote after “AN” 15–15
      paragraph 15–15 "No chapter today."
backMatter
  division authorNote 1–1
    authorNote before “A/N” 1–1
      paragraph 1–1 "Be kind."
`));

  test('dropped, with the chapter that was nothing else', () =>
    expect(finished(story, 'drop')).toBe(`frontMatter
bodyMatter
  chapter chapter 3–11
    heading 1 3–3 "One"
    paragraph 7–7 "\\"It's late,\\" she said."
    paragraph 11–11 "Then she left--or did she?"
backMatter
absorbed 1–1: note dropped
absorbed 5–5: note dropped
absorbed 9–9: note dropped
absorbed 13–13: note dropped
absorbed 15–15: note dropped
`));

  test('are never the whole of what is dropped', () => {
    const only = 'author-note(before)| Nothing but a note.\n';
    expect(finished(only, 'drop')).toContain('Nothing but a note.');
  });
});

describe('typography in the tree', () => {
  test('crosses emphasis and keeps its nodes', () => {
    const { manuscript, detected } = parseLabelled('prose| x');
    const bound = bind(detected, manuscript, { title: "Kettle's End", origins: {} });
    const [, body] = bound.children;
    const text = (value: string) => ({ type: 'text', value }) as const;
    const [chapter] = body.children;
    chapter?.children.splice(0, 1, {
      type: 'paragraph',
      children: [
        text('She said, "'),
        { type: 'emphasis', children: [text('It'), text("'s --")] },
        text(' no, "'),
        { type: 'inlineCode', value: '"--"' },
        text('"."'),
      ],
    });
    const options = {
      notes: { before: 'aside', after: 'aside', inline: 'aside' },
      smart: true,
    } as const;
    const { book } = finish(bound, manuscript.lines, options);
    expect(book.metadata.title).toBe('Kettle’s End');
    expect(JSON.stringify(book.children[1])).toContain(
      JSON.stringify([
        text('She said, “'),
        { type: 'emphasis', children: [text('It'), text('’s—')] },
        text('no, “'),
        { type: 'inlineCode', value: '"--"' },
        text('”.”'),
      ]),
    );
  });

  test('is off when asked', () => {
    expect(finished(story, 'aside', false)).toContain(`"\\"It's late,\\" she said."`);
    expect(finished(story, 'aside', true)).toContain('“It’s late,” she said.');
  });
});

describe('a dedication in the metadata', () => {
  test('has its page, and the audit passes', () => {
    const { manuscript, detected } = parseLabelled('prose| One.');
    const bound = bind(detected, manuscript, { dedication: 'For Ann', origins: {} });
    const notes = { before: 'aside', after: 'aside', inline: 'aside' } as const;
    const { book } = finish(bound, manuscript.lines, { notes, smart: true });
    expect(printTree(book)).toContain('division dedication\n      paragraph "For Ann"');
    expect(audit(book, manuscript)).toEqual([]);
  });
});

describe('language by small words', () => {
  test.each([
    [
      'en',
      'The kettle was on the stove and she had not seen it, for all that he said to her of it.',
    ],
    [
      'fr',
      'La bouilloire était sur le feu et elle ne l’avait pas vue, avec tout ce que les gens disaient dans la rue.',
    ],
    [
      'de',
      'Der Kessel war auf dem Herd und sie hatte ihn nicht gesehen, mit all dem, was die Leute auch sagten und nicht sagten.',
    ],
    [
      'es',
      'La tetera estaba en el fuego y ella no la había visto, con todo lo que los demás decían por las calles.',
    ],
    [
      'it',
      'Il bollitore era sul fuoco e lei non lo aveva visto, con tutto quello che gli altri dicevano per la strada.',
    ],
    [
      'pt',
      'A chaleira estava no fogo e ela não a tinha visto, com tudo o que os outros diziam para uma rua que não era sua.',
    ],
    [
      'nl',
      'De ketel stond op het vuur en zij had hem niet gezien, met alles wat de mensen ook zeiden en niet van haar was.',
    ],
    [
      'ru',
      'Чайник был на плите, и она его не видела, как и все, что он говорил ей по дороге, но это не так уж и важно было.',
    ],
    [
      'ja',
      'やかんは火の上にあった。彼女はそれを見ていなかった。人々が何を言っても、それは変わらなかった。',
    ],
    [undefined, 'Kettle stove kettle stove.'],
    [
      undefined,
      'Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim',
    ],
  ])('%s', (language, text) => expect(guessLanguage(text)).toBe(language));
});
