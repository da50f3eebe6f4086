// Punctuation at the edge of a line hangs out of the measure, so that the edge looks straight
// (optical margins, after Hàn Thế Thành, Micro-typographic extensions to TeX, 2000).

/** How far a sign at the right edge hangs out, as a part of its own width. */
export const hangRight: ReadonlyMap<string, number> = new Map([
  ['-', 0.6],
  ['.', 0.6],
  [',', 0.6],
  ['’', 0.5],
  ['”', 0.4],
  [';', 0.3],
  [':', 0.3],
  ['–', 0.3],
  ['—', 0.2],
  ['!', 0.15],
  ['?', 0.15],
]);

/** The same at the left edge. */
export const hangLeft: ReadonlyMap<string, number> = new Map([
  ['“', 0.4],
  ['‘', 0.5],
  ['—', 0.2],
  ['T', 0.05],
  ['A', 0.05],
  ['V', 0.05],
  ['W', 0.05],
  ['Y', 0.05],
]);
