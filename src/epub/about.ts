// The front page of metadata as XHTML: summary, a list of facts, disclaimer.
import type { Words } from '../book/wording/words.ts';
import type { AboutPage, AboutRow } from '../pages/about.ts';
import { escapeXml } from '../xml.ts';
import { element, inLanguage } from './element.ts';
import type { XhtmlPage } from './types.ts';

/** Prints the page. Title and authors are left out: the title page comes with it. */
export function printAbout(page: AboutPage, words: Words): XhtmlPage {
  const { name, summary, facts, disclaimer, places } = page;
  const rows = facts.map(printRow).join('\n');
  const abstract = `<section epub:type="abstract" role="doc-abstract" class="summary" aria-label="${escapeXml(words.summary)}">\n${printParagraphs(summary)}</section>`;
  const blocks = [
    element('h1', { id: 'title', ...inLanguage(words.lang) }, escapeXml(name)),
    summary.length === 0 ? '' : abstract,
    rows === '' ? '' : `<dl class="facts">\n${rows}\n</dl>`,
    element('div', { class: 'disclaimer' }, printParagraphs(disclaimer)),
  ];
  const content = blocks.filter((block) => block !== '').join('\n');
  return {
    name: 'about-this-story',
    title: name,
    matter: 'frontmatter',
    places: places.map((place) => ({ id: place.field, title: place.name })),
    xhtml: `<section class="about" aria-labelledby="title">\n${content}\n</section>`,
  };
}

function printRow({ field, label, value, lang }: AboutRow): string {
  const id = field === 'warnings' ? field : undefined;
  const name = element('span', inLanguage(lang), escapeXml(label));
  return `${element('dt', { id }, name)}\n${element('dd', {}, escapeXml(value))}`;
}

function printParagraphs(paragraphs: readonly string[]): string {
  return paragraphs
    .map((part, at) => element('p', at === 0 ? { class: 'first' } : {}, escapeXml(part)))
    .map((part) => `${part}\n`)
    .join('');
}
