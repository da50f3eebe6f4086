// Hyphens typed for dashes, and full stops typed for ellipses.
import { isBlank, isLetter } from './context.ts';
import type { Conventions } from './conventions.ts';
import type { Edit } from './edits.ts';

/** Finds hyphens that are dashes, with the spaces beside them; four and more are a drawn line. */
export function hyphenEdits(text: string, conventions: Conventions): Edit[] {
  const edits: Edit[] = [];
  for (const found of text.matchAll(/[ \u00a0]?(?<!-)-{1,3}(?!-)[ \u00a0]?/g)) {
    const [written] = found;
    const before = text.charAt(found.index - 1);
    const after = text.charAt(found.index + written.length);
    const dash = dashFor(written, before, after, text, found.index, conventions);
    if (dash !== undefined && dash !== written) {
      edits.push({ at: found.index, length: written.length, text: dash });
    }
  }
  return edits;
}

function dashFor(
  written: string,
  before: string,
  after: string,
  text: string,
  at: number,
  conventions: Conventions,
): string | undefined {
  const hyphens = written.trim();
  const digits = /\d/.test(before) && /\d/.test(after);
  if (digits && written === hyphens) return isRange(text, at, hyphens.length) ? '–' : undefined;
  const spaced = written.length === hyphens.length + 2 && !isBlank(before) && !isBlank(after);
  if (spaced) return digits && hyphens === '-' ? undefined : conventions.spacedDash;
  if (hyphens !== '-') return written.replace(hyphens, conventions.closedDash);
  return isBrokenOff(written, before, after)
    ? written.replace('-', conventions.closedDash)
    : undefined;
}

/** `1914-18`, but not `2004-05-21` and not `555-0199-2`. */
function isRange(text: string, at: number, length: number): boolean {
  const around = text.slice(Math.max(0, at - 8), at + length + 8);
  return !/-[\d.]+-/.test(around);
}

/** `"But I-"` breaks off, `"-and then` breaks in; `well-known` and `two- or three-fold` do neither. */
function isBrokenOff(written: string, before: string, after: string): boolean {
  if (written !== '-') return false;
  const quote = /["'”’“‘»«]/;
  return (isLetter(before) && quote.test(after)) || (quote.test(before) && /\p{Ll}/u.test(after));
}

/**
 * Finds the dashes of speech that opens with one: `- Bonjour`, `-Hola -dijo Ana-. Adiós.` The inner
 * ones touch what they set apart: ` -dijo` and `Ana-.`
 */
export function speechEdits(text: string, { speechDash, spacedDash }: Conventions): Edit[] {
  const opening = speechDash && /^(?:-{1,2}|[–—])[ \u00a0]?(?=[^\s\d-])/u.exec(text);
  if (!speechDash || !opening) return [];
  const [written] = opening;
  const typed = /^[–—]/.test(written) ? written.charAt(0) : speechDash.dash;
  const space = /[ \u00a0]$/.test(written) ? speechDash.space || ' ' : '';
  // Where the spaced dash is the same sign, it is the general rule’s, spaces and all.
  const inner = spacedDash.includes(speechDash.dash) ? gluedDash : anyInnerDash;
  return [
    { at: 0, length: written.length, text: typed + space },
    ...[...text.matchAll(inner)].map(({ index }) => ({
      at: index,
      length: 1,
      text: speechDash.dash,
    })),
  ];
}

/** ` -dijo`, `Ana-.` */
const gluedDash = /(?<=\s)-(?=[\p{L}¿¡])|(?<=[\p{L}!?.…])-(?=[\s.,;:!?]|$)/gu;
/** ` - dijo` too */
const anyInnerDash = /(?<=\s)-(?=[\s\p{L}¿¡])|(?<=[\p{L}!?.…])-(?=[\s.,;:!?]|$)/gu;

/** Finds the ellipses of one paragraph: `...`, `. . .`; the space before one does not break. */
export function ellipsisEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const found of text.matchAll(/ ?\.(?:[ \u00a0]?\.){2,}| …/g)) {
    const [written] = found;
    const dots = written.replace(/[^.]/g, '').length;
    const space = written.startsWith(' ') && found.index > 0 ? '\u00a0' : '';
    edits.push({ at: found.index, length: written.length, text: space + ellipsis(dots) });
  }
  return edits;
}

/** Four dots are a stop and an ellipsis; rows of dots are as many ellipses as they have threes. */
function ellipsis(dots: number): string {
  if (dots === 4) return '….';
  return '…'.repeat(Math.max(1, Math.floor(dots / 3)));
}
