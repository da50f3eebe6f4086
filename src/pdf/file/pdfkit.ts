// Loads pdfkit for a quarter of what it costs as it comes. Knows nothing of PDF.
import { createRequire } from 'node:module';
import { brotliDecompressSync, inflateRawSync } from 'node:zlib';
import type PDFDocument from 'pdfkit';

// Its library of fonts unpacks tables as it is loaded, with inflaters written in JavaScript that run
// once and so are never compiled: more than half of the time. Node's own zlib gives the same bytes.
const inflaters: Readonly<Record<string, unknown>> = {
  'tiny-inflate': (packed: Uint8Array, out: Uint8Array) => {
    const bytes = inflateRawSync(packed);
    out.set(bytes);
    return out.subarray(0, bytes.length);
  },
  'brotli/decompress.js': (packed: Uint8Array) => brotliDecompressSync(packed),
};

/** Loads pdfkit, as CommonJS: one file, which Node need not search for exports first. */
export function loadPdfkit(): typeof PDFDocument {
  const require = createRequire(import.meta.url);
  const requireOfPdfkit = requireOf(require, 'pdfkit');
  const requireOfFonts = requireOf(requireOfPdfkit, 'fontkit');
  const restore = [
    substitute(requireOfPdfkit, cipher, later(requireOfPdfkit, cipher)),
    ...Object.entries(inflaters).map(([name, own]) => substitute(requireOfFonts, name, own)),
  ];
  try {
    return require('pdfkit');
  } finally {
    for (const each of restore) each();
  }
}

// Makes its tables when it is loaded; we encrypt nothing.
const cipher = '@noble/ciphers/aes';

/** What stands for a module until one of its parts is asked for, by whoever else uses pdfkit here. */
function later(require: NodeJS.Require, name: string): object {
  return new Proxy({}, { get: (_, part) => Reflect.get(require(name), part) });
}

/** How a package that `require` finds would require its own dependencies. */
function requireOf(require: NodeJS.Require, name: string): NodeJS.Require {
  return createRequire(require.resolve(name));
}

/** Puts `exports` in the place of a module until it is restored; a package that is not there needs none. */
function substitute(require: NodeJS.Require, name: string, exports: unknown): () => void {
  const path = resolved(require, name);
  if (path === undefined) return () => undefined;
  const { cache } = require;
  const own = cache[path];
  cache[path] = Object.assign(Object.create(null), { id: path, path, loaded: true, exports });
  return () => {
    if (own) cache[path] = own;
    else delete cache[path];
  };
}

function resolved(require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}
