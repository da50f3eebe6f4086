// What stands between the parts of a text: spaces and joints, and how far they give.
import type { Joint } from '../text/words.ts';
import type { Gap } from './measure.ts';

/** A gap that is a word space, or a joint inside a word. */
export interface PieceGap extends Gap {
  readonly spaced: boolean;
  /** Level of a space in text of both directions; other gaps have the lower of their neighbours. */
  readonly level?: number;
}

// The space of a text face gives by these parts of its width: TeX's proportions, which keep word
// gaps between 0.7 and 1.55 of the usual one before a line is bad.
const SPACE_STRETCH = 0.55;
const SPACE_SHRINK = 0.3;
// Narrower than this, words run together: for the eye, and for machines that judge spaces by their
// width, as pdftotext does from 0.15 em. Thousandths of an em.
const NARROWEST_SPACE = 155;
/** Cost of a line that ends in a hyphen, ours or the author's. */
export const HYPHEN_PENALTY = 50;
// Ideographs give a little on either side.
const IDEOGRAPH_STRETCH = 60;
const IDEOGRAPH_SHRINK = 10;

/** The gaps of a face whose word space has this width (thousandths of an em). */
export function gapTable(space: number): Record<Joint, PieceGap> {
  const stretch = space * SPACE_STRETCH;
  const shrink = Math.min(space * SPACE_SHRINK, Math.max(0, space - NARROWEST_SPACE));
  const word = { width: space, stretch, shrink, spaced: true };
  const joint = { width: 0, stretch: 0, shrink: 0, spaced: false };
  return {
    space: { ...word, penalty: 0 },
    tie: { ...word, penalty: Number.POSITIVE_INFINITY },
    join: { ...joint, penalty: Number.POSITIVE_INFINITY },
    dash: { ...joint, penalty: 30 },
    hyphen: { ...joint, penalty: HYPHEN_PENALTY, flagged: true },
    rescue: { ...joint, penalty: 400 },
    ideograph: { ...joint, stretch: IDEOGRAPH_STRETCH, shrink: IDEOGRAPH_SHRINK, penalty: 0 },
  };
}
