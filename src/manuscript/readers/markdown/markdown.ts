// Markdown in, blocks out, by way of remark. Prose stays prose: no indented code, no raw HTML, and
// what CommonMark takes for a list of one item or a heading under a rule may well be a paragraph.
import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { mendSentences } from '../../broken-sentences.ts';
import { hyphenEvidence } from '../../hyphens.ts';
import { rowsOf } from '../../rows.ts';
import { type MeasuredLayout, measureLayout } from '../../text-layout.ts';
import type { Blocks, Manuscript } from '../../types.ts';
import { countBlanks, publicLayout } from '../text.ts';
import { blocksOf } from './blocks.ts';
import { placeComments } from './comments.ts';
import { guard } from './guard.ts';

/** Reads the blocks of a Markdown manuscript. */
export function readMarkdown(manuscript: Manuscript): Blocks {
  const { file, lines, frontMatterLines } = manuscript;
  const frontEnd = frontMatterLines?.endLine ?? 0;
  const rows = rowsOf(lines, 1);
  const body = rows.slice(frontEnd);
  const layout = markdownLayout(measureLayout(body));
  const { lines: safe, plain, comments, messages } = guard(lines, file);
  if (frontEnd > 0) safe[frontEnd - 1] = '---'; // YAML may end with `...`, which remark does not know
  const root = processor(frontEnd > 0).parse(safe.join('\n'));
  const context = {
    file,
    urls: urlsOf(root),
    reported: new Set<string>(),
    messages,
    plain,
    rows,
    layout,
    isSolid: hyphenEvidence(body),
  };
  const nodes = root.children.filter((node: RootContent) => node.type !== 'yaml');
  const blocks = mendSentences(
    nodes.flatMap((node) => blocksOf(node, context)),
    layout,
  );
  const all = placeComments(blocks, comments, rows);
  countBlanks(all, body);
  return { blocks: all, layout: publicLayout(layout), messages };
}

/** Below this many lines between blank lines, Markdown's own reading of line ends holds. */
const LINES_WITHOUT_BLANK = 8;

/** In Markdown, a line is a paragraph only where blank lines are hardly used at all. */
function markdownLayout(layout: MeasuredLayout): MeasuredLayout {
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
