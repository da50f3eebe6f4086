// End marks: `The End`, `TBC`, `~fin~`. A line alone, with no more of the story after it.
import type { Facts } from '../facts.ts';
import { mayOpen, openingsOf } from '../first-words.ts';
import type { Line } from '../line.ts';
import { readNoteMark, speaksToReaders } from '../note-marks.ts';
import type { Proposal } from '../proposal.ts';
import type { MatterRule } from '../rule.ts';
import { claimedLines, type Zones } from '../zones.ts';

/** Words that end a story, by language, as sources of patterns; `N` is a number or a name of one word. */
const words: Record<string, string[]> = {
  en: [
    'the ?end',
    't ?h ?e +e ?n ?d',
    'end',
    'the ?end ?(?:for now|of (?:the )?(?:story|book|tale|fic))',
    'end of (?:the )?(?:story|book|fic|(?:part|chapter|book|volume|prologue|act|episode)(?: N){0,2})',
    '(?:the )?end (?:of )?(?:chapter|part) N',
    "to be continued|to be cont['’]?d?|tbc|t\\.b\\.c\\.?",
    'fini|finis|finite',
  ],
  es: [
    'fin',
    'el fin',
    'continuará',
    'fin (?:del|de la) (?:cap[ií]tulo|libro|parte|novela|historia)(?: N){0,2}',
  ],
  pt: ['fim', 'o fim', 'continua', 'fim d[oa] (?:cap[ií]tulo|livro|parte)(?: N){0,2}'],
  fr: ['fin', 'la fin', 'à suivre', 'fin (?:du|de la) (?:chapitre|livre|partie|tome)(?: N){0,2}'],
  it: [
    'fine',
    'la fine',
    'continua',
    'fine (?:del|della) (?:capitolo|libro|parte|prima parte)(?: N){0,2}',
  ],
  de: [
    'ende',
    'das ende',
    'fortsetzung folgt',
    'ende (?:des|von) (?:kapitels?|buchs|buches|teils)(?: N){0,2}',
  ],
  nl: ['slut', 'einde', 'het einde', 'wordt vervolgd'],
  ru: [
    'конец',
    'продолжение следует',
    'конец (?:первой |второй |третьей )?(?:книги|главы|части|истории)(?: N)?',
  ],
  uk: ['кінець', 'далі буде'],
  pl: ['koniec', 'ciąg dalszy nastąpi', 'c\\.d\\.n\\.?|cdn'],
  cs: ['konec', 'pokračování příště'],
  nordic: [
    'slutt?',
    'slutet',
    'loppu',
    'jatkuu',
    'fortsätter',
    'fortsættes',
    'fortsettes',
    'forts[æa]ttes',
  ],
  hu: ['vége', 'folytatása következik'],
  tr: ['devam edecek'],
  el: ['τελοσ|τέλος|τελος', 'συνεχίζεται'],
  he: ['סוף', 'המשך יבוא'],
  ar: ['النهاية', 'يتبع'],
  id: ['tamat', 'bersambung'],
  zh: [
    '(?:全书|全書|全文|本书|本書|正文|全剧|全劇)?(?:完|终|終|完结|完結|终章完)',
    '未完待[续續]',
    '待[续續]',
    '(?:本章|本卷|本篇)?完',
  ],
  ja: ['owari|owari desu', 'おわり|終わり|終|完', '(?:つ|続)づ?く|つづく'],
  ko: ['끝', '완결?', '다음 ?(?:화|편)에 ?계속'],
};

//  accepted  The End     FINIS.     ~fin~     -end-     To be continued…     TBC     End of Part One     （全书完）
//  rejected  "The end."     the end?     It was the end of the ladder     Endings
const sources = Object.values(words).flat().join('|').replaceAll('N', '[a-z\\dÀ-῿]+');
const mark = new RegExp(
  `^[^a-z\\dÀ-῿぀-힣一-鿿"“”'‘«?¿]*(?:${sources})[^a-z\\dÀ-῿぀-힣一-鿿"“”?？]*$`,
  'i',
);

/** Every mark begins with one of these; most lines do not and are passed by. */
const openings = openingsOf(
  `the t end ende fin fini finis finite fine fim owari konec koniec slut slutt slutet einde to tbc continua
  continuará à fortsetzung fortsettes wordt das el la o het c cdn ci loppu jatkuu forts son devam tamat
  bersambung folytat`,
);

