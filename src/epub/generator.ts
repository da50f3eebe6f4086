// Loads `epub-gen-memory` in a fifth of the time. Its main entry is a hundred modules, most of them
// for downloads and HTML that we bypass; its other one is a single file, made for browsers. That file
// expects a `window`, and gets one for itself alone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';

type Generator = typeof import('epub-gen-memory');

const packages = createRequire(import.meta.url);

/** Reads the library from its single file. */
export function loadGenerator(): Generator {
  const filename = packages.resolve('epub-gen-memory/bundle');
  const run = compileFunction(readFileSync(filename, 'utf8'), ['module', 'exports', 'window'], {
    filename,
  });
  const module = { exports: {} };
  Reflect.apply(run, undefined, [module, module.exports, {}]);
  if (hasEPub(module.exports)) return module.exports;
  throw new Error(`${filename} has no EPub.`);
}

function hasEPub(exports: object): exports is Generator {
  return 'EPub' in exports;
}
