// Where words may be divided, by language. Patterns are loaded only when a book needs them.
import { readPatterns } from './liang.ts';

/** Offsets in a word (UTF-16) at which it may be divided, ascending. */
export type Hyphenate = (word: string) => readonly number[];

interface Patterns {
  /** Name of the pattern file. */
  name: string;
  /** Fewest letters before and after a hyphen, as the language's typographers have it. */
  left: number;
  right: number;
}

/** Languages by BCP 47 tag; a region without a row of its own is set as its language. */
const patterns: Record<string, Patterns> = {
  be: { name: 'be', left: 2, right: 2 },
  bg: { name: 'bg', left: 2, right: 2 },
  ca: { name: 'ca', left: 2, right: 2 },
  cs: { name: 'cs', left: 2, right: 3 },
  cy: { name: 'cy', left: 2, right: 3 },
  da: { name: 'da', left: 2, right: 2 },
  de: { name: 'de', left: 2, right: 3 },
  'de-CH': { name: 'de-ch-1901', left: 2, right: 3 },
  el: { name: 'el', left: 2, right: 2 },
  en: { name: 'en-us', left: 2, right: 3 },
  'en-AU': { name: 'en-gb', left: 2, right: 3 },
  'en-GB': { name: 'en-gb', left: 2, right: 3 },
  'en-IE': { name: 'en-gb', left: 2, right: 3 },
  'en-NZ': { name: 'en-gb', left: 2, right: 3 },
  es: { name: 'es', left: 2, right: 2 },
  et: { name: 'et', left: 2, right: 3 },
  eu: { name: 'eu', left: 2, right: 2 },
  fi: { name: 'fi', left: 2, right: 2 },
  fr: { name: 'fr', left: 2, right: 3 },
  ga: { name: 'ga', left: 2, right: 3 },
  gl: { name: 'gl', left: 2, right: 2 },
  hr: { name: 'hr', left: 2, right: 2 },
  hu: { name: 'hu', left: 2, right: 2 },
  is: { name: 'is', left: 2, right: 2 },
  it: { name: 'it', left: 2, right: 2 },
  la: { name: 'la', left: 2, right: 2 },
  lt: { name: 'lt', left: 2, right: 2 },
  lv: { name: 'lv', left: 2, right: 2 },
  nb: { name: 'nb', left: 2, right: 2 },
  nl: { name: 'nl', left: 2, right: 2 },
  nn: { name: 'nn', left: 2, right: 2 },
  no: { name: 'nb', left: 2, right: 2 },
  oc: { name: 'oc', left: 2, right: 2 },
  pl: { name: 'pl', left: 2, right: 2 },
  pt: { name: 'pt', left: 2, right: 3 },
  ro: { name: 'ro', left: 2, right: 2 },
  ru: { name: 'ru', left: 2, right: 2 },
  sk: { name: 'sk', left: 2, right: 3 },
  sl: { name: 'sl', left: 2, right: 2 },
  sr: { name: 'sr-cyrl', left: 2, right: 2 },
  sv: { name: 'sv', left: 2, right: 2 },
  tr: { name: 'tr', left: 2, right: 2 },
  uk: { name: 'uk', left: 2, right: 2 },
};

const SHORTEST = 5;
// A longer run of letters is no word.
const MAX_WORD_CHARS = 60;
const KNOWN_LIMIT = 50_000;

/** The rule for a language; a language without patterns divides nothing. */
export async function loadHyphenation(language: string): Promise<Hyphenate> {
  const known = loaded.get(language) ?? (await load(language));
  loaded.set(language, known);
  return known;
}

/** Rules stay loaded, with the words they have divided. */
const loaded = new Map<string, Hyphenate>();

async function load(language: string): Promise<Hyphenate> {
  const rule = patterns[language] ?? patterns[language.split('-')[0] ?? ''];
  if (rule === undefined) return () => [];
  const module: unknown = await import(`hyphen/${rule.name}/index.js`);
  const find = hasPatterns(module) ? readPatterns(module.default.patterns) : undefined;
  if (find === undefined) return () => [];
  // The same letters come with many kinds of punctuation round them.
  const known = new Map<string, readonly number[]>();
  return (word) =>
    divide(word, (letters) => {
      let places = known.get(letters);
      if (places === undefined) {
        const end = letters.length - rule.right;
        places = find(letters).filter((at) => at >= rule.left && at <= end);
        if (known.size > KNOWN_LIMIT) known.clear();
        known.set(letters, places);
      }
      return places;
    });
}

function hasPatterns(value: unknown): value is { default: { patterns: unknown } } {
  return typeof value === 'object' && value !== null && 'default' in value;
}

/** Divides each run of letters in a word; not one in capitals, nor what has capitals inside. */
function divide(word: string, divideLetters: (letters: string) => readonly number[]): number[] {
  const places: number[] = [];
  for (const match of word.matchAll(/[\p{L}\p{M}]+/gu)) {
    const [letters] = match;
    if (letters.length < SHORTEST || letters.length > MAX_WORD_CHARS) continue;
    if (/\p{Lu}/u.test(letters.slice(1))) continue;
    for (const at of divideLetters(letters)) places.push(match.index + at);
  }
  return places;
}
