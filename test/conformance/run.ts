// `npm run conformance`: shows every tool the EPUBs of the samples, the real stories and two novels,
// then their judges the PDFs of all novels (`novels.ts`). With arguments, only these manuscripts, or
// behind `novels` only these novels. The exit code is 1 when anything is found.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { compile } from '../../src/compile.ts';
import { ace } from './ace.ts';
import { foliate } from './foliate.ts';
import { java } from './java.ts';
import { judgeNovels } from './novels.ts';
import { port } from './port.ts';
import { root, type Tool } from './tools.ts';

const tools: readonly Tool[] = [port, java, ace, foliate];

/** Novels are large and slow to read; two are enough for what differs with size. */
const novels = ['dracula.txt', 'pride-and-prejudice.txt'];

function manuscripts(): string[] {
  const list = (folder: string, wanted: (name: string) => boolean) => {
    const path = join(root, folder);
    if (!existsSync(path)) {
      console.log(`not here: ${folder}`);
      return [];
    }
    return readdirSync(path)
      .filter(wanted)
      .map((name) => join(path, name));
  };
  const isText = (name: string) => /\.(txt|md)$/.test(name) && name !== 'README.md';
  return [
    ...list('manuscripts', isText),
    ...list('test/epub/books', (name) => isText(name) && !name.endsWith('.epub.txt')),
    ...list('../shared/manuscripts', isText),
    ...list('../shared/corpus/raw', (name) => novels.includes(name)),
  ];
}

/** Writes the EPUB and the kepub of a manuscript; their paths. */
async function build(path: string, folder: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(path));
  const options = { file: path, folder: dirname(path), format: ['epub', 'kepub'] };
  const { files } = await compile(bytes, options);
  const stem = join(folder, basename(path).replace(/\.\w+$/, ''));
  const books: string[] = [];
  for (const [ending, format] of Object.entries({ '.epub': 'epub', '.kepub.epub': 'kepub' })) {
    const [content] = files[format] ?? [];
    if (!content) continue;
    writeFileSync(`${stem}${ending}`, content);
    books.push(`${stem}${ending}`);
  }
  return books;
}

/** Shows the books of manuscripts to every tool; how many verdicts were good and bad. */
async function judgeBooks(paths: readonly string[]): Promise<{ passed: number; failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-books-'));
  mkdirSync(folder, { recursive: true });
  const missing = tools.filter((tool) => tool.missing() !== undefined);
  for (const tool of missing) console.log(`${tool.name} is not run: missing ${tool.missing()}`);
  const running = tools.filter((tool) => !missing.includes(tool));
  let [checked, faulty] = [0, 0];
  for (const path of paths) {
    for (const book of await build(path, folder)) {
      for (const tool of running) {
        // A kepub is the same text for one engine, which is none of these two.
        if (book.endsWith('.kepub.epub') && (tool === ace || tool === foliate)) continue;
        checked += 1;
        const faults = await tool.check(book).catch((error: unknown) => [String(error)]);
        if (faults.length > 0) faulty += 1;
        for (const fault of faults) console.log(`${basename(book)}: ${tool.name}: ${fault}`);
      }
    }
    console.log(`${basename(path)}: seen by ${running.map(({ name }) => name).join(', ')}`);
  }
  rmSync(folder, { recursive: true });
  return { passed: checked - faulty, failed: faulty };
}

async function main(): Promise<number> {
  const wanted = process.argv.slice(2);
  const all = wanted.length === 0;
  const results = [];
  if (wanted[0] !== 'novels') results.push(await judgeBooks(all ? manuscripts() : wanted));
  if (all || wanted[0] === 'novels') results.push(await judgeNovels(wanted.slice(1)));
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

process.exit(await main());
