// Decoded pictures → image objects of the PDF (ISO 32000-1, 8.9.5). It does not read files of pictures.
import type { Picture } from '../../images/picture.ts';
import type { Dictionary, PdfFile, PdfObject, Value } from './objects.ts';

/** Writes the image object and its mask. */
export function embedPicture(file: PdfFile, picture: Picture): PdfObject {
  const { bits, alpha } = picture;
  // Above 4 the camera was held upright, and rows of the file are columns of the picture.
  const isTurned = picture.orientation > 4 && picture.orientation <= 8;
  const width = isTurned ? picture.height : picture.width;
  const height = isTurned ? picture.width : picture.height;
  const object = file.object({
    ...imageEntries(width, height, bits, picture.filter),
    ColorSpace: colourSpace(file, picture.space),
    DecodeParms: picture.predictor,
    Decode: picture.decode,
    Mask: picture.colourKey,
    SMask: alpha && embedAlpha(file, width, height, alpha),
  });
  object.end(picture.data);
  return object;
}

function embedAlpha(file: PdfFile, width: number, height: number, alpha: Uint8Array): PdfObject {
  const object = file.object({
    ...imageEntries(width, height, 8, 'FlateDecode'),
    ColorSpace: 'DeviceGray',
  });
  object.end(alpha);
  return object;
}

function imageEntries(width: number, height: number, bits: number, filter: string): Dictionary {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    Filter: filter,
  };
}

function colourSpace(file: PdfFile, space: Picture['space']): Value {
  if (typeof space === 'string') return space;
  const palette = file.object();
  palette.end(space.palette);
  return ['Indexed', 'DeviceRGB', Math.max(0, space.palette.length / 3 - 1), palette];
}

// The unit square as the picture fills it, turned and mirrored as the camera was: row 1, column 1
// of the file is at the top left, top right, bottom right, bottom left; then the mirrored four.
const TURNS: readonly (readonly number[])[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];
const UPRIGHT = [1, 0, 0, 1, 0, 0];

/** The matrix that sets a picture upright inside the unit square. */
export function turn({ orientation }: Picture): readonly number[] {
  return TURNS[orientation - 1] ?? UPRIGHT;
}
