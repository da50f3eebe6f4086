// What pdftotext prints of a PDF (`-raw`: in the order of the pages' content) → its words. Marks
// running heads with their folios, and joins words that a hyphen of the book's own cuts.
import type { Printed, PrintedWord } from './types.ts';
import { keysOf, placedWords, visible } from './words.ts';
import { plain } from './xhtml.ts';

/** The number of a page, as it stands in running heads: `The Staff 3` · `12 The Staff` · `xiv`. */
const folio = /^(?:\d{1,5}|[ivxlc]{1,9})$/;

/** Leaders and the number of a page: `The Staff . . . . . 2`; in two lines where text runs from the right. */
const leaders = /(?: \.){3}\s\d{1,5}$/m;

/** Reads the output of pdftotext, where a form feed ends each page; `bytes` are the PDF's. */
export function pdfWords(output: string, bytes: Uint8Array): Printed {
  const pages = output.replace(/\f$/, '').split('\f');
  const around = new Set(keysOf(packetIn(bytes)));
  const printed: Printed = { kind: 'pdf', words: [], around, contents: new Set() };
  const lines = pages.map((page) => page.split('\n'));
  const offset = folioOffset(lines);
  for (const [page, all] of lines.entries()) {
    const size = headLines(all, [String(page + offset), romanOf(page + 1)]);
    if (isContents(all)) printed.contents.add(page);
    addWords(printed, { page, inHead: true }, all.slice(0, size));
    addWords(printed, { page, inHead: false }, all.slice(size));
  }
  return printed;
}

function isContents(lines: readonly string[]): boolean {
  return leaders.test(lines.join('\n'));
}

function addWords(
  { words }: Printed,
  place: Pick<PrintedWord, 'page' | 'inHead'>,
  lines: readonly string[],
): void {
  const text = visible(joinHyphens(lines.join('\n')).replaceAll('\u00ad', HYPHEN));
  let block = (words.at(-1)?.block ?? -1) + 1;
  let next = text.indexOf('\n');
  for (const { at, end, key, text: word, apart } of placedWords(text)) {
    for (; next >= 0 && next < at; next = text.indexOf('\n', next + 1)) block += 1;
    words.push({ key, text: word, apart, block, goesOn: text[end] === HYPHEN, ...place });
  }
}

/** Stands for a soft hyphen that goes on elsewhere: no letter, and not taken for a hyphen typed. */
const HYPHEN = '\u2e17';

function joinHyphens(page: string): string {
  return page.replace(/\u00ad\s*\n(?=\p{L})/gu, '');
}

/** What must be added to a page's index to have its folio: what most pages agree on. */
function folioOffset(pages: readonly string[][]): number {
  const votes = new Map<number, number>();
  for (const [page, [first = '']] of pages.entries()) {
    for (const number of foliosIn(first).map(Number)) {
      if (!(number > 0 && number <= page + 1)) continue;
      votes.set(number - page, (votes.get(number - page) ?? 0) + 1);
    }
  }
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1]);
  return best?.[0] ?? 0;
}

/** The first and the last word of a line, where they are numbers. */
function foliosIn(line: string): string[] {
  const words = line.trim().split(/\s+/);
  return [words[0] ?? '', words.at(-1) ?? ''].filter((word) => folio.test(word));
}

/** How many of the first lines are the running head: its folio may stand in a line of its own. */
function headLines(
  [first = '', second = '']: readonly string[],
  folios: readonly string[],
): number {
  if (foliosIn(first).some((each) => folios.includes(each))) return 1;
  return folios.includes(second.trim()) ? 2 : 0;
}

const romanUnits = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const romanTens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];

/** The folio of a page of the front, which has fewer than a hundred. */
function romanOf(number: number): string {
  return `${romanTens[Math.floor(number / 10)] ?? ''}${romanUnits[number % 10]}`;
}

/** The text of the XMP packet, which stands in a PDF as it is, for programs that know no PDF. */
function packetIn(bytes: Uint8Array): string {
  const found = (text: string, from = 0): number => {
    const pattern = [...text].map((char) => char.charCodeAt(0));
    for (let at = bytes.indexOf(pattern[0] ?? 0, from); at >= 0; ) {
      if (pattern.every((byte, n) => bytes[at + n] === byte)) return at;
      at = bytes.indexOf(pattern[0] ?? 0, at + 1);
    }
    return bytes.length;
  };
  const from = found('<x:xmpmeta');
  const packet = new TextDecoder().decode(bytes.subarray(from, found('</x:xmpmeta>', from)));
  return plain(packet.replace(/<[^>]*>/g, ' '));
}
