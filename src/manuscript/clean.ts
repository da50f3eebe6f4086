// Text in, lines out: line ends of every kind, and the characters that nobody sees.
import { hasRightToLeftLetters } from '../typography/right-to-left.ts';

// CRLF, CR, LF, and the separators of Unicode.
const lineEnd = /\r\n|[\n\r\u2028\u2029]/;
// Word's soft break and page break end lines where nothing else does; elsewhere they are spaces.
const softLineEnd = /[\v\f]/g;

/** Splits decoded text into lines, without line ends, control characters and zero-width marks. */
export function cleanLines(text: string): string[] {
  const broken = lineEnd.test(text) ? text : text.replace(softLineEnd, '\n');
  return (oddity.test(broken) ? cleanText(broken) : broken).split(lineEnd);
}

const cleanText = (text: string) => dropHidden(spaceControls(westernControls(symbols(text))));

// Controls, soft hyphen, marks of direction and width, noncharacters: most texts have none of them
// and are spared the patterns below by this quick look.
const oddity =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufdd0-\uffff]/;

// What Windows-1252 has at 0x80 to 0x9f; a space where it has nothing.
const western = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

// C1 controls are read as characters of Windows-1252 (`\x85` is an ellipsis), as in the HTML standard,
// 13.2.5.80. Node 20's own decoder for Windows-1252 leaves them like that, too.
function westernControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => western.charAt(char.charCodeAt(0) - 0x80));
}

// Word's Symbol and Wingdings live in the private use area: what their bullets and arrows mean.
const symbolSigns: Record<string, string> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0a8': '◻',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0fb': '✗',
  '\uf076': '❖',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf0e0': '→',
  '\uf0df': '←',
  '\uf04a': '☺',
  '\uf04c': '☹',
  '\uf02d': '-',
  '\uf0be': '—',
};

function symbols(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolSigns[sign] ?? sign);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
const controls = /[\0-\x08\v\f\x0e-\x1f\x7f]+/g;

/** A control between two words separates them (`rope\x0band`); Word's `\x1e` is a hyphen. */
function spaceControls(text: string): string {
  return text.replace(controls, (run, at: number) => {
    const isBetween = /\S/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + run.length));
    return !isBetween ? run : run === '\x1e' ? '-' : ' ';
  });
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
