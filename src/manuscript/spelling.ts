// Markdown as typed against the words it stands for: what of a source text may be markup, and
// whether the rest spells out exactly what the tree holds.
import { lettersOf } from '../book/letters.ts';

/**
 * Markup that can hold letters or digits; each may stand for words or for none.
 * `<i lang="fr">` · `](url "title")` · `][ref]` · `[ref]: url` · `[^1]` · `12. ` ·
 * the words after a code fence · `{lang=fr}` · `[x]` · `&eacute;`
 */
const markup =
  /<\/?[a-z](?:[^<>"'[\]()]|"[^"<]*"|'[^'<]*')*>|(?<=\])\([^)\n]{0,2000}\)|(?<=\])\[[^\]\n]*\]|^[ \t>]*\[[^\][^\n][^\][\n]*\]:.*$|\[\^[^\]\s]{1,200}\]|^[ \t>]*\d{1,9}[.)](?=\s)|^[ \t>]*(?:`{3,}|~{3,}).*$|\{lang=[^{}\n]*\}|\[[xX]\]|&#?\w{1,31};/gim;

/** What of this is markup in a plain text with HTML left in it. */
const tagsOnly = /<\/?[a-z](?:[^<>"'[\]()]|"[^"<]*"|'[^'<]*')*>|&#?\w{1,31};/gi;

/** Bounds the readings kept side by side; ordinary text has one. */
const MAX_READINGS = 64;

const comment = /<!--[\s\S]{0,20000}?-->/g;

/** Whether `source`, some of its markup left out, has exactly the letters `held`, in order. */
export function spellsOut(source: string, held: string): boolean {
  const shown = source.replace(comment, '');
  return isReading(shown, held) || (shown !== source && isReading(source, held));
}

/** The same for a plain text whose tags are read as tags. */
export function spellsOutTags(source: string, held: string): boolean {
  return isReading(source, held, tagsOnly);
}

function isReading(source: string, held: string, pattern = markup): boolean {
  let readings = [0];
  let at = 0;
  for (const found of source.matchAll(pattern)) {
    const plain = lettersOf(source.slice(at, found.index));
    const [mark] = found;
    readings = readings.flatMap((from) => afterText(held, from, plain));
    readings = readings.flatMap((from) => afterMarkup(held, from, mark));
    readings = [...new Set(readings)].slice(0, MAX_READINGS);
    at = found.index + mark.length;
  }
  const rest = lettersOf(source.slice(at));
  return readings.some((from) => held.length === from + rest.length && held.endsWith(rest));
}

function afterText(held: string, from: number, plain: string): number[] {
  return held.startsWith(plain, from) ? [from + plain.length] : [];
}

const described = /^<img\b[^>]*?\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/**
 * Left out, or in a code span standing for itself; a character reference is one letter or two, a
 * picture its description.
 */
function afterMarkup(held: string, from: number, mark: string): number[] {
  const letters = lettersOf(mark);
  const [, double, single] = mark.startsWith('<') ? (described.exec(mark) ?? []) : [];
  const alt = double ?? single;
  if (alt !== undefined) return [from, ...afterText(held, from, lettersOf(alt))];
  const itself = letters !== '' ? afterText(held, from, letters) : [];
  const reference = mark.startsWith('&') ? [from + 1, from + 2] : [];
  return [from, ...itself, ...reference].filter((end) => end <= held.length);
}
