// The text of an EPUB as a reading system shows it, found without any code of ours: container →
// package document → spine → XHTML without tags.
import { posix } from 'node:path';
import JSZip from 'jszip';

/** The text of all spine files, in order. */
export async function spineText(epub: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(epub);
  const read = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const opf = /full-path="([^"]+)"/.exec(await read('META-INF/container.xml'))?.[1] ?? '';
  const document = await read(opf);
  const hrefs = new Map(
    [...document.matchAll(/<item\s[^>]*>/g)].map(([item]) => [attribute(item, 'id'), item]),
  );
  const files = [...document.matchAll(/<itemref\s[^>]*>/g)].map(([itemref]) =>
    attribute(hrefs.get(attribute(itemref, 'idref')) ?? '', 'href'),
  );
  const texts: string[] = [];
  for (const file of files) {
    texts.push(textOf(await read(posix.join(posix.dirname(opf), decodeURIComponent(file)))));
  }
  return texts.join('\n');
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function textOf(xhtml: string): string {
  return xhtml
    .slice(xhtml.indexOf('<body'))
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&(lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll('&amp;', '&');
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'" };
