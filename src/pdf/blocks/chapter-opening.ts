// How a chapter begins: its first words in small capitals, or a drop capital beside them.
import type { Inline } from '../../book/types.ts';
import { readRuns } from '../text/runs.ts';
import type { StructureElement } from '../types.ts';
import { setDropCapital } from './drop-capital.ts';
import { inCapitals } from './lead-in.ts';
import { keepParagraph, type Row } from './rows.ts';
import { type BlockStyle, type Setter, setRuns } from './setter.ts';

/** Sets the first paragraph with the theme's lead-in; undefined when it is to be set like others. */
export function setOpening(
  setter: Setter,
  children: readonly Inline[],
  place: BlockStyle,
  element: StructureElement,
): Row[] | undefined {
  const { lead } = setter.theme;
  if (lead === 'none' || setter.rightToLeft) return undefined;
  const lines = readRuns(children, setter.inline, element, place.text);
  const [first = [], ...others] = lines;
  const dropped = lead === 'drop' ? setDropCapital(setter, first, place, element) : undefined;
  const rest = setRuns(setter, others, place, element);
  const rows = dropped?.rows ?? setRuns(setter, [inCapitals(setter, first)], place, element);
  return keepOpening(keepParagraph([...rows, ...rest]), dropped?.lines ?? 0);
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
