// Notes that Markdown writers put into the sentence, `^[like this]`: lines in, the same lines out with
// references in the notes' places, and the notes themselves below the last line.

/** Characters that a note may have; a bracket that nothing closes is no note. */
const MAX_NOTE_CHARS = 4000;

/** Notes in one manuscript; the parser is quadratic in them. */
const MAX_NOTES = 2000;

/** Moves inline notes to the end. Line numbers of everything else stay as they are. */
export function placeInlineNotes(lines: string[]): string[] {
  if (!lines.some((line) => line.includes('^['))) return lines;
  const text = lines.join('\n');
  const notes: string[] = [];
  let placed = '';
  let done = 0;
  for (let at = text.indexOf('^['); at >= 0; at = text.indexOf('^[', Math.max(done, at + 2))) {
    if (notes.length === MAX_NOTES) break;
    const end = closingBracket(text, at + 2);
    const note = end === undefined ? '' : text.slice(at + 2, end);
    if (end === undefined || !isNote(note, text, at)) continue;
    notes.push(note.replaceAll('\n', ' '));
    // Its line ends come after the reference: what follows keeps its line.
    const lineEnds = '\n'.repeat(note.split('\n').length - 1);
    placed += `${text.slice(done, at)}[^inline-${notes.length}]${lineEnds}`;
    done = end + 1;
  }
  if (notes.length === 0) return lines;
  const definitions = notes.flatMap((note, n) => ['', `[^inline-${n + 1}]: ${note}`]);
  return [...(placed + text.slice(done)).split('\n'), ...definitions];
}

//  accepted  at sea.^[Said twice.] And so     ^[See [the map](map.png).]
//  rejected  x^[2]     ^[]     `^[a-z]`     a note with a blank line in it
function isNote(note: string, text: string, at: number): boolean {
  if (!/\p{L}.*\s|\p{L}{4}/su.test(note) || /\n\s*\n/.test(note)) return false;
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return (line.match(/`/g)?.length ?? 0) % 2 === 0 && !line.endsWith('\\');
}

function closingBracket(text: string, from: number): number | undefined {
  let depth = 1;
  const limit = Math.min(text.length, from + MAX_NOTE_CHARS);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 91) depth += 1;
    else if (code === 93) depth -= 1;
    else if (code === 10 && text.charCodeAt(at + 1) === 10) return undefined;
    if (depth === 0) return at;
  }
  return undefined;
}
