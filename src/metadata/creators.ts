// Bylines → creators: several names in one line, mail addresses, sorting forms.
import type { Creator } from '../book/metadata-types.ts';
import { foldToWords } from '../typography/fold.ts';

/** Folded keys that name somebody other than the author → MARC relator. */
const roles: Record<string, string> = {
  translator: 'trl',
  'translated by': 'trl',
  traductor: 'trl',
  traductora: 'trl',
  traducteur: 'trl',
  traductrice: 'trl',
  ubersetzer: 'trl',
  ubersetzerin: 'trl',
  traduttore: 'trl',
  traduttrice: 'trl',
  tradutor: 'trl',
  tradutora: 'trl',
  vertaler: 'trl',
  переводчик: 'trl',
  editor: 'edt',
  'edited by': 'edt',
  illustrator: 'ill',
  artist: 'ill',
  'art by': 'ill',
  'cover artist': 'cov',
};

/** Folded keys under which a creator with a role of its own stands. */
export const creatorKeys = Object.keys(roles);

/** What stands between two names in any language. */
const separator = /\s+(?:and|&|\+)\s+|\s*;\s*|\s*[＆、]\s*/iu;

/** Language → its words for “and”. Elsewhere such a word is part of a name. */
const conjunctions: Record<string, string[]> = {
  ca: ['i'],
  cs: ['a', 'i'],
  da: ['og'],
  de: ['und'],
  es: ['y', 'e'],
  fi: ['ja'],
  fr: ['et'],
  hu: ['és'],
  it: ['e', 'ed'],
  nb: ['og'],
  nl: ['en'],
  pl: ['i', 'oraz'],
  pt: ['e'],
  ru: ['и'],
  sv: ['och'],
  tr: ['ve'],
  uk: ['і', 'та'],
};

/** Folded keys that tell the language of a line where the text's is not known. */
const keyLanguages: Record<string, string[]> = {
  autor: ['es', 'pt', 'de', 'pl', 'cs'],
  autora: ['es', 'pt'],
  autores: ['es', 'pt'],
  auteur: ['fr', 'nl'],
  auteure: ['fr'],
  auteurs: ['fr', 'nl'],
  autorin: ['de'],
  verfasser: ['de'],
  autore: ['it'],
  autrice: ['it', 'fr'],
  autori: ['it'],
  autorzy: ['pl'],
  schrijver: ['nl'],
  автор: ['ru'],
  авторы: ['ru'],
};
const address = /[^\s<>()[\]"]{1,64}@[^\s<>()[\]"]{1,255}/u;
const particles = new Set(
  'van von de der den da di du del della dos la le ter ten af av'.split(' '),
);

/**
 * Reads `By H. Dray & Q. Pell`, `hal@example.org (H. Dray)` or `Vale, Iris`; empty when no name is left.
 * `language` is the text's, BCP 47: `Ann y Bo` are two people in Spanish alone.
 */
export function readCreators(
  value: string | string[],
  key = 'author',
  language?: string,
): Creator[] {
  const role = roles[foldToWords(key)] ?? 'aut';
  const plural = /s$/i.test(key.trim());
  const names = typeof value === 'string' ? splitNames(value, plural, andIn(key, language)) : value;
  return names.map((name) => readName(name, role)).filter((creator) => creator.name !== '');
}

/** The words for “and” in the language of the text, else in that of the key. */
function andIn(key: string, language: string | undefined): ReadonlySet<string> {
  const told =
    language === undefined ? keyLanguages[foldToWords(key)] : [language.split('-')[0] ?? ''];
  return new Set((told ?? []).flatMap((one) => conjunctions[one] ?? []));
}

function splitNames(value: string, plural: boolean, and: ReadonlySet<string>): string[] {
  const line = value.trim().replace(/^by[:\s]\s*/i, '');
  const parts = line.split(separator).flatMap((part) => splitAtWords(part, and));
  return parts.flatMap((part) => splitAtCommas(part, plural));
}

/** `Inés Prado y Luz Mar` and `Inés y Luz` are two people, `Inés Prado y Mar` is one. */
function splitAtWords(part: string, and: ReadonlySet<string>): string[] {
  const words = part.split(/\s+/);
  const at = words.findIndex((word, n) => n > 0 && and.has(word.toLowerCase()));
  const [before, after] = [words.slice(0, at), words.slice(at + 1)];
  if (at < 0 || after.length === 0) return [part];
  if (before.length > 1 && after.length === 1) return [part];
  return [before.join(' '), ...splitAtWords(after.join(' '), and)];
}

/** `Vale, Iris` is one name turned round; `moonfish, quietwater` and `A B, C D` are two. */
function splitAtCommas(part: string, plural: boolean): string[] {
  const pieces = part.split(/\s*,\s*/).filter((piece) => piece !== '');
  if (pieces.length < 2) return [part];
  const turned =
    pieces.length === 2 && !plural && pieces.every((piece) => /^\p{Lu}\S*$/u.test(piece));
  const suffixed = /^(?:jr|sr|ii|iii|ph\.?d|m\.?d)\.?$/i.test(pieces[1] ?? '');
  return turned || suffixed ? [part] : pieces;
}

function readName(written: string, role: string): Creator {
  const name = withoutAddress(written).replace(/\s+/g, ' ').trim();
  const turned = /^(\p{Lu}[^\s,]*), (\p{Lu}[^\s,]*)$/u.exec(name);
  if (turned && !/^(?:Jr|Sr|II|III)\b/.test(turned[2] ?? '')) {
    return { name: `${turned[2]} ${turned[1]}`, role, fileAs: name };
  }
  return { name, role, fileAs: sortingForm(name) };
}

/** `hal@example.org (H. Dray)` → `H. Dray`; `"H. Dray" <hal@…>` → `H. Dray`; `hal@…` → `hal`. */
function withoutAddress(written: string): string {
  const found = address.exec(written);
  if (!found) return written.replace(/^["“](.*)["”]$/u, '$1');
  const rest = written.replace(found[0], ' ').replace(/<\s*>|\(\s*\)|\[\s*\]|["“”]/gu, ' ');
  const name = rest.replace(/^\s*\((.*)\)\s*$/u, '$1').trim();
  return name === '' ? (found[0].split('@')[0] ?? '') : name;
}

/** `Ludwig van Beethoven` → `Beethoven, Ludwig van`; a handle, `The Owl` or one word stays as it is. */
function sortingForm(name: string): string {
  const words = name.split(' ');
  const proper = words.every((word) => /^\p{Lu}/u.test(word) || particles.has(word.toLowerCase()));
  if (words.length < 2 || !proper || /\d/.test(name)) return name.replace(/^(The) (.+)$/, '$2, $1');
  if (words[0] === 'The') return `${words.slice(1).join(' ')}, The`;
  const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const family = (words.pop() ?? '').replace(/,$/, '');
  return [family, words.join(' '), suffix].filter(Boolean).join(', ');
}
