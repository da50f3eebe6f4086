// How a catalogue sorts a title: its article goes to the end.

/** Articles that open a title, by language. The elided ones end in an apostrophe and no space. */
const articles: Record<string, string> = {
  en: 'the|a|an',
  fr: "les|le|la|une|un|des|l[’']",
  de: 'der|die|das|eine|ein',
  es: 'los|las|el|la|unos|unas|un|una',
  it: "gli|il|lo|la|le|un|una|uno|i|l[’']",
  pt: 'os|as|um|uma|o|a',
  nl: 'de|het|een',
};

/** `The Long Way` → `Long Way, The`; a title without an article is returned as it is. */
export function titleFileAs(title: string, language: string): string {
  const list = articles[language.toLowerCase().split('-')[0] ?? ''];
  if (!list) return title;
  const found = new RegExp(`^(${list})(?:\\s+|(?<=[’']))(\\S.*)$`, 'is').exec(title);
  return found ? `${found[2]}, ${found[1]}` : title;
}
