// A page that the book brings itself, before anything stands on it.
import type { StructureElement } from '../types.ts';
import type { SectionRows } from './sections.ts';

/** Makes the section; one with a title has a bookmark. */
export function ownSection(
  title: string | undefined,
  destination: string,
  opens: SectionRows['opens'],
): SectionRows {
  const element: StructureElement = { role: 'Sect', children: [], ...(title && { title }) };
  return {
    element,
    rows: [],
    opens,
    destination,
    depth: 0,
    notes: new Map(),
    ...(title && { title }),
  };
}
