// Reading the templates and style sheets: ours, or the user's of the same name. Works at the edge.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EpubTemplates, Theme } from './types.ts';

const bundled = fileURLToPath(new URL('../../templates/epub/', import.meta.url));

/** Reads the templates of `theme`; a file in `folder` (absolute) stands in for ours of the same name. */
export async function loadTemplates(theme: Theme, folder?: string): Promise<EpubTemplates> {
  const read = async (name: string) => {
    const own = folder === undefined ? undefined : await readIfThere(join(folder, name));
    return own ?? readFile(join(bundled, name), 'utf8');
  };
  const [chapter, opf, contents, ncx, style, sheet] = await Promise.all([
    read('chapter.xhtml.ejs'),
    read('content.opf.ejs'),
    read('toc.xhtml.ejs'),
    read('toc.ncx.ejs'),
    read('style.css'),
    read(`${theme}.css`),
  ]);
  return { chapter, package: opf, contents, ncx, style, theme: sheet };
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
