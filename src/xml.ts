// Text to XML. XML knows five entities and refuses most control characters and lone surrogates.

const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Puts `sign` in place of the characters that XML 1.0 (section 2.2) does not allow. */
export function replaceForbidden(text: string, sign: string): string {
  return text.replace(FORBIDDEN, sign);
}

/** Makes `text` safe inside an element or between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
