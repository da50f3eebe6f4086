// The benchmark: our commands beside the peers' on the same input, as ratios, which travel from one
// machine to another better than seconds do. `npm run bench -- --help` says what can be asked.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { firstPass, firstPassRate, warmRate } from './detection.ts';
import { type Inputs, makeInputs } from './inputs.ts';
import { type Command, type Cost, find, measure } from './measure.ts';
import { installedPeers, missingPeers } from './peers.ts';

const root = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const corpus = root('../shared/corpus/raw/');
const defaultNovel = join(corpus, 'pride-and-prejudice.txt');
const story = root('manuscripts/small-hours-at-fen-junction.txt');

const usage = `npm run bench -- [NOVEL.txt] [--only CASES] [--runs N] [--stories N]

  NOVEL.txt     a plain-text novel with headings like “Chapter 1”
  --only CASES  some of S,N,G,D,B,L: a story, a novel, growth with size, detection, a library, and
                one of 10,000 stories, which takes a quarter of an hour and must be asked for
  --runs N      how often each command is run; the cheapest run counts (3)
  --stories N   how many stories the library has (300)
`;

const options = readOptions();
const runs = Number(options?.values.runs);
const scratch = mkdtempSync(join(tmpdir(), 'fascicle-bench-'));
let outputs = 0;

