// Page breaks in a long made-up book, read from the placed pages: no first or last line of a
// paragraph alone, no page that ends in a hyphen, facing pages level.
import { beforeAll, expect, test } from 'vitest';
import { bindManuscript } from '../../../src/compile.ts';
import { loadFaces, loadTheme } from '../../../src/pdf/load.ts';
import type { LaidOut, Page, StructureElement } from '../../../src/pdf/types.ts';
import { layOut } from '../../../src/pdf/write.ts';
import { linesOf, textLines } from './listing.ts';

const vocabulary = `the lamp and a quiet river went under stone arches where nobody had stood since
morning she counted every window twice until evening brought its familiar unhurried weather of smoke
bread gardens impossible arithmetic remembering wonderful instruments he would have answered without
thinking but the harbour bells began again across water toward them all slowly together`.split(
  /\s+/,
);

/** Numbers that look random and are always the same (Park and Miller 1988). */
function* numbers(): Generator<number> {
  for (let seed = 11; ; seed = (seed * 48271) % 2147483647) yield seed;
}

function madeUpBook(): string {
  const source = numbers();
  const next = (limit: number): number => source.next().value % limit;
  const sentence = (): string => {
    const words = Array.from(
      { length: 4 + next(16) },
      () => vocabulary[next(vocabulary.length)] ?? '',
    );
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 1 + next(7) }, sentence).join(' ');
  const chapter = (_: unknown, i: number): string => {
    const paragraphs = Array.from({ length: 50 }, () => (next(12) === 0 ? '***' : paragraph()));
    return [`# Chapter ${i + 1}`, 'It began.', ...paragraphs, 'So it ended.'].join('\n\n');
  };
  return Array.from({ length: 8 }, chapter).join('\n\n');
}

let laidOut: LaidOut;

beforeAll(async () => {
  const bytes = new TextEncoder().encode(madeUpBook());
  const { book } = await bindManuscript(bytes, { file: 'made-up.md' });
  const theme = loadTheme('classic');
  laidOut = (await layOut(book, { theme, faces: loadFaces(theme) })).laidOut;
});

/** Lines of each paragraph on a page, in order. */
function paragraphsOn(page: Page): { element: StructureElement; lines: number }[] {
  const paragraphs: { element: StructureElement; lines: number }[] = [];
  for (const { element } of linesOf(page)) {
    const last = paragraphs.at(-1);
    if (element && last?.element === element) last.lines += 1;
    else if (element?.role === 'P') paragraphs.push({ element, lines: 1 });
  }
  return paragraphs;
}

test('the book is long enough to say anything', () => {
  expect(laidOut.pages.length).toBeGreaterThan(60);
});

test('no line of a longer paragraph stands alone at a head or a foot', () => {
  const alone: string[] = [];
  for (const [i, page] of laidOut.pages.entries()) {
    const last = paragraphsOn(page).at(-1);
    const first = laidOut.pages[i + 1] && paragraphsOn(laidOut.pages[i + 1] ?? page)[0];
    if (last === undefined || last.element !== first?.element) continue;
    if (last.lines < 2 || first.lines < 2) alone.push(page.label);
  }
  expect(alone).toEqual([]);
});

test('no page ends in a hyphen', () => {
  const hyphened = laidOut.pages.filter((page) => linesOf(page).at(-1)?.hyphen);
  expect(hyphened.map(({ label }) => label)).toEqual([]);
});

/** The chapter that a page's first words belong to. */
function chapterOf(page: Page): number {
  const [first] = linesOf(page);
  return laidOut.structure.children.findIndex((chapter) => {
    return chapter.children.some((element) => element === first?.element);
  });
}

/** Lowest baseline of a page, ornaments too. */
function footOf(page: Page): number {
  const lines = [...linesOf(page), ...linesOf(page, true)];
  return lines.reduce((lowest, { y }) => Math.max(lowest, y), 0);
}

test('facing pages end level, but where a chapter ends', () => {
  const spreads: string[] = [];
  const uneven: string[] = [];
  for (const [i, verso] of laidOut.pages.entries()) {
    const recto = laidOut.pages[i + 1];
    const after = laidOut.pages[i + 2];
    if (verso.side !== 'verso' || recto === undefined || after === undefined) continue;
    if (chapterOf(verso) !== chapterOf(recto) || chapterOf(recto) !== chapterOf(after)) continue;
    spreads.push(verso.label);
    if (Math.abs(footOf(verso) - footOf(recto)) > 0.1)
      uneven.push(`${verso.label} and ${recto.label}`);
  }
  expect(spreads.length).toBeGreaterThan(15);
  // Real prose leaves one spread in two hundred; this text is all short paragraphs and long words.
  expect(uneven.length / spreads.length).toBeLessThan(0.05);
});

test('every scene break can be seen', () => {
  const ornaments = laidOut.pages.flatMap((page) =>
    textLines(linesOf(page, true)).filter((text) => text === '❦'),
  );
  const breaks = madeUpBook().match(/^\*\*\*$/gm) ?? [];
  expect(ornaments.length).toBeGreaterThanOrEqual(new Set(breaks).size);
  expect(ornaments.length).toBeGreaterThan(10);
});
