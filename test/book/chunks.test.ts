// The book cut into files, as a listing: names, and what stays when a serial grows.
import { describe, expect, test } from 'vitest';
import { bind } from '../../src/bind/bind.ts';
import { type Chunks, cutIntoChunks } from '../../src/book/chunks.ts';
import { identifySections, slug } from '../../src/book/ids.ts';
import { contentsOf, flowText, sectionsOf } from '../../src/book/walk.ts';
import { identifierOf } from '../../src/metadata/identity.ts';
import { parseLabelled } from '../bind/labelled.ts';

function cut(source: string, limit?: number): Chunks {
  const { manuscript, detected } = parseLabelled(source);
  return cutIntoChunks(identifySections(bind(detected, manuscript, { origins: {} })), limit);
}

const serial = `dedication| For the tide

part-heading(1)| The Ebb

chapter-heading(1)| The Salt Road

prose| One.

chapter-heading(2)| Дом

prose| Two.

part-heading(2)| The Flood

chapter-heading(1)| The Salt Road

prose| Three.
`;

describe('chunks', () => {
  test('are named by part, number and title', () => {
    const { chunks } = cut(serial);
    expect(chunks.map(({ id, matter }) => `${matter} ${id}`)).toEqual([
      'frontmatter dedication',
      'bodymatter part-1-the-ebb',
      'bodymatter part-1-chapter-1-the-salt-road',
      'bodymatter part-1-chapter-2-92f3f459',
      'bodymatter part-2-the-flood',
      'bodymatter part-2-chapter-1-the-salt-road',
    ]);
  });

  test('keep their names when the serial grows', () => {
    const before = cut(serial).chunks.map(({ id }) => id);
    const grown = `${serial}\nchapter-heading(2)| The Salt Road\n\nprose| Four.\n`;
    expect(
      cut(grown)
        .chunks.map(({ id }) => id)
        .slice(0, before.length),
    ).toEqual(before);
  });

  test('never share a name', () => {
    const twins = 'chapter-heading(1)| One\n\nprose| A.\n\n'.repeat(3);
    expect(cut(twins).chunks.map(({ id }) => id)).toEqual([
      'chapter-1-one',
      'chapter-1-one-2',
      'chapter-1-one-3',
    ]);
  });

  test('are cut at a scene break where one is near, else between paragraphs', () => {
    const scene = `prose| ${'word '.repeat(10)}\n\n`;
    const long = `chapter-heading(1)| Long\n\n${scene.repeat(6)}scene-break| ***\n\n${scene.repeat(9)}`;
    const { chunks } = cut(long, 500);
    const shape = chunks.map(({ id, children }) => `${id} ${children.length}`);
    expect(shape).toEqual(['chapter-1-long 8', 'chapter-1-long-p2 9']);
  });

  test('lose nothing where they are cut', () => {
    const { manuscript, detected } = parseLabelled(serial);
    const book = identifySections(bind(detected, manuscript, { origins: {} }));
    const whole = sectionsOf(book).flatMap(contentsOf).map(flowText);
    expect(cut(serial, 3).chunks.flatMap(({ children }) => children.map(flowText))).toEqual(whole);
  });

  test('are where links lead', () => {
    const { links } = cut(serial);
    expect(links.get('the-ebb')).toBe('part-1-the-ebb');
    expect(links.get('дом')).toBe('part-1-chapter-2-92f3f459');
  });
});

describe('names and identifiers', () => {
  test.each([
    ['The Salt Road', 'the-salt-road'],
    ['Élan & Verve!', 'elan-verve'],
    ['Don’t Look', 'dont-look'],
    [
      'A very long title that goes on and on for ever and ever',
      'a-very-long-title-that-goes-on-and-on-for',
    ],
    ['***', ''],
  ])('%s → %s', (title, name) => expect(slug(title)).toBe(name));

  test('the identifier is that of the work, not of its text', () => {
    const book = { origins: {}, title: 'The Kettle', creators: [{ name: 'Wren', role: 'aut' }] };
    expect(identifierOf(book)).toBe(identifierOf({ ...book, summary: 'New.' }));
    expect(identifierOf(book)).not.toBe(identifierOf({ ...book, series: { name: 'Pots' } }));
    expect(identifierOf(book)).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab]/);
    expect(identifierOf({ ...book, identifier: 'urn:isbn:1' })).toBe('urn:isbn:1');
  });
});
