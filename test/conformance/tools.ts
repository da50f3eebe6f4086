// Where the conformance tools are. They are no dependencies of ours: `npm run conformance:install`
// puts them into `.conformance/`, with scripts off, so that nobody's `npm ci` fetches a browser.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const folder = process.env['FASCICLE_CONFORMANCE_TOOLS'] ?? `${root}.conformance`;

/** One way of looking at a book. */
export interface Tool {
  name: string;
  /** What is missing for it on this machine; undefined when it can run. */
  missing: () => string | undefined;
  /** What it finds wrong with the EPUB at `path`, in its own words. */
  check: (path: string) => Promise<string[]>;
}

/** Whether an npm package is installed among the tools. */
export function hasPackage(name: string): boolean {
  return existsSync(`${folder}/node_modules/${name}/package.json`);
}

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  return `${folder}/node_modules/${name}`;
}

/** Loads an installed package; CommonJS ones come with their exports once or twice under `default`. */
export async function loadPackage(name: string): Promise<unknown> {
  const path = createRequire(`${folder}/`).resolve(name);
  const loaded = (await import(path)) as { default: { default?: unknown } };
  return loaded.default.default ?? loaded.default;
}

/** The first of `names` that can be started. */
export function findProgram(names: readonly string[]): string | undefined {
  return names.find((name) => spawnSync(name, ['--version']).error === undefined);
}

/** A browser of the machine's own. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM'];
  return (
    named ??
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  );
}

/** What a browser needs to run without a screen, as root, and without a word to the network. */
export const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
