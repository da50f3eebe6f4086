// Reads the case files of this folder: many short manuscripts in one file, each line of a
// manuscript with its expected kind in a column before it. `catalogue.test.ts` runs them.
import { readFileSync } from 'node:fs';

/** One line of a manuscript and what it should be. */
export interface CaseLine {
  /** Kinds a reader accepts, `title` or `chapter-heading=2`; empty for prose. */
  expected: string[];
  text: string;
}
export interface Case {
  name: string;
  file: string;
  lines: CaseLine[];
}

const stock = readFileSync(new URL('prose.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\n\n/);

/** Reads the cases of `text`; each begins with `== name`, Markdown ones with `[md]` below it. */
export function parseCases(text: string): Case[] {
  return text
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.trimEnd().split('\n');
      const markdown = lines[0] === '[md]';
      let used = 0;
      const parsed = (markdown ? lines.slice(1) : lines).flatMap((line) => {
        const filler = /^~~~ (\d+) ?(\w*)$/.exec(line);
        if (!filler) return parseLine(line);
        const from = used;
        used += Number(filler[1]);
        return fill(from, used, filler[2] ?? '');
      });
      return { name, file: markdown ? 'case.md' : 'case.txt', lines: trimBlank(parsed) };
    });
}

// `chapter-heading=1 | Chapter 1`; `⍽` is a no-break space; a line without a bar is a comment.
function parseLine(line: string): CaseLine[] {
  const bar = line.indexOf('|');
  if (bar < 0) return [];
  const expected = line.slice(0, bar).trim();
  const text = line.slice(bar + 2).replaceAll('⍽', '\u00a0');
  return [{ expected: expected === '' ? [] : expected.split('/'), text }];
}

/** Paragraphs `from`…`to` of the stock prose, in one of the layouts authors use. */
function fill(from: number, to: number, layout: string): CaseLine[] {
  const paragraphs = Array.from({ length: to - from }, (_, n) => paragraph(from + n));
  const gap = { '': 1, wrapped: 1, wide: 2, close: 0, indented: 0 }[layout] ?? 1;
  const lines = paragraphs.flatMap((text, n) => [
    ...(n === 0 ? [] : Array<string>(gap).fill('')),
    ...(layout === 'wrapped' ? wrap(text) : layout === 'indented' ? wrap(`    ${text}`) : [text]),
  ]);
  return lines.map((text) => ({ expected: [], text }));
}

const paragraph = (n: number) => stock[n % stock.length] ?? '';

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? '';
  for (const word of text.trim().split(' ')) {
    if (line.trim() !== '' && line.length + word.length >= 72) {
      lines.push(line);
      line = word;
    } else line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

function trimBlank(lines: CaseLine[]): CaseLine[] {
  const last = lines.findLastIndex((line) => line.text !== '');
  return lines.slice(0, last + 1);
}
