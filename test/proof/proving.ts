// Manuscripts built and proved as `--check-words` does it, for tests.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Bound, compile } from '../../src/compile.ts';
import { declare } from '../../src/declare.ts';
import { proveEpub, provePdf } from '../../src/proof/prove.ts';
import type { Declared, Finding } from '../../src/proof/types.ts';
import { run } from '../pdf/tools.ts';

/** A finished book, and what is declared of its manuscript. */
export interface Built {
  declared: Declared;
  file: Uint8Array;
}

/** Builds the manuscript at `path` in one format. */
export async function build(path: string | URL, format: 'epub' | 'pdf'): Promise<Built> {
  const bytes = new Uint8Array(readFileSync(path));
  return buildBytes(bytes, basename(String(path)), format);
}

/** Builds a manuscript from its bytes. */
export async function buildBytes(
  bytes: Uint8Array,
  name: string,
  format: 'epub' | 'pdf',
): Promise<Built> {
  const compiled = await compile(bytes, { file: name, format: [format] });
  const [file = new Uint8Array()] = compiled.files[format] ?? [];
  return { declared: declaredOf(bytes, compiled), file };
}

export function declaredOf(bytes: Uint8Array, bound: Bound): Declared {
  return declare([{ bytes, ...bound }], bound.book);
}

/** What the proof has against an EPUB. */
export function inEpub({ file, declared }: Built): Finding[] {
  const found = proveEpub(file, declared);
  if (found === undefined) throw new Error('this is no EPUB');
  return found;
}

/** What the proof has against a PDF, by what pdftotext prints of it. */
export function inPdf({ file, declared }: Built): Finding[] {
  const { output } = run('pdftotext', ['-raw', '-enc', 'UTF-8', 'FILE', '-'], file);
  return provePdf(file, output, declared);
}

/** Findings as people read them. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ problem, line, words }) => `${problem}, line ${line}: ${words}`);
}
