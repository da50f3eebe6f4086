// Bytes in, text and the name of its encoding out. UTF-8 is tried first and believed when it fits;
// what it does not fit is either UTF-16, damaged UTF-8, or one of the old one- and two-byte sets.
import { Failure, type Message, message } from '../messages.ts';
import { binaryKind } from './sniff.ts';
import type { Encoding } from './types.ts';

interface Decoded {
  text: string;
  encoding: Encoding;
  messages: Message[];
}

/** Decodes a manuscript; throws a `Failure` naming the file when the bytes are not text. */
export async function decode(bytes: Uint8Array, file: string): Promise<Decoded> {
  const kind = binaryKind(bytes);
  if (kind !== undefined) throw new Failure(message('file-binary', { found: kind }, { file }));
  const unicode = fromMark(bytes) ?? fromZeros(bytes) ?? strictly('utf-8', bytes);
  const found = signOfData(unicode?.text, bytes);
  if (found !== undefined) throw new Failure(message('file-binary', { found }, { file }));
  if (unicode !== undefined) return { ...unicode, messages: [] };
  return (await fromOldSet(bytes)) ?? repaired(bytes, file);
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

type Unicode = Omit<Decoded, 'messages'>;

function fromMark(bytes: Uint8Array): Unicode | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return loosely('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return loosely('utf-16be', bytes);
  return undefined;
}

/**
 * UTF-16 without a mark: Latin letters, spaces and line ends have one zero byte, always on the
 * same side, and the text decodes to no control characters.
 */
function fromZeros(bytes: Uint8Array): Unicode | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [n, byte] of sample.entries()) if (byte === 0) zeros[n % 2] = (zeros[n % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = sample.length / 2 / 20;
  if (bytes.length % 2 === 1 || (even > 0 && odd > 0) || even + odd < enough) return undefined;
  if (even + odd === 0) return undefined;
  const decoded = strictly(odd > 0 ? 'utf-16le' : 'utf-16be', bytes);
  return decoded && /[^\P{Cc}\s]/u.test(decoded.text) ? undefined : decoded;
}

function strictly(encoding: Encoding, bytes: Uint8Array): Unicode | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

function loosely(encoding: Encoding, bytes: Uint8Array): Unicode {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
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

async function fromOldSet(bytes: Uint8Array): Promise<Decoded | undefined> {
  if (isDamagedUtf8(bytes)) return undefined;
  let high = 0;
  for (let n = 0; n < bytes.length; n++) if ((bytes[n] ?? 0) > 127) high += 1;
  const read = high > bytes.length * MIN_FOREIGN_SHARE ? await fromForeignSet(bytes) : undefined;
  return { ...(read ?? loosely('windows-1252', bytes)), messages: [] };
}

async function fromForeignSet(bytes: Uint8Array): Promise<Unicode | undefined> {
  const { detect } = await import('chardet');
  const foreign = sets[detect(bytes) ?? ''];
  return foreign && strictly(foreign, bytes);
}

/** Mostly right UTF-8: at most one faulty byte to ten letters that decode. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const { text } = loosely('utf-8', bytes);
  const signs = text.match(/[^\p{ASCII}]/gu) ?? [];
  const right = signs.filter((sign) => sign !== '\ufffd').length;
  const faults = signs.length - right;
  return faults * 10 <= right;
}

function repaired(bytes: Uint8Array, file: string): Decoded {
  const read = loosely('utf-8', bytes);
  const line = read.text.slice(0, read.text.indexOf('\ufffd')).split('\n').length;
  const count = read.text.split('\ufffd').length - 1;
  return { ...read, messages: [message('encoding-damaged', { count }, { file, line })] };
}
