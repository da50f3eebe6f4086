// Widows and orphans: paragraphs that go on over the page with a single line on either side, as the
// file itself places them. A paragraph of one line is none.
import type { PrintedPage } from './printed.ts';

/** Sentences about pages that end or begin with one line of a paragraph that has more. */
export function loneLines(pages: readonly PrintedPage[]): string[] {
  const lines = pages.map(linesOf);
  return pages.flatMap(({ label }, i) => {
    const alone: string[] = [];
    for (const [paragraph, here] of lines[i] ?? []) {
      const before = lines[i - 1]?.has(paragraph) ?? false;
      const after = lines[i + 1]?.has(paragraph) ?? false;
      if (here.size > 1 || before === after) continue;
      alone.push(`page ${label} ${after ? 'ends' : 'begins'} with a line alone`);
    }
    return alone;
  });
}

/** Baselines of each paragraph on a page, in hundredths of a point. */
function linesOf({ pieces }: PrintedPage): Map<number, Set<number>> {
  const lines = new Map<number, Set<number>>();
  for (const { owner, start } of pieces) {
    if (owner?.paragraph === undefined) continue;
    const own = lines.get(owner.paragraph) ?? new Set();
    lines.set(owner.paragraph, own.add(Math.round(start.y * 100)));
  }
  return lines;
}
