// Elements and attributes of our XHTML, printed with their text escaped.
import { escapeXml } from '../xml.ts';

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
