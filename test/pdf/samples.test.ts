// Whole books, as a reader's machine finds them: nothing is wrong with the file, and every
// paragraph of the story is in it, word for word and in order.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book, Flow, Heading } from '../../src/book/types.ts';
import { contentsOf, flowText, sectionsOf } from '../../src/book/walk.ts';
import { bindManuscript } from '../../src/compile.ts';
import { loadFaces, loadTheme } from '../../src/pdf/load.ts';
import { writePdf } from '../../src/pdf/write.ts';
import { checkPdf } from './checker.ts';
import { compareInAnyOrder, compareInOrder } from './proof/extracted.ts';
import { type PrintedPage, readPages } from './proof/printed.ts';
import { proofread } from './proof/proofread.ts';
import { readText } from './reading.ts';
import { hasTool, run } from './tools.ts';

const theme = loadTheme('classic');
const faces = loadFaces(theme);
const samples = new URL('../../manuscripts/', import.meta.url);
const stories = new URL('../../../shared/manuscripts/', import.meta.url);
const textsIn = (folder: URL) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md')
        .map((name) => new URL(name, folder))
    : [];
const files = [...textsIn(samples), ...textsIn(stories)];

describe.skipIf(!existsSync(stories))('the stories beside the project', () => {
  it('are there', () => expect(textsIn(stories)).not.toEqual([]));
});

describe.each(files.map((file) => [file.pathname.split('/').at(-1), file] as const))(
  '%s',
  (_, file) => {
    let built: Built;
    beforeAll(async () => {
      built = await build(file);
    });

    it('passes the checker', () => {
      expect(checkPdf(built.pdf)).toEqual([]);
    });

    it('holds every paragraph, in order', () => {
      const { paragraphs, pdf } = built;
      const text = words(readText(pdf));
      let at = 0;
      const lost = paragraphs.filter((paragraph) => {
        const found = text.indexOf(words(paragraph), at);
        if (found >= 0) at = found;
        return found < 0;
      });
      expect(lost).toEqual([]);
    });

    it('holds the words of the book, all of them, no others, in order', () => {
      expect(proofread(built.book, built.pages)).toEqual([]);
    });

    it.skipIf(!hasTool('pdftotext'))(
      'gives pdftotext every word, in order, with its spaces',
      () => {
        const { output } = run('pdftotext', ['-raw', 'FILE', '-'], built.pdf);
        expect(compareInOrder(built.pages, output)).toEqual([]);
      },
    );

    it.skipIf(!hasTool('pdftotext'))('gives it every word where it guesses at columns', () => {
      const { output } = run('pdftotext', ['FILE', '-'], built.pdf);
      expect(compareInAnyOrder(built.pages, output)).toEqual([]);
    });
  },
);

interface Built {
  pdf: Uint8Array;
  pages: PrintedPage[];
  book: Book;
  paragraphs: string[];
}

async function build(file: URL): Promise<Built> {
  const { book } = await bindManuscript(readFileSync(file), { file: file.pathname });
  const paragraphs = sectionsOf(book)
    .flatMap(contentsOf)
    .filter(({ type }) => type !== 'thematicBreak' && type !== 'heading')
    // Notes have headings of the book's own wording.
    .flatMap((node): (Heading | Flow)[] => (node.type === 'authorNote' ? node.children : [node]))
    .map(flowText);
  const pdf = await writePdf(book, { theme, faces });
  return { pdf, pages: readPages(pdf), book, paragraphs };
}

// Line ends and spaces are the typesetter's; all else is the author's.
function words(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}
