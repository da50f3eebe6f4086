// The language of a text by its script and its smallest words. A guess, made only when one language
// stands out; languages that we do not name are here, too, so that none of ours is taken for them.
import { countWords } from '../book/words.ts';

/** What tells a language from its neighbours. */
interface Traits {
  /** Words that are frequent in it and rare in the others. */
  words: string;
  /** Letters that any page of it has. */
  has?: RegExp;
  /** Letters of a neighbour that shares its words. */
  hasNot?: RegExp;
}

/** The languages that a text may be said to be in. */
const named: Record<string, Traits> = {
  en: { words: 'the and of to was his her with that for had you it she he they from which were' },
  fr: {
    words: 'le les des du et est une dans que qui pas elle il nous vous avec mais était être ce',
  },
  de: { words: 'der die das und ist nicht ich sie ein eine mit zu den auf dem war wie auch sich' },
  es: {
    words: 'el los las y que en una del por con su pero más como había ella qué muy estaba',
    hasNot: /[ãõçàèò]/gu,
  },
  it: {
    words: 'il gli che di non una per con era della più come ma lui lei sono nel questo anche',
  },
  pt: {
    words: 'o os uma que não com para ela ele mais como mas seu sua foi dos eu você isso em',
    has: /[ãõç]/gu,
  },
  nl: { words: 'de het een en van ik niet dat zijn was met voor maar hij ze aan ook naar haar' },
  ru: {
    words: 'и в не на что он я с она как но его это по все было так из за мне',
    has: /ы/gu,
    hasNot: /[їєґўјљњћђ]/gu,
  },
  pl: {
    words:
      'i w na z że się nie do to jest jak ale co po tak za przez był była jej jego już jeszcze',
    has: /[łąęśż]/gu,
  },
  cs: {
    words: 'a se na v že je to s z do i jak ale tak by byl si jsem co za po už jako když',
    has: /[ěřů]/gu,
    hasNot: /[ľĺŕôä]/gu,
  },
  tr: {
    words:
      've bir bu da de için ne gibi çok daha ben sen ama değil var diye kadar sonra şey her onu',
    has: /[ığş]/gu,
    hasNot: /[əwqx]/gu,
  },
  he: {
    words: 'של את לא על זה היא הוא אני כי עם גם מה היה אל כל אבל אם רק לו לה',
    hasNot: /[ײװױ]/gu,
  },
  ar: {
    words: 'في من على أن إلى لا ما كان هذا قد عن التي مع الذي ثم لم كل هو هي حين',
    hasNot: /[پچژگیکٹڈںے]/gu,
  },
  hi: {
    words: 'के है में की और का को से ने पर कि यह हैं था नहीं एक भी थी वह हो',
    hasNot: /ळ/gu,
  },
};

/** Languages whose texts are near to one of those above; a text in one of them is left unnamed. */
const unnamed: Record<string, Traits> = {
  sk: {
    words: 'a sa na že je to v s z do som ako ale čo si po už bol bola keď ktorý nie',
    has: /[ľĺŕôä]/gu,
  },
  sl: { words: 'in je na v se da za so ki ne pa ga bi kot z po od iz ko tudi' },
  hr: { words: 'i je u se na da su za ne od s što sam nije kao ali bi koji iz bio' },
  uk: { words: 'і в не на що він з я як та до але його це було за від ти так її', has: /[їєґі]/gu },
  be: { words: 'і ў не на што ён я з як да але яго гэта было за ад', has: /ў/gu },
  bg: { words: 'и на да се в не от за с по той че си ли това го му беше тя как' },
  sr: {
    words: 'и је у се на да су за не од с што сам није као али би који из био',
    has: /[јљњћђ]/gu,
  },
  fa: { words: 'و در به از که را این با است آن برای تا بود هم یک من' },
  ur: { words: 'کے میں ہے کی اور کا سے کو نے پر یہ ہیں تھا نہیں ایک' },
  mr: { words: 'आणि आहे ते या की तो ती होते होता नाही हे तर पण मी' },
  ne: { words: 'र को मा छ हो थियो पनि यो भने लाई गरे त्यो' },
  yi: { words: 'און איז די דער אין צו נישט האט מיט ער זי' },
  az: { words: 'və bir bu da də üçün nə kimi çox daha mən sən amma deyil var' },
  da: { words: 'og i at det en den er til som på de med han af for ikke var der jeg hun et' },
  sv: { words: 'och i att det en som på är av för den med han inte var hon jag ett så men' },
  fi: { words: 'ja on ei hän se oli että kun niin mutta minä ollut sen joka hänen nyt' },
  hu: { words: 'a az és hogy nem egy is volt meg de azt csak mint ez ha már el ki' },
  ro: { words: 'și în de la cu nu pe că o un se din mai care a era ce lui îi' },
  ca: { words: 'el la els les i que de en un una del amb per no és va però més com' },
  gl: { words: 'o a os as e que de en un unha do da con por non máis pero súa era' },
  af: { words: 'die en het nie van ’n in is dat hy sy was om te vir wat ek met' },
  id: { words: 'yang dan di itu dengan ini untuk dari dia tidak ada aku pada ke akan' },
  vi: { words: 'và của là có không một cho được người trong đã này với những' },
  la: { words: 'et in est non ad cum ut quod qui sed si ex per quae esse' },
};

