// What the file says of itself: XMP, claims, language, title, output intent, nothing active.
import type { Finding } from './finding.ts';
import {
  at,
  catalogOf,
  dictOf,
  listOf,
  type PdfTree,
  type PdfValue,
  pagesOf,
  Stream,
  textOf,
} from './values.ts';
import { xmlProblem } from './xml.ts';

/** Checks catalog, trailer and metadata. */
export function checkMetadata(pdf: PdfTree): Finding[] {
  return [...checkCatalog(pdf), ...checkXmp(pdf), ...checkIntent(pdf), ...checkPassive(pdf)];
}

function checkCatalog(pdf: PdfTree): Finding[] {
  const catalog = catalogOf(pdf);
  const findings: Finding[] = [];
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(textOf(pdf, catalog.get('Lang')))) {
    findings.push({ id: 'language', sentence: 'The catalog names no language' });
  }
  if (at(pdf, catalog, 'ViewerPreferences', 'DisplayDocTitle') !== true) {
    findings.push({ id: 'display-title', sentence: 'Viewers are not told to show the title' });
  }
  if (listOf(pdf, pdf.trailer.get('ID')).length !== 2) {
    findings.push({ id: 'file-id', sentence: 'The trailer has no ID' });
  }
  if (pdf.trailer.has('Encrypt')) findings.push({ id: 'encrypted', sentence: 'It is encrypted' });
  return findings;
}

function checkXmp(pdf: PdfTree): Finding[] {
  const metadata = at(pdf, catalogOf(pdf), 'Metadata');
  if (!(metadata instanceof Stream)) return [{ id: 'xmp', sentence: 'There is no XMP' }];
  const xmp = metadata.data.toString('utf8');
  const findings: Finding[] = [];
  if (metadata.dict.has('Filter')) findings.push({ id: 'xmp', sentence: 'The XMP is compressed' });
  const problem = xmlProblem(xmp);
  if (problem) findings.push({ id: 'xmp', sentence: `The XMP is not well-formed: ${problem}` });
  const claims: [RegExp, string][] = [
    [/<pdfuaid:part>1<\/pdfuaid:part>/, 'PDF/UA-1'],
    [/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</, 'PDF/A-2a'],
    [/<pdfaSchema:prefix>pdfuaid<\/pdfaSchema:prefix>/, 'the schema of pdfuaid'],
  ];
  for (const [pattern, what] of claims) {
    if (!pattern.test(xmp))
      findings.push({ id: 'claims', sentence: `The XMP does not name ${what}` });
  }
  return [...findings, ...checkTitle(pdf, xmp)];
}

function checkTitle(pdf: PdfTree, xmp: string): Finding[] {
  const title = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmp)?.[1] ?? '';
  const plain = title.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
  if (plain === '') return [{ id: 'xmp-title', sentence: 'The XMP has no title' }];
  const info = textOf(pdf, at(pdf, pdf.trailer.get('Info'), 'Title'));
  const isSame = info.replace(/\s+/g, ' ') === plain.replace(/\s+/g, ' ');
  return isSame ? [] : [{ id: 'xmp-title', sentence: `XMP says ${plain}, the document ${info}` }];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

// ISO 19005-2, 6.2.3 and 6.2.4.3: colours of a device need an intent that explains them.
function checkIntent(pdf: PdfTree): Finding[] {
  const intent = dictOf(pdf, listOf(pdf, catalogOf(pdf).get('OutputIntents'))[0]);
  const profile = at(pdf, intent, 'DestOutputProfile');
  const isProfile = profile instanceof Stream && profile.data.toString('latin1', 36, 40) === 'acsp';
  const findings: Finding[] = [];
  if (intent.get('S') !== '/GTS_PDFA1' || !isProfile || profile.dict.get('N') !== 3) {
    findings.push({ id: 'output-intent', sentence: 'There is no output intent for PDF/A' });
  }
  for (const [id, value] of pdf.objects) {
    if (value instanceof Stream && usesInks(value.dict.get('ColorSpace'))) {
      findings.push({ id: 'output-intent', sentence: `Object ${id} uses inks, the intent is RGB` });
    }
  }
  return findings;
}

function usesInks(space: PdfValue): boolean {
  return Array.isArray(space) ? space.some(usesInks) : space === '/DeviceCMYK';
}

const ACTIVE = new Set(['/JavaScript', '/Launch', '/Sound', '/Movie', '/ResetForm', '/ImportData']);

function checkPassive(pdf: PdfTree): Finding[] {
  const actions = pagesOf(pdf).flatMap(({ dict }) => listOf(pdf, dict.get('Annots')));
  const starts = [catalogOf(pdf).get('OpenAction'), ...actions.map((each) => at(pdf, each, 'A'))];
  const active = starts.filter((value) => ACTIVE.has(String(at(pdf, value, 'S'))));
  const names = dictOf(pdf, catalogOf(pdf).get('Names'));
  const isScripted = names.has('JavaScript') || catalogOf(pdf).has('AA') || active.length > 0;
  return isScripted ? [{ id: 'active', sentence: 'It runs something when opened or clicked' }] : [];
}
