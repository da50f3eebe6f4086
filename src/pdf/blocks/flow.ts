// The blocks of a chapter → rows: a case for every kind of block.
import { textOf } from '../../book/inline.ts';
import type { AuthorNote, Blockquote, Flow, Inline, Paragraph } from '../../book/types.ts';
import { isAside, noteTitle } from '../../pages/section-names.ts';
import { setCode } from './code.ts';
import { addElement } from './context.ts';
import { setLetter } from './correspondence.ts';
import { setFigure } from './figures.ts';
import { setList } from './lists.ts';
import { type Before, setProse } from './prose.ts';
import { around, keepParagraph, keepTogether, type Row, spaceAbove } from './rows.ts';
import { setBreak } from './scene-breaks.ts';
import { type BlockStyle, ems, type ParagraphShape, type Setter, setText } from './setter.ts';
import { setString } from './strings.ts';
import { setTable } from './tables.ts';
import { poemIn, setVerse } from './verse.ts';

const HALF = 0.5;
const NOTE_SCALE = 0.88;
/** Indents in ems. */
const QUOTE_INDENT = 1.6;
const SPEAKER_INDENT = 1.5;
/** Sets blocks one under the other. With `opens`, the first paragraph has the theme's lead-in. */
export function setFlow(
  setter: Setter,
  nodes: readonly Flow[],
  place: BlockStyle,
  opens = false,
): Row[] {
  const rows: Row[] = [];
  let before: Before = { opens, flush: true };
  let only: Flow['type'] | undefined;
  for (const node of nodes) {
    const set = setBlock(setter, node, place, before);
    if (set.length === 0) continue;
    // After anything but a paragraph the text finds back to its grid.
    const block = only !== undefined && only !== 'paragraph' ? spaceAbove(set, 0, place.grid) : set;
    for (const row of block) rows.push(row);
    // A mark with words over the first paragraph takes nothing of its opening.
    const opensStill = before.opens && node.type === 'thematicBreak';
    before = { opens: opensStill, flush: node.type !== 'paragraph' };
    only = node.type;
  }
  return rows;
}

function setBlock(setter: Setter, node: Flow, place: BlockStyle, before: Before): Row[] {
  const inner = (children: readonly Flow[], at: BlockStyle): Row[] => setFlow(setter, children, at);
  switch (node.type) {
    case 'paragraph':
      return setProse(setter, node, place, before);
    case 'thematicBreak':
      return setBreak(setter, node, place);
    case 'sceneStamp':
      return keptWithNext(setLine(setter, node.children, place, { italic: true }, 'left'));
    case 'subheading':
      return setSubheading(setter, node.children, place);
    case 'blockquote':
      return setQuotation(setter, node, place);
    case 'letter':
      return setLetter(setter, node, place, (body, at) => inner(body, asLines(setter, body, at)));
    case 'transcript':
      return setTranscript(setter, node.children, place);
    case 'verse':
      return setVerse(setter, node, place);
    case 'list':
      return setList(setter, node, place, inner);
    case 'code':
      return setCode(setter, node, place);
    case 'table':
      return setTable(setter, node, place);
    case 'figure':
      return setFigure(setter, node, place);
    case 'authorNote':
      return setAuthorNote(setter, node, place);
    case 'endMark':
      return setEndMark(setter, node.children, place);
    case 'footnoteDefinition':
      // With a mark in the text, it stands at the foot of the mark's page; see notes.ts.
      return setter.isMarked(node.identifier) ? [] : inner(node.children, smaller(place));
  }
}

/** A single line of its own kind, such as a place and time. */
function setLine(
  setter: Setter,
  children: readonly Inline[],
  place: BlockStyle,
  text: Partial<BlockStyle['text']>,
  align: BlockStyle['align'],
): Row[] {
  const element = addElement(place.parent, 'P');
  const at = { ...place, text: { ...place.text, ...text } };
  return keepParagraph(setText(setter, children, at, element, { align, hyphenate: false }));
}

