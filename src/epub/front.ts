// Cover, title page and colophon as XHTML.
import type { Metadata } from '../book/metadata-types.ts';
import type { Words } from '../book/wording/words.ts';
import type { Colophon, ColophonLine } from '../pages/colophon.ts';
import { byline, type TitleLine, type TitlePage } from '../pages/title-page.ts';
import { escapeXml } from '../xml.ts';
import { type Attributes, element, inLanguage } from './element.ts';
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
  const by = byline(metadata, words);
  return `${words.cover}: ${metadata.title ?? ''}${by === '' ? '' : ` ${by}`}`;
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

const titleElements: Record<TitleLine['role'], [name: string, values: Attributes]> = {
  title: ['h1', { id: 'title', class: 'book-title', 'epub:type': 'title' }],
  subtitle: ['p', { class: 'subtitle', 'epub:type': 'subtitle', role: 'doc-subtitle' }],
  author: ['p', { class: 'author' }],
  series: ['p', { class: 'series' }],
  publisher: ['p', { class: 'publisher' }],
};

/** Prints the title page; an ornament stands below the title, whatever follows. */
export function printTitlePage({ name, work, makers }: TitlePage, theme: EpubTheme): XhtmlPage {
  const lines = [...work.map(printTitleLine), ornaments[theme], ...makers.map(printTitleLine)];
  const content = lines.filter((line) => line !== '').join('\n');
  return {
    name: 'titlepage',
    title: name,
    svg: true,
    matter: 'frontmatter',
    xhtml: `<section epub:type="titlepage" class="titlepage" aria-labelledby="title">\n${content}\n</section>`,
  };
}

function printTitleLine({ role, text }: TitleLine): string {
  const [name, values] = titleElements[role];
  return element(name, values, escapeXml(text));
}

/** Prints the colophon with all its lines, since an EPUB has no imprint. */
export function printColophon({ name, lines }: Colophon, words: Words): XhtmlPage {
  const language = inLanguage(words.lang);
  const printed = lines.map((line) => printColophonLine(line, language));
  const heading = element('h1', { id: 'title', ...language }, escapeXml(name));
  const content = [heading, ...printed.filter((line) => line !== '')].join('\n');
  const names = 'epub:type="colophon" role="doc-colophon" class="colophon"';
  return {
    name: 'colophon',
    title: name,
    matter: 'backmatter',
    xhtml: `<section ${names} aria-labelledby="title">\n${content}\n</section>`,
  };
}

function printColophonLine({ role, text }: ColophonLine, language: Attributes): string {
  switch (role) {
    case 'made':
      return element('p', { class: role, ...language }, escapeXml(text));
    case 'source':
      return element('p', { class: role }, linked(text));
    default:
      return element('p', {}, escapeXml(text));
  }
}

function linked(source: string): string {
  const href = webAddress(source);
  return href === undefined ? escapeXml(source) : element('a', { href }, escapeXml(source));
}
