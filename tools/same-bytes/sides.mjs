// The two sides of the comparison: a commit or the working tree in; a folder with the compiled tool
// out, and then what the tool makes in its runs.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { call, Failure, mustCall } from './processes.mjs';

/** The hash of the commit that `ref` names. */
export async function commitOf(ref, root) {
  const args = ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`];
  const { code, stdout } = await call('git', args, { cwd: root });
  if (code === 0) return stdout.toString().trim();
  throw new Failure(`“${ref}” names no commit here; give one that git log shows.`, 2);
}

export async function prepareCommit(commit, root, tool) {
  const archive = `${tool}.tar`;
  await mustCall('git', ['archive', '-o', archive, commit], { cwd: root }, 'git archive');
  await mustCall('tar', ['-xf', archive, '-C', tool], {}, 'Unpacking the commit');
  rmSync(archive);
  if (!existsSync(join(tool, 'tools/prepare.mjs'))) {
    throw new Failure('That commit has no tools/prepare.mjs to compile it; name a later one.', 2);
  }
  const [theirs, ours] = [tool, root].map((at) => readFileSync(join(at, 'package-lock.json')));
  if (theirs.equals(ours)) linkModules(root, tool);
  // Without scripts: its own `prepare` is run below, and no library here needs one.
  else await mustCall('npm', ['ci', '--ignore-scripts', '--no-audit'], { cwd: tool }, 'npm ci');
  await compile(tool, 'the commit');
}

/** A copy is compiled, so that work may go on in the tree, and its dist stands, while books are made. */
export async function prepareWorkingTree(root, tool) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = await mustCall('git', args, { cwd: root }, 'git ls-files');
  const paths = listed.toString().split('\0').filter(Boolean);
  for (const path of paths.filter((each) => existsSync(join(root, each)))) {
    cpSync(join(root, path), join(tool, path));
  }
  linkModules(root, tool);
  await compile(tool, 'the working tree');
}

function linkModules(root, tool) {
  const modules = join(root, 'node_modules');
  if (!existsSync(modules)) throw new Failure('node_modules is not here; run npm ci first.', 2);
  // A tree may have put node_modules itself under version control as a link.
  if (!existsSync(join(tool, 'node_modules'))) {
    symlinkSync(modules, join(tool, 'node_modules'), 'junction');
  }
}

async function compile(tool, what) {
  await mustCall(process.execPath, ['tools/prepare.mjs'], { cwd: tool }, `Compiling ${what}`);
}

/** Does all runs on both sides, at once where the machine can; names of those that failed on both. */
export async function runSides(runs, sides, root) {
  const tasks = [];
  for (const side of sides) {
    tasks.push(runAll(runs, side, root));
    if (availableParallelism() < 2) await Promise.allSettled(tasks);
  }
  // Both have ended before anything is cleared away under them.
  await Promise.allSettled(tasks);
  const [before, after] = await Promise.all(tasks);
  return before.filter((name) => after.includes(name));
}

/** Does all runs one after another; the names of those that failed. */
async function runAll(runs, side, root) {
  const failed = [];
  for (const run of runs) if (!(await runOne(run, side, root))) failed.push(run.name);
  return failed;
}

/** Whether it succeeded. What it printed, and its exit code, become files beside its books. */
async function runOne({ name, args }, { tool, out, folder }, root) {
  const argv = [join(tool, 'dist/cli.js'), ...args(join(out, name))];
  const options = { cwd: root, env: environment(join(folder, 'cache')) };
  const { code, stdout, stderr } = await call(process.execPath, argv, options);
  mkdirSync(dirname(join(out, name)), { recursive: true });
  const printed = withoutRun(stdout, folder);
  if (printed.length > 0) writeFileSync(join(out, `${name}.stdout`), printed);
  writeFileSync(join(out, `${name}.stderr`), `exit code ${code}\n${withoutRun(stderr, folder)}`);
  return code === 0;
}

/** Nothing that the person at the keyboard has set decides what is in a book. */
function environment(cache) {
  const kept = Object.entries(process.env).filter(([name]) => {
    return !/^(FASCICLE|SOURCE_DATE_EPOCH|NODE_OPTIONS)/.test(name);
  });
  return {
    ...Object.fromEntries(kept),
    XDG_CACHE_HOME: cache,
    XDG_CONFIG_HOME: cache,
    NO_COLOR: '1',
  };
}

/** Leaves out what differs between any two runs: folders, times, lines of code in a stack. */
function withoutRun(printed, folder) {
  return printed
    .toString()
    .replaceAll(folder, 'SIDE')
    .replaceAll(/, slowest .* \([\d.]+ s\)$/gm, '')
    .replaceAll(/^ {4}at .*\n/gm, '');
}
