// Chapters, parts and divisions to the body of a page: what kind of section it is, for reading
// systems (`epub:type`) and for screen readers (`role`, always the matching one), and its heading.
import type { Chunk } from '../book/chunks.ts';
import type { Heading } from '../book/types.ts';
import type { PageContext } from './context.ts';
import { element, escapeXml } from './escape.ts';
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

/** Prints a file's section. It is labelled by its heading, or by `name`; `showName` prints that as one. */
export function printSection(
  { shelf, children }: Chunk,
  name: string,
  showName: boolean,
  context: PageContext,
): string {
  const kind = shelf.type === 'part' ? 'part' : shelf.kind;
  const { type, role } = kinds[kind] ?? {};
  const heading = children.find((child) => child.type === 'heading');
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
  const title = printInline(heading.children, context);
  const both = label !== '' && title.trim() !== '';
  const content = both
    ? `<span class="label">${label}</span> <span class="title">${title}</span>`
    : label || title;
  const h1 = element('h1', { id: 'title' }, content);
  const summary = element(
    'p',
    { class: 'bridgehead', 'epub:type': 'bridgehead' },
    printInline(heading.summary ?? [], context),
  );
  return summary === '' ? h1 : `${h1}\n${summary}`;
}
