// Text in, lines out: line ends of every kind, and the characters that nobody sees.
import { hasRightToLeftLetters } from '../typography/right-to-left.ts';

// CRLF, CR, LF, and the separators of Unicode.
const lineEnd = /\r\n|[\n\r\u2028\u2029]/;
// Word's soft break and page break end lines where nothing else does; elsewhere they are spaces.
const softLineEnd = /[\v\f]/;

/** Splits decoded text into lines, without line ends, control characters and zero-width marks. */
export function cleanLines(text: string): string[] {
  const clean = oddity.test(text) ? dropHidden(westernControls(text)) : text;
  const lines = clean.split(lineEnd);
  if (lines.length > 1) return lines;
  return clean.split(softLineEnd);
}

// Controls, soft hyphen, marks of direction and width, noncharacters: most texts have none of them
// and are spared the patterns below by this quick look.
const oddity =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
  /[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\uffff]/;

// What Windows-1252 has at 0x80 to 0x9f; a space where it has nothing.
const western = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

// C1 controls are read as characters of Windows-1252 (`\x85` is an ellipsis), as in the HTML standard,
// 13.2.5.80. Node 20's own decoder for Windows-1252 leaves them like that, too.
function westernControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => western.charAt(char.charCodeAt(0) - 0x80));
}

// Controls but tab, line ends, vertical tab and form feed; noncharacters; BOM, zero-width space, word
// joiner, soft hyphen, invisible operators.
const never = /[^\P{Cc}\s]|[\ufdd0-\ufdef\ufffe\uffff\ufeff\u200b\u2060-\u2064\u00ad\u180e]/gu;
// A joiner has work to do only after an emoji, a mark, or a letter of a script that joins.
const idleJoiner =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}]|[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}])[\u200c\u200d]/gu;
const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

function dropHidden(text: string): string {
  const visible = text.replace(never, '');
  if (!/[\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]/.test(visible)) return visible;
  const joined = visible.replace(idleJoiner, '');
  return hasRightToLeftLetters(joined) ? joined : joined.replace(directionMarks, '');
}
