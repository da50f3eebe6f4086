// The syntax of PDF (ISO 32000-1, 7.2 and 7.3): characters in, values and operators out.
import { type Dict, PdfText, type PdfValue, Ref } from './values.ts';

/** An operator of a content stream, or a keyword of the file. */
export class Keyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}
export type Token = PdfValue | Keyword;

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values from a text of one character a byte. */
export class Reader {
  readonly source: string;
  at: number;

  constructor(source: string, at = 0) {
    this.source = source;
    this.at = at;
  }

  /** The next value or keyword; throws a sentence at the end and on broken syntax. */
  next(): Token {
    this.skipSpace();
    const { source, at } = this;
    const char = source[at];
    if (char === undefined) throw new SyntaxError('the text ends too soon');
    if (char === '/') return this.name();
    if (char === '(') return this.string();
    if (source.startsWith('<<', at)) return this.dictionary();
    if (char === '<') return this.hex();
    if (char === '[') return this.array();
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(source);
    if (reference) {
      this.at = REFERENCE.lastIndex;
      return new Ref(Number(reference[1]));
    }
    return this.word();
  }

  skipSpace(): void {
    for (;;) {
      while (SPACE.test(this.source[this.at] ?? '')) this.at++;
      if (this.source[this.at] !== '%') return;
      while (this.at < this.source.length && !/[\r\n]/.test(this.source[this.at] ?? '\n'))
        this.at++;
    }
  }

  private take(until: RegExp): string {
    const start = this.at;
    while (this.at < this.source.length && !until.test(this.source[this.at] ?? '')) this.at++;
    return this.source.slice(start, this.at);
  }

  private name(): string {
    this.at++;
    const raw = this.take(DELIMITER);
    return `/${raw.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`;
  }

  private word(): Token {
    const word = this.take(DELIMITER);
    if (word === '') throw new SyntaxError(`there is a stray ${this.source[this.at]}`);
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? undefined : new Keyword(word);
  }

  private hex(): PdfText {
    const end = this.source.indexOf('>', this.at);
    const digits = this.source.slice(this.at + 1, end).replace(/\s/g, '');
    if (end < 0 || /[^0-9a-f]/i.test(digits))
      throw new SyntaxError('a hexadecimal string is broken');
    this.at = end + 1;
    const padded = digits.length % 2 ? `${digits}0` : digits;
    return new PdfText(Buffer.from(padded, 'hex').toString('latin1'));
  }

  private string(): PdfText {
    let out = '';
    for (let depth = 0; ; ) {
      const char = this.source[this.at++];
      if (char === undefined) throw new SyntaxError('a string does not end');
      if (char === '(' && depth++ === 0) continue;
      if (char === ')' && --depth === 0) return new PdfText(out);
      out += char === '\\' ? this.escape() : char;
    }
  }

  private escape(): string {
    const octal = /[0-7]{1,3}/y;
    octal.lastIndex = this.at;
    const digits = octal.exec(this.source)?.[0];
    if (digits) {
      this.at += digits.length;
      return String.fromCharCode(Number.parseInt(digits, 8) & 255);
    }
    const char = this.source[this.at++] ?? '';
    return char === '\n' ? '' : (ESCAPES[char] ?? char);
  }

  private array(): PdfValue[] {
    this.at++;
    const items: PdfValue[] = [];
    for (this.skipSpace(); this.source[this.at] !== ']'; this.skipSpace()) items.push(this.value());
    this.at++;
    return items;
  }

  private dictionary(): Dict {
    this.at += 2;
    const dict: Dict = new Map();
    for (this.skipSpace(); !this.source.startsWith('>>', this.at); this.skipSpace()) {
      const key = this.value();
      if (typeof key !== 'string') throw new SyntaxError('a key of a dictionary is no name');
      if (dict.has(key.slice(1))) throw new SyntaxError(`the key ${key} stands twice`);
      dict.set(key.slice(1), this.value());
    }
    this.at += 2;
    return dict;
  }

  /** The next value; a keyword in its place is broken syntax. */
  value(): PdfValue {
    const token = this.next();
    if (token instanceof Keyword) throw new SyntaxError(`${token.word} is no value`);
    return token;
  }
}
