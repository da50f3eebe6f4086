// A small check that XML is well-formed: tags pair, attributes are quoted, entities and prefixes
// are known. It is enough for XMP, which has no document type.

const TOKEN = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<[^>]*>|[^<]+/g;
const TAG = /^<(\/?)([\w.-]+(?::[\w.-]+)?)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** What is wrong with the first wrong piece; undefined where all is well. */
export function xmlProblem(source: string): string | undefined {
  if (FORBIDDEN.test(source)) return 'it has a control character';
  const open: { name: string; prefixes: Set<string> }[] = [];
  for (const [token] of source.matchAll(TOKEN)) {
    if (token.startsWith('<?') || token.startsWith('<!--')) continue;
    if (BARE_AMPERSAND.test(token)) return `a bare & stands in “${token.trim().slice(0, 40)}”`;
    if (!token.startsWith('<')) continue;
    const problem = takeTag(token, open);
    if (problem) return problem;
  }
  return open.length > 0 ? `${open.at(-1)?.name} is not closed` : undefined;
}

function takeTag(
  token: string,
  open: { name: string; prefixes: Set<string> }[],
): string | undefined {
  const match = TAG.exec(token);
  if (!match) return `${token.slice(0, 40)} is no tag`;
  const [, slash, name = '', attributes = '', empty] = match;
  if (slash) return open.pop()?.name === name ? undefined : `${name} is closed, but not open`;
  const prefixes = new Set(open.at(-1)?.prefixes ?? ['xml']);
  for (const [, prefix = ''] of attributes.matchAll(/\sxmlns:([\w.-]+)/g)) prefixes.add(prefix);
  const used = [name, ...[...attributes.matchAll(/\s([\w.:-]+)\s*=/g)].map(([, key = '']) => key)];
  const unknown = used.find((each) => {
    const prefix = each.includes(':') ? (each.split(':')[0] ?? '') : '';
    return prefix !== '' && prefix !== 'xmlns' && !prefixes.has(prefix);
  });
  if (unknown) return `${unknown} has a prefix that nothing declares`;
  if (!empty) open.push({ name, prefixes });
  return undefined;
}
