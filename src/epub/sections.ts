// Chapters, parts and divisions to the body of a page: what kind of section it is, for reading
// systems (`epub:type`) and for screen readers (`role`, always the matching one), and its heading.
import type { Chunk } from '../book/chunks.ts';
import { textOf } from '../book/inline.ts';
import type { Heading } from '../book/types.ts';
import { noteTitle } from '../pages/section-names.ts';
import { escapeXml } from '../xml.ts';
import type { PageContext } from './context.ts';
import { element, inCapitals } from './element.ts';
import { printFlow } from './flow.ts';
import { printInline } from './inline.ts';

/** `epub:type` and ARIA role of each kind of section (EPUB SSV 1.1, DPUB-ARIA 1.1). */
const kinds: Record<string, { type?: string; role?: string }> = {
  chapter: { type: 'chapter', role: 'doc-chapter' },
  interlude: { type: 'chapter', role: 'doc-chapter' },
  letter: { type: 'chapter', role: 'doc-chapter' },
  prologue: { type: 'prologue', role: 'doc-prologue' },
  epilogue: { type: 'epilogue', role: 'doc-epilogue' },
  part: { type: 'part', role: 'doc-part' },
  dedication: { type: 'dedication', role: 'doc-dedication' },
  epigraph: { type: 'epigraph', role: 'doc-epigraph' },
  foreword: { type: 'foreword', role: 'doc-foreword' },
  preface: { type: 'preface', role: 'doc-preface' },
  introduction: { type: 'introduction', role: 'doc-introduction' },
  acknowledgments: { type: 'acknowledgments', role: 'doc-acknowledgments' },
  afterword: { type: 'afterword', role: 'doc-afterword' },
  appendix: { type: 'appendix', role: 'doc-appendix' },
  endnotes: { type: 'endnotes', role: 'doc-endnotes' },
};

/** What a page for the author's word to the readers is, by where it stands. */
const noteKinds = { frontmatter: 'preface', bodymatter: 'chapter', backmatter: 'afterword' };

/** Prints a file's section. It is labelled by its heading, or by `name`; `showName` prints that as one. */
export function printSection(
  { section, children, matter }: Chunk,
  name: string,
  showName: boolean,
  context: PageContext,
): string {
  const kind = section.type === 'part' ? 'part' : section.kind;
  const { type, role } = kinds[kind === 'authorNote' ? noteKinds[matter] : kind] ?? {};
  const heading = children.find((child) => child.type === 'heading');
  const [only, ...more] = children;
  // A page that is one note is no box on a page: its title is the page's, its text the page's text.
  if (only?.type === 'authorNote' && more.length === 0) {
    const h1 = element('h1', { id: 'title' }, escapeXml(noteTitle(only, name)));
    const values = { 'epub:type': type, role, class: kind, 'aria-labelledby': 'title' };
    return element('section', values, `\n${h1}\n${printFlow(only.children, context)}`);
  }
  const shown = heading
    ? printHeading(heading, context)
    : showName
      ? element('h1', { id: 'title', class: 'story' }, escapeXml(name))
      : '';
  const label = shown === '' ? { 'aria-label': name } : { 'aria-labelledby': 'title' };
  const values = { 'epub:type': type, role, class: kind, ...label };
  return element(
    'section',
    values,
    `\n${shown}${shown && '\n'}${printFlow(children, context, kind === 'epigraph')}`,
  );
}

/** Label and number stand over the title; a heading without a title is its label. */
function printHeading(heading: Heading, context: PageContext): string {
  const label = escapeXml([heading.label, heading.numeral].filter(Boolean).join(' '));
  const title = toned(printInline(heading.children, context), textOf(heading.children));
  const both = label !== '' && title.trim() !== '';
  const content = both
    ? `<span class="label">${label}</span> <span class="title">${title}</span>`
    : title || toned(label, label);
  const h1 = element('h1', { id: 'title' }, content);
  const summary = element(
    'p',
    { class: 'bridgehead', 'epub:type': 'bridgehead' },
    printInline(heading.summary ?? [], context),
  );
  return summary === '' ? h1 : `${h1}\n${summary}`;
}

/** A title all in capitals is set smaller and wider, so that it does not shout. */
function toned(content: string, words: string): string {
  return inCapitals(words) ? element('span', { class: 'capitals' }, content) : content;
}
