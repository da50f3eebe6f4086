// What a careful edition has, point by point, over one book that has everything and over each of its
// pages. Covers, notes, pictures, splitting and devices have tests of their own beside this one.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { tooYoung } from '../../src/epub/inspect/css.ts';
import { type MarkupTag, tokensOf } from '../../src/epub/markup.ts';
import { writeEpub } from '../../src/epub/write.ts';
import { bindText, bodyOf, type Files, filesOf, fullOptions, plainOptions } from './making.ts';
import { bookOf, chapter, paragraph } from './specimen.ts';

let files: Files;
let opf: string;
beforeAll(async () => {
  const text = readFileSync(new URL('books/everything.md', import.meta.url), 'utf8');
  files = filesOf(await writeEpub(await bindText(text), await fullOptions()));
  opf = files.get('content.opf') ?? '';
});

const pagesOf = (all: Files) => [...all].filter(([name]) => name.endsWith('.xhtml'));
const tagsOf = (xhtml: string) =>
  [...tokensOf(xhtml)].filter(
    (token): token is MarkupTag => token.kind === 'open' || token.kind === 'empty',
  );

describe('1, the package', () => {
  it('is EPUB 3 without scripts, styles in the text or anything from the network', () => {
    expect(opf).toMatch(/<package [^>]*version="3.0" unique-identifier="book-id"/);
    for (const [name, xhtml] of pagesOf(files)) {
      expect(xhtml, name).not.toMatch(/<script|<style| style=| on\w+=| src="(?:https?:)?\/\//);
    }
    expect(`${files.get('style.css')}${files.get('theme.css')}`).not.toMatch(
      /https?:\/\/(?!www\.w3\.org)/,
    );
  });
});

describe('2, metadata', () => {
  it('invents no rights, publisher, date or author', async () => {
    const bare = bookOf([chapter(1, 'One', paragraph('x'))], { creators: [] });
    const package_ = filesOf(await writeEpub(bare, await plainOptions())).get('content.opf');
    expect(package_).not.toMatch(/dc:(rights|publisher|date|creator|source|description|subject)/);
    expect(package_).not.toMatch(/series|collection/);
  });

  it('gives the language on the package and on every page', () => {
    expect(opf).toContain('<dc:language>en-GB</dc:language>');
    for (const [name, xhtml] of pagesOf(files)) {
      expect(xhtml, name).toContain('lang="en-GB" xml:lang="en-GB"');
    }
  });

  it('takes the date of change from the book, or else from whoever builds it', async () => {
    const dates = async (metadata: object, date?: string) => {
      const book = bookOf([chapter(1, 'One', paragraph('x'))], metadata);
      const options = await plainOptions(date === undefined ? {} : { date });
      const package_ = filesOf(await writeEpub(book, options)).get('content.opf') ?? '';
      return /dcterms:modified">([^<]*)</.exec(package_)?.[1];
    };
    expect(await dates({ updated: '2004-05' })).toBe('2004-05-01T00:00:00Z');
    expect(await dates({ published: '2003' })).toBe('2003-01-01T00:00:00Z');
    expect(await dates({ published: '2003' }, '2020-02-03T04:05:06Z')).toBe('2003-01-01T00:00:00Z');
    expect(await dates({}, '2020-02-03T04:05:06Z')).toBe('2020-02-03T04:05:06Z');
    expect(await dates({})).toBe('1980-01-01T00:00:00Z');
  });
});

describe('3, what readers of fan fiction look for', () => {
  it('leads from the contents to the warnings', () => {
    expect(files.get('toc.xhtml')).toContain(
      '<a href="about-this-story.xhtml#warnings">Content Warnings</a>',
    );
    expect(files.get('about-this-story.xhtml')).toContain('<dt id="warnings">');
  });

  it('shows no front page of metadata when nothing is known', async () => {
    const bare = bookOf([chapter(1, 'One', paragraph('x'))]);
    const made = filesOf(await writeEpub(bare, await plainOptions()));
    expect([...made.keys()]).not.toContain('about-this-story.xhtml');
  });
});

describe('4, accessibility', () => {
  it('claims conformance only when somebody answers for it', async () => {
    expect(opf).not.toContain('conformsTo');
    const book = bookOf([chapter(1, 'One', paragraph('x'))]);
    const options = await plainOptions({ certifiedBy: 'Nell Pyle' });
    const certified = filesOf(await writeEpub(book, options)).get('content.opf');
    expect(certified).toContain(
      '<meta property="a11y:certifiedBy" refines="#conformance">Nell Pyle<',
    );
  });

  it('says how the book can be read', () => {
    for (const name of [
      'accessMode',
      'accessModeSufficient',
      'accessibilityFeature',
      'accessibilityHazard',
      'accessibilitySummary',
    ]) {
      expect(opf).toContain(`<meta property="schema:${name}">`);
    }
  });
});

describe('5, the cover', () => {
  it('is there once, described, and known to old and new readers', () => {
    expect(bodyOf(files, 'cover').match(/<img/g)).toHaveLength(1);
    expect(bodyOf(files, 'cover')).toContain(
      'alt="Cover: The Lamplighter’s Ledger by Oda Marsh, Tam Birch"',
    );
    expect(opf).toContain('properties="cover-image"');
    expect(opf).toContain('<meta name="cover" content="cover-image"/>');
  });
});

describe('6, sections', () => {
  it('have one heading of the first rank at most, and a name', () => {
    for (const [name, xhtml] of pagesOf(files)) {
      const tags = tagsOf(xhtml);
      expect(tags.filter((tag) => tag.name === 'h1').length, name).toBeLessThan(2);
      const ids = new Set(tags.map((tag) => tag.attributes.get('id')));
      for (const { name: element, attributes } of tags) {
        const labelled = attributes.get('aria-labelledby');
        if (labelled !== undefined) expect(ids, name).toContain(labelled);
        if (element === 'section')
          expect(labelled ?? attributes.get('aria-label'), name).toBeTruthy();
      }
    }
  });

  it('say their kind to screen readers where they say it to reading systems', () => {
    const silent = new Set([
      'frontmatter',
      'bodymatter',
      'backmatter',
      'cover',
      'titlepage',
      'title',
      'bridgehead',
      'landmarks',
    ]);
    for (const [name, xhtml] of pagesOf(files)) {
      for (const { attributes } of tagsOf(xhtml)) {
        const type = attributes.get('epub:type');
        if (type === undefined || silent.has(type) || !attributes.has('class')) continue;
        const role = type === 'abstract' ? 'doc-abstract' : `doc-${type}`;
        expect(attributes.get('role'), `${name}: ${type}`).toBe(role);
      }
    }
  });
});

describe('7, ways into the book', () => {
  it('are the same in the navigation document and the NCX, and in the order of the spine', () => {
    const nav = (files.get('toc.xhtml') ?? '').split('</nav>')[0] ?? '';
    const inNav = [...nav.matchAll(/<a href="([^"]+)">([^<]+)</g)].map(
      ([, href, title]) => `${title} ${href}`,
    );
    const ncx = files.get('toc.ncx') ?? '';
    const inNcx = [...ncx.matchAll(/<text>([^<]+)<\/text><\/navLabel><content src="([^"]+)"/g)];
    expect(inNcx.map(([, title, href]) => `${title} ${href}`)).toEqual(inNav);
    const spine = [...opf.matchAll(/idref="page-([^"]+)"/g)].map(([, name]) => `${name}.xhtml`);
    const places = inNav.map((entry) =>
      spine.indexOf(entry.split(' ').at(-1)?.split('#')[0] ?? ''),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('show no contents page of one entry', async () => {
    const one = bookOf([chapter(1, '', paragraph('x'))]);
    const made = filesOf(await writeEpub(one, await plainOptions()));
    expect(made.get('content.opf')).not.toContain('<itemref idref="nav"/>');
    expect(made.get('toc.xhtml')).toContain('<li><a href=');
  });
});

describe('10, the style sheets', () => {
  const folder = new URL('../../templates/epub/', import.meta.url);
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));

  it.each(sheets)('%s can be read by old engines', (name) => {
    expect(tooYoung(readFileSync(new URL(name, folder), 'utf8'))).toBeUndefined();
  });

  it('leave size, face, colour and background of the text to the reader', () => {
    for (const name of sheets) {
      const css = readFileSync(new URL(name, folder), 'utf8');
      for (const [, selector = '', rules = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
        const text = /(^|,)\s*(html|body|p|p\.first)\s*(,|$)/.test(selector.trim());
        if (text)
          expect(rules, `${name}: ${selector.trim()}`).not.toMatch(
            /font-size|font-family|(^|[\s;])color|background/,
          );
        expect(rules, `${name}: ${selector.trim()}`).not.toMatch(/(^|[\s;])color: (?!inherit)/);
      }
    }
  });
});

describe('13, the markup', () => {
  it('is UTF-8 with the entities of XML only, and closes nothing itself that may hold words', () => {
    for (const [name, xhtml] of pagesOf(files)) {
      expect(xhtml, name).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<!DOCTYPE html>/);
      expect(xhtml, name).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;|#\d+;)/);
      expect(xhtml, name).not.toMatch(/<(p|a|span|div|section|em|strong|h\d)\b[^>]*\/>/);
    }
  });
});
