// Bytes that are no text: which kind of file somebody handed over, by its first bytes.

/** File kinds by their signature. Longer and rarer signatures stand first. */
const signatures: [kind: string, signature: string][] = [
  ['PDF', '%PDF-'],
  ['RTF', '{\\rtf'],
  ['an old Word document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['PNG image', '\x89PNG\r\n\x1a\n'],
  ['JPEG image', '\xff\xd8\xff'],
  ['GIF image', 'GIF8'],
  ['gzip archive', '\x1f\x8b'],
  ['7-Zip archive', '7z\xbc\xaf\x27\x1c'],
  ['RAR archive', 'Rar!\x1a\x07'],
  ['PostScript', '%!PS-'],
];

/** Names the kind of file that `bytes` are when they are not a manuscript; absent for text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes, 0, 4096);
  const known = signatures.find(([, signature]) => head.startsWith(signature));
  if (known) return known[0];
  if (head.startsWith('PK\x03\x04')) return zipKind(head);
  if (head.startsWith('BOOKMOBI', 60)) return 'Kindle book';
  return markupKind(head);
}

/** What a ZIP holds is told by the names of its first entries. */
function zipKind(head: string): string {
  if (head.includes('application/epub+zip')) return 'EPUB';
  if (head.includes('opendocument.text')) return 'OpenDocument text';
  if (head.includes('word/') || head.includes('[Content_Types].xml')) return 'DOCX';
  return 'ZIP archive';
}

function markupKind(head: string): string | undefined {
  const start = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .slice(0, 64)
    .toLowerCase();
  if (start.startsWith('<!doctype html') || /^<html[\s>]/.test(start)) return 'HTML';
  if (start.startsWith('<?xml')) return head.includes('<html') ? 'HTML' : 'XML';
  return undefined;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
