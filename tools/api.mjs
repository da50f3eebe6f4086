// npm run api: makes docs/api from the doc comments of what src/index.ts exports. With --check nothing
// is written, and pages that are not what the comments say are a failure. A type of the public
// interface that is not exported is an error of typedoc.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tools = join(root, '.api');
const pages = join(root, 'docs', 'api');
const check = process.argv.includes('--check');

const out = mkdtempSync(join(tmpdir(), 'fascicle-api-'));

installTools();
writePages(out);
if (check) compare(out);
else replacePages(out);
rmSync(out, { recursive: true, force: true });

/** typedoc needs an older TypeScript than the project: it has a folder and a lock file of its own. */
function installTools() {
  mkdirSync(tools, { recursive: true });
  cpSync(join(root, 'tools', 'api'), tools, { recursive: true });
  run('npm', ['ci', '--prefix', tools, '--ignore-scripts', '--no-audit', '--no-fund', '--silent']);
}

function writePages(folder) {
  const typedoc = join(tools, 'node_modules', 'typedoc', 'bin', 'typedoc');
  run(
    process.execPath,
    [typedoc, '--options', join(tools, 'typedoc.json'), '--out', folder],
    tools,
  );
}

function replacePages(folder) {
  rmSync(pages, { recursive: true, force: true });
  cpSync(folder, pages, { recursive: true });
  console.log(`${namesIn(pages).length} pages in docs/api`);
}

function compare(folder) {
  const [now, kept] = [folder, pages].map(textsIn);
  const names = [...new Set([...now.keys(), ...kept.keys()])].toSorted();
  const stale = names.filter((name) => now.get(name) !== kept.get(name));
  for (const name of stale) console.error(`docs/api/${name} is not what the comments say`);
  console.log(`${names.length} pages compared, ${stale.length} stale`);
  if (names.length === 0 || stale.length > 0) fail('run npm run api, and commit what it wrote');
}

function textsIn(folder) {
  return new Map(namesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function namesIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => name.replaceAll('\\', '/'));
}

function run(command, args, cwd = root) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) fail(`${command} ${args[0]} failed`);
}

function fail(sentence) {
  rmSync(out, { recursive: true, force: true });
  console.error(sentence);
  process.exit(1);
}
