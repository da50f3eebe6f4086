// What is known of a picture: by a look at its first bytes, and decoded as far as a PDF must know it.

/** The kinds that readers of EPUBs show; a PDF shows the first two. */
export type PictureKind = 'jpeg' | 'png' | 'gif';

/** What a picture's header says. */
export interface PictureHeader {
  kind: PictureKind;
  /** Pixels of the rows and columns in the file, which may lie on their side. */
  width: number;
  height: number;
  /** How the camera was held (Exif 2.3, tag 0112): 1 is upright. */
  orientation: number;
}

/** How rows were filtered before they were deflated (ISO 32000-1, table 8). */
export type RowFilter = {
  Predictor: number;
  Colors: number;
  BitsPerComponent: number;
  Columns: number;
};

/** An image, ready to be embedded. */
export interface Picture {
  /** Pixels, as the picture is seen: upright. */
  width: number;
  height: number;
  bits: number;
  space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK' | { palette: Uint8Array };
  filter: 'DCTDecode' | 'FlateDecode';
  data: Uint8Array;
  predictor?: RowFilter;
  decode?: number[];
  /** Opacity of each pixel, eight bits, deflated. */
  alpha?: Uint8Array;
  /** The lowest and highest value of each sample that is transparent. */
  colourKey?: number[];
  /** As in its header. */
  orientation: number;
}
