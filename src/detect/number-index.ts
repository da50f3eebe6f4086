// The tables of `number-words.ts` in, each number's words out: what is looked up when a text may
// begin with a number.
import { foldAccents } from '../typography/fold.ts';
import { hindiHundred, type NumberWords, numberTables } from './number-words.ts';

/** A number as words say it. */
export interface WrittenNumber {
  value: number;
  style: 'word' | 'ordinal';
  /** Heard without a word for a division beside it. */
  alone: boolean;
}

/** Numbers by their words, as written in the tables and folded, a space between two. */
interface Index {
  words: Map<string, WrittenNumber>;
  /** The first word of every number that may stand alone, folded. */
  alone: Set<string>;
  /** The first word of every ordinal, folded: `Harmadik fejezet` begins with one. */
  ordinals: Set<string>;
}

/** Words that are a number without a value. */
const lastWords = 'final letztes dernier ultimo';

const index = readTables();

export const writtenNumbers: ReadonlyMap<string, WrittenNumber> = index.words;
export const numberOpenings: ReadonlySet<string> = index.alone;
export const ordinalOpenings: ReadonlySet<string> = index.ordinals;

function readTables(): Index {
  const made: Index = { words: new Map(), alone: new Set(), ordinals: new Set() };
  for (const table of Object.values(numberTables)) addLanguage(made, table);
  addEach(made, spread(hindiHundred), (n) => ({ value: n + 21, style: 'word', alone: true }));
  const last = { value: Number.NaN, style: 'ordinal' } as const;
  add(made, 'last', { ...last, alone: true });
  for (const word of lastWords.split(' ')) add(made, word, { ...last, alone: false });
  return made;
}

function addLanguage(made: Index, table: NumberWords): void {
  const { ones, tens, firsts, tenths, endings, solid = [] } = table;
  const alone = table.linked === undefined;
  const word = (value: number) => ({ value, style: 'word', alone }) as const;
  const ordinal = (value: number) => ({ value, style: 'ordinal', alone }) as const;
  addEach(made, spread(firsts, endings), (n) => ordinal(n + 1));
  addEach(made, spread(tenths, endings), (n) => ordinal(n * 10 + 20));
  addEach(made, spread(ones), (n) => word(n + 1));
  addEach(made, spread(tens), (n) => word(n * 10 + 20));
  for (const own of solid) {
    const [one, ten] = [spread(own.ones ?? ones), spread(own.tens ?? tens)];
    addSolid(made, own.pattern, [one, ten], word);
    const [first, tenth] = [
      spread(own.firsts ?? firsts, endings),
      spread(own.tenths ?? tenths, endings),
    ];
    addSolid(made, own.pattern, [first, tenth], ordinal);
  }
}

/** A list as the spellings of each of its numbers. */
function spread(list: string, endings = ''): string[][] {
  const ends = endings.split(' ');
  return list.split(' ').map((item) =>
    item.split('/').flatMap((word) => {
      if (word === '_') return [];
      if (!word.endsWith('-')) return [word.replaceAll('-', ' ')];
      return ends.map((end) => word.slice(0, -1) + end);
    }),
  );
}

function addEach(made: Index, list: string[][], meaning: (n: number) => WrittenNumber): void {
  for (const [n, spellings] of list.entries()) {
    for (const spelling of spellings) add(made, spelling, meaning(n));
  }
}

/** The units from one to nine with the tens from twenty to ninety, as one word, folded. */
function addSolid(
  made: Index,
  pattern: string,
  [ones, tens]: [string[][], string[][]],
  meaning: (value: number) => WrittenNumber,
): void {
  const [units, rounds] = [folded(ones.slice(0, 9)), folded(tens.slice(0, 8))];
  const unitFirst = pattern.startsWith('{one}');
  const between = pattern.replace('{one}', '').replace('{ten}', '');
  for (const [t, tenSpellings] of rounds.entries()) {
    for (const [u, oneSpellings] of units.entries()) {
      const number = meaning(t * 10 + 20 + u + 1);
      for (const ten of tenSpellings) {
        for (const one of oneSpellings) {
          addOne(made, unitFirst ? one + between + ten : ten + between + one, number, true);
        }
      }
    }
  }
}

function folded(lists: string[][]): string[][] {
  return lists.map((spellings) => [...new Set(spellings.map(foldAccents))]);
}

/** As written, and folded. */
function add(made: Index, spelling: string, number: WrittenNumber): void {
  const plain = foldAccents(spelling);
  if (plain !== spelling) addOne(made, spelling, number, false);
  addOne(made, plain, number, true);
}

/** The first language that has a word keeps it; all together say whether it may stand alone. */
function addOne(made: Index, words: string, number: WrittenNumber, plain: boolean): void {
  const known = made.words.get(words);
  if (!known) made.words.set(words, number);
  else if (number.alone && !known.alone && known.value === number.value) {
    made.words.set(words, { ...known, alone: true });
  }
  if (!plain) return;
  const space = words.indexOf(' ');
  const first = space < 0 ? words : words.slice(0, space);
  if (number.alone) made.alone.add(first);
  if (number.style === 'ordinal') made.ordinals.add(first);
}
