// Document information → the XMP packet (ISO 16684-1), which is also where a file says that it is
// PDF/UA and PDF/A. Every value is escaped.
import { escapeXml, replaceForbidden } from '../../xml.ts';
import type { DocumentInfo } from '../types.ts';

/** What wrote the file, in the document information and in XMP. */
export const PRODUCER = 'Fascicle';

/** Which standards the file claims. */
export interface Claims {
  accessible: boolean;
  archival: boolean;
}

/** An instant from an ISO 8601 date (`2004`, `2004-05`, …); the epoch where it is none. */
export function instant(date: string): Date {
  const parsed = new Date(date);
  return Number.isNaN(parsed.getTime()) ? new Date(0) : parsed;
}

/** Writes the packet, padded by nothing: the file is not edited in place. */
export function writeXmp(info: DocumentInfo, claims: Claims): string {
  const parts = [
    description('dc="http://purl.org/dc/elements/1.1/"', dublinCore(info)),
    description('xmp="http://ns.adobe.com/xap/1.0/"', basic(info)),
    description('pdf="http://ns.adobe.com/pdf/1.3/"', producer(info)),
    ...(claims.archival ? [description('pdfaid="http://www.aiim.org/pdfa/ns/id/"', ARCHIVAL)] : []),
    ...(claims.accessible
      ? [description('pdfuaid="http://www.aiim.org/pdfua/ns/id/"', ACCESSIBLE)]
      : []),
    ...(claims.archival && claims.accessible ? [EXTENSION] : []),
  ];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...parts,
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function description(namespace: string, lines: readonly string[]): string {
  const open = `<rdf:Description rdf:about="" xmlns:${namespace}>`;
  return [open, ...lines, '</rdf:Description>'].join('\n');
}

function dublinCore(info: DocumentInfo): string[] {
  return [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(info.title)}</dc:title>`,
    ...list('dc:creator', 'Seq', info.authors),
    ...(info.subject ? [`<dc:description>${alternatives(info.subject)}</dc:description>`] : []),
    ...list('dc:subject', 'Bag', info.keywords),
    ...list('dc:language', 'Bag', [info.language]),
    `<dc:identifier>${escaped(info.identifier)}</dc:identifier>`,
  ];
}

function alternatives(value: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt>`;
}

function list(name: string, kind: 'Bag' | 'Seq', values: readonly string[]): string[] {
  if (values.length === 0) return [];
  const items = values.map((value) => `<rdf:li>${escaped(value)}</rdf:li>`).join('');
  return [`<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`];
}

function basic(info: DocumentInfo): string[] {
  return [
    `<xmp:CreateDate>${timestamp(info.created)}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${timestamp(info.modified)}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${timestamp(info.modified)}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
  ];
}

// Without fractions of a second, as the document information has it.
function timestamp(date: string): string {
  return `${instant(date).toISOString().slice(0, -5)}Z`;
}

function producer(info: DocumentInfo): string[] {
  const keywords = info.keywords.join(', ');
  return [
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    ...(keywords ? [`<pdf:Keywords>${escaped(keywords)}</pdf:Keywords>`] : []),
  ];
}

const ARCHIVAL = ['<pdfaid:part>2</pdfaid:part>', '<pdfaid:conformance>A</pdfaid:conformance>'];
const ACCESSIBLE = ['<pdfuaid:part>1</pdfuaid:part>'];

// PDF/A allows no property it does not know, unless the packet describes it (ISO 19005-2, 6.6.2.3).
const EXTENSION = `<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

// Characters that XML 1.0 cannot hold at all are replaced, not dropped.
function escaped(value: string): string {
  return escapeXml(replaceForbidden(value, '\ufffd'));
}
