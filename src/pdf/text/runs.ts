// A paragraph's inline nodes → runs of text, each in one face. Knows nothing of widths.
import { textOf } from '../../book/inline.ts';
import type { FootnoteReference, Image, Inline } from '../../book/types.ts';
import type { FaceKey, PlacedLink, StructureElement } from '../types.ts';

/** Text that differs from its paragraph: a link, a note's number, another language. */
export interface RunTag {
  element: StructureElement;
  target?: PlacedLink['target'];
  contents: string;
  /** A line is drawn through it. */
  struck?: true;
  /** Destination of the footnote that must stand on the same page. */
  note?: string;
}

export interface TextRun {
  text: string;
  face: FaceKey;
  tag?: RunTag;
  /** Size beside the paragraph's: 0.85. */
  scale?: number;
  /** Level of embedding (UAX #9); odd runs from right to left. */
  level?: number;
}

/** What the book knows about a paragraph's inline nodes. */
export interface InlineContext {
  /** The number of a footnote and its destination; undefined when it has no text. */
  mark(reference: FootnoteReference): { number: number; destination: string } | undefined;
  /** Where a link of the manuscript leads; undefined when it leads nowhere we can promise. */
  link(url: string): PlacedLink['target'] | undefined;
  /** Called for each image in the text, which cannot stand in a line. */
  image(image: Image): boolean;
  monoScale: number;
}

/** How text stands that carries no mark-up of its own. */
export interface TextStyle {
  italic: boolean;
  bold: boolean;
  /** Sets all text in this face, whatever its mark-up. */
  face?: FaceKey;
}

/** Lines of runs: a hard break in the manuscript begins another line. */
export function readRuns(
  nodes: readonly Inline[],
  context: InlineContext,
  parent: StructureElement,
  style: TextStyle = { italic: false, bold: false },
): TextRun[][] {
  const lines: TextRun[][] = [[]];
  collect(nodes, { context, parent, style, lines });
  return lines;
}

interface Collecting {
  context: InlineContext;
  parent: StructureElement;
  style: TextStyle;
  lines: TextRun[][];
  tag?: RunTag;
}

function collect(nodes: readonly Inline[], at: Collecting): void {
  for (const node of nodes) collectNode(node, at);
}

function collectNode(node: Inline, at: Collecting): void {
  switch (node.type) {
    case 'text':
      add(at, node.value, faceOf(at.style));
      break;
    case 'emphasis':
      collect(node.children, { ...at, style: { ...at.style, italic: !at.style.italic } });
      break;
    case 'strong':
      collect(node.children, { ...at, style: { ...at.style, bold: true } });
      break;
    case 'delete':
      collectStruck(node.children, at);
      break;
    case 'inlineCode':
      add(at, node.value, 'mono', at.context.monoScale);
      break;
    case 'break':
      at.lines.push([]);
      break;
    case 'link':
      collectLink(node.children, at.context.link(node.url), at);
      break;
    case 'image':
      if (!at.context.image(node)) add(at, node.alt, faceOf({ ...at.style, italic: true }));
      break;
    case 'footnoteReference':
      addMark(node, at);
      break;
    case 'span':
      collectSpan(node.children, node.lang, at);
      break;
    default:
      node satisfies never;
  }
}

function faceOf({ italic, bold, face }: TextStyle): FaceKey {
  if (face !== undefined) return face;
  if (bold) return italic ? 'bold-italic' : 'bold';
  return italic ? 'italic' : 'regular';
}

function add(at: Collecting, text: string, face: FaceKey, scale?: number): void {
  const run: TextRun = { text, face };
  if (at.tag) run.tag = at.tag;
  if (scale !== undefined) run.scale = scale;
  at.lines.at(-1)?.push(run);
}

function collectLink(
  children: readonly Inline[],
  target: PlacedLink['target'] | undefined,
  at: Collecting,
): void {
  const element: StructureElement = { role: 'Link', children: [] };
  const inLink = target && !at.tag;
  if (inLink) at.parent.children.push(element);
  const tag = inLink ? { element, target, contents: textOf(children) } : at.tag;
  collect(children, tag ? { ...at, tag } : at);
}

/** Struck-out words are part of the text; the stroke through them is not. */
function collectStruck(children: readonly Inline[], at: Collecting): void {
  const element: StructureElement = { role: 'Span', children: [] };
  if (!at.tag) at.parent.children.push(element);
  const tag: RunTag = { ...(at.tag ?? { element, contents: '' }), struck: true };
  collect(children, { ...at, tag });
}

function collectSpan(children: readonly Inline[], lang: string, at: Collecting): void {
  const element: StructureElement = { role: 'Span', lang, children: [] };
  if (!at.tag) at.parent.children.push(element);
  collect(children, { ...at, tag: at.tag ?? { element, contents: '' } });
}

/** A note's number, raised; it links to the note. */
function addMark(node: FootnoteReference, at: Collecting): void {
  const mark = at.context.mark(node);
  if (mark === undefined) return;
  const link: StructureElement = { role: 'Link', children: [] };
  at.parent.children.push({ role: 'Reference', children: [link] });
  const target = { destination: mark.destination };
  const contents = `Note ${mark.number}`;
  const tag = { element: link, target, contents, note: mark.destination };
  at.lines.at(-1)?.push({ text: String(mark.number), face: 'superior', tag });
}
