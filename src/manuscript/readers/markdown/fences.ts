// Lines of Markdown in, the lines that stand in fenced code out. A fence that nothing closes is a
// stray mark: the rest of the story is no code.

/** Where code stands. */
export interface Fences {
  /** Numbers of the lines of fenced code, its fences included. */
  code: Set<number>;
  /** Numbers of fences without a partner. */
  stray: number[];
}

interface Opening {
  number: number;
  sign: string;
  length: number;
}

const opening = /^\s*(`{3,}|~{3,})(?!.*`)/;
const closing = /^\s*(`{3,}|~{3,})\s*$/;

/**
 * Finds the fences at the top level of a manuscript; `skip` names lines that are marks of another
 * kind.
 *
 *     ```             ```
 *     two lines       He put out the lamp.      ← stray: nothing closes it
 *     ```
 */
export function readFences(lines: readonly string[], skip: ReadonlySet<number>): Fences {
  const fences: Fences = { code: new Set(), stray: [] };
  const partners = closingLines(lines, skip);
  let n = 0;
  while (n < lines.length) {
    const opened = skip.has(n + 1) ? undefined : openingAt(lines[n] ?? '', n + 1);
    const end = opened && partners(opened);
    if (opened && end === undefined) fences.stray.push(opened.number);
    for (let at = n + 1; end !== undefined && at <= end; at++) fences.code.add(at);
    n = end ?? n + 1;
  }
  return fences;
}

function openingAt(line: string, number: number): Opening | undefined {
  const [, mark = ''] = opening.exec(line) ?? [];
  return mark === '' ? undefined : { number, sign: mark.charAt(0), length: mark.length };
}

type FindsPartner = (opened: Opening) => number | undefined;

/** Closing fences in order; each is passed by once, so that many strays stay linear. */
function closingLines(lines: readonly string[], skip: ReadonlySet<number>): FindsPartner {
  const found: Opening[] = [];
  for (const [n, line] of lines.entries()) {
    const [, mark = ''] = closing.exec(line) ?? [];
    if (mark !== '' && !skip.has(n + 1))
      found.push({ number: n + 1, sign: mark.charAt(0), length: mark.length });
  }
  const longest = longestFollowing(found);
  return ({ number, sign, length }) => {
    const from = firstAfter(found, number);
    if ((longest.get(sign)?.[from] ?? 0) < length) return undefined;
    for (let at = from; at < found.length; at++) {
      const one = found[at];
      if (one?.sign === sign && one.length >= length) return one.number;
    }
    return undefined;
  };
}

/** For each sign and place, the longest closing fence from there on. */
function longestFollowing(found: readonly Opening[]): Map<string, number[]> {
  const longest = new Map<string, number[]>();
  for (const sign of ['`', '~']) {
    const lengths = new Array<number>(found.length + 1).fill(0);
    for (let at = found.length - 1; at >= 0; at--) {
      const one = found[at];
      lengths[at] = Math.max(lengths[at + 1] ?? 0, one?.sign === sign ? one.length : 0);
    }
    longest.set(sign, lengths);
  }
  return longest;
}

function firstAfter(found: readonly Opening[], number: number): number {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.number ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
