// Lines that a run says it left out of the text → those for which it has no right to: metadata that
// stands nowhere around the text, and lists or licences that no message names.
import { linesOf } from './source-lines.ts';
import type { Finding, LeftOut, LineRange, Source, SourceWord } from './types.ts';
import { keysOf } from './words.ts';

/** Words that say whose a book is and what it is, `written by`, by language. They are not printed. */
const byWords: Record<string, string> = {
  en: 'by a an and the story tale novel work written of from with title author editor translator illustrator main subtitle',
  de: 'von und ein eine der die das roman erzählung',
  fr: 'par de et un une roman récit',
  es: 'por de y una un novela obra',
  it: 'di da e un una romanzo racconto',
  pt: 'por de e um uma romance obra',
  nl: 'van door en een roman',
  sv: 'av och en ett roman',
  pl: 'autor powieść',
  ru: 'автор роман повесть',
  he: 'מאת',
  ar: 'بقلم',
  zh: '著 作 者',
};
const notPrinted = new Set(Object.values(byWords).flatMap(keysOf));

/**
 * Checks what was left out of each source; `around` are the words around the text, `fixed` the words
 * of the text: what stands behind the first of them is no head of a manuscript.
 */
export function checkLeftOut(
  sources: readonly Source[],
  around: ReadonlySet<string>,
  fixed: readonly SourceWord[],
): Finding[] {
  return sources.flatMap((source, index) => {
    const first = fixed.find((word) => word.source === index && word.use === 'text');
    const lines = linesOf(source.bytes, source.encoding);
    const found = source.left.flatMap((left) => checkOne(source, lines, left, around));
    return found.flatMap((finding): Finding[] => {
      if (finding.problem !== 'untold') return [finding];
      if (first !== undefined && finding.line > first.line)
        return [{ ...finding, problem: 'missing' }];
      return source.isOverruled ? [] : [finding];
    });
  });
}

function checkOne(
  source: Source,
  lines: readonly string[],
  { line, endLine, reason }: LeftOut,
  around: ReadonlySet<string>,
): Finding[] {
  const { file } = source;
  const text = lines.slice(line - 1, endLine).join('\n');
  const found = { file, line, words: excerpt(text), count: keysOf(text).length };
  switch (reason) {
    case 'metadata':
    case 'front matter':
      return untold(source, lines, { line, endLine }, around);
    case 'contents list':
    case 'boilerplate':
    case 'repeated title':
    case 'note dropped':
    case 'words for a break':
      return isNamed(source, line, endLine) || found.count === 0
        ? []
        : [{ ...found, problem: 'unnamed' }];
    case 'scene break mark':
    case 'markup':
      return []; // Looked for in the text itself.
    default:
      return reason satisfies never;
  }
}

function isNamed({ named }: Source, line: number, endLine: number): boolean {
  for (let at = line; at <= endLine; at += 1) if (named.has(at)) return true;
  return false;
}

/** `Rating: `, and a list's or a quotation's sign before it. */
const key = /^[\s*_#>%@!-]*[\p{L}\p{M}'’/ -]{1,40}[*_]*\s*[:：]/u;

/** The lines whose values stand nowhere around the text. Keys are printed in the book's words. */
function untold(
  { file, restated }: Source,
  lines: readonly string[],
  { line, endLine }: LineRange,
  around: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  for (let at = line; at <= endLine; at += 1) {
    const isTold = restated.some(
      (each) => each.line === at && keysOf(each.printed).every((word) => around.has(word)),
    );
    const value = (lines[at - 1] ?? '').replace(key, '');
    const words = keysOf(value).filter((word) => !around.has(word) && !notPrinted.has(word));
    if (isTold || words.length === 0) continue;
    findings.push({
      problem: 'untold',
      file,
      line: at,
      words: excerpt(words.join(' ')),
      count: words.length,
    });
  }
  return findings;
}

/** The longest quotation of a finding. */
const MAX_EXCERPT_CHARS = 80;

/** Words on one line, cut where there are many. */
export function excerpt(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > MAX_EXCERPT_CHARS ? `${line.slice(0, MAX_EXCERPT_CHARS - 1)}…` : line;
}
