// The front page of metadata: what a reader of fan fiction looks at before the first line. It shows
// the fields that are known, in the order of the table in `book/`, and makes none up.
import { fields } from '../book/field-table.ts';
import type { Metadata, MetadataFields } from '../book/metadata-types.ts';
import { type Words, writtenDate, writtenNumber } from '../book/wording/wording.ts';
import { element, escapeXml } from './escape.ts';
import { seriesLine } from './front.ts';
import type { Page } from './types.ts';

type Name = keyof MetadataFields;

/** Shown in a place of their own, or of no use to a reader. */
const elsewhere: ReadonlySet<Name> = new Set(['summary', 'disclaimer', 'language', 'source']);

/** Makes the page; undefined when nothing is known that it could show. */
export function aboutPage(metadata: Metadata, words: Words): Page | undefined {
  const summary = paragraphs(metadata.summary, 'first');
  const rows = [...knownRows(metadata, words), ...otherRows(metadata)].join('\n');
  const disclaimer = element(
    'div',
    { class: 'disclaimer' },
    paragraphs(metadata.disclaimer, 'first'),
  );
  if (`${summary}${rows}${disclaimer}` === '') return undefined;
  const abstract = `<section epub:type="abstract" role="doc-abstract" class="summary" aria-label="${escapeXml(words.summary)}">\n${summary}</section>`;
  const blocks = [
    `<h1 id="title">${escapeXml(words.about)}</h1>`,
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

function knownRows(metadata: Metadata, words: Words): string[] {
  const rows: string[] = [];
  for (const name of Object.keys(fields) as Name[]) {
    const { label } = fields[name];
    const value = metadata[name];
    if (label === undefined || value === undefined || elsewhere.has(name)) continue;
    const id = name === 'warnings' ? 'warnings' : undefined;
    rows.push(row(words.labels[name] ?? label, written(name, metadata, words), id));
  }
  return rows.filter((each) => each !== '');
}

function otherRows({ other = [] }: Metadata): string[] {
  return other.map(({ key, value }) => row(key, value)).filter((each) => each !== '');
}

function row(label: string, value: string, id?: string): string {
  if (value.trim() === '') return '';
  const name = `<span>${escapeXml(label)}</span>`;
  return `${element('dt', { id }, name)}\n${element('dd', {}, escapeXml(value))}`;
}

/** A field's value as a reader wants to see it. */
function written(name: Name, metadata: Metadata, words: Words): string {
  const value = metadata[name];
  if (name === 'series') return seriesLine(metadata, words);
  if (typeof value === 'number') return writtenNumber(value);
  if (name === 'published' || name === 'updated') return writtenDate(String(value), words);
  if (Array.isArray(value)) return value.join(name === 'relationships' ? '; ' : ', ');
  if (metadata.status !== undefined && name === 'status') return words.statuses[metadata.status];
  return String(value);
}

/** Blank lines separate paragraphs, as in the manuscript. */
function paragraphs(text: string | undefined, className: string): string {
  const parts = (text ?? '').split(/\n[ \t]*\n/).map((part) => part.trim());
  return parts
    .map((part, at) => element('p', at === 0 ? { class: className } : {}, escapeXml(part)))
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('');
}
