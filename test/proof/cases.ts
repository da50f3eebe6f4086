// The form of test/proof/cases/*.txt: below each `== title`, lines of a manuscript (`text |`, `md |`),
// what a run declares of it (`says |`), the finished book (`epub |` as XHTML, `pdf |` as pdftotext
// prints it, `~~~` between pages), and what must be found.
import { strToU8, zipSync } from 'fflate';
import { proveEpub, provePdf } from '../../src/proof/prove.ts';
import type { Declared, Finding, LeftOut, MovingLines, Source } from '../../src/proof/types.ts';

export interface ProofCase {
  title: string;
  lines: Record<'text' | 'md' | 'says' | 'epub' | 'pdf' | 'found', string[]>;
}

const kinds = ['text', 'md', 'says', 'epub', 'pdf', 'found'] as const;

/** Reads a file of cases. */
export function readCases(source: string): ProofCase[] {
  const [, ...blocks] = source.split(/^== /m);
  return blocks.map((block) => {
    const [title = '', ...lines] = block.split('\n');
    const of = (kind: string) =>
      lines.flatMap((line) => {
        const [name = '', ...rest] = line.split('|');
        return name.trim() === kind ? [rest.join('|').replace(/^ /, '')] : [];
      });
    const entries = kinds.map((kind) => [kind, of(kind)]);
    return { title, lines: Object.fromEntries(entries) };
  });
}

/** What the proof finds in a case, a line each. */
export function findingsOf({ lines }: ProofCase): string[] {
  const declared = declaredIn(lines);
  const printed = lines.pdf.join('\n').replaceAll('\n~~~\n', '\n\f').replaceAll('\\-', '\u00ad');
  const findings =
    lines.pdf.length > 0
      ? provePdf(new Uint8Array(), printed, declared)
      : proveEpub(epubOf(lines.epub.join('\n')), declared);
  return (findings ?? []).map(inWords);
}

function inWords({ problem, line, words, count }: Finding): string {
  return `${problem}, line ${line}: ${words} (${count})`;
}

/**
 * `note 3-4 A/N` · `left 1-2 contents list` · `names 1` · `heading 1` · `own Contents` ·
 * `prints 3 in progress` · `encoding windows-1252` · `overruled`.
 */
function declaredIn({ text, md, says }: ProofCase['lines']): Declared {
  const said = (word: string) =>
    says.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const ranges = (word: string) =>
    said(word).map((line) => {
      const [, first = '', last, rest = ''] = /^(\d+)(?:-(\d+))? ?(.*)$/.exec(line) ?? [];
      return { line: Number(first), endLine: Number(last ?? first), rest };
    });
  const source: Source = {
    file: 'story.txt',
    bytes: bytesOf((md.length > 0 ? md : text).join('\n')),
    encoding: said('encoding')[0] ?? 'utf-8',
    format: md.length > 0 ? 'markdown' : 'text',
    left: ranges('left').map(({ rest, ...lines }) => ({ ...lines, reason: reasonOf(rest) })),
    named: new Set(ranges('names').map(({ line }) => line)),
    restated: ranges('prints').map(({ line, rest }) => ({ line, printed: rest })),
    isOverruled: says.includes('overruled'),
    headings: ranges('heading'),
    moving: ranges('note').map(
      ({ rest, ...lines }): MovingLines => ({ ...lines, ...(rest && { title: rest }) }),
    ),
  };
  return { sources: [source], own: said('own') };
}

/** A text with `\xHH` for bytes that are no UTF-8. */
function bytesOf(text: string): Uint8Array {
  const parts = text.split(/(\\x[\da-f]{2})/);
  return Uint8Array.from(
    parts.flatMap((part, at) =>
      at % 2 === 1 ? [Number.parseInt(part.slice(2), 16)] : [...strToU8(part)],
    ),
  );
}

function reasonOf(text: string): LeftOut['reason'] {
  const reasons: readonly LeftOut['reason'][] = [
    'metadata',
    'front matter',
    'contents list',
    'scene break mark',
    'boilerplate',
    'repeated title',
    'note dropped',
    'markup',
  ];
  const reason = reasons.find((each) => each === text);
  if (reason === undefined) throw new Error(`no reason is called “${text}”`);
  return reason;
}

/** An EPUB of two files: the title page, which names Ann Example and The Ferry, and a chapter. */
function epubOf(chapter: string): Uint8Array {
  const page = (body: string) => strToU8(`<html><head><title>x</title></head>${body}</html>`);
  const opf = `<package><metadata><dc:title>The Ferry</dc:title></metadata>
<manifest><item id="a" href="title.xhtml"/><item id="b" href="chapter.xhtml"/></manifest>
<spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
  return zipSync({
    'META-INF/container.xml': strToU8('<rootfile full-path="OEBPS/content.opf"/>'),
    'OEBPS/content.opf': strToU8(opf),
    'OEBPS/title.xhtml': page(
      '<body><section epub:type="titlepage"><h1>The Ferry</h1><p>Ann Example</p></section></body>',
    ),
    'OEBPS/chapter.xhtml': page(`<body>${chapter}</body>`),
  });
}
