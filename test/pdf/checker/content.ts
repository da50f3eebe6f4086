// A content stream → what it paints, in order, each with the marked content it stands in.
import { Keyword, Reader } from './syntax.ts';
import { PdfText, type PdfTree, type PdfValue, resolve, Stream } from './values.ts';

/** A piece of painting. `mcid` and `isArtifact` are those of the innermost mark that has either. */
export interface Painted {
  operator: string;
  /** Codes of two bytes that a show operator shows. */
  codes: number[];
  font: string;
  name: string;
  /** Where its line of text begins; only moves of the pen are followed, not turns or scales. */
  start: { x: number; y: number };
  mcid: number | undefined;
  isArtifact: boolean;
}
export interface PageContent {
  painted: Painted[];
  /** MCIDs in the order in which they are opened, with their tags. */
  marks: { mcid: number; tag: string }[];
  problems: string[];
}

const SHOW = new Set(['Tj', 'TJ', "'", '"']);
const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI']);

// All operators of ISO 32000-1, annex A, that change only the state or build a path.
const QUIET = new Set(
  'w J j M d ri i gs cm m l c v y h re n W W* CS cs SC SCN sc scn G g RG rg K k Tc Tw Tz TL Tf Tr Ts Td TD Tm T* MP DP'.split(
    ' ',
  ),
);

/** Interprets the content of a page. */
export function readContent(pdf: PdfTree, contents: PdfValue): PageContent {
  const stream = resolve(pdf, contents);
  const page = new Interpreter();
  if (stream instanceof Stream) page.run(stream.data.toString('latin1'));
  return page;
}

interface Mark {
  mcid: number | undefined;
  isArtifact: boolean;
}

class Interpreter implements PageContent {
  readonly painted: Painted[] = [];
  readonly marks: { mcid: number; tag: string }[] = [];
  readonly problems: string[] = [];
  private readonly open: Mark[] = [];
  private font = '';
  private start = { x: 0, y: 0 };
  private depth = 0;
  private inText = false;

  run(source: string): void {
    const reader = new Reader(source);
    let operands: PdfValue[] = [];
    for (reader.skipSpace(); reader.at < source.length; reader.skipSpace()) {
      const token = reader.next();
      if (!(token instanceof Keyword)) {
        operands.push(token);
        continue;
      }
      this.operate(token.word, operands);
      operands = [];
    }
    if (this.open.length > 0) this.problems.push('a marked content is not closed');
    if (this.depth !== 0) this.problems.push('q and Q do not pair');
    if (this.inText) this.problems.push('a text object is not closed');
  }

  private operate(operator: string, operands: PdfValue[]): void {
    if (operator === 'BDC' || operator === 'BMC') this.begin(operands);
    else if (operator === 'EMC') this.end();
    else if (operator === 'q' || operator === 'Q') this.nest(operator === 'q' ? 1 : -1);
    else if (operator === 'BT' || operator === 'ET') this.text(operator === 'BT');
    else if (operator === 'Tf') this.font = String(operands[0]);
    else if (operator === 'Tm' || operator === 'Td') this.move(operator, operands.map(Number));
    else if (SHOW.has(operator)) this.paint(operator, operands, codesOf(operands));
    else if (PAINT.has(operator)) this.paint(operator, operands, []);
    else if (!QUIET.has(operator)) this.problems.push(`${operator} is no operator`);
  }

  private begin([tag, properties]: PdfValue[]): void {
    const mcid = properties instanceof Map ? properties.get('MCID') : undefined;
    const isArtifact = tag === '/Artifact';
    const outer = this.open.at(-1);
    if (isArtifact && outer?.mcid !== undefined)
      this.problems.push('an artifact stands inside tagged content');
    if (typeof mcid === 'number') {
      if (outer?.isArtifact) this.problems.push('tagged content stands inside an artifact');
      if (outer?.mcid !== undefined) this.problems.push('an MCID stands inside another');
      this.marks.push({ mcid, tag: String(tag) });
    }
    this.open.push({
      mcid: typeof mcid === 'number' ? mcid : outer?.mcid,
      isArtifact: isArtifact || (outer?.isArtifact ?? false),
    });
  }

  private end(): void {
    if (!this.open.pop()) this.problems.push('EMC closes nothing');
  }

  private nest(by: number): void {
    this.depth += by;
    if (this.depth < 0) this.problems.push('Q without q');
  }

  private text(begins: boolean): void {
    if (this.inText === begins) this.problems.push('text objects are nested');
    this.inText = begins;
  }

  private move(operator: string, operands: number[]): void {
    const [x = 0, y = 0] = operands.slice(-2);
    const from = operator === 'Td' ? this.start : { x: 0, y: 0 };
    this.start = { x: from.x + x, y: from.y + y };
  }

  private paint(operator: string, operands: PdfValue[], codes: number[]): void {
    const { mcid, isArtifact } = this.open.at(-1) ?? { mcid: undefined, isArtifact: false };
    const name = String(operands[0]);
    const { font, start } = this;
    this.painted.push({ operator, codes, font, name, start, mcid, isArtifact });
    if (SHOW.has(operator) && !this.inText)
      this.problems.push('text is shown outside a text object');
  }
}

function codesOf(operands: PdfValue[]): number[] {
  const codes: number[] = [];
  for (const part of operands.flat()) {
    if (!(part instanceof PdfText)) continue;
    for (let i = 0; i + 1 < part.bytes.length; i += 2) {
      codes.push(part.bytes.charCodeAt(i) * 256 + part.bytes.charCodeAt(i + 1));
    }
  }
  return codes;
}
