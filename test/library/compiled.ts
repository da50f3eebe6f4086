// The command as users have it: compiled, in a process of its own. Tests that kill, starve or
// pack it need a real process.
import {
  type ChildProcess,
  type SpawnOptions,
  type StdioOptions,
  spawn,
  spawnSync,
} from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const place = join(root, 'node_modules/.cache/fascicle-test');
const compiler = join(root, 'node_modules/typescript/bin/tsc');

let compiled: string | undefined;

/** Compiles src, whose types are checked elsewhere, once for all tests of this kind, and again when src is newer; gives its folder. */
export function compiledFolder(): string {
  compiled ??= compile();
  return compiled;
}

function compile(): string {
  const dist = join(place, 'dist');
  mkdirSync(place, { recursive: true });
  for (const name of ['templates', 'package.json']) {
    if (!existsSync(join(place, name))) symlinkSync(join(root, name), join(place, name));
  }
  if (newest(join(root, 'src')) > newest(dist)) {
    const { status } = spawnSync(
      process.execPath,
      [compiler, '-p', 'tsconfig.build.json', '--noCheck', '--outDir', dist],
      {
        cwd: root,
      },
    );
    if (status !== 0) throw new Error('src cannot be compiled');
    utimesSync(join(dist, 'cli.js'), new Date(), new Date());
  }
  return dist;
}

function newest(folder: string): number {
  if (!existsSync(folder)) return 0;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.reduce((latest, name) => Math.max(latest, statSync(join(folder, name)).mtimeMs), 0);
}

export interface Finished {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

interface RunOptions extends SpawnOptions {
  /** Milliseconds after its first words when the process is killed. */
  killAfter?: number;
  /** Where the user's own settings would be; absent: nowhere, whatever this machine's user has. */
  configHome?: string;
  /** Given each piece that it prints on standard error. */
  heard?: (text: string, child: ChildProcess) => void;
}

/** Runs the compiled command; see `runNode`. */
export function runCompiled(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return runNode([join(compiledFolder(), 'cli.js'), ...args], options);
}

/** Runs node to its end, or until it is killed. */
export function runNode(
  args: readonly string[],
  { killAfter, configHome = join(place, 'no-config'), heard, ...options }: RunOptions = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const env = { ...(options.env ?? process.env), XDG_CONFIG_HOME: configHome };
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
    const child = spawn(process.execPath, args, { ...options, env, stdio });
    let killer: NodeJS.Timeout | undefined;
    child.stdout?.once('data', () => {
      if (killAfter !== undefined) killer = setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    let [out, err] = ['', ''];
    child.stdout?.on('data', (data) => (out += String(data)));
    child.stderr?.on('data', (data) => {
      err += String(data);
      heard?.(String(data), child);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(killer);
      resolve({ code, signal, out, err });
    });
  });
}
