// npm run same-bytes -- REF: makes the same books with the commit REF and with the working tree, and
// names every file that differs. Exit code 0: all equal; 1: not, or nothing to compare; 2: wrong use.
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareFolders } from './same-bytes/compare.mjs';
import { Failure, killAll } from './same-bytes/processes.mjs';
import { groupNames, runsOf } from './same-bytes/runs.mjs';
import { commitOf, prepareCommit, prepareWorkingTree, runSides } from './same-bytes/sides.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `Use: npm run same-bytes -- REF [--only ${groupNames.join('|')}] [--keep]`;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, killAll);
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  return error.exitCode;
});

async function main(argv) {
  const { ref, only, keep } = readArguments(argv);
  const commit = await commitOf(ref, root);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'same-bytes-')));
  try {
    const sides = await prepareSides(commit, folder);
    const results = [];
    for (const group of only ? [only] : groupNames) results.push(await compareGroup(group, sides));
    return summarize(results.flat());
  } finally {
    cleanUp(folder, keep);
  }
}

function readArguments(argv) {
  const options = { only: { type: 'string' }, keep: { type: 'boolean', default: false } };
  const { values, positionals } = parse({ args: argv, options, allowPositionals: true });
  const { only, keep } = values;
  if (positionals.length !== 1) {
    throw new Failure(`Name one commit to compare with, such as HEAD or main.\n${usage}`, 2);
  }
  if (only !== undefined && !groupNames.includes(only)) {
    throw new Failure(`There is no group “${only}”; choose ${groupNames.join(', ')}.\n${usage}`, 2);
  }
  return { ref: positionals[0], only, keep };
}

function parse(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`, 2);
  }
}

/** Both sides, compiled; their folders have names of one length, so that messages wrap alike. */
async function prepareSides(commit, folder) {
  const [before, after] = ['old', 'new'].map((name) => {
    const side = { tool: join(folder, name, 'tool'), out: join(folder, name, 'out') };
    for (const path of Object.values(side)) mkdirSync(path, { recursive: true });
    return { ...side, folder: join(folder, name) };
  });
  await prepareCommit(commit, root, before.tool);
  await prepareWorkingTree(root, after.tool);
  return [before, after];
}

/** Makes a group on both sides; every file of it, with its size on either side and whether it differs. */
async function compareGroup(group, sides) {
  const begun = performance.now();
  const runs = runsOf(group, root);
  const inGroup = sides.map((side) => ({ ...side, out: join(side.out, group) }));
  const failed = await runSides(runs, inGroup, root);
  const files = compareFolders(...inGroup.map(({ out }) => out));
  for (const { path, before, after } of files.filter(({ differs }) => differs)) {
    console.log(`${group}/${path}: ${bytes(before)} before, ${bytes(after)} now`);
  }
  for (const each of failed) console.log(`${group}/${each}: failed on both sides`);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`${group}: ${runs.length} runs a side, ${counts(files)} (${seconds} s)`);
  return files;
}

function bytes(size) {
  return size === undefined ? 'missing' : `${size} bytes`;
}

function counts(files) {
  return `${files.length} files compared, ${files.filter(({ differs }) => differs).length} differ`;
}

function summarize(files) {
  console.log(counts(files));
  // Two tools that both fail at once say the same, which proves nothing.
  if (files.every(({ path }) => path.endsWith('.stderr'))) {
    throw new Failure('Nothing was made on either side, so nothing is proved.', 1);
  }
  return files.some(({ differs }) => differs) ? 1 : 0;
}

function cleanUp(folder, keep) {
  if (!keep) return rmSync(folder, { recursive: true, force: true });
  for (const side of ['old', 'new']) {
    for (const name of ['tool', 'cache']) {
      rmSync(join(folder, side, name), { recursive: true, force: true });
    }
    console.log(`kept: ${join(folder, side, 'out')}`);
  }
}
