// HTML that a copy from the web has left in plain text: decided over the whole file whether it is
// meant or talked about. Characters are put in place here; tags are read with the paragraphs.
import { type Message, message } from '../messages.ts';
import { readTag } from './html-tags.ts';

/** A text with its characters in place. */
export interface WebText {
  lines: string[];
  /** Its tags are to be read as tags. */
  tagged: boolean;
  messages: Message[];
}

/** Uses from which on a habit is believed, and uses that must stand against each mention. */
const MIN_USES = 3;
const USES_TO_MENTION = 3;

/** What named references stand for; the three that make markup come last, where there are tags. */
const named: Record<string, string> = {
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  mdash: '—',
  ndash: '–',
  horbar: '―',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  iexcl: '¡',
  iquest: '¿',
  middot: '·',
  bull: '•',
  sect: '§',
  para: '¶',
  dagger: '†',
  Dagger: '‡',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  cent: '¢',
  yen: '¥',
  times: '×',
  divide: '÷',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  hearts: '♥',
  larr: '←',
  rarr: '→',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
  ordf: 'ª',
  ordm: 'º',
  lt: '<',
  gt: '>',
  amp: '&',
};

/** `eacute` is e and an acute accent: the accents by name, and their combining marks. */
const accents: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

const reference = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{1,8}\d{0,2}));/gi;
const markup = new Set(['lt', 'gt', 'amp']);

/** Reads what a copy from the web has left in the lines of a plain text. */
export function readWebText(lines: string[], file: string): WebText {
  const text = lines.join('\n');
  if (!text.includes('&') && !text.includes('<')) return { lines, tagged: false, messages: [] };
  const references = isMeant(usesOfReferences(text));
  const tagged = isMeant(usesOfTags(lines));
  if (!references && !tagged) return { lines, tagged, messages: [] };
  const decoded = references
    ? lines.map((line) => (line.includes('&') ? decodeReferences(line, tagged) : line))
    : lines;
  const placed = tagged ? decoded.flatMap(splitAtBlocks) : decoded;
  const line = lines.findIndex((one) => /[<&]/.test(one)) + 1;
  return { lines: placed, tagged, messages: [message('markup-read', {}, { file, line })] };
}

interface Uses {
  used: number;
  mentioned: number;
}

const isMeant = ({ used, mentioned }: Uses) =>
  used >= MIN_USES && used >= USES_TO_MENTION * mentioned;

//  used       she said&mdash;and left     Salt &amp; ash     &nbsp; alone
//  mentioned  "&amp;"     `&nbsp;`     he typed &quot; twice
function usesOfReferences(text: string): Uses {
  const uses: Uses = { used: 0, mentioned: 0 };
  for (const found of text.matchAll(reference)) {
    if (signOf(found) === undefined) continue;
    const before = text.charAt(found.index - 1);
    const after = text.charAt(found.index + found[0].length);
    const isQuoted = /["'`“‘«(]/.test(before) && /["'`”’»)]/.test(after);
    const isApart = / /.test(before) && /[ ,.]/.test(after) && found[3] !== 'amp';
    if (isQuoted || isApart) uses.mentioned += 1;
    else uses.used += 1;
  }
  return uses;
}

const tagLike = /<\/?[a-z][^<>\n]{0,300}>/gi;

//  used       <i>late</i>     <p>She slept.</p>     <br> at a line's end     <hr> alone
//  mentioned  the <br> tag     "<p>"     `<i>` without its end
function usesOfTags(lines: readonly string[]): Uses {
  const uses: Uses = { used: 0, mentioned: 0 };
  for (const line of lines) {
    const open: string[] = [];
    for (const { 0: source, index } of line.matchAll(tagLike)) {
      const tag = readTag(source);
      if (!tag) continue;
      const atEdge = index === 0 || line.slice(index + source.length).trim() === '';
      const opener = tag.closing ? open.lastIndexOf(tag.name) : -1;
      if (opener >= 0) {
        open.length = opener;
        uses.used += 2;
      } else if (tag.means === 'break' || (tag.means === 'block' && atEdge)) {
        if (atEdge) uses.used += 1;
        else if (!/[<>]/.test(line.charAt(index - 1))) uses.mentioned += 1;
      } else if (!tag.closing) open.push(tag.name);
    }
    uses.mentioned += open.length;
  }
  return uses;
}

/** Puts characters in the place of references; with tags about, `&lt;` waits until those are read. */
function decodeReferences(line: string, tagged: boolean): string {
  const once = decodeOnce(line, tagged);
  // `&amp;quot;`: encoded twice on its way.
  return /&amp;#?\w{2,8};/.test(line) ? decodeOnce(once, tagged) : once;
}

function decodeOnce(line: string, tagged: boolean): string {
  return line.replace(reference, (...found) => {
    const [whole] = found;
    if (tagged && markup.has(found[3])) return whole;
    return signOf(found) ?? whole;
  });
}

/** Decodes the three references that could be taken for markup. */
export function decodeMarkup(text: string): string {
  return text.replace(/&(lt|gt|amp);/g, (_, name: string) => named[name] ?? '');
}

function signOf([, decimal, hex, name]: readonly (string | undefined)[]): string | undefined {
  if (name !== undefined) return named[name] ?? accented(name);
  const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
  if (code === 0xad || code === 0x200b) return '';
  const isSign = (code >= 0xa0 || (code >= 32 && code < 127)) && code <= 0x10ffff;
  const isHalf = code >= 0xd800 && code < 0xe000;
  // 128 to 159 are Windows-1252, as in the HTML standard.
  if (code >= 0x80 && code < 0xa0)
    return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return isSign && !isHalf ? String.fromCodePoint(code) : undefined;
}

function accented(name: string): string | undefined {
  const accent = accents[name.slice(1)];
  return accent === undefined ? undefined : `${name.charAt(0)}${accent}`.normalize('NFC');
}

/** Whole paragraphs in one line: a line end is put where a block ends between words. */
function splitAtBlocks(line: string): string[] {
  if (!line.includes('<')) return [line];
  const tags = [...line.matchAll(tagLike)].map(({ 0: source, index }) => ({ source, index }));
  const last = lastWritten(line, tags);
  const parts: string[] = [];
  let [done, seen, hasWords] = [0, 0, false];
  for (const { source, index } of tags) {
    const tag = readTag(source);
    hasWords ||= line.slice(seen, index).trim() !== '';
    seen = index + source.length;
    if (tag?.means !== 'block' && tag?.means !== 'break') continue;
    if (!hasWords || index >= last) continue;
    const at = tag.closing || tag.means === 'break' ? seen : index;
    parts.push(line.slice(done, at), ...(tag.means === 'break' ? [] : ['']));
    [done, hasWords] = [at, false];
  }
  return [...parts, line.slice(done)];
}

/** Where the last word between tags ends. */
function lastWritten(line: string, tags: readonly { source: string; index: number }[]): number {
  let end = line.length;
  for (const { source, index } of tags.toReversed()) {
    const after = index + source.length;
    if (line.slice(after, end).trim() !== '') return end;
    end = index;
  }
  return end;
}
