// The pages we add to the author's: cover, title page and colophon.
import type { Metadata } from '../book/metadata-types.ts';
import type { Words } from '../book/wording/words.ts';
import { authorNames, seriesLine } from '../metadata/facts.ts';
import { escapeXml } from '../xml.ts';
import { element, inLanguage } from './element.ts';
import { webAddress } from './navigation.ts';
import type { EpubTheme, XhtmlPage } from './types.ts';

/** Drawn, not typed: no face need have them, and they take the colour of the text. */
const ornaments: Record<EpubTheme, string> = {
  classic: ornament(
    'M0 6 Q28 5 52 5.7 L52 6.3 Q28 7 0 6z M60 1 L65 6 L60 11 L55 6z M120 6 Q92 5 68 5.7 L68 6.3 Q92 7 120 6z',
  ),
  modern: ornament('M42 4 H78 V8 H42z'),
  plain: ornament('M30 5.6 H90 V6.4 H30z'),
};

function ornament(path: string): string {
  const svg = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 12" aria-hidden="true"';
  return `<p class="ornament"><svg ${svg}><path fill="currentColor" d="${path}"/></svg></p>`;
}

/** What the cover's picture says to somebody who cannot see it. */
function coverText(metadata: Metadata, words: Words): string {
  const authors = authorNames(metadata).join(', ');
  const by = authors === '' ? '' : ` ${words.by} ${authors}`;
  return `${words.cover}: ${metadata.title ?? ''}${by}`;
}

/** The page that shows the cover's picture at `href`. Role `doc-cover` is allowed on the picture only. */
export function coverPage(href: string, metadata: Metadata, words: Words): XhtmlPage {
  const alt = escapeXml(coverText(metadata, words));
  const picture = `<img role="doc-cover" src="${href}" alt="${alt}"/>`;
  return {
    name: 'cover',
    title: words.cover,
    matter: 'frontmatter',
    xhtml: `<section epub:type="cover" class="cover" aria-label="${escapeXml(words.cover)}">${picture}</section>`,
  };
}

/** Title, subtitle, authors, series; with room around them. */
export function titlePage(metadata: Metadata, theme: EpubTheme, words: Words): XhtmlPage {
  const title = metadata.title ?? '';
  const lines = [
    element('h1', { id: 'title', class: 'book-title', 'epub:type': 'title' }, escapeXml(title)),
    element(
      'p',
      { class: 'subtitle', 'epub:type': 'subtitle', role: 'doc-subtitle' },
      escapeXml(metadata.subtitle ?? ''),
    ),
    ornaments[theme],
    ...authorNames(metadata).map((name) => element('p', { class: 'author' }, escapeXml(name))),
    element('p', { class: 'series' }, escapeXml(seriesLine(metadata, words))),
    element('p', { class: 'publisher' }, escapeXml(metadata.publisher ?? '')),
  ];
  const content = lines.filter((line) => line !== '').join('\n');
  return {
    name: 'titlepage',
    title: words.titlePage,
    svg: true,
    matter: 'frontmatter',
    xhtml: `<section epub:type="titlepage" class="titlepage" aria-labelledby="title">\n${content}\n</section>`,
  };
}

/** The last page: what is known of rights and origin, as given, and how the book was made. */
export function colophon(metadata: Metadata, words: Words): XhtmlPage {
  const { rights, source } = metadata;
  const lines = [
    element(
      'p',
      { class: 'made', ...inLanguage(words.lang) },
      escapeXml(words.madeWith('Fascicle')),
    ),
    element('p', {}, escapeXml(rights ?? '')),
    element('p', { class: 'source' }, linked(source ?? '')),
  ];
  const named = { id: 'title', ...inLanguage(words.lang) };
  const heading = element('h1', named, escapeXml(words.colophon));
  const content = [heading, ...lines.filter((line) => line !== '')].join('\n');
  const names = 'epub:type="colophon" role="doc-colophon" class="colophon"';
  return {
    name: 'colophon',
    title: words.colophon,
    matter: 'backmatter',
    xhtml: `<section ${names} aria-labelledby="title">\n${content}\n</section>`,
  };
}

function linked(source: string): string {
  const href = webAddress(source);
  return href === undefined ? escapeXml(source) : element('a', { href }, escapeXml(source));
}