/** … and has one of these in it. */
const hint =
  /e ?n ?d|fi[nm]|tbc|t\.b|cont|owari|kon[ei]c|slut|loppu|jatkuu|forts|vége|folyt|devam|tamat|bersam|einde|кон|продо|кін|буде|suivre|folgt|vervolg|dalszy|c\.?d\.?n|pokra|τ[εέ]λο|συνεχ|סוף|המשך|النه|تمت|يتبع|[完终終了续續]|おわり|つづく|끝|완|계속/i;

const MAX_MARK_CHARS = 50;

export const endMarks: MatterRule = {
  id: 'end-mark',
  propose: (facts, landmarks, earlier) => {
    const claimed = claimedLines([...earlier, ...landmarks.contents, ...landmarks.boilerplate]);
    const { around } = landmarks;
    const short = facts.candidates.filter(({ text, words }) => words < 9 && isEndMark(text));
    return short.flatMap((line) => {
      if (claimed.has(line.number) || line.block.type === 'code') return [];
      if (!line.begins) return [];
      return [markAt(line, oddsAt(line, around, facts, claimed))];
    });
  },
};

/** Letters of story after an end mark: an after-piece may be as long as this. */
const MAX_AFTER_PIECE_LETTERS = 1500;

function oddsAt(line: Line, around: Zones, facts: Facts, claimed: Map<number, Proposal>): number {
  const { to, first, story } = around.segmentOf(line);
  if (first && (!story || line.index < story.from)) return 0.3; // before anything has begun
  if (isQuoted(line, facts)) return 0.3;
  const after = storyAfter(line, to, facts, claimed);
  // `The End` of a film, or of a tale that somebody tells: the chapter goes on, and so does the book.
  if (after > MAX_AFTER_CHAPTER_LETTERS && to < facts.lines.length) return 0.4;
  const drawn = /^[\p{L} .]+$/u.test(line.text) ? 0 : 0.01;
  if (after === 0) return 0.98;
  if (line.gapBefore === 0 && line.gapAfter === 0 && facts.layout.model !== 'line') return 0.3;
  if (after < MAX_AFTER_PIECE_LETTERS) return 0.9 + drawn;
  return line.centred && line.capitals === line.letters ? 0.75 : 0.45 + drawn;
}

//  The last page said:         The End
//  The End                     flickered on the screen, and the lights came up.
/** Whether the lines around an end mark show it: on a page, on a screen, in somebody's mouth. */
function isQuoted(line: Line, facts: Facts): boolean {
  const before = facts.lines[line.index - 1];
  const after = facts.lines[line.index + 1];
  if (before?.prose && /[:,]$/u.test(before.text)) return true;
  if (!after?.prose) return false;
  return /^\p{Ll}/u.test(after.text) || shown.test(after.text.slice(0, 90));
}

/** What shows or says an end mark in a story. */
const shown =
  /\b(?:screen|credits|film|movie|curtain|curtains|(?:she|he|they|I|it|page|book|sign) (?:said|read|wrote|typed|closed)|the (?:words?|letters|caption|book|last page)|pantalla|écran|Leinwand|schermo|экран\p{L}*)(?!\p{L})/iu;

/** Letters of story after an end mark within a chapter that is not the last. */
const MAX_AFTER_CHAPTER_LETTERS = 200;

/** Letters of prose up to the next heading, a note or the licence, as far as they are worth counting. */
function storyAfter(line: Line, to: number, facts: Facts, claimed: Map<number, Proposal>): number {
  let letters = 0;
  for (let n = line.index + 1; n < to && letters < MAX_AFTER_PIECE_LETTERS; n++) {
    const next = facts.lines[n];
    if (!next || claimed.get(next.number)?.kind === 'boilerplate') break;
    if (next.first && readNoteMark(next.text)) break;
    if (next.prose && !speaksToReaders(next.block.text)) letters += next.letters;
  }
  return letters;
}

function markAt(line: Line, score: number): Proposal {
  return {
    kind: 'end-mark',
    from: line.number,
    to: line.number,
    score,
    rule: 'end-mark',
    reason: 'words that end a story, alone on their line',
  };
}

/** Whether a line is an end mark by its words. */
export function isEndMark(text: string): boolean {
  return (
    text.length <= MAX_MARK_CHARS && mayOpen(text, openings) && hint.test(text) && mark.test(text)
  );
}
