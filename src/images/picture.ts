// A picture, decoded as far as a PDF must know it.
import type { Dictionary } from '../pdf/file/objects.ts';

/** An image, ready to be embedded. */
export interface Picture {
  /** Pixels, as the picture is seen: upright. */
  width: number;
  height: number;
  bits: number;
  space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK' | { palette: Uint8Array };
  filter: 'DCTDecode' | 'FlateDecode';
  data: Uint8Array;
  predictor?: Dictionary;
  decode?: number[];
  /** Opacity of each pixel, eight bits, deflated. */
  alpha?: Uint8Array;
  /** The lowest and highest value of each sample that is transparent. */
  colourKey?: number[];
  /** How the camera was held (Exif 2.3, tag 0112): 1 is upright. */
  orientation: number;
}
