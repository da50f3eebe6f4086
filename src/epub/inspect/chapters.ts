// The chapters of a finished EPUB, ours or anybody's: titles from its NCX, text from its spine.
import type { ChapterText } from '../../diff/chapter-text.ts';
import { type MarkupTag, tokensOf } from '../markup.ts';
import { type EpubFile, openEpub } from './archive.ts';

/** The chapters of `epub` in reading order; undefined when it is no EPUB. */
export async function chaptersOfEpub(epub: Uint8Array): Promise<ChapterText[] | undefined> {
  const files = await openEpub(epub);
  const opf = files?.find(({ path }) => path.toLowerCase().endsWith('.opf'));
  if (files === undefined || opf?.text === undefined) return undefined;
  const titles = titlesOf(files);
  const chapters: ChapterText[] = [];
  for (const href of spineOf(opf.text)) {
    const title = titles.get(fileName(href));
    const page = files.find(({ path }) => fileName(path) === fileName(href));
    const text = textOf(page?.text ?? '');
    const last = chapters.at(-1);
    if (title !== undefined) chapters.push({ title, text });
    // A file that the contents do not name goes on with the chapter before it, unless it says that
    // it is something else, such as a colophon.
    else if (last !== undefined && !apart.test(page?.text ?? '')) last.text += `\n${text}`;
  }
  return chapters;
}

const apart = /epub:type="[^"]*\b(?:frontmatter|backmatter|colophon|copyright-page|cover|toc)\b/;

/** Paths of the spine's files, in order. */
function spineOf(opf: string): string[] {
  const hrefs = new Map<string, string>();
  const spine: string[] = [];
  for (const tag of openingTags(opf)) {
    const { attributes } = tag;
    if (isNamed(tag, 'item')) hrefs.set(attributes.get('id') ?? '', attributes.get('href') ?? '');
    if (isNamed(tag, 'itemref')) spine.push(attributes.get('idref') ?? '');
  }
  return spine.map((id) => hrefs.get(id) ?? '');
}

/** Titles of the contents by file name; the first of several entries for a file is its own. */
function titlesOf(files: readonly EpubFile[]): Map<string, string> {
  const ncx = files.find(({ path }) => path.toLowerCase().endsWith('.ncx'))?.text ?? '';
  const titles = new Map<string, string>();
  let label = '';
  let inLabel = false;
  for (const token of tokensOf(ncx)) {
    if (token.kind === 'text') label += inLabel ? token.source : '';
    else if (token.kind === 'other') continue;
    else if (isNamed(token, 'navLabel')) {
      inLabel = token.kind === 'open';
      if (inLabel) label = '';
    } else if (isNamed(token, 'content') && token.kind !== 'close') {
      const file = fileName(token.attributes.get('src') ?? '');
      if (!titles.has(file)) titles.set(file, decode(label).trim());
    }
  }
  return titles;
}

function* openingTags(markup: string): Generator<MarkupTag> {
  for (const token of tokensOf(markup)) {
    if (token.kind === 'open' || token.kind === 'empty') yield token;
  }
}

function isNamed({ name }: MarkupTag, wanted: string): boolean {
  return name === wanted || name.endsWith(`:${wanted}`);
}

/** What stands in the body, without tags. */
function textOf(page: string): string {
  const body = page.slice(Math.max(0, page.indexOf('<body')));
  const texts: string[] = [];
  for (const token of tokensOf(body)) if (token.kind === 'text') texts.push(token.source);
  return decode(texts.join(' '));
}

/** `text/chapter-1.xhtml#top` → `chapter-1.xhtml` */
function fileName(href: string): string {
  const path = href.replace(/#.*$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, ten, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
