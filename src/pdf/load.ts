// The edge of this folder: theme files and font files are read here and nowhere else.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { Failure, message } from '../messages.ts';
import { fallbackFrom } from './text/fallback.ts';
import { fontProblem } from './text/font-file.ts';
import type { FallbackFont } from './text/shape.ts';
import { readTheme, type Theme } from './theme/theme.ts';
import type { FaceKey, Faces } from './types.ts';

const require = createRequire(import.meta.url);

/** The faces that a person's own font files replace, in the order the files are given. */
const ownFaces = ['regular', 'italic', 'bold', 'bold-italic'];

/** Each font file is read once; faces and books that share a file share its bytes. */
const read = new Map<string, Uint8Array>();

/** Reads the bundled theme `name`, or the file of that name in `folder`. */
export function loadTheme(name: string, folder?: string): Theme {
  const bundled = new URL(`../../templates/themes/${basename(name)}.json`, import.meta.url);
  const own = folder === undefined ? undefined : textOf(`${folder}/themes/${basename(name)}.json`);
  const text = own ?? textOf(bundled);
  if (text === undefined) throw new Failure(message('theme-missing', { name }));
  return readTheme(text, `${name}.json`);
}

function textOf(path: string | URL): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The font files of a theme; `fonts` are paths of a person's own, regular first. */
export function loadFaces(theme: Theme, fonts: readonly string[] = []): Faces {
  const own = new Map<FaceKey, Uint8Array>();
  for (const [i, path] of fonts.entries()) {
    const key = ownFaces[i];
    if (key !== undefined) own.set(key, ownFont(path));
  }
  const faces = new Map<FaceKey, Uint8Array>();
  for (const [key, { file }] of Object.entries(theme.faces)) {
    // Small capitals and titling are other letters of the same file.
    const like = ownFaces.find((each) => theme.faces[each]?.file === file) ?? key;
    faces.set(key, own.size > 0 ? ownFace(own, like, file) : packagedFont(file));
  }
  return faces;
}

/** A face that the person's files do not have is set in the regular one; code keeps its own. */
function ownFace(own: ReadonlyMap<FaceKey, Uint8Array>, key: FaceKey, file: string): Uint8Array {
  if (key === 'mono') return packagedFont(file);
  const nearest = key === 'bold-italic' ? (own.get('bold') ?? own.get('italic')) : undefined;
  return own.get(key) ?? nearest ?? own.get('regular') ?? packagedFont(file);
}

function ownFont(path: string): Uint8Array {
  const known = read.get(path);
  if (known) return known;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new Failure(message('font-unreadable', { path, cause: reasonOf(cause) }));
  }
  const problem = fontProblem(bytes);
  if (problem) throw new Failure(message('font-unreadable', { path, cause: problem }));
  read.set(path, bytes);
  return bytes;
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return reasons[code] ?? (code || 'unreadable');
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOENT: 'missing',
};

function packagedFont(file: string): Uint8Array {
  const bytes = installedFont(file);
  if (bytes === undefined) throw new Failure(message('font-missing', { path: file }));
  return bytes;
}

/** The bundled face and the optional packages that are installed, for what a book's faces lack. */
export const installedFallback: FallbackFont = fallbackFrom(installedFont);

/** A font file inside an installed package, or undefined when that package is not installed. */
function installedFont(file: string): Uint8Array | undefined {
  const known = read.get(file);
  if (known) return known;
  try {
    const bytes = readFileSync(require.resolve(file));
    read.set(file, bytes);
    return bytes;
  } catch {
    return undefined;
  }
}
