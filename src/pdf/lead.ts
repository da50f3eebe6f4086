// How a chapter begins: its first words in small capitals, or a drop capital beside them.
import type { Inline } from '../book/types.ts';
import { perEm } from './fit.ts';
import { placeAlone } from './lines.ts';
import { ascent, keepParagraph, type Row } from './rows.ts';
import { type Run, readRuns } from './runs.ts';
import { type Place, type Setter, setLines, setRuns } from './setter.ts';
import type { StructureElement } from './types.ts';

/** Words of a lead-in; it ends sooner at a stop, so that a whole clause stands in capitals. */
const leadWords = 4;
const dropLines = 3;
/** Height of the text's capitals, with which the drop capital is level, and of its gap; in ems. */
const capitalTop = 0.65;
const dropGap = 0.12;
/** Letters that reach farther below the line, in thousandths of an em, keep a fourth line aside. */
const deepest = 60;

/** Sets the first paragraph with the theme's lead-in; undefined when it is to be set like others. */
export function setOpening(
  setter: Setter,
  children: readonly Inline[],
  place: Place,
  element: StructureElement,
): Row[] | undefined {
  const { lead } = setter.theme;
  if (lead === 'none' || setter.rightToLeft) return undefined;
  const lines = readRuns(children, setter.inline, element, place.text);
  const [first = [], ...others] = lines;
  const dropped = lead === 'drop' ? setDropCapital(setter, first, place, element) : undefined;
  const rest = setRuns(setter, others, place, element);
  const rows = dropped ?? setRuns(setter, [inCapitals(first)], place, element);
  return keepOpening(keepParagraph([...rows, ...rest]), dropped ? dropLines : 0);
}

function keepOpening(rows: Row[], count: number): Row[] {
  return rows.map((row, i) => {
    return i > 0 && i < count ? { ...row, penalty: Number.POSITIVE_INFINITY } : row;
  });
}

/** Whether text has letters, and none but capitals: `PART ONE`. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Puts the first words of the text into small capitals, as far as they are set in roman. */
function inCapitals(runs: readonly Run[]): Run[] {
  const [first, ...others] = runs;
  if (first?.face !== 'regular' || first.tag) return [...runs];
  const words = first.text.slice(0, 200).match(/\s*\S+/gu) ?? [];
  const end = words.findIndex(
    (word, i) => !address.test(word) && (i >= leadWords - 1 || stops(word)),
  );
  const lead = words.slice(0, end < 0 ? leadWords : end + 1).join('');
  return [
    { ...first, text: lead, face: 'caps' },
    { ...first, text: first.text.slice(lead.length) },
    ...others,
  ];
}

/** What must not be parted from the name behind it: `Mrs. Bennet`. */
const address = /^\W*(?:Mr|Mrs|Ms|Mme|Mlle|Messrs|Dr|Prof|Rev|St|Capt|Col|Lt|Sgt)\.?$/u;

function stops(word: string): boolean {
  return /[.,;:!?…—–]/u.test(word.trimEnd().slice(1));
}

/** The first letter, three lines high, standing on the third line; undefined if it is no letter. */
function setDropCapital(
  setter: Setter,
  runs: readonly Run[],
  place: Place,
  element: StructureElement,
): Row[] | undefined {
  const [first, ...others] = runs;
  const letter = /^\p{Lu}/u.exec(first?.text ?? '')?.[0];
  if (first?.face !== 'regular' || first.tag || letter === undefined) return undefined;
  const [shape] = setter.maker.shaper.shape('regular', letter);
  const ink = shape && setter.maker.shaper.ink(shape);
  if (ink === undefined || ink.top <= 0) return undefined;
  const size = (place.leading * (dropLines - 1) + place.size * capitalTop) / (ink.top / perEm);
  const at: Place = { ...place, size, left: 0, align: 'left' };
  const [capital] = setLines(setter, [{ text: letter, face: 'regular' }], at, element);
  const set = capital && placeAlone(capital);
  const [drop] = set?.items ?? [];
  if (set === undefined || drop?.kind !== 'line') return undefined;
  const reach = Math.max(set.end, (ink.right / perEm) * size);
  const room = reach + place.size * dropGap;
  const deep = ink.bottom < -deepest ? dropLines + 1 : dropLines;
  const text = { ...first, text: first.text.slice(letter.length) };
  const indents = Array.from({ length: deep }, () => room);
  const rows = setRuns(setter, [inCapitals([text, ...others])], place, element, { indents });
  // Too short to stand beside: the capital would run into what follows.
  if (rows.length < deep) return undefined;
  return rows.map((row, i) => {
    if (i > 0) return row;
    const y = place.size * ascent + place.leading * (dropLines - 1);
    return {
      ...row,
      placed: [{ ...drop, x: drop.x + place.left, y, unspaced: true }, ...row.placed],
    };
  });
}
