// The PDFs of whole novels before judges who share no code with their maker: our checker of bytes,
// qpdf, poppler's text, a proof-reader with the book in hand, one with the manuscript, and a measure of
// gaps between words.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import type { Book } from '../../src/book/types.ts';
import { wordsOfBook } from '../../src/book/words.ts';
import { bindManuscript } from '../../src/compile.ts';
import { loadFaces, loadTheme } from '../../src/pdf/load.ts';
import { writePdf } from '../../src/pdf/write.ts';
import type { Declared } from '../../src/proof/types.ts';
import { checkPdf } from '../pdf/checker.ts';
import { compareInOrder } from '../pdf/proof/extracted.ts';
import { loneLines } from '../pdf/proof/lone-lines.ts';
import { type PrintedPage, readPages } from '../pdf/proof/printed.ts';
import { proofread } from '../pdf/proof/proofread.ts';
import { hasTool, run } from '../pdf/tools.ts';
import { declaredOf, inPdf, told } from '../proof/proving.ts';
import { looseLines, measuredNovels, missingForGaps } from './loose-lines.ts';
import { root } from './tools.ts';

interface Folder {
  path: string;
  /** The one judge that its novels are shown to; absent: all are. */
  only?: string;
}

const folders: readonly Folder[] = [
  { path: '../shared/corpus/raw' },
  { path: '../shared/corpus/world/raw', only: 'words' },
];

interface Novel {
  name: string;
  declared: Declared;
  book: Book;
  pdf: Uint8Array;
  pages: PrintedPage[];
}

interface Judge {
  name: string;
  /** What is missing for it on this machine; undefined when it can judge. */
  missing: () => string | undefined;
  /** What it finds wrong, in sentences; undefined for a novel it does not look at. */
  judge: (novel: Novel) => string[] | undefined;
}

const judges: readonly Judge[] = [
  {
    name: 'checker',
    missing: () => undefined,
    judge: ({ pdf }) => checkPdf(pdf).map(({ id, sentence }) => `${id}: ${sentence}`),
  },
  {
    name: 'qpdf',
    missing: () => (hasTool('qpdf') ? undefined : 'qpdf'),
    judge: ({ pdf }) => {
      const { status, output } = run('qpdf', ['--check', 'FILE'], pdf);
      return status === 0 ? [] : [output];
    },
  },
  { name: 'book', missing: () => undefined, judge: ({ book, pages }) => proofread(book, pages) },
  {
    name: 'pdftotext',
    missing: () => (hasTool('pdftotext') ? undefined : 'pdftotext'),
    judge: ({ pdf, pages }) => {
      const { status, output } = run('pdftotext', ['-raw', 'FILE', '-'], pdf);
      return status === 0 ? compareInOrder(pages, output) : [output];
    },
  },
  {
    name: 'words',
    missing: () => (hasTool('pdftotext') ? undefined : 'pdftotext'),
    // A second byline that says more than the first is left out, and a message of the build names its
    // line: that is told as a warning, and no word of the text is lost.
    judge: ({ pdf, declared }) => {
      const named = new Set(declared.sources.flatMap((source) => [...source.named]));
      const findings = inPdf({ file: pdf, declared });
      return told(findings.filter(({ problem, line }) => problem !== 'untold' || !named.has(line)));
    },
  },
  { name: 'lines', missing: () => undefined, judge: ({ pages }) => loneLines(pages) },
  {
    name: 'gaps',
    missing: missingForGaps,
    judge: ({ name, pdf }) => (measuredNovels.includes(name) ? looseLines(pdf) : undefined),
  },
];

/** Characters of the table's columns. */
const nameWidth = 22;
const cellWidth = 10;
/** One fault may draw others after it: the first of them say enough. */
const shown = 5;

/**
 * Builds every novel that is at hand, or those of `wanted`, and shows it to every judge; how many
 * novels passed and failed.
 */
export async function judgeNovels(
  wanted: readonly string[],
): Promise<{ passed: number; failed: number }> {
  const missing = judges.filter((each) => each.missing() !== undefined);
  for (const each of missing) console.log(`${each.name} is not asked: missing ${each.missing()}`);
  const present = judges.filter((each) => !missing.includes(each));
  console.log(row(['novel', 'pages', 'words', ...present.map(({ name }) => name)]));
  const counts = { passed: 0, failed: 0 };
  for (const folder of folders) {
    for (const path of novelsIn(folder, wanted)) {
      const faults = await judgeNovel(path, present, folder.only);
      counts[faults > 0 ? 'failed' : 'passed'] += 1;
    }
  }
  return counts;
}

/** The manuscripts of a folder that are asked for. */
function novelsIn({ path }: Folder, wanted: readonly string[]): string[] {
  const folder = join(root, path);
  if (!existsSync(folder)) {
    console.log(`no novels: ${path} is not here`);
    return [];
  }
  const names = readdirSync(folder).filter((file) => /\.(?:txt|md)$/.test(file));
  const asked = names.filter((file) => wanted.length === 0 || wanted.includes(parse(file).name));
  return asked.map((file) => join(folder, file));
}

async function judgeNovel(
  path: string,
  present: readonly Judge[],
  only: string | undefined,
): Promise<number> {
  const novel = await buildNovel(path);
  const verdicts = present.map(({ name, judge }) => {
    return { name, faults: only === undefined || only === name ? judge(novel) : undefined };
  });
  const cells = verdicts.map(({ faults }) => (faults ? String(faults.length || 'ok') : '–'));
  const { name, pages, book } = novel;
  console.log(row([name, String(pages.length), String(wordsOfBook(book)), ...cells]));
  let count = 0;
  for (const { name: judge, faults = [] } of verdicts) {
    count += faults.length;
    for (const fault of faults.slice(0, shown)) console.log(`  ${judge}: ${fault}`);
  }
  return count;
}

async function buildNovel(path: string): Promise<Novel> {
  const bytes = new Uint8Array(readFileSync(path));
  const bound = await bindManuscript(bytes, { file: basename(path) });
  const { book } = bound;
  const theme = loadTheme('classic');
  const pdf = await writePdf(book, { theme, faces: loadFaces(theme), pageSize: '5.5x8.5in' });
  const declared = declaredOf(bytes, bound);
  return { name: parse(path).name, declared, book, pdf, pages: readPages(pdf) };
}

function row([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(nameWidth)}${cells.map((cell) => cell.padStart(cellWidth)).join('')}`;
}
