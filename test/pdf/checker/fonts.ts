// Every font is embedded, says what its characters are, and states the widths it has.
import { readContent } from './content.ts';
import type { Finding } from './finding.ts';
import { readCmap, readTrueType } from './font-files.ts';
import { at, dictOf, listOf, type PdfTree, pagesOf, Ref, Stream } from './values.ts';

/** Checks the fonts of all pages, and the characters shown in them. */
export function checkFonts(pdf: PdfTree): Finding[] {
  const shown = new Map<number, Set<number>>();
  const findings: Finding[] = [];
  for (const { dict } of pagesOf(pdf)) {
    const fonts = dictOf(pdf, at(pdf, dict, 'Resources', 'Font'));
    for (const font of fonts.values()) {
      if (font instanceof Ref && !shown.has(font.id)) shown.set(font.id, new Set());
    }
    for (const { font, codes } of readContent(pdf, dict.get('Contents')).painted) {
      if (codes.length === 0) continue;
      const resource = fonts.get(font.slice(1));
      const known = resource instanceof Ref ? shown.get(resource.id) : undefined;
      for (const code of codes) known?.add(code);
      if (!known)
        findings.push({ id: 'font-resource', sentence: `The page lacks the font ${font}` });
    }
  }
  return [...findings, ...[...shown].flatMap(([id, codes]) => checkFont(pdf, id, codes))];
}

function checkFont(pdf: PdfTree, id: number, codes: Set<number>): Finding[] {
  const font = dictOf(pdf, new Ref(id));
  const name = String(font.get('BaseFont')).slice(1);
  const descendant = dictOf(pdf, listOf(pdf, font.get('DescendantFonts'))[0]);
  const descriptor = dictOf(pdf, descendant.get('FontDescriptor'));
  const file = at(pdf, descriptor, 'FontFile2') ?? at(pdf, descriptor, 'FontFile3');
  const findings: [string, string][] = [];
  if (!(file instanceof Stream))
    return [{ id: 'font-embedded', sentence: `${name} is not embedded` }];
  if (!/^[A-Z]{6}\+[\w+-]+$/.test(name)) findings.push(['font-name', 'has no subset prefix']);
  if (codes.has(0)) findings.push(['notdef', 'shows the missing glyph']);
  findings.push(...checkUnicode(at(pdf, font, 'ToUnicode'), codes));
  if (descriptor.has('FontFile2')) {
    const widths = listOf(pdf, descendant.get('W'))[1];
    findings.push(...checkTrueType(file, listOf(pdf, widths).map(Number), codes));
    findings.push(...checkSet(at(pdf, descriptor, 'CIDSet'), file));
  }
  return findings.map(([finding, what]) => ({ id: finding, sentence: `${name} ${what}` }));
}

function checkUnicode(cmap: unknown, codes: Set<number>): [string, string][] {
  if (!(cmap instanceof Stream)) return [['to-unicode', 'has no ToUnicode']];
  const map = readCmap(cmap.data.toString('latin1'));
  const silent = [...codes].filter((code) => {
    const text = map.get(code) ?? '';
    return text === '' || /[\0\ufeff\ufffe]/.test(text);
  });
  return silent.map((code) => ['to-unicode', `does not say what code ${code} is`]);
}

// ISO 19005-2, 6.2.11.5: stated widths differ from the font's by a thousandth of an em at most.
function checkTrueType(file: Stream, stated: number[], codes: Set<number>): [string, string][] {
  const font = readTrueType(file.data);
  if (!font) return [['font-file', 'is no TrueType font']];
  const wrong = [...codes].filter((code) => {
    const real = font.advance(code);
    return real === undefined || Math.abs((stated[code] ?? 1000) - real) > 1;
  });
  return wrong.map((code) => ['font-widths', `states a wrong width for code ${code}`]);
}

// ISO 19005-2, 6.2.11.4.2: a CIDSet need not be, but then it names every glyph in the file.
function checkSet(set: unknown, file: Stream): [string, string][] {
  if (!(set instanceof Stream)) return [];
  const glyphs = readTrueType(file.data)?.glyphs ?? 0;
  for (let cid = 0; cid < glyphs; cid++) {
    const byte = set.data[cid >> 3] ?? 0;
    if ((byte & (0x80 >> (cid & 7))) === 0)
      return [['cid-set', 'has a CIDSet without all its glyphs']];
  }
  return [];
}
