// What stands on pages and is no text: heads, folios, leaders, ornaments. Each is what the book asks
// for and stands where it must; nothing else is there.
import type { PrintedPage } from './printed.ts';
import type { PrintedSection } from './section.ts';

/** Sentences about wrong furniture. Pages are leaves of a book, the first of them a right-hand one. */
export function checkFurniture(
  pages: readonly PrintedPage[],
  sections: readonly PrintedSection[],
  bookHead: string,
  author: string | undefined = bookHead,
): string[] {
  const heads = { bookHead, versoHead: repeats(pages, sections, bookHead) ? author : bookHead };
  const wrong: string[] = [];
  const ornaments = new Map<PrintedSection, number>();
  let before: PrintedSection | undefined;
  for (const [i, page] of pages.entries()) {
    const section = sectionOn(page, sections);
    // No head stands above the first page of a section.
    const head = section === before ? headOf(section, i % 2 === 0, heads) : undefined;
    const signs = signsOn(page, section, head);
    if (signs === undefined) wrong.push(`page ${page.label}: “${artifactsOf(page).join(' | ')}”`);
    if (section) ornaments.set(section, (ornaments.get(section) ?? 0) + (signs?.length ?? 0));
    before = section ?? before;
  }
  const counts = sections.flatMap((section, i) => miscounted(section, i, ornaments.get(section)));
  return [...wrong, ...counts];
}

function sectionOn(
  page: PrintedPage,
  sections: readonly PrintedSection[],
): PrintedSection | undefined {
  const first = page.pieces.find(({ owner }) => owner !== undefined)?.owner;
  return first && sections[first.section];
}

/** Whether most right-hand pages would carry the book's title, so that the author stands opposite. */
function repeats(
  pages: readonly PrintedPage[],
  sections: readonly PrintedSection[],
  bookHead: string,
): boolean {
  const shown = pages.flatMap((page, i) => {
    const section = sectionOn(page, sections);
    const isFurther = section === (pages[i - 1] && sectionOn(pages[i - 1] ?? page, sections));
    // The front has Roman numerals.
    return section && isFurther && /^\d/.test(page.label) ? [section.head] : [];
  });
  const repeated = shown.filter((head) => head === '' || head === bookHead);
  return repeated.length * 2 > shown.length;
}

/** The ornaments of a page; undefined where other things stand beside its text than should. */
function signsOn(
  page: PrintedPage,
  section: PrintedSection | undefined,
  head: string | undefined,
): readonly string[] | undefined {
  const rest = withoutHead(artifactsOf(page), head, page.label);
  const signs = rest?.filter((text) => !section?.contents || !leaders.test(text));
  return signs?.every((text) => ornament.test(text)) ? signs : undefined;
}

const leaders = /^[. ]+$/;

/** Signs, and no letters or digits. */
const ornament = /^[^\p{L}\p{N}\s]+(?: [^\p{L}\p{N}\s]+)*$/u;

function artifactsOf({ pieces }: PrintedPage): string[] {
  return pieces.filter(({ owner }) => owner === undefined).map(({ text }) => spaced(text));
}

/** The head of a page; undefined where none may be. */
function headOf(
  section: PrintedSection | undefined,
  isRecto: boolean,
  { bookHead, versoHead }: { bookHead: string; versoHead: string },
): string | undefined {
  if (section?.head === undefined) return undefined;
  return spaced(isRecto ? section.head || bookHead : versoHead);
}

/** Spaces of one width: names are tied with others. */
function spaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** What is left without head and folio; undefined where these are wrong. A long head may be cut. */
function withoutHead(
  artifacts: readonly string[],
  head: string | undefined,
  label: string,
): readonly string[] | undefined {
  if (head === undefined) return artifacts;
  const [first = '', folio, ...rest] = artifacts;
  const isHead = first === head || (first.endsWith('…') && head.startsWith(first.slice(0, -1)));
  return isHead && folio === label ? rest : undefined;
}

function miscounted({ ornaments }: PrintedSection, index: number, count = 0): string[] {
  const { least, most } = ornaments ?? { least: 0, most: 0 };
  if (count >= least && count <= most) return [];
  return [`section ${index + 1} has ${count} ornaments, not ${least} to ${most}`];
}
