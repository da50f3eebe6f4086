// A title → the shorter ones that may stand for it in a running head, none of which ends in the air.

/** Words on which a title cannot end: articles, conjunctions, prepositions, by language. */
const bound: Record<string, string> = {
  en: 'a an the and or nor but as than if that to of in on at by for from with into onto over under upon',
  fr: 'le la les l un une des du de d et ou ni mais à au aux en dans sur sous par pour avec sans chez que qui',
  de: 'der die das den dem des ein eine einen einem einer und oder aber als in im an am auf von vom zu zum zur mit für bei aus nach',
  es: 'el la los las un una unos unas y e o u ni pero de del a al en con por para sin sobre que',
  it: 'il lo la i gli le un una uno e o ma di del della dei delle a al alla in nel nella con per su da dal che',
  pt: 'o a os as um uma e ou mas de do da dos das em no na nos nas com por para sem que',
  nl: 'de het een en of maar van in op aan bij met voor uit naar te',
  ru: 'и а но или да в во на с со к ко по из от до о об у за для под над при без что',
  sv: 'en ett den det och eller men i på av för med till från om att',
};
/** A head names a title by its first words; more would be the title itself. */
const MAX_WORDS = 4;

/** Titles for a head, the longest first: `Now or Never`, `Now` for “Now or Never and Other Stories”. */
export function shortTitles(title: string, language: string): string[] {
  const words = title.split(/\s+/).filter((word) => word !== '');
  const loose = new Set(bound[language.toLowerCase().split('-')[0] ?? '']?.split(' '));
  const counts = Array.from({ length: Math.min(MAX_WORDS, words.length) }, (_, i) => i + 1);
  const whole = words.length <= MAX_WORDS ? [words.join(' ')] : [];
  const shorter = counts.reverse().map((count) => wholeSense(words.slice(0, count), loose));
  return [...new Set([...whole, ...shorter])].filter((short) => short !== '');
}

/** The words without those at the end that lead on, and without the sign that does. */
function wholeSense(words: readonly string[], loose: ReadonlySet<string>): string {
  const last = words.findLastIndex((word) => bare(word) !== '' && !loose.has(bare(word)));
  return words
    .slice(0, last + 1)
    .join(' ')
    .replace(/[,;:]+$/, '');
}

const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
