// Lines that are drawn, not written: `* * *`, `***...~LQ~...***`, `~*~`. Emphasis keeps out of them.

// Signs that nobody puts round a stressed word.
const drawing = /[~+=#^<>|\\/°§¤•·♥♦♠♣★☆✦✧❖❦❧⁂※◇◆○●]/u;
// A star or underscore that stands apart, or a long row of them.
const apart = /(?:^|\s)[*_](?=\s|$)|[*_]{4}/;

/** Whether a line (without outer white space) is a drawn mark: more signs than letters. */
export function isOrnament(line: string): boolean {
  if (line.length > 120 || /["“”«»]/.test(line)) return false;
  if (line.replace(/[^A-Za-z\d]+/g, '').length * 2 >= line.length) return false;
  const words = line.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const signs = line.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0;
  if (signs <= words) return false;
  return drawing.test(line) || apart.test(line) || (words === 0 && !/[….?!]/.test(line));
}
