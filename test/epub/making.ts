// Making EPUBs in tests, and looking into them.
import { unzipSync, zipSync } from 'fflate';
import type { Book } from '../../src/book/types.ts';
import { bindManuscript } from '../../src/compile.ts';
import { loadCoverFaces, loadTemplates } from '../../src/epub/templates.ts';
import type { EpubOptions } from '../../src/epub/types.ts';
import { writeEpub } from '../../src/epub/write.ts';

/** Options of a run without a cover: drawing one takes longer than all the rest. */
export async function plainOptions(more: Partial<EpubOptions> = {}): Promise<EpubOptions> {
  return { templates: await loadTemplates('classic'), theme: 'classic', ...more };
}

/** Options with a drawn cover. */
export async function fullOptions(more: Partial<EpubOptions> = {}): Promise<EpubOptions> {
  return plainOptions({ cover: { faces: await loadCoverFaces('classic') }, ...more });
}

/** Binds the text of a manuscript; `file` tells its format. */
export async function bindText(text: string, file = 'story.md'): Promise<Book> {
  const { book } = await bindManuscript(new TextEncoder().encode(text), { file });
  return book;
}

/** Writes the EPUB of a manuscript and opens it again: its text files by path. */
export async function epubOf(text: string, more: Partial<EpubOptions> = {}): Promise<Files> {
  return filesOf(await writeEpub(await bindText(text), await plainOptions(more)));
}

export type Files = Map<string, string>;

/** The files of an EPUB, in their order, by their path below `OEBPS/`; pictures are named only. */
export function filesOf(epub: Uint8Array): Files {
  const files: Files = new Map();
  for (const [name, bytes] of Object.entries(unzipSync(epub))) {
    const binary = /\.(png|jpg|gif)$/.test(name);
    const text = binary ? '(a picture)' : new TextDecoder().decode(bytes);
    files.set(name.replace('OEBPS/', ''), text);
  }
  return files;
}

/** An EPUB with one file changed, the first whose name ends so; a change to `undefined` takes it out. */
export function withChange(
  epub: Uint8Array,
  ending: string,
  change: (text: string) => string | Uint8Array | undefined,
): Uint8Array {
  const files = unzipSync(epub);
  const name = Object.keys(files).find((each) => each.endsWith(ending)) ?? '';
  const before = new TextDecoder().decode(files[name]);
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  if (after === undefined) delete files[name];
  else files[name] = Buffer.from(after);
  return zipSync(files, { level: 0 });
}

/** What stands inside `<body>` of a page. */
export function bodyOf(files: Files, name: string): string {
  const page = files.get(`${name}.xhtml`);
  if (page === undefined) throw new Error(`no ${name} among ${[...files.keys()].join(' ')}`);
  return page
    .slice(page.indexOf('>', page.indexOf('<body')) + 1, page.lastIndexOf('</body>'))
    .trim();
}
