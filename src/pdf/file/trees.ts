// Name and number trees (ISO 32000-1, 7.9.6 and 7.9.7): sorted entries in leaves of sixty-four.
import { type Dictionary, type PdfFile, type PdfObject, text, type Value } from './objects.ts';

const LEAF = 64;

/** Writes a name tree; keys are ASCII, in any order. */
export function writeNameTree(file: PdfFile, entries: readonly [string, Value][]): PdfObject {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return writeTree(
    file,
    'Names',
    sorted.map(([key, value]) => [text(key), value]),
  );
}

/** Writes a number tree; keys rise. */
export function writeNumberTree(file: PdfFile, entries: readonly [number, Value][]): PdfObject {
  return writeTree(file, 'Nums', entries);
}

type Kind = 'Names' | 'Nums';

function writeTree(file: PdfFile, kind: Kind, entries: readonly [Value, Value][]): PdfObject {
  if (entries.length <= LEAF) return ended(file, { [kind]: entries.flat() });
  const kids: PdfObject[] = [];
  for (let start = 0; start < entries.length; start += LEAF) {
    const leaf = entries.slice(start, start + LEAF);
    const limits = [leaf[0]?.[0] ?? 0, leaf.at(-1)?.[0] ?? 0];
    kids.push(ended(file, { Limits: limits, [kind]: leaf.flat() }));
  }
  return ended(file, { Kids: kids });
}

function ended(file: PdfFile, data: Dictionary): PdfObject {
  const object = file.object(data);
  object.end();
  return object;
}
