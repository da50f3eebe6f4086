// Imprint and colophon → rows at the foot of their pages.
import type { Colophon } from '../../pages/colophon.ts';
import type { Imprint } from '../../pages/imprint.ts';
import { addElement, textPlace } from '../blocks/context.ts';
import { blankRow, heightOf, type Row, spaceAbove } from '../blocks/rows.ts';
import { type BlockStyle, type Setter, setRuns } from '../blocks/setter.ts';
import { ownSection } from './own-section.ts';
import type { SectionRows } from './sections.ts';

/** Size of small print beside the text's own. */
const SMALL_PRINT = 0.8;

/** Sets the imprint, at the foot of its page. */
export function setImprint(setter: Setter, { lines }: Imprint): SectionRows {
  const page = ownSection(undefined, 'copyright', 'next');
  page.rows = setSmallPrint(setter, page, lines);
  return page;
}

/** Sets the colophon at the foot of the last page, without what the imprint says. */
export function setColophon(setter: Setter, { name, lines }: Colophon): SectionRows {
  const page = ownSection(name, 'colophon', 'next');
  const own = lines.filter(({ isInImprint }) => !isInImprint);
  page.rows = setSmallPrint(setter, page, own);
  return page;
}

function setSmallPrint(
  setter: Setter,
  page: SectionRows,
  lines: readonly { text: string }[],
): Row[] {
  const place = textPlace(setter, page.element, 1);
  const { align } = setter.theme.heading;
  const size = place.size * SMALL_PRINT;
  const leading = place.leading * SMALL_PRINT;
  const at: BlockStyle = {
    ...place,
    size,
    leading,
    align,
    left: align === 'center' ? place.size * 2 : 0,
    right: place.size * 2,
  };
  const rows = lines.flatMap(({ text }, i) => {
    const element = addElement(page.element, 'P');
    const set = setRuns(setter, [[{ text, face: 'regular' }]], at, element, { hyphenate: false });
    return spaceAbove(set, i === 0 ? 0 : leading / 2);
  });
  const height = heightOf(rows);
  const { lines: count, leading: step } = setter.geometry;
  return [blankRow(Math.max(0, count * step - height - step)), ...rows];
}
