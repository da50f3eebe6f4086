// The language of a text by its most frequent words. A guess, made only when one language stands out.
import { countWords } from '../book/words.ts';

/** Words that are frequent in one of these languages and rare in the others. */
const stopWords: Record<string, Set<string>> = {
  en: words('the and of to was his her with that for had you it she he they from which were'),
  fr: words('le les des du et est une dans que qui pas elle il nous vous avec mais était être ce'),
  de: words('der die das und ist nicht ich sie ein eine mit zu den auf dem war wie auch sich'),
  es: words('el los las y que en una del por con su pero más como había ella qué muy estaba'),
  it: words('il gli che di non una per con era della più come ma lui lei sono nel questo anche'),
  pt: words('o os uma que não com para ela ele mais como mas seu sua foi dos eu você isso em'),
  nl: words('de het een en van ik niet dat zijn was met voor maar hij ze aan ook naar haar'),
  ru: words('и в не на что он я с она как но его это по все было так из за мне'),
};

/** Scripts that tell the language by themselves, most telling first. */
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Greek}/gu, 'el'],
];

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

/** Characters of the text that are looked at: a few thousand words are plenty. */
const SAMPLE_CHARS = 60_000;

/** The language of `text` as a BCP 47 tag; undefined when none stands out. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_CHARS).toLowerCase();
  const total = countWords(sample);
  if (total < 20) return undefined;
  const script = scripts.find(([letter]) => (sample.match(letter)?.length ?? 0) > total / 4);
  if (script) return script[1];
  const tokens = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = Object.entries(stopWords).map(([language, set]) => {
    return { language, count: tokens.filter((token) => set.has(token)).length };
  });
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  if (!first || !second) return undefined;
  return first.count > total / 12 && first.count > second.count * 1.6 ? first.language : undefined;
}
