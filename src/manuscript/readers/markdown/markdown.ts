// Markdown in, blocks out, by way of remark. Prose stays prose: no indented code, no raw HTML, and
// what CommonMark takes for a list of one item or a heading under a rule may well be a paragraph.
import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { countBlanks } from '../../blank-lines.ts';
import { mendSentences } from '../../broken-sentences.ts';
import { hyphenEvidence } from '../../hyphens.ts';
import { type Row, rowsOf } from '../../rows.ts';
import { type MeasuredLayout, measureLayout, publicLayout } from '../../text-layout.ts';
import type { Blocks, Manuscript } from '../../types.ts';
import { placeComments } from './comments.ts';
import { guard } from './guard.ts';
import { isLineByLine } from './line-by-line.ts';
import { wholeBlocksOf } from './whole-blocks.ts';

/** Reads the blocks of a Markdown manuscript. */
export function readMarkdown(manuscript: Manuscript): Blocks {
  const { file, lines, frontMatterLines } = manuscript;
  const frontEnd = frontMatterLines?.endLine ?? 0;
  const guarded = guard(bodyOf(lines, frontEnd), file);
  const { lines: safe, bare, messages } = guarded;
  // A line that was taken out whole, or could not be read, still stands somewhere: as typed.
  const shown = lines.map((raw, n) => {
    const line = (guarded.dense.has(n + 1) ? guarded.typed : bare)[n] ?? raw;
    return line.trim() === '' ? raw : line;
  });
  const rows = rowsOf(shown, 1);
  const body = rows.slice(frontEnd);
  const layout = markdownLayout(measureLayout(body), body);
  for (let n = 0; n < frontEnd; n++) safe[n] = lines[n] ?? '';
  if (frontEnd > 0) safe[frontEnd - 1] = '---'; // YAML may end with `...`, which remark does not know
  const root = processor(frontEnd > 0).parse(safe.join('\n'));
  const context = {
    file,
    urls: urlsOf(root),
    reported: new Set<string>(),
    ...guarded,
    rows,
    charsAbove: countCharsAbove(body),
    layout,
    isSolid: hyphenEvidence(body),
  };
  const nodes = root.children.filter((node: RootContent) => node.type !== 'yaml');
  const blocks = mendSentences(
    nodes.flatMap((node) => wholeBlocksOf(node, context)),
    layout,
  );
  const taken = guarded.taken.filter(({ line, endLine }) => !isAny(line, endLine, context.dense));
  const left = [...guarded.comments, ...taken].toSorted((a, b) => a.line - b.line);
  const all = placeComments(blocks, left, rows);
  countBlanks(all, body);
  return { blocks: all, layout: publicLayout(layout), messages };
}

function isAny(from: number, to: number, numbers: ReadonlySet<number>): boolean {
  for (let number = from; number <= to; number++) if (numbers.has(number)) return true;
  return false;
}

function countCharsAbove(rows: readonly Row[]): (number: number) => number {
  const above: number[] = [];
  let chars = 0;
  for (const { number, text } of rows) {
    above[number] = chars;
    chars += text.length;
  }
  return (number) => above[number] ?? 0;
}

/** Front matter is YAML: nothing in it is a mark of Markdown. */
function bodyOf(lines: string[], frontEnd: number): string[] {
  return lines.map((line, n) => (n < frontEnd ? '' : line));
}

/** Below this many lines between blank lines, Markdown's own reading of line ends holds. */
const LINES_WITHOUT_BLANK = 8;

/** In Markdown, a line is a paragraph only where blank lines are hardly used at all. */
function markdownLayout(layout: MeasuredLayout, rows: Row[]): MeasuredLayout {
  if (isLineByLine(rows) && layout.wrapWidth === undefined) {
    return { ...layout, model: 'line', usualGap: 0 };
  }
  if (layout.model !== 'line' || layout.linesPerRun >= LINES_WITHOUT_BLANK) return layout;
  return { ...layout, model: 'blank-line', usualGap: 1 };
}

// Indented prose is no code; HTML tags are read one by one, inside paragraphs; `~fin~` is no strike.
const disabled = { disable: { null: ['codeIndented', 'htmlFlow'] } };

function processor(frontMatter: boolean): Processor<Root> {
  const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
  if (frontMatter) parser.use(remarkFrontmatter);
  const data = parser.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), disabled];
  return parser;
}

function urlsOf(root: Root): Map<string, string> {
  const urls = new Map<string, string>();
  visit(root, 'definition', ({ identifier, url }) => {
    if (!urls.has(identifier)) urls.set(identifier, url);
  });
  return urls;
}
