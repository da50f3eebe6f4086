// The front page of metadata: what a reader of fan fiction looks at before the first line. It shows
// the fields that are known, in the order of the table in `book/`, and makes none up.
import type { Metadata } from '../book/metadata-types.ts';
import type { Words } from '../book/wording/words.ts';
import { type Fact, factsOf, paragraphsOf } from '../metadata/facts.ts';
import { escapeXml } from '../xml.ts';
import { element, inLanguage } from './element.ts';
import type { XhtmlPage } from './types.ts';

/** Makes the page; undefined when nothing is known that it could show. */
export function aboutPage(metadata: Metadata, words: Words): XhtmlPage | undefined {
  const summary = paragraphs(metadata.summary, 'first');
  const rows = factsOf(metadata, words)
    .map((fact) => row(fact, fact.field === 'other' ? undefined : words.lang))
    .join('\n');
  const disclaimer = element(
    'div',
    { class: 'disclaimer' },
    paragraphs(metadata.disclaimer, 'first'),
  );
  if (`${summary}${rows}${disclaimer}` === '') return undefined;
  const abstract = `<section epub:type="abstract" role="doc-abstract" class="summary" aria-label="${escapeXml(words.summary)}">\n${summary}</section>`;
  const blocks = [
    element('h1', { id: 'title', ...inLanguage(words.lang) }, escapeXml(words.about)),
    summary === '' ? '' : abstract,
    rows === '' ? '' : `<dl class="facts">\n${rows}\n</dl>`,
    disclaimer,
  ];
  const content = blocks.filter((block) => block !== '').join('\n');
  return {
    name: 'about-this-story',
    title: words.about,
    matter: 'frontmatter',
    places: metadata.warnings?.length ? [{ id: 'warnings', title: words.warnings }] : [],
    xhtml: `<section class="about" aria-labelledby="title">\n${content}\n</section>`,
  };
}

function row({ field, label, value }: Fact, lang: string | undefined): string {
  const id = field === 'warnings' ? field : undefined;
  const name = element('span', inLanguage(lang), escapeXml(label));
  return `${element('dt', { id }, name)}\n${element('dd', {}, escapeXml(value))}`;
}

function paragraphs(text: string | undefined, className: string): string {
  return paragraphsOf(text)
    .map((part, at) => element('p', at === 0 ? { class: className } : {}, escapeXml(part)))
    .map((part) => `${part}\n`)
    .join('');
}
