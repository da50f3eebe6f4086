// UTF-8 that is not quite right: counted, mended where it is sure what was meant, and read line by
// line where two encodings were joined in one file. Knows nothing of what the text says.
import type { Encoding } from './types.ts';

/** What stands for bytes that are no sign. */
export const REPLACED = '\ufffd';

/** Text, and the encoding it was read in. */
interface Reading {
  text: string;
  encoding: Encoding;
}

/** The text of bytes that are right throughout; else undefined. */
export function strictly(encoding: Encoding, bytes: Uint8Array): Reading | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** The text of bytes, with U+FFFD for what is damaged. */
export function loosely(encoding: Encoding, bytes: Uint8Array): Reading {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** How often `part` stands in `text`. */
export function countIn(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

/** U+FFFD that was in the file before it came here. */
export function countReplaced(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}

/** Signs of more than one byte that are right UTF-8, and places where the bytes are none. */
export function countUtf8(bytes: Uint8Array): { right: number; faults: number } {
  const { text } = loosely('utf-8', bytes);
  const before = countReplaced(bytes);
  const faults = countIn(text, REPLACED) - before;
  const signs = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return { right: signs - faults, faults };
}

/**
 * CESU-8, which old Java and MySQL exports write: an emoji as two surrogates of three bytes each.
 *
 *     ED A0 BD  ED B8 80  →  F0 9F 98 80
 */
export function joinSurrogates(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0xed)) return bytes;
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code = surrogatePair(bytes, at);
    if (code === undefined) {
      joined[length] = bytes[at] ?? 0;
      length += 1;
      continue;
    }
    joined.set(new TextEncoder().encode(String.fromCodePoint(code)), length);
    length += 4;
    at += 5;
  }
  return length === bytes.length ? bytes : joined.subarray(0, length);
}

function surrogatePair(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] !== 0xed || bytes[at + 3] !== 0xed) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = [1, 2, 4, 5].map((n) => bytes[at + n] ?? 0);
  if (a >> 4 !== 0xa || c >> 4 !== 0xb || b >> 6 !== 2 || d >> 6 !== 2) return undefined;
  const high = ((a & 0x0f) << 6) | (b & 0x3f);
  const low = ((c & 0x0f) << 6) | (d & 0x3f);
  return 0x10000 + (high << 10) + low;
}

/**
 * Reads a text line by line: in one encoding of two, but lines that are none in it and surely the
 * other in that one. A chapter was pasted in from elsewhere.
 */
export function readMixed(encoding: 'utf-8' | 'windows-1252', bytes: Uint8Array): Reading {
  const parts: string[] = [];
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    parts.push(encoding === 'utf-8' ? westernOr8(line) : utf8Or1252(line));
    from += line.length;
  }
  return { text: parts.join(''), encoding };
}

/** A line of a Western text that is right UTF-8, and has a sign of several bytes to show it. */
function utf8Or1252(line: Uint8Array): string {
  return (strictly('utf-8', line) ?? loosely('windows-1252', line)).text;
}

/** A line of a UTF-8 text without one right sign, all of whose faults are Western letters. */
function westernOr8(line: Uint8Array): string {
  const read = loosely('utf-8', line).text;
  if (!read.includes(REPLACED) || countUtf8(line).right > 0) return read;
  const western = loosely('windows-1252', line).text;
  return isWestern(western) ? western : read;
}

/** C1 is left as it is by Node's decoder, and read as quotation marks and dashes further on. */
const westernSign = /[\u0085\u0091-\u0097‘’“”•–—…€À-ÖØ-öø-ý\u00a0«»¡¿£§©°]/;

//  accepted  caf\xe9     \x93No,\x94 she said     it\x92s     rejected  \xff     a row of bytes
function isWestern(text: string): boolean {
  const signs = text.match(/[^\p{ASCII}]/gu) ?? [];
  return signs.every((sign) => westernSign.test(sign)) && !/[À-ý]{3}/.test(text);
}
