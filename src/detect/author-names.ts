// Names of authors as they stand on title pages: `by H. Dray`, `von` over a name, a bare handle,
// `Obra de Ana Prado`, `夏目漱石 著`. Reads lines; where they stand is the business of the rules.
import type { FoundField } from '../metadata/statements.ts';
import { isGivenName } from './given-names.ts';
import { readShape } from './heading-shapes.ts';
import type { Line } from './line.ts';
import { isGenreLine, isPieceWord } from './title-page-words.ts';

//  accepted  by H. Dray     BY     Written by: anna     A story by Anna     By: annaquick
//  rejected  By the second crossing the moon was up.
const byline =
  /^[\s*_~(-]*(?:(?:an? )?(?:[a-zÀ-῿]+ ){0,3}?(?:story|tale|novel|fic|fanfic|fan ?fiction|novella) by|written by|by|автор:?)(?:\s*:\s*|\s+)((?:[a-zÀ-῿]|[\w.-]+\W*$|the )[^,;!?]{1,60})$/i;

/** `By` in other languages: before a name these words mean the author, elsewhere anything. */
const prepositions =
  'von par por di da de del door van av af від от od przez napisane napisał napisała написал написала מאת بقلم تأليف';

/** `By`, alone on its line, with the name on the next. */
const loneWords: ReadonlySet<string> = new Set(
  `by|written by|${prepositions.split(' ').join('|')}|geschrieben von|écrit par|escrito por|escrita por|scritto da|geschreven door|автор|autor|auteur|autore|författare|skriven av|作者|著者|著`.split(
    '|',
  ),
);

//  accepted  von Anna Beispiel     DOOR MULTATULI     מאת אן דוגמה     par Zoé Exemple
//  rejected  di cervello. Domani… Bene     von der Brücke her
const foreign = new RegExp(
  `^[\\s*_~(-]*(?:(?:geschrieben|écrit|escrit[oa]|scritto|geschreven|skriven|skrevet) )?(?:${prepositions.replaceAll(' ', '|')})\\s*:?\\s+(\\S.{1,60})$`,
  'iu',
);

//  accepted  夏目漱石 著     曹雪芹著     홍길동 지음
const signed =
  /^[\s[［(（【〔]*(?:[\p{Script=Han}]{1,2}[\]］)）】〕]\s*)?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・·]{2,10}(?:[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,8})?)(?:[ 　]+(?:著|作|撰|지음|글)|著|撰)$/u;

/** Each byline has one of these words; hardly another line has one before a name. */
const preposition =
  /(?:by|von|par|por|d[aei]|del|door|van|a[vf]|автор|від|от|od|przez|napisa|написал|מאת|بقلم|تأليف)[\s:]|[著作撰음글]$/i;

/** Whether a line gives the author after `by`. */
export function isByline(text: string): boolean {
  if (isLoneBy(text)) return true;
  return nameAfterBy(text) !== undefined;
}

/** The name after `by`; absent when there is none. */
export function nameAfterBy(text: string): string | undefined {
  if (text.length > 120 || !preposition.test(text)) return undefined;
  return plainName(text) ?? foreignName(text) ?? genreName(text) ?? signed.exec(text)?.[1];
}

function plainName(text: string): string | undefined {
  const [, name = ''] = byline.exec(text) ?? [];
  if (name === '' || name.split(' ').length > 6) return undefined;
  return /\b(?:was|were|had|the \p{Ll})/u.test(name) ? undefined : name;
}

/** A word of another language that means much else makes a byline only before a whole name. */
function foreignName(text: string): string | undefined {
  const name = foreign.exec(text)?.[1]?.replace(/[)*_\s]+$/, '');
  if (name === undefined) return undefined;
  return nameForm(name) !== undefined || isOneName(name) ? name : undefined;
}

/** `DOOR MULTATULI`, `door Multatuli`. */
const isOneName = (name: string) => /^\p{Lu}[\p{L}-]{3,}$/u.test(name);

//  accepted  Obra de Machado de Assis     Roman von Anna Beispiel     Una novela de Inés Prado
//  rejected  Historia de Roma     Die Geschichte von Otto
function genreName(text: string): string | undefined {
  return readWorkAndName(text)?.name;
}

/** What sort of book a line calls its author's, where it says more than one word: `Roman aus den Bergen`. */
export function genreBefore(text: string): string | undefined {
  const work = readWorkAndName(text)?.work;
  return work?.includes(' ') && isGenreLine(work) ? work : undefined;
}

function readWorkAndName(text: string): { work: string; name: string } | undefined {
  const words = text.replace(/^[\s*_~(]+|[)*_\s]+$/g, '').split(/\s+/);
  const at = words.findIndex((word, n) => n > 0 && isPreposition(word) && isNameAt(words, n + 1));
  if (at < 0 || at > 8) return undefined;
  const work = words.slice(0, at).join(' ');
  return isWork(work) ? { work, name: words.slice(at + 1).join(' ') } : undefined;
}

