// What the standard roles ask of each other: headings in order, figures with words, lists, tables.
import type { Finding } from './finding.ts';
import { type Element, elementsOf } from './structure.ts';
import { at, dictOf, listOf, type PdfTree, textOf } from './values.ts';

const ROLES = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'.split(
    ' ',
  ),
);
// ISO 32000-1, 14.8.4: which roles a role may stand in.
const PARENTS: Record<string, string[]> = {
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};
// … and which alone it may hold.
const CHILDREN: Record<string, string[]> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
};

/** Checks the roles of the structure tree. */
export function checkRoles(pdf: PdfTree): Finding[] {
  const elements = elementsOf(pdf);
  const each = elements.flatMap((element) => [
    ...checkPlace(element),
    ...checkFigure(pdf, element),
    ...checkAttributes(pdf, element),
  ]);
  return [...each, ...checkHeadings(elements)];
}

function checkPlace({ role, path }: Element): Finding[] {
  const parent = path.at(-1);
  const findings: Finding[] = [];
  const tell = (sentence: string) => findings.push({ id: 'role', sentence });
  if (!ROLES.has(role)) tell(`${role} is no standard role`);
  if (parent === undefined && role !== 'Document') tell(`The root is a ${role}`);
  const parents = PARENTS[role];
  if (parents && !parents.includes(parent ?? '')) tell(`A ${role} stands in a ${parent}`);
  const siblings = CHILDREN[parent ?? ''];
  if (siblings && !siblings.includes(role)) tell(`A ${parent} holds a ${role}`);
  return findings;
}

function checkFigure(pdf: PdfTree, { role, dict }: Element): Finding[] {
  if (role !== 'Figure') return [];
  const findings: Finding[] = [];
  const alt = textOf(pdf, dict.get('Alt'));
  if (alt === '') findings.push({ id: 'figure-alt', sentence: 'A Figure has no Alt' });
  const box = listOf(pdf, at(pdf, dict.get('A'), 'BBox'));
  if (box.length !== 4)
    findings.push({ id: 'figure-box', sentence: `The Figure “${alt}” has no BBox` });
  return findings;
}

function checkAttributes(pdf: PdfTree, { role, dict }: Element): Finding[] {
  const attributes = dictOf(pdf, dict.get('A'));
  if (role === 'TH' && attributes.get('Scope') === undefined) {
    return [{ id: 'table-scope', sentence: 'A TH has no Scope' }];
  }
  const hasLabels = listOf(pdf, dict.get('K')).some((item) =>
    listOf(pdf, dictOf(pdf, item).get('K')).some((kid) => dictOf(pdf, kid).get('S') === '/Lbl'),
  );
  if (role === 'L' && hasLabels && attributes.get('ListNumbering') === undefined) {
    return [{ id: 'list-numbering', sentence: 'A list with labels has no ListNumbering' }];
  }
  return [];
}

// ISO 14289-1, 7.4.2: the first heading is H1, and no level is skipped on the way down.
function checkHeadings(elements: Element[]): Finding[] {
  const levels = elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1
      ? [
          {
            id: 'heading-order',
            sentence: `H${level} follows ${before ? `H${before}` : 'nothing'}`,
          },
        ]
      : [];
  });
}
