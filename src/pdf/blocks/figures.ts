// Pictures → rows: as large as their pixels deserve, never larger than the text block.
import { textOf } from '../../book/inline.ts';
import type { Figure, Image, Inline } from '../../book/types.ts';
import { addElement } from './context.ts';
import { blankRow, keepTogether, type Row, spaceAbove } from './rows.ts';
import { type BlockStyle, type Setter, setText } from './setter.ts';

// Below 150 pixels an inch a printed picture looks coarse, so a small one stays small.
const POINTS_PER_PIXEL = 72 / 150;
const MAX_PAGE_PART = 0.75;

/** Sets a picture with its caption; one that is not to be had is replaced by its description. */
export function setFigure(setter: Setter, figure: Figure, place: BlockStyle): Row[] {
  const picture = setPicture(setter, figure.image, place);
  const caption = { ...place, text: { ...place.text, italic: true }, grid: false };
  const words: readonly Inline[] = figure.children;
  const written = textOf(words) === '' && picture.length === 0 ? altText(figure.image) : words;
  const element = addElement(place.parent, picture.length > 0 ? 'Caption' : 'P');
  const lines = setText(setter, written, caption, element, { align: 'center' });
  return spaceAbove(keepTogether([...picture, ...lines]), place.leading / 2);
}

function altText({ alt }: Image): Inline[] {
  return alt === '' ? [] : [{ type: 'text', value: alt }];
}

/** The pictures that stand in a paragraph's lines, set below it: a line has no room for them. */
export function setPictures(setter: Setter, children: readonly Inline[], place: BlockStyle): Row[] {
  return imagesIn(children).flatMap((image) => setPicture(setter, image, place));
}

function imagesIn(children: readonly Inline[]): Image[] {
  return children.flatMap((node) => {
    if (node.type === 'image') return [node];
    return 'children' in node ? imagesIn(node.children) : [];
  });
}

function setPicture(setter: Setter, image: Image, place: BlockStyle): Row[] {
  const found = setter.image(image.url);
  if (found === undefined) return [];
  const { geometry } = setter;
  const room = geometry.measure - place.left - place.right;
  const high = geometry.lines * geometry.leading * MAX_PAGE_PART;
  const scale = Math.min(POINTS_PER_PIXEL, room / found.width, high / found.height);
  const width = found.width * scale;
  const height = found.height * scale;
  const element = addElement(place.parent, 'Figure', { alt: image.alt });
  const x = place.left + (room - width) / 2;
  const y = place.leading / 4;
  const picture = { kind: 'image' as const, x, y, width, height, bytes: found.bytes, element };
  const rows = Math.ceil((height + place.leading / 2) / place.leading);
  return [{ ...blankRow(rows * place.leading), placed: [picture] }];
}