const isNameAt = (words: string[], at: number) => nameForm(words.slice(at).join(' ')) !== undefined;
const isPreposition = (word: string) => /^(?:by|von|par|por|d[aei]|door|van|a[vf])$/i.test(word);
const isWork = (words: string) =>
  isGenreLine(words) ||
  /^(?:una? )?(?:obras?|œuvre|oeuvre|opera|ouvrage|werk|ein werk|texto?|texte)$/i.test(words);

/** Whether a line is the word `by` alone, with the name below it. */
export function isLoneBy(text: string): boolean {
  return text.length < 24 && loneWords.has(text.toLowerCase().replace(/^[\s*_]+|[\s*_:：]+$/g, ''));
}

const functionWords =
  /^(?:the|a|an|of|and|in|to|for|on|at|or|from|with|is|my|your|his|her|part|chapter|story|tale|one)$/i;
/** Articles and small words of other languages: with one at its head a line is no name. */
const articles = new Set(
  `der die das den dem ein eine einen im am zum vom les la le un une des los las el una uno il lo gli i os as o
  um uma het een ett en det ο η το οι τα az egy`.split(/\s+/),
);
/** Small words inside names. */
const particles = new Set(
  `von van de der den da do dos das di du del della dei della la le ter ten af av bin ibn al el y e zu vom
  af st.`.split(/\s+/),
);

/** How a line looks like a person's name: it has a `given` name or initials, or the `form` alone. */
export type NameForm = 'given' | 'form';

//  given   Anna Beispiel     H. G. Wells     АННА ПРИМЕРОВА     Johann Wolfgang von Goethe
//  form    Ysolde Quennec     Salt Road
//  absent  Das stille Tal     Дом и река     Anna     It rained
/** Reads two to six words as a person's name; absent when they are none. */
export function nameForm(text: string): NameForm | undefined {
  if (text.length > 60 || /[!?:;,…"“”„«»()[\]\d]|\p{L}{4}\.$/u.test(text)) return undefined;
  const words = text.split(/[\s ]+/);
  const [first = '', ...rest] = words;
  if (rest.length === 0 || words.length > 6) return undefined;
  if (articles.has(first.toLowerCase()) || !words.every(isNamePart)) return undefined;
  if (!/^(?:\p{Lu}|\p{Lo})/u.test(first) || words.some((word) => functionWords.test(word)))
    return undefined;
  if (!/^(?:\p{Lu}|\p{Lo})/u.test(rest.at(-1) ?? '')) return undefined;
  if (words.some(isInitial) || isGivenName(first.replace(/-.*$/u, ''))) return 'given';
  return words.some((word) => /^\p{Lu}$/u.test(word)) ? undefined : 'form'; // ДОМ И РЕКА
}

/** What is between two names, in any language. */
const between = /\s+(?:and|und|et|y|e|i|en|og|och|и|&|\+)\s+|\s*[,;]\s+/iu;

/** The same for one name or for several, one of them somebody's for sure: `Ann Lee & Bo Tan`. */
export function namesForm(text: string): NameForm | undefined {
  const names = text.split(between);
  if (names.length === 1 || names.length > 4) return nameForm(text);
  const forms = names.map(nameForm);
  const each = forms.includes('given') && !forms.includes(undefined);
  return each ? 'given' : nameForm(text);
}

const isNamePart = (word: string) =>
  /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.’'-]*$/u.test(word) || particles.has(word);
const isInitial = (word: string) => /^(?:\p{Lu}\p{Ll}?\.-?){1,3}$/u.test(word);

//  accepted  Anna Quick     E. LARCH     ness-of-the-hill     mothwing77
//  rejected  A Tale of Trade     Spring     It rained     for Maud     A Novel     TASA
/** Whether a line under a title is nothing but a name or a handle. */
export function isName(line: Line): boolean {
  const { text, words } = line;
  const under = line.last && line.block.lines.length === 2; // right below the title
  const set = (line.first && line.last) || under || nameForm(text) === 'given';
  if (!set || (line.prose && nameForm(text) !== 'given') || words > 6) return false;
  if (/[.!?:;,…]$/u.test(text.replace(/\p{Lu}\.$/u, ''))) return false;
  if (readShape(text) || /["“”()]|\d{4}/.test(text) || isGenreLine(text)) return false;
  const parts = text.split(/\s+/);
  if (parts.length === 1)
    return (
      /^[\p{L}][\p{L}\p{N}._-]{2,30}$/u.test(text) &&
      !functionWords.test(text) &&
      !isPieceWord(text)
    );
  return nameForm(text) !== undefined && !parts.every(isPieceWord);
}

/** The author that a line gives. */
export function authorField(
  text: string,
  line: Line,
  confidence: number,
  from: 'line' | 'guess',
): FoundField {
  const written = text.replace(/^[\s*_]+|[\s*_]+$/g, '');
  const value = /[a-zÀ-῿]{2}\.$/i.test(written) ? written.slice(0, -1) : written;
  return {
    field: 'creators',
    key: 'Author',
    value,
    origin: { from, line: line.number, confidence },
  };
}