/** What was asked; absent when it was help, or nothing that can be done. */
function readOptions() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string', default: 'S,N,G,D,B' },
        runs: { type: 'string', default: '3' },
        stories: { type: 'string', default: '300' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { only, runs, stories, help } = read.values;
    if (help) return undefined;
    if (!/^[SNGDBL](?:,[SNGDBL])*$/.test(only)) throw new Error(`There is no case ${only}.`);
    if (!(Number(runs) > 0 && Number(stories) > 0))
      throw new Error('Runs and stories are numbers.');
    return read;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n`);
    process.exitCode = 2;
    return undefined;
  }
}

/** Our command line for `input`; every measured run may write to the same place again. */
function ours(input: string, format: string, ...more: string[]): Command {
  const output = nextOutput();
  const args = [root('dist/cli.js'), 'build', input, '-o', output, '-f', format, '-q', ...more];
  return { program: process.execPath, args };
}

function nextOutput(): string {
  outputs += 1;
  const folder = join(scratch, `out-${outputs}`);
  mkdirSync(folder);
  return folder;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function row(name: string, cost: Cost | undefined, against: Cost | undefined): void {
  if (!cost) {
    print(`${name.padEnd(28)}failed`);
    return;
  }
  const ratio = against ? (against.cpu / cost.cpu).toFixed(2) : '';
  const seconds = `${cost.cpu.toFixed(2)} s`.padStart(10);
  const memory = `${cost.memory.toFixed(0)} MiB`.padStart(9);
  print(
    `${name.padEnd(28)}${seconds}${memory}${`${cost.wall.toFixed(2)} s`.padStart(10)}${ratio.padStart(10)}`,
  );
}

function head(name: string): void {
  print(
    `\n${name.padEnd(28)}${'CPU'.padStart(10)}${'memory'.padStart(9)}${'clock'.padStart(10)}${'ours ÷'.padStart(10)}`,
  );
}

/** One case: our cost, then each peer's with the ratio ours ÷ peer. */
function compare(name: string, format: 'epub' | 'pdf', input: string, markdown: string): void {
  head(`${name} → ${format}`);
  const folder = markdown === '';
  const cost = measure(ours(input, format, '--force'), folder ? 1 : runs);
  row('fascicle', cost, undefined);
  if (!folder)
    row('node -e 0', measure({ program: process.execPath, args: ['-e', '0'] }, runs), cost);
  for (const peer of installedPeers()) {
    if (peer.format !== format || (folder && !peer.batch)) continue;
    row(peer.name, measure(peer.command(input, markdown, nextOutput()), folder ? 1 : runs), cost);
  }
}

/** 1×, 4× and 16× the novel: what each step costs, as a multiple of the step before. */
function growth(inputs: Inputs, format: 'epub' | 'pdf'): void {
  head(`growth → ${format}`);
  let before: Cost | undefined;
  for (const { times, file } of inputs.scaled) {
    const cost = measure(ours(file, format, '--force'), 1);
    row(`${times}× the novel`, cost, undefined);
    if (before && cost) {
      print(`  ${(cost.cpu / before.cpu).toFixed(2)} times the CPU for 4 times the text`);
    }
    before = cost;
  }
}

/** A library: built, found unchanged, and built by two workers; `format` as on the command line. */
function library({ stories: folder, count }: Inputs, format: string): void {
  head(`${count} stories → ${format}`);
  const build = ours(folder, format, '-j', '1', '--cache', nextOutput());
  const full = measure(build, 1);
  row('full build, one worker', full, undefined);
  const again = measure(build, 1);
  row('nothing changed', again, undefined);
  const two = measure(ours(folder, format, '-j', '2', '--cache', nextOutput()), 1);
  row('full build, two workers', two, undefined);
  if (full && again) print(`  unchanged ÷ full: ${(again.cpu / full.cpu).toFixed(3)} of the CPU`);
  if (full && two) {
    const [clock, cpu] = [two.wall / full.wall, two.cpu / full.cpu];
    print(`  two workers ÷ one: ${clock.toFixed(2)} of the clock, ${cpu.toFixed(2)} of the CPU`);
  }
}

/** The largest case: whether memory stays flat however many stories there are. */
function longLibrary(novel: string): void {
  const { stories: folder, count } = makeInputs(novel, root('bench/inputs'), 10_000);
  head(`${count} stories → epub`);
  const build = ours(folder, 'epub', '--cache', nextOutput());
  const full = measure(build, 1);
  row('full build', full, undefined);
  const again = measure(build, 1);
  row('nothing changed', again, undefined);
  if (full) print(`  peak memory: ${full.memory.toFixed(0)} MiB`);
  if (full && again) print(`  unchanged ÷ full: ${(again.cpu / full.cpu).toFixed(3)} of the CPU`);
}

/** Pandoc takes one story at a time: some of them, multiplied. */
function pandocBatch({ stories: folder, count }: Inputs): void {
  const pandoc = installedPeers().find(({ name }) => name === 'pandoc');
  if (pandoc === undefined) return;
  const stories = readdirSync(folder).slice(0, 10);
  const costs = stories.map((name) => {
    const input = join(folder, name);
    return measure(pandoc.command(input, input, nextOutput()), 1);
  });
  const known = costs.filter((cost) => cost !== undefined);
  const cpu = (known.reduce((sum, cost) => sum + cost.cpu, 0) / known.length) * count;
  print(`  pandoc, by ${known.length} stories: ${cpu.toFixed(1)} s of CPU for ${count}`);
}

/** How fast text is read and understood: unwrapped, as novels come from archives, and a story. */
async function detection(inputs: Inputs): Promise<void> {
  print('\nreading, blocks and detection, by processor seconds');
  const rate = (name: string, mb: number) =>
    print(`${name.padEnd(52)}${mb.toFixed(1).padStart(6)} MB/s`);
  for (const { times, file } of inputs.scaled)
    rate(`${times}× the novel, unwrapped, warm`, await warmRate([file], runs));
  const [parted, unbroken] = [
    await warmRate([inputs.wrapped], runs),
    await warmRate([inputs.unbroken], runs),
  ];
  rate('the novel, hard-wrapped, warm', parted);
  rate('the same without a blank line', unbroken);
  print(
    `${'  its cost against that with blank lines'.padEnd(52)}${(parted / unbroken).toFixed(2).padStart(6)} ×`,
  );
  const novels = existsSync(corpus)
    ? readdirSync(corpus).filter((name) => /\.txt$/.test(name))
    : [];
  if (novels.length > 0) {
    const files = novels.map((name) => join(corpus, name));
    rate(`${novels.length} hard-wrapped novels, warm`, await warmRate(files, runs));
    rate(
      `${novels.length} hard-wrapped novels, each in a fresh process`,
      firstPassRate(files, runs),
    );
  } else print('no hard-wrapped novels in ../shared/corpus/raw: left out');
  const first = firstPass(story, runs) * 1000;
  print(`${'a story in a fresh process'.padEnd(52)}${first.toFixed(0).padStart(6)} ms`);
}

async function main(asked: Pick<NonNullable<typeof options>, 'values' | 'positionals'>) {
  const { values, positionals } = asked;
  const novel = positionals[0] ?? defaultNovel;
  if (!find('time')) return print('The benchmark needs GNU time (apt install time).');
  if (!existsSync(novel)) return print(`No novel at ${novel}; name one with “Chapter 1” headings.`);
  const inputs = makeInputs(novel, root('bench/inputs'), Number(values.stories));
  const only = new Set(values.only.split(','));
  print(`not installed, left out: ${missingPeers().join(', ') || 'none'}`);
  if (only.has('S'))
    for (const format of ['epub', 'pdf'] as const) compare('S, a story', format, story, story);
  if (only.has('N'))
    for (const format of ['epub', 'pdf'] as const)
      compare('N, a novel', format, inputs.novel, inputs.novelMarkdown);
  if (only.has('G')) for (const format of ['epub', 'pdf'] as const) growth(inputs, format);
  if (only.has('D')) await detection(inputs);
  if (only.has('B')) {
    for (const format of ['epub', 'pdf'] as const)
      compare(`B, ${inputs.count} stories`, format, inputs.stories, '');
    pandocBatch(inputs);
    library(inputs, 'epub,pdf');
  }
  if (only.has('L')) longLibrary(novel);
}

try {
  if (options) await main(options);
  else (process.exitCode === 2 ? process.stderr : process.stdout).write(usage);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
