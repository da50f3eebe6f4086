// The page as paper: boxes within boxes, tab order, colours for transparency.
import type { Finding } from './finding.ts';
import { at, type Dict, dictOf, listOf, type PdfTree, pagesOf } from './values.ts';

/** Checks each page's dictionary. */
export function checkPages(pdf: PdfTree): Finding[] {
  const pages = pagesOf(pdf);
  const count = at(pdf, pdf.trailer.get('Root'), 'Pages', 'Count');
  const findings: Finding[] = [];
  if (count !== pages.length)
    findings.push({ id: 'page-count', sentence: `Count is not ${pages.length}` });
  for (const [index, { dict }] of pages.entries()) {
    for (const [id, sentence] of checkPage(pdf, dict)) {
      findings.push({ id, sentence: `Page ${index + 1} ${sentence}` });
    }
  }
  return findings;
}

function checkPage(pdf: PdfTree, dict: Dict): [string, string][] {
  const findings: [string, string][] = [];
  const isTagged = dict.has('StructParents');
  if (isTagged && dict.get('Tabs') !== '/S')
    findings.push(['tabs', 'is not walked in the order of its structure']);
  const boxes = ['MediaBox', 'BleedBox', 'TrimBox'].map((key) =>
    listOf(pdf, dict.get(key)).map(Number),
  );
  const known = boxes.filter((box) => box.length > 0);
  if (boxes[0]?.length !== 4) findings.push(['boxes', 'has no MediaBox']);
  for (const [index, box] of known.entries()) {
    if (index > 0 && !isInside(box, known[index - 1] ?? []))
      findings.push(['boxes', 'has boxes that cross']);
  }
  const images = [...dictOf(pdf, at(pdf, dict, 'Resources', 'XObject')).values()];
  const isTransparent = images.some((image) => dictOf(pdf, image).has('SMask'));
  if (isTransparent && at(pdf, dict, 'Group', 'CS') === undefined) {
    findings.push(['transparency', 'mixes colours in no colour space']);
  }
  return findings;
}

function isInside(inner: number[], outer: number[]): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = inner;
  const [l = 0, b = 0, r = 0, t = 0] = outer;
  return left >= l && bottom >= b && right <= r && top <= t && left < right && bottom < top;
}
