// Reading XHTML, OPF and NCX as a run of tags and text: enough to look books over and to rewrite
// our own pages. It walks the text once and forgives what is not well-formed.

export interface MarkupTag {
  kind: 'open' | 'close' | 'empty';
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** The tag as written. */
  source: string;
}
export interface Characters {
  kind: 'text';
  /** As written, entities and all. */
  source: string;
}
/** A comment, declaration or instruction. */
export interface Other {
  kind: 'other';
  source: string;
}
export type Token = MarkupTag | Characters | Other;

const others: readonly [string, string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
];

/** Yields the tokens of `markup` in order; joined, their sources are `markup` again. */
export function* tokensOf(markup: string): Generator<Token> {
  let at = 0;
  while (at < markup.length) {
    const end = markup[at] === '<' ? endOfTag(markup, at) : nextTag(markup, at);
    const source = markup.slice(at, end);
    yield source.startsWith('<') ? tagOf(source) : { kind: 'text', source };
    at = end;
  }
}

function nextTag(markup: string, at: number): number {
  const next = markup.indexOf('<', at);
  return next === -1 ? markup.length : next;
}

/** The end of the tag at `at`; a `>` inside quotes does not end it. */
function endOfTag(markup: string, at: number): number {
  for (const [opening, closing] of others) {
    if (!markup.startsWith(opening, at)) continue;
    const end = markup.indexOf(closing, at + opening.length);
    return end === -1 ? markup.length : end + closing.length;
  }
  let quote = '';
  for (let index = at + 1; index < markup.length; index += 1) {
    const sign = markup[index] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return index + 1;
  }
  return markup.length;
}

function tagOf(source: string): MarkupTag | Other {
  const name = /^<\/?([A-Za-z_][\w:.-]*)/.exec(source)?.[1];
  if (name === undefined) return { kind: 'other', source };
  const kind = source.startsWith('</') ? 'close' : source.endsWith('/>') ? 'empty' : 'open';
  return { kind, name, attributes: attributesOf(source), source };
}

function attributesOf(source: string): Map<string, string> {
  const found = source.matchAll(/\s([A-Za-z_][\w:.-]*)\s?=\s?(?:"([^"]*)"|'([^']*)')/g);
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of found) attributes.set(name, double ?? single ?? '');
  return attributes;
}
