// The second proof that nothing is lost: the words of a finished book, read from its bytes, against
// those of the manuscript's own bytes, one by one and in order. Shares no code with the audit.
import { compare } from './compare.ts';
import { epubWords } from './epub-words.ts';
import { checkLeftOut } from './left-out.ts';
import { pdfWords } from './pdf-words.ts';
import { report } from './report.ts';
import { wantedWords } from './source-words.ts';
import type { Declared, Finding, LineRange, Printed, Source, SourceWord } from './types.ts';

/** Proves an EPUB; undefined when the bytes are none. */
export function proveEpub(bytes: Uint8Array, declared: Declared): Finding[] | undefined {
  const printed = epubWords(bytes);
  return printed && prove(printed, declared);
}

/** Proves a PDF by what `pdftotext -raw` prints of it. */
export function provePdf(bytes: Uint8Array, output: string, declared: Declared): Finding[] {
  return prove(pdfWords(output, bytes), declared);
}

function prove(printed: Printed, { sources, own }: Declared): Finding[] {
  const isHeading = headingTest(sources);
  const wanted = wantedWords(sources, printed);
  const compared = compare(printed, wanted, { own, isHeading });
  return [
    ...report(compared, printed, sources),
    ...checkLeftOut(sources, printed.around, wanted.fixed),
  ];
}

function headingTest(sources: readonly Source[]): (word: SourceWord) => boolean {
  const lines = sources.map(({ headings }) => linesIn(headings));
  return ({ source, line }) => lines[source]?.has(line) ?? false;
}

function linesIn(ranges: readonly LineRange[]): Set<number> {
  const lines = new Set<number>();
  for (const { line, endLine } of ranges) for (let at = line; at <= endLine; at += 1) lines.add(at);
  return lines;
}
