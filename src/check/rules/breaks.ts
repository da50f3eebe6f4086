// Scene breaks in more than one hand.
import { type Message, message } from '../../messages.ts';
import { bodyNodes, placeOf, type Subject } from '../rule.ts';

/** `***` ten times and `* * *` once is one mark; `***` and `oOo` are two. Two of the same weight may be meant. */
export function mixedBreaks({ book }: Subject): Message[] {
  const uses = new Map<string, { count: number; line?: number; shown: string }>();
  for (const { node } of bodyNodes(book)) {
    if (node.type !== 'thematicBreak' || node.marker === undefined) continue;
    const mark = node.marker.replace(/\s+/g, '');
    const known = uses.get(mark) ?? { count: 0, shown: node.marker, ...placeOf(node) };
    uses.set(mark, { ...known, count: known.count + 1 });
  }
  const [usual, ...others] = [...uses.values()].toSorted((a, b) => b.count - a.count);
  if (!usual) return [];
  const rare = others.filter(({ count }) => count * 4 <= usual.count || count === 1);
  return rare.map(({ shown, line }) => {
    const values = { mark: oneLine(shown), usual: oneLine(usual.shown) };
    return message('breaks-mixed', values, line === undefined ? {} : { line });
  });
}

function oneLine(mark: string): string {
  return mark.replace(/\s+/g, ' ').trim();
}
