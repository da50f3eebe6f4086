// Text to XML. XML knows five entities and refuses most control characters and lone surrogates.

const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Drops the characters that XML 1.0 (section 2.2) does not allow. */
export function dropForbidden(text: string): string {
  return text.replace(forbidden, '');
}

/** Makes `text` safe inside an element or between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** Attributes by name; an absent one is left out. */
export type Attributes = Record<string, string | number | undefined>;

/** Prints attributes in the order given, each with a space before it. */
export function attributes(values: Attributes): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** Prints an element; one without content is left out altogether. */
export function element(name: string, values: Attributes, content: string): string {
  return content.trim() === '' ? '' : `<${name}${attributes(values)}>${content}</${name}>`;
}

/** Names the language of an element whose words are not in the book's; none when they are. */
export function inLanguage(lang: string | undefined): Attributes {
  return { lang, 'xml:lang': lang };
}

/** Whether `text` is written in capitals throughout: `THE TIDE CLOCK`, but neither `XII` nor `A Map`. */
export function inCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}
