// HTML tags are never passed on. This file says what each of them means instead.

/** One tag as typed: `<i lang="fr">` → name `i`, attribute `lang`. */
export interface HtmlTag {
  name: string;
  means: TagMeaning;
  closing: boolean;
  attributes: Map<string, string>;
}

/** What a tag becomes. `drop` and `quiet` leave it out, and keep what it encloses. */
export type TagMeaning =
  | 'emphasis'
  | 'strong'
  | 'delete'
  | 'break'
  | 'image'
  | 'link'
  | 'block'
  | 'quiet'
  | 'drop';

/** Tags whose end is the end of a line. */
const blocks = 'p div center li tr h1 h2 h3 h4 h5 h6 blockquote section article';
/** Tags that leave without a message: nothing a reader would miss. */
const quiet = 'span sup sub small u ins wbr big abbr bdo bdi';
const dropped =
  'a address aside audio body button caption code col colgroup dd details dl dt embed fieldset ' +
  'figcaption figure font footer form frame head header hgroup html iframe input kbd label legend ' +
  'link main map mark menu meta nav noscript object ol option pre q rp rt ruby samp script select ' +
  'source style summary svg table tbody td template textarea tfoot th thead time title tt ul video';

const meanings = new Map<string, TagMeaning>([
  ...meaning('drop', dropped),
  ...meaning('quiet', quiet),
  ...meaning('block', blocks),
  ...meaning('emphasis', 'i em cite dfn var'),
  ...meaning('strong', 'b strong'),
  ...meaning('delete', 's del strike'),
  ...meaning('break', 'br hr'),
  ...meaning('image', 'img'),
  ...meaning('link', 'a'),
]);

function meaning(is: TagMeaning, names: string): [string, TagMeaning][] {
  return names.split(' ').map((name) => [name, is]);
}

// `<b>`, `</b>`, `<br />`, `<i lang="fr">`; near misses are speech: `<I can hear you>`, `<i am here>`.
const tag =
  /^<\s*(\/?)([a-z][a-z0-9]*)((?:\s+[a-z:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))*)\s*\/?>$/i;
const attribute = /([a-z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Reads a tag of HTML; absent when `source` is something else between angle brackets. */
export function readTag(source: string): HtmlTag | undefined {
  const [, slash, written = '', rest = ''] = tag.exec(source) ?? [];
  const name = written.toLowerCase();
  const means = meanings.get(name);
  if (means === undefined) return undefined;
  const attributes = new Map<string, string>();
  for (const match of rest.matchAll(attribute)) {
    const [, key = '', double, single, bare] = match;
    attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return { name, means, closing: slash === '/', attributes };
}

/** The language a tag declares, when it is a well-formed BCP 47 tag. */
export function languageOf({ attributes }: HtmlTag): string | undefined {
  const lang = attributes.get('lang') ?? attributes.get('xml:lang') ?? '';
  return isLanguage(lang) ? lang : undefined;
}

/** Whether a word has the form of a BCP 47 language tag. */
export function isLanguage(word: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(word);
}

/** Whether a link may lead there: web, mail, a file beside the manuscript, a place inside it. */
export function isSafeUrl(url: string): boolean {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(url.trim()) ?? [];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme);
}
