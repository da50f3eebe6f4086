// What the writer is given from the file system: templates and style sheets (ours, or the user's of
// the same name) and the faces of the cover. Works at the edge.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CoverFaces, EpubTemplates, EpubTheme } from './types.ts';

const bundled = fileURLToPath(new URL('../../templates/epub/', import.meta.url));

/** Reads the templates of `theme`; a file in `folder` (absolute) stands in for ours of the same name. */
export async function loadTemplates(theme: EpubTheme, folder?: string): Promise<EpubTemplates> {
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

const packages = createRequire(import.meta.url);

/** Package paths of the faces a cover is set in: upright first, then italic. */
const garamond = [
  '@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf',
  '@expo-google-fonts/eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf',
];
const sourceSerif = ['@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf'];

/** Reads the faces of a drawn cover; `more` are font files for characters that ours lack. */
export async function loadCoverFaces(
  theme: EpubTheme,
  more: readonly string[] = [],
): Promise<CoverFaces> {
  const own = theme === 'modern' ? [...sourceSerif, ...garamond] : garamond;
  const paths = [...own.map((name) => packages.resolve(name)), ...more];
  const files = await Promise.all(
    paths.map(async (path) => ({ path, bytes: new Uint8Array(await readFile(path)) })),
  );
  return { family: theme === 'modern' ? 'Source Serif 4' : 'EB Garamond', files };
}
