// The text of a PDF, as a program of somebody else's reads it: pdftotext of Poppler or Xpdf, looked
// for on the path.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What it prints, or why there is nothing. */
type Printed = { output: string } | { cause: string };

/** Bounds what it may print: a long book has some three megabytes of text. */
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** Prints the text of a PDF in the order of its pages' content. */
export async function pdftotext(pdf: Uint8Array): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), 'fascicle-'));
  const path = join(folder, 'book.pdf');
  try {
    await writeFile(path, pdf);
    return await run(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(path: string): Promise<Printed> {
  const words = ['-raw', '-enc', 'UTF-8', path, '-'];
  return new Promise((resolve) => {
    execFile('pdftotext', words, { maxBuffer: MAX_OUTPUT_BYTES }, (error, output) => {
      if (error === null) resolve({ output });
      else if (error.code === 'ENOENT') {
        resolve({ cause: 'pdftotext, which reads it, is not installed; it comes with Poppler' });
      } else resolve({ cause: `pdftotext cannot read it (${error.message.split('\n')[0]})` });
    });
  });
}
