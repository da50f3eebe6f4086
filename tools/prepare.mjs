// npm run prepare: compiles src into dist, from nothing, and stamps it with a hash of the result so
// that the cache of finished books knows one tool from another.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
const compiler = join(dirname(typescript), 'bin', 'tsc');

rmSync(dist, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
chmodSync(join(dist, 'cli.js'), 0o755);

const hash = createHash('sha256');
for (const folder of [dist, join(root, 'templates')]) {
  for (const name of readdirSync(folder, { recursive: true }).toSorted()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) hash.update(name.replaceAll('\\', '/')).update(readFileSync(path));
  }
}
writeFileSync(join(dist, 'stamp'), `${hash.digest('hex').slice(0, 16)}\n`);
