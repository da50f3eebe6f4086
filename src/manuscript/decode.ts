// Bytes in, text and the name of its encoding out. UTF-8 is tried first and believed when it fits;
// what it does not fit is read as that which most of it fits: damaged UTF-8, UTF-16, an old set.
import { Failure, type Message, message } from '../messages.ts';
import { binaryKind } from './sniff.ts';
import type { Encoding } from './types.ts';
import {
  countIn,
  countReplaced,
  countUtf8,
  joinSurrogates,
  loosely,
  REPLACED,
  readMixed,
  strictly,
} from './utf8.ts';

interface Decoded {
  text: string;
  encoding: Encoding;
  messages: Message[];
}

/** Decodes a manuscript; throws a `Failure` naming the file when the bytes are not text. */
export async function decode(source: Uint8Array, file: string): Promise<Decoded> {
  const kind = binaryKind(source);
  if (kind !== undefined) throw new Failure(message('file-binary', { found: kind }, { file }));
  const bytes = joinSurrogates(source);
  const unicode = fromMark(bytes) ?? fromZeros(bytes) ?? strictly('utf-8', bytes);
  const found = signOfData(unicode?.text, bytes);
  if (found !== undefined) throw new Failure(message('file-binary', { found }, { file }));
  const read = unicode ?? (await byMajority(bytes));
  return { ...read, messages: damageOf(read, bytes, file) };
}

/** Control characters for each of which text must hold this many bytes, or it is data. */
const BYTES_TO_CONTROL = 50;
/** Bytes that are looked at for control characters. */
const SAMPLE_BYTES = 65_536;

/** What shows that the bytes are data: NUL, or control characters by the dozen. */
function signOfData(text: string | undefined, bytes: Uint8Array): string | undefined {
  if (text === undefined ? bytes.includes(0) : text.includes('\0')) return 'it holds NUL bytes';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const controls = loosely('windows-1252', sample).text.match(control)?.length ?? 0;
  const isUtf16 = sample.includes(0);
  if (isUtf16 || controls * BYTES_TO_CONTROL < sample.length || controls < 4) return undefined;
  return 'it holds control characters';
}

/** C0 but for tab, line ends, form feed, the DOS end of file and escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
const control = /[\0-\x08\x0e-\x19\x1c-\x1f]/g;

/** Text, and the encoding that it was read in. */
type Reading = Omit<Decoded, 'messages'>;

function fromMark(bytes: Uint8Array): Reading | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return loosely('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return loosely('utf-16be', bytes);
  return undefined;
}

/**
 * UTF-16 without a mark: Latin letters, spaces and line ends have one zero byte, always on the
 * same side, and the text decodes to no control characters. A file that was cut may end in half
 * a sign.
 */
function fromZeros(bytes: Uint8Array): Reading | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [n, byte] of sample.entries()) if (byte === 0) zeros[n % 2] = (zeros[n % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = sample.length / 2 / 20;
  if ((even > 0 && odd > 0) || even + odd < enough || even + odd === 0) return undefined;
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be';
  const decoded = strictly(encoding, whole);
  if (!decoded || /[^\P{Cc}\s]/u.test(decoded.text)) return undefined;
  return whole.length === bytes.length ? decoded : loosely(encoding, bytes);
}

/** The guesser's names for sets that `TextDecoder` reads; all Western ones are Windows-1252. */
const sets: Record<string, Encoding> = {
  'windows-1251': 'windows-1251',
  'ISO-8859-5': 'windows-1251',
  'KOI8-R': 'koi8-r',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  Big5: 'big5',
  GB18030: 'gb18030',
};

/** Text with few bytes above ASCII is Western, whatever the guesser makes of them. */
const MIN_FOREIGN_SHARE = 0.2;
/** Letters that must be right for each that is damaged, where an old set is believed. */
const RIGHT_TO_FAULT = 20;

/** What is neither UTF-8 nor UTF-16 throughout: the encoding that most of its signs fit. */
async function byMajority(bytes: Uint8Array): Promise<Reading> {
  const { right, faults } = countUtf8(bytes);
  if (right > faults) return readMixed('utf-8', bytes);
  let high = 0;
  for (let n = 0; n < bytes.length; n++) if ((bytes[n] ?? 0) > 127) high += 1;
  const read = high > bytes.length * MIN_FOREIGN_SHARE ? await fromForeignSet(bytes) : undefined;
  return read ?? readMixed('windows-1252', bytes);
}

async function fromForeignSet(bytes: Uint8Array): Promise<Reading | undefined> {
  const { detect } = await import('chardet');
  const foreign = sets[detect(bytes) ?? ''];
  const read = foreign && loosely(foreign, bytes);
  if (!read) return undefined;
  const letters = read.text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const faults = countIn(read.text, REPLACED);
  return faults * RIGHT_TO_FAULT <= letters ? read : undefined;
}

/** Lines that a message names; a text damaged throughout has thousands. */
const MAX_NAMED_LINES = 5;

/** Says how many characters had to be replaced, and where. */
function damageOf({ text, encoding }: Reading, bytes: Uint8Array, file: string): Message[] {
  const count = countIn(text, REPLACED) - (encoding === 'utf-8' ? countReplaced(bytes) : 0);
  if (count <= 0) return [];
  const numbers: number[] = [];
  for (const [n, line] of text.split('\n').entries()) {
    if (numbers.length <= MAX_NAMED_LINES && line.includes(REPLACED)) numbers.push(n + 1);
  }
  const named = numbers.slice(0, MAX_NAMED_LINES).join(', ');
  const lines = numbers.length > MAX_NAMED_LINES ? `${named} …` : named;
  const values = { encoding: encoding.toUpperCase(), count, lines };
  return [message('encoding-damaged', values, { file, line: numbers[0] ?? 1 })];
}
