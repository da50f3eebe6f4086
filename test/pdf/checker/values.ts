// The values of a PDF file as the checker holds them, and ways to ask for one without casts.

/** A string of the file, one character a byte. */
export class PdfText {
  readonly bytes: string;

  constructor(bytes: string) {
    this.bytes = bytes;
  }

  /** The text meant: UTF-16 after its mark, else as it stands. */
  toString(): string {
    if (!this.bytes.startsWith('\xfe\xff')) return this.bytes;
    return Buffer.from(this.bytes, 'latin1').swap16().toString('utf16le').slice(1);
  }
}
export class Ref {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}
export type Dict = Map<string, PdfValue>;
export class Stream {
  readonly dict: Dict;
  /** Uncompressed where it was deflated. */
  readonly data: Buffer;

  constructor(dict: Dict, data: Buffer) {
    this.dict = dict;
    this.data = data;
  }
}
/** Names are strings with their slash. */
export type PdfValue =
  | undefined
  | boolean
  | number
  | string
  | PdfText
  | Ref
  | Stream
  | Dict
  | PdfValue[];

/** A file read: its objects by number, and its trailer. */
export interface PdfTree {
  objects: Map<number, PdfValue>;
  trailer: Dict;
  /** What is wrong with the cross-reference and the syntax. */
  problems: string[];
}

/** The value itself where `value` only refers to it. */
export function resolve(pdf: PdfTree, value: PdfValue): PdfValue {
  let found = value;
  for (let hops = 0; found instanceof Ref && hops < 9; hops++) found = pdf.objects.get(found.id);
  return found;
}

/** A dictionary, or that of a stream; an empty one where there is none. */
export function dictOf(pdf: PdfTree, value: PdfValue): Dict {
  const found = resolve(pdf, value);
  if (found instanceof Stream) return found.dict;
  return found instanceof Map ? found : new Map();
}

/** What stands at the end of a path of keys. */
export function at(pdf: PdfTree, value: PdfValue, ...keys: string[]): PdfValue {
  let found = resolve(pdf, value);
  for (const key of keys) found = resolve(pdf, dictOf(pdf, found).get(key));
  return found;
}

/** The items of an array; a single value counts as one item, nothing as none. */
export function listOf(pdf: PdfTree, value: PdfValue): PdfValue[] {
  const found = resolve(pdf, value);
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [value];
}

/** The text of a string; empty where there is none. */
export function textOf(pdf: PdfTree, value: PdfValue): string {
  const found = resolve(pdf, value);
  return found instanceof PdfText ? found.toString() : '';
}

/** The catalog. */
export function catalogOf(pdf: PdfTree): Dict {
  return dictOf(pdf, pdf.trailer.get('Root'));
}

/** The pages in order, each with its reference. */
export function pagesOf(pdf: PdfTree): { id: number; dict: Dict }[] {
  const walk = (value: PdfValue): { id: number; dict: Dict }[] => {
    const dict = dictOf(pdf, value);
    if (dict.get('Type') !== '/Page') return listOf(pdf, dict.get('Kids')).flatMap(walk);
    return value instanceof Ref ? [{ id: value.id, dict }] : [];
  };
  return walk(catalogOf(pdf).get('Pages'));
}

/** The entries of a name or number tree, in the order of the file. */
export function treeEntries(
  pdf: PdfTree,
  root: PdfValue,
  kind: 'Names' | 'Nums',
): [PdfValue, PdfValue][] {
  const dict = dictOf(pdf, root);
  const own = listOf(pdf, dict.get(kind));
  const pairs: [PdfValue, PdfValue][] = [];
  for (let i = 0; i + 1 < own.length; i += 2) pairs.push([own[i], own[i + 1]]);
  return [...pairs, ...listOf(pdf, dict.get('Kids')).flatMap((kid) => treeEntries(pdf, kid, kind))];
}
