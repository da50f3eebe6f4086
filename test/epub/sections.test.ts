// Openings: headings in capitals, and pages that are one note.
import { describe, expect, it } from 'vitest';
import type { Chapter, Division } from '../../src/book/types.ts';
import { validateEpub } from '../../src/epub/inspect/inspect.ts';
import { writeEpub } from '../../src/epub/write.ts';
import { bodyOf, filesOf, plainOptions } from './making.ts';
import { bookOf, chapter, paragraph, text } from './specimen.ts';

const titled = (label: string, title: string): Chapter => ({
  type: 'chapter',
  kind: 'prologue',
  children: [
    { type: 'heading', ...(label && { label }), children: title ? [text(title)] : [] },
    paragraph('x'),
  ],
});

describe('a heading', () => {
  it.each([
    ['PROLOGUE', '', '<span class="capitals">PROLOGUE</span>'],
    ['', 'THE TIDE CLOCK', '<span class="capitals">THE TIDE CLOCK</span>'],
    ['Prologue', '', 'Prologue'],
    ['', 'XII', 'XII'],
    [
      'PROLOGUE',
      'FLOOD & EBB',
      '<span class="label">PROLOGUE</span> <span class="title"><span class="capitals">FLOOD &amp; EBB</span></span>',
    ],
  ])('%j with the title %j', async (label, title, shown) => {
    const book = bookOf([titled(label, title), chapter(1, 'One', paragraph('x'))]);
    const files = filesOf(await writeEpub(book, await plainOptions()));
    const name = [...files.keys()].find((each) => each.startsWith('prologue')) ?? '';
    expect(bodyOf(files, name.replace('.xhtml', ''))).toContain(`<h1 id="title">${shown}</h1>`);
    const toned = (files.get('toc.xhtml') ?? '').includes('<a class="capitals"');
    expect(toned).toBe(shown.includes('capitals'));
  });
});

describe('a page that is one note', () => {
  const note = (title?: string): Division => ({
    type: 'division',
    kind: 'authorNote',
    children: [
      {
        type: 'authorNote',
        placement: 'after',
        ...(title === undefined ? {} : { title }),
        children: [paragraph('Thank you.')],
      },
    ],
  });

  it.each([
    [undefined, 'Author’s Note'],
    ['A/N', 'Author’s Note'],
    ['Review replies', 'Review replies'],
  ])('headed %j is a page with that heading and no box', async (title, shown) => {
    const book = bookOf([chapter(1, 'One', paragraph('x'))], {}, [note(title)]);
    const epub = await writeEpub(book, await plainOptions());
    expect(bodyOf(filesOf(epub), 'author-note')).toBe(
      `<section epub:type="afterword" role="doc-afterword" class="authorNote" aria-labelledby="title">\n<h1 id="title">${shown}</h1>\n<p class="first">Thank you.</p>\n</section>`,
    );
    expect(await validateEpub(epub)).toEqual([]);
  });
});