/** Scripts that tell the language by themselves, most telling first. */
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
];

/** Characters of the text that are looked at: a few thousand words are plenty. */
const SAMPLE_CHARS = 60_000;
const MIN_WORDS = 20;
/** Share of the words that a language's smallest have at least, and how much more than the next. */
const MIN_SHARE = 1 / 12;
const MIN_LEAD_FACTOR = 1.6;
/** A neighbour with the same words need not be led: letters tell them apart. */
const neighbours: Record<string, string[]> = {
  pl: ['cs', 'sk', 'hr', 'sl'],
  cs: ['sk', 'hr', 'sl', 'pl'],
  es: ['ca', 'gl'],
  pt: ['gl'],
  ru: ['bg', 'uk', 'sr'],
  ar: ['fa'],
};

/** The language of `text` as a BCP 47 tag; undefined when none stands out. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_CHARS).toLowerCase();
  const total = countWords(sample);
  if (total < MIN_WORDS) return undefined;
  const script = scripts.find(([letter]) => (sample.match(letter)?.length ?? 0) > total / 4);
  if (script) return script[1];
  const counts = countLanguages(sample);
  const [first] = counts;
  if (!first || first.count <= total * MIN_SHARE) return undefined;
  const second = counts.find(
    ({ language }) =>
      language !== first.language && !neighbours[first.language]?.includes(language),
  );
  if (first.count <= (second?.count ?? 0) * MIN_LEAD_FACTOR) return undefined;
  const traits = named[first.language];
  return traits && looksLike(traits, sample) ? first.language : undefined;
}

/** How many words of the sample are each language's, most first; a tie goes to the one not named. */
function countLanguages(sample: string): { language: string; count: number }[] {
  const tokens = new Map<string, number>();
  for (const token of sample.match(/[\p{L}\p{M}’]+/gu) ?? []) {
    tokens.set(token, (tokens.get(token) ?? 0) + 1);
  }
  const counts = Object.entries({ ...unnamed, ...named }).map(([language, { words }]) => {
    const count = words.split(' ').reduce((sum, word) => sum + (tokens.get(word) ?? 0), 0);
    return { language, count };
  });
  return counts.toSorted((a, b) => b.count - a.count);
}

/** Letters of the language for one of its neighbour's, and letters for one that it must have. */
const MIN_OWN_FACTOR = 20;
const MAX_LETTERS_FOR_OWN = 250;

function looksLike({ has, hasNot }: Traits, sample: string): boolean {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const own = has ? (sample.match(has)?.length ?? 0) : letters / MIN_OWN_FACTOR;
  const foreign = hasNot ? (sample.match(hasNot)?.length ?? 0) : 0;
  return own * MAX_LETTERS_FOR_OWN >= letters && foreign * MIN_OWN_FACTOR <= own;
}
