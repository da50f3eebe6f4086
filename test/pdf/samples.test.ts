// Whole books, as a reader's machine finds them: nothing is wrong with the file, and every
// paragraph of the story is in it, word for word and in order.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Flow, Heading } from '../../src/book/types.ts';
import { contentsOf, flowText, shelvesOf } from '../../src/book/walk.ts';
import { bindManuscript } from '../../src/compile.ts';
import { defaultSettings } from '../../src/config.ts';
import { loadFaces, loadTheme } from '../../src/pdf/load.ts';
import { writePdf } from '../../src/pdf/write.ts';
import { checkPdf } from './checker.ts';
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
    let built: Awaited<ReturnType<typeof build>>;
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

    it.skipIf(!hasTool('pdftotext')).each([[], ['-raw']])(
      'gives pdftotext every word, in order, with its spaces (%s)',
      (...how) => {
        const { output } = run('pdftotext', [...how, 'FILE', '-'], built.pdf);
        expect(wordsLost(built.lines, output)).toEqual([]);
      },
    );
  },
);

// Between two words of the story there may stand a head, a folio, a note, a list of contents.
const longestBetween = 400;

function wordsLost(paragraphs: readonly string[], text: string): string[] {
  const found = joined(text);
  const story = joined(paragraphs.join('\n\n'));
  const opening = story.slice(0, 4);
  let at = found.findIndex((_, i) => opening.every((word, k) => found[i + k] === word));
  return story.filter((word) => {
    const next = found.indexOf(word, at);
    const lost = next < 0 || next > at + longestBetween;
    if (!lost) at = next + 1;
    return lost;
  });
}

/**
 * Words without hyphens, which pdftotext leaves out at line ends, and without the numbers of notes
 * behind them; parted where lines may end.
 */
function joined(text: string): string[] {
  const words = text.replace(/[-\u00ad]+\s*/g, '').replace(/[—–…]/g, '$& ');
  return words
    .split(/\s+/)
    .map((word) => word.replace(/(?<=\D)\d+$/, ''))
    .filter((word) => word !== '');
}

async function build(
  file: URL,
): Promise<{ pdf: Uint8Array; paragraphs: string[]; lines: string[] }> {
  const { book } = await bindManuscript(readFileSync(file), file.pathname, defaultSettings);
  const nodes = shelvesOf(book)
    .flatMap(contentsOf)
    .filter(({ type }) => type !== 'thematicBreak' && type !== 'heading')
    // Notes have headings of the book's own wording.
    .flatMap((node): (Heading | Flow)[] => (node.type === 'authorNote' ? node.children : [node]));
  const paragraphs = nodes.map(flowText);
  // Lines of one column, in the order of the page.
  const lines = nodes
    .filter(({ type }) => type !== 'table' && type !== 'footnoteDefinition')
    .map(flowText);
  return { pdf: await writePdf(book, { theme, faces }), paragraphs, lines };
}

// Line ends and spaces are the typesetter's; all else is the author's.
function words(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}
