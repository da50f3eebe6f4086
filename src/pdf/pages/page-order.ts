// Sections → the order of their pages, with the blank ones that let a section open on the right.
import { heightOf } from '../blocks/rows.ts';
import type { Setter } from '../blocks/setter.ts';
import { balanceSpreads } from './balance-spreads.ts';
import type { PageRoom } from './paginate.ts';
import type { SectionRows } from './sections.ts';

/** A page before it is composed; a blank one has no section. */
export interface PagePlan {
  section?: SectionRows;
  from: number;
  to: number;
  /** First page of its section: no head, no folio. */
  opener: boolean;
}

/** Breaks sections into pages, the first of which is a right-hand one. */
export function planPages(setter: Setter, sections: readonly SectionRows[]): PagePlan[] {
  const { kind } = setter.geometry;
  const pages: PagePlan[] = [];
  for (const section of sections) {
    const onVerso = pages.length % 2 === 1;
    if (kind === 'leaf' && section.opens === 'recto' && onVerso) {
      pages.push({ from: 0, to: 0, opener: true });
    }
    const leaf = pages.length % 2 === 0 ? 'recto' : 'verso';
    const room = roomFor(setter, section, kind === 'leaf' ? leaf : 'single');
    const { rows, pages: broken } = balanceSpreads(section.rows, room);
    const levelled = { ...section, rows };
    for (const [i, { from, to }] of broken.entries()) {
      pages.push({ section: levelled, from, to, opener: i === 0 });
    }
  }
  return pages;
}

function roomFor({ geometry }: Setter, section: SectionRows, side: PageRoom['side']): PageRoom {
  const { lines, leading } = geometry;
  const heights = new Map<string, number>();
  for (const [note, rows] of section.notes) {
    heights.set(note, heightOf(rows));
  }
  const noteHeight = (note: string): number => heights.get(note) ?? 0;
  return { height: lines * leading, leading, side, noteHeight, noteGap: leading };
}
