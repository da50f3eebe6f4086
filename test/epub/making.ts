// Making EPUBs in tests, and looking into them.
import JSZip from 'jszip';
import type { Book } from '../../src/book/types.ts';
import { bindManuscript } from '../../src/compile.ts';
import { defaultSettings } from '../../src/config.ts';
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
  const { book } = await bindManuscript(new TextEncoder().encode(text), file, defaultSettings);
  return book;
}

/** Writes the EPUB of a manuscript and opens it again: its text files by path. */
export async function epubOf(text: string, more: Partial<EpubOptions> = {}): Promise<Files> {
  return filesOf(await writeEpub(await bindText(text), await plainOptions(more)));
}

export type Files = Map<string, string>;

/** The files of an EPUB, in their order, by their path below `OEBPS/`; binary ones as `(n bytes)`. */
export async function filesOf(epub: Uint8Array): Promise<Files> {
  const files: Files = new Map();
  const { files: entries } = await JSZip.loadAsync(epub);
  for (const { name, dir } of Object.values(entries)) {
    if (dir) throw new Error(`${name} is a folder`);
    const binary = /\.(png|jpg|gif)$/.test(name);
    const text = binary ? '(a picture)' : await entries[name]?.async('string');
    files.set(name.replace('OEBPS/', ''), text ?? '');
  }
  return files;
}

/** What stands inside `<body>` of a page. */
export function bodyOf(files: Files, name: string): string {
  const page = files.get(`${name}.xhtml`);
  if (page === undefined) throw new Error(`no ${name} among ${[...files.keys()].join(' ')}`);
  return page
    .slice(page.indexOf('>', page.indexOf('<body')) + 1, page.lastIndexOf('</body>'))
    .trim();
}