function keptWithNext(rows: Row[]): Row[] {
  return rows.map((row, i) => {
    return i === rows.length - 1 ? { ...row, after: Number.POSITIVE_INFINITY } : row;
  });
}

function setSubheading(setter: Setter, children: readonly Inline[], place: BlockStyle): Row[] {
  const element = addElement(place.parent, `H${place.level}`);
  const at = { ...place, text: { ...place.text, face: setter.theme.heading.labelFace } };
  const { align } = setter.theme.heading;
  const rows = keepTogether(setText(setter, children, at, element, { align, hyphenate: false }));
  const last = rows.length - 1;
  const spaced = rows.map((row, i) => (i === last ? { ...row, height: row.height * 1.4 } : row));
  return keptWithNext(spaceAbove(spaced, place.leading * 1.6));
}

/** A quotation: indented on both sides, with half a line of white around it. */
function setQuotation(setter: Setter, quotation: Blockquote, place: BlockStyle): Row[] {
  const parent = addElement(place.parent, 'BlockQuote');
  const poem = poemIn(quotation);
  if (poem) return setVerse(setter, poem, { ...place, parent });
  const indent = ems(setter, place, QUOTE_INDENT);
  const at: BlockStyle = {
    ...place,
    parent,
    left: place.left + indent,
    right: place.right + indent,
    grid: false,
    quotes: true,
  };
  const inner = asLines(setter, quotation.children, at);
  return around(setFlow(setter, quotation.children, inner), place.leading * HALF);
}

/** Each speaker's words hang from the name. */
function setTranscript(setter: Setter, lines: readonly Paragraph[], place: BlockStyle): Row[] {
  const parent = addElement(place.parent, 'Div');
  const hang = ems(setter, place, SPEAKER_INDENT);
  const shape: ParagraphShape = { indents: [0], hang };
  const rows = lines.flatMap((line) => {
    const element = addElement(parent, 'P');
    return keepParagraph(setText(setter, line.children, place, element, shape));
  });
  return around(rows, place.leading * HALF);
}

/** The place of paragraphs that fill no line between them, and so are lines: a telegram, a list of names. */
function asLines(setter: Setter, nodes: readonly Flow[], place: BlockStyle): BlockStyle {
  const room = setter.geometry.measure - place.left - place.right;
  const style = { face: 'regular', size: place.size };
  const isLine = (node: Flow): boolean =>
    node.type === 'paragraph' && setString(setter, textOf(node.children), style).width <= room;
  return nodes.length > 1 && nodes.every(isLine) ? { ...place, lines: true, align: 'left' } : place;
}

function smaller(place: BlockStyle): BlockStyle {
  const { size, leading } = place;
  return { ...place, size: size * NOTE_SCALE, leading: leading * NOTE_SCALE, grid: false };
}

/** What the author says to the readers: smaller, under its heading, apart from the story. */
function setAuthorNote(setter: Setter, note: AuthorNote, place: BlockStyle): Row[] {
  const at = { ...smaller(place), parent: addElement(place.parent, 'Sect') };
  const { align, labelFace } = setter.theme.heading;
  const title = noteTitle(note, setter.words.kinds.authorNote);
  const heading = isAside(note) ? [] : [{ type: 'text' as const, value: title }];
  const head = { ...at, text: { ...at.text, face: labelFace } };
  const element = heading.length > 0 ? addElement(at.parent, 'P') : undefined;
  const top = keptWithNext(setText(setter, heading, head, element, { align }));
  const rows = [...top, ...setFlow(setter, note.children, at)];
  return around(rows, place.leading * (note.placement === 'inline' ? HALF : 1));
}

function setEndMark(setter: Setter, children: readonly Inline[], place: BlockStyle): Row[] {
  const face = /\p{Lu}/u.test(textOf(children)) ? setter.theme.heading.labelFace : 'italic';
  const rows = setLine(setter, children, place, { face }, 'center');
  return spaceAbove(keepTogether(rows), place.leading, place.grid);
}
