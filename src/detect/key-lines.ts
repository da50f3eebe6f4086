// Lines that give metadata: `Rating: M`, `Words: 900 Chapters: 1/1`, `Summary` over its paragraph.
// The keys are those of `metadata/field-table.ts`; here is how people write them down.
import type { MetadataFields } from '../book/metadata-types.ts';
import { fieldForKey, isWeakKey, knownKeys } from '../metadata/field-lookup.ts';
import { mayOpen, openingsOf } from './first-words.ts';

/** One key of a line and what is written after it. */
export interface KeyValue {
  key: string;
  field: keyof MetadataFields;
  value: string;
}
/** A line read as metadata. */
export interface KeyLine {
  pairs: KeyValue[];
  /** The key can hardly be anything else: `Pairing`, but not `Date`. */
  strong: boolean;
  /** A key without a value: what it says stands below. */
  open: boolean;
}

/** Longest key, in characters. */
const MAX_KEY_CHARS = 40;

//  accepted  Rating: M     **Pairing:** 2x5     WORDS: 900     Disclaimer - not mine     Summary
//  rejected  She read: nothing.     10:30 already     "Rating: M," he said
const keyed = /^[^\p{L}\p{N}"“”'‘«]*([\p{L}][^:：=\n]{0,38}?)[\s*_\])]*[:：=][\s*_]*(.*)$/u;
const dashed =
  /^[^\p{L}\p{N}"“”'‘«]*([\p{L}][\p{L}’' /()]{0,38}?)\s*(?:\s[-–—]+|[-–—]+\s)\s*(.*)$/u;

/** A line with metadata begins with a key, or with the word for a rating or for what it sums up. */
const openings = openingsOf(`rated rating chapter story work ${knownKeys.join(' ')}`);

/** How far into a line its key and the sign after it reach, in characters. */
const KEY_REACH_CHARS = 82;
const hasColon = (text: string) => /[:：=]/.test(text.slice(0, KEY_REACH_CHARS));
/** A free dash near the start of a line. */
const hasDash = (text: string) => /\s[-–—]|[-–—]\s/.test(text.slice(0, KEY_REACH_CHARS));

/** Whether a line begins as some key does; most lines do not. */
export const beginsLikeKey = (text: string): boolean => mayOpen(text, openings);

/** Reads a line as metadata; absent when its first words are no known key. */
export function readKeyLine(text: string): KeyLine | undefined {
  if (text.length > 4000 || !beginsLikeKey(text)) return undefined;
  const colon = hasColon(text);
  const dash = hasDash(text);
  return (
    (dash ? readFacts(text) : undefined) ??
    (colon ? (readSeveral(text) ?? readOne(keyed.exec(text))) : undefined) ??
    (dash ? readDashed(text) : undefined) ??
    readAlone(text.trim())
  );
}

function readOne(match: RegExpExecArray | null): KeyLine | undefined {
  const [, key = '', value = ''] = match ?? [];
  const field = fieldForKey(key.trim());
  if (field === undefined) return undefined;
  const pair = { key: key.trim(), field, value: value.replace(/[\s*_]+$/, '') };
  return { pairs: [pair], strong: isStrong(pair), open: pair.value === '' };
}

/** A dash is a weaker sign than a colon: only keys that are no other words are believed. */
function readDashed(text: string): KeyLine | undefined {
  const line = readOne(dashed.exec(text));
  return line?.strong ? line : undefined;
}

const alone =
  /^(?:chapter |story |work )?(?:summary|synopsis|disclaimers?|resumen|résumé|zusammenfassung)$/i;

function readAlone(text: string): KeyLine | undefined {
  const key = text.replace(/^chapter /i, '');
  const field = alone.test(text) ? fieldForKey(key) : undefined;
  return field && { pairs: [{ key, field, value: '' }], strong: true, open: true };
}

//  Rated: K+ - English - Humor/Family - Ned T., Maud - Chapters: 2 - Words: 3,120 - Updated: 5-2-11
/** A site's line of facts between dashes: rating, language, genres, people, then keys. */
function readFacts(text: string): KeyLine | undefined {
  const parts = text.split(/\s[-–|]\s/);
  if (parts.length < 4 || text.length > 600 || !/^\W*rat(?:ed|ing)\b/i.test(text)) return undefined;
  const bare: (keyof MetadataFields)[] = ['language', 'genre', 'characters'];
  const pairs = parts.flatMap((part): KeyValue[] => {
    const [pair] = readOne(keyed.exec(part))?.pairs ?? [];
    if (pair) return [pair];
    const field = /:/.test(part) ? undefined : bare.shift();
    return field ? [{ key: field, field, value: part.trim() }] : [];
  });
  return { pairs, strong: true, open: false };
}

const innerKey = /(?:^|[\s|·•-])((?:[\p{Lu}][\p{L}'’]*[ ]){0,2}[\p{Lu}][\p{L}'’]*) ?: ?/gu;

/** `Categories: Humor Fics Characters: None`: a key before every colon, none of them a text. */
function readSeveral(text: string): KeyLine | undefined {
  if (text.indexOf(':') === text.lastIndexOf(':') || text.length > 600) return undefined;
  const found = [...text.matchAll(innerKey)].flatMap((match) => {
    const key = knownEnding(match[1] ?? '');
    const end = match.index + match[0].length;
    return key === undefined ? [] : [{ key, from: text.lastIndexOf(key, end), end }];
  });
  const [first, second] = found;
  if (!first || !second || /[\p{L}\p{N}]/u.test(text.slice(0, first.from))) return undefined;
  const pairs = found.flatMap(({ key, end }, n): KeyValue[] => {
    const field = fieldForKey(key);
    const value = text.slice(end, found[n + 1]?.from).replace(/^[\s*_]+|[\s*_|·•-]+$/g, '');
    return field === undefined || value === '' ? [] : [{ key, field, value }];
  });
  if (pairs.some(({ field }) => field === 'disclaimer' || field === 'summary')) return undefined;
  // “Author: unknown. Title: unknown.” are sentences.
  const told = pairs.slice(0, -1).some(({ value }) => /\p{Ll}[.!?]$/u.test(value));
  return pairs.length > 0 ? { pairs, strong: !told, open: false } : undefined;
}

/** The longest run of words at the end that is a key: `Humor Fics Characters` → `Characters`. */
function knownEnding(words: string): string | undefined {
  const list = words.split(' ');
  for (let n = 0; n < list.length; n++) {
    const key = list.slice(n).join(' ');
    if (fieldForKey(key)) return key;
  }
  return undefined;
}

/** Keys that are ordinary words, too: believed among others of their kind. */
const ordinary = new Set(
  `by from to date source type types parts path location mood music song setting lines plot link read reads
  views mail canon au trigger warning comments legal written writer posted complete completed length
  description cast starring story party data trama par pares estado chapters words word series sender
  references collection timeline story link hits follow follows reviews sequel inspiration claimer
  round kink stats email website homepage couple couples ship archive rights copyright license tags
  tag language by title universe year año année jahr anno ano jaar год rok opis character characters distribution inhalt type reto`.split(
    /\s+/,
  ),
);

function isStrong({ key, field, value }: KeyValue): boolean {
  const word = key.toLowerCase();
  if (field === 'other' || isWeakKey(key) || ordinary.has(word)) return false;
  // “Summary: they had lost the river.” may be speech; “Trigger warning: rivers.” may not.
  const speech = (field === 'summary' || field === 'warnings') && !/[\s-]/.test(key);
  const sentence = speech && /^\p{Ll}.*[.!?]$/u.test(value);
  return key.length <= MAX_KEY_CHARS && !/^\p{Ll}/u.test(key) && !sentence;
}
