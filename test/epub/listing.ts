// An EPUB as a page of text that a person can proof-read.
import { bodyOf, type Files } from './making.ts';

/** Lists package metadata, spine, contents, landmarks, and what stands on every page. */
export function listEpub(files: Files): string {
  const opf = files.get('content.opf') ?? '';
  const nav = files.get('toc.xhtml') ?? '';
  const spine = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id = '']) => id);
  const shown = spine.map((id) => id.replace(/^page-/, '')).filter((name) => name !== 'nav');
  return [
    '# metadata',
    metadataOf(opf),
    '# spine',
    ...spine,
    '# contents',
    contentsOf(nav),
    '# landmarks',
    ...[...nav.matchAll(/<a epub:type="([^"]+)" href="([^"]+)">([^<]+)</g)].map(
      ([, type, href, title]) => `${type}: ${title} → ${href}`,
    ),
    '# guide',
    ...[...opf.matchAll(/<reference type="([^"]+)" title="([^"]+)" href="([^"]+)"/g)].map(
      ([, type, title, href]) => `${type}: ${title} → ${href}`,
    ),
    ...shown.flatMap((name) => [`# ${name}`, bodyOf(files, name)]),
    '',
  ].join('\n');
}

function metadataOf(opf: string): string {
  const from = opf.indexOf('<dc:identifier');
  const lines = opf.slice(from, opf.indexOf('</metadata>')).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The nested list, two spaces a level. */
function contentsOf(nav: string): string {
  const list = nav.slice(nav.indexOf('<ol>'), nav.indexOf('</nav>'));
  const lines: string[] = [];
  let depth = -1;
  for (const [tag, , href, title] of list.matchAll(
    /<ol>|<\/ol>|<a (href="([^"]+)")>([^<]+)<\/a>/g,
  )) {
    if (tag === '<ol>') depth += 1;
    else if (tag === '</ol>') depth -= 1;
    else lines.push(`${'  '.repeat(depth)}${title} → ${href}`);
  }
  return lines.join('\n');
}
