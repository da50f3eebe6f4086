// A PDF → what a screen reader makes of it: its elements, with their text, in reading order.
import { readPdf } from './checker/read.ts';
import { shownOn } from './checker/shown.ts';
import {
  catalogOf,
  dictOf,
  listOf,
  type PdfTree,
  type PdfValue,
  pagesOf,
  Ref,
} from './checker/values.ts';

type Texts = Map<number, Map<number, string>>;

/** One line an element, indented; its text in quotes, other content in brackets. */
export function readingOrder(bytes: Uint8Array): string {
  const pdf = readPdf(bytes);
  const texts: Texts = new Map();
  for (const { id, dict } of pagesOf(pdf)) texts.set(id, textsOf(pdf, dict));
  const root = dictOf(pdf, catalogOf(pdf).get('StructTreeRoot'));
  return listOf(pdf, root.get('K'))
    .flatMap((kid) => describeElement(pdf, kid, texts))
    .join('\n');
}

const INLINE = /^(?:Span|Link|Code|Quote|“)/;

/** The text alone, one line a block, without the signs that refer to notes. */
export function readText(bytes: Uint8Array): string {
  let text = '';
  let skipping = Number.POSITIVE_INFINITY;
  for (const line of readingOrder(bytes).split('\n')) {
    const depth = line.search(/\S/);
    if (depth > skipping) {
      if (line.includes(' ”')) text += ' ';
      continue;
    }
    const isReference = line.trim() === 'Reference';
    skipping = isReference ? depth : Number.POSITIVE_INFINITY;
    if (!isReference && !INLINE.test(line.trim())) text += '\n';
    text += /“(.*)”/.exec(line)?.[1] ?? '';
  }
  return text;
}

function describeElement(pdf: PdfTree, value: PdfValue, texts: Texts): string[] {
  const dict = dictOf(pdf, value);
  const lines = [String(dict.get('S')).slice(1)];
  for (const piece of pieces(pdf, value, texts)) {
    const indented = piece.lines.map((each) => `  ${each}`);
    if (piece.isElement) lines.push(...indented);
    else if (lines.length === 1) lines[0] += ` ${piece.lines.join()}`;
    else lines.push(...indented);
  }
  return lines;
}

// Contents that follow each other, even over pages, are one piece of text.
function pieces(
  pdf: PdfTree,
  value: PdfValue,
  texts: Texts,
): { isElement: boolean; lines: string[] }[] {
  const dict = dictOf(pdf, value);
  const found: { isElement: boolean; lines: string[] }[] = [];
  let text = '';
  const flush = () => {
    if (text) found.push({ isElement: false, lines: [quote(text)] });
    text = '';
  };
  for (const kid of listOf(pdf, dict.get('K'))) {
    const mark = typeof kid === 'number' ? kid : dictOf(pdf, kid).get('MCID');
    const page = typeof kid === 'number' ? dict.get('Pg') : dictOf(pdf, kid).get('Pg');
    if (typeof mark === 'number' && page instanceof Ref) {
      text += texts.get(page.id)?.get(mark) ?? '';
      continue;
    }
    flush();
    const isAnnotation = dictOf(pdf, kid).get('Type') === '/OBJR';
    if (isAnnotation) found.push({ isElement: false, lines: ['⟨annotation⟩'] });
    else found.push({ isElement: true, lines: describeElement(pdf, kid, texts) });
  }
  flush();
  return found;
}

function quote(text: string): string {
  return text === '⟨image⟩' ? text : `“${text}”`;
}

function textsOf(pdf: PdfTree, page: Map<string, PdfValue>): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { operator, mcid, text } of shownOn(pdf, page)) {
    if (mcid === undefined) continue;
    texts.set(mcid, (texts.get(mcid) ?? '') + (operator === 'Do' ? '⟨image⟩' : text));
  }
  return texts;
}
