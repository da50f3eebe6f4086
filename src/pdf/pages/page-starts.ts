// Where the pages of a laid out book begin, for a page list in its EPUB: in which paragraph, and
// after how many of its letters. Pages that open with no paragraph of the story are left out.
import type { Paragraph } from '../../book/types.ts';
import type { PageStart } from '../../pages/page-start.ts';
import type { LaidOut, PlacedLine, StructureElement } from '../types.ts';

/** Finds the first paragraph of every page. */
export function pageStarts({ pages, structure }: LaidOut): PageStart[] {
  const sources = sourcesOf(structure);
  const counted = new Map<Paragraph, number>();
  const starts: PageStart[] = [];
  for (const { label, contents } of pages) {
    let begun = false;
    for (const item of contents().items) {
      const paragraph = item.element && sources.get(item.element);
      if (item.kind !== 'line' || !paragraph) continue;
      const letters = counted.get(paragraph) ?? 0;
      if (!begun) starts.push({ label, paragraph, letters });
      begun = true;
      counted.set(paragraph, letters + lettersOf(item));
    }
  }
  return starts;
}

/** Every element in or under one that has a source → that source. */
function sourcesOf(structure: StructureElement): Map<StructureElement, Paragraph> {
  const sources = new Map<StructureElement, Paragraph>();
  const waiting: [StructureElement, Paragraph | undefined][] = [[structure, undefined]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [element, inherited] = next;
    const source = element.source ?? inherited;
    if (source) sources.set(element, source);
    for (const child of element.children) waiting.push([child, source]);
  }
  return sources;
}

function lettersOf({ words }: PlacedLine): number {
  let count = 0;
  for (const word of words) {
    for (const { text } of word) count += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  }
  return count;
}
