// The bytes of an EPUB → its words in the order of the spine, and the words of the pages around the
// text. Knows the standard, and the names of the pages that a book brings itself.
import type { Printed } from './types.ts';
import { keysOf } from './words.ts';
import { blocksOf, plain, wordsOfPage } from './xhtml.ts';
import { openZip, type ReadEntry } from './zip.ts';

/** `epub:type` of pages that show the metadata, by the type of their section. */
const aroundText = /<section\b[^>]*\sepub:type="(?:cover|titlepage|copyright-page|colophon)"/;
/** The front page has no type of its own in the standard; the body has its name. */
const frontPage = /<body\b[^>]*\sclass="frontmatter about-this-story"/;
const contents = /<nav\b[^>]*\sepub:type="toc"/;

/** Reads an EPUB; undefined when the bytes are none. */
export function epubWords(bytes: Uint8Array): Printed | undefined {
  const read = openZip(bytes);
  const packagePath = /full-path="([^"]+)"/.exec(read?.('META-INF/container.xml') ?? '')?.[1];
  const opf = packagePath === undefined ? undefined : read?.(plain(packagePath));
  if (read === undefined || packagePath === undefined || opf === undefined) return undefined;
  const folder = packagePath.slice(0, packagePath.lastIndexOf('/') + 1);
  const around = new Set(keysOf(metadataOf(opf)));
  const printed: Printed = { kind: 'epub', words: [], around, contents: new Set() };
  for (const [page, href] of spineOf(opf).entries()) {
    addPage(printed, readPage(read, folder + href), page);
  }
  return printed;
}

function addPage(printed: Printed, xhtml: string, page: number): void {
  if (contents.test(xhtml)) return;
  if (aroundText.test(xhtml) || frontPage.test(xhtml)) {
    for (const key of blocksOf(xhtml).flatMap(keysOf)) printed.around.add(key);
    return;
  }
  const block = (printed.words.at(-1)?.block ?? -1) + 1;
  for (const word of wordsOfPage(xhtml, page, block)) printed.words.push(word);
}

function metadataOf(opf: string): string {
  return plain((/<metadata[\s\S]*<\/metadata>/.exec(opf)?.[0] ?? '').replace(/<[^>]*>/g, ' '));
}

/** The files of the spine, relative to the package document. */
function spineOf(opf: string): string[] {
  const attribute = (tag: string, name: string): string =>
    plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const items = (opf.match(/<item\s[^>]*>/g) ?? []).map(
    (tag) => [attribute(tag, 'id'), attribute(tag, 'href')] as const,
  );
  const hrefs = new Map(items);
  const order = opf.match(/<itemref\s[^>]*>/g) ?? [];
  return order.map((tag) => hrefs.get(attribute(tag, 'idref')) ?? '');
}

/** A file of the spine that is not there has no words, and they will be missed. */
function readPage(read: ReadEntry, path: string): string {
  return read(path) ?? read(decodeURI(path)) ?? '';
}
