// Names of languages, in their own and each other's words → BCP 47 tags.
import { foldToWords } from '../typography/fold.ts';

/** Folded names of the languages most stories are written in. */
const names: Record<string, string[]> = {
  en: ['english', 'ingles', 'anglais', 'englisch', 'inglese', 'engels', 'англииский'],
  'en-GB': ['british english', 'english uk', 'uk english'],
  'en-US': ['american english', 'english us', 'us english'],
  es: [
    'spanish',
    'espanol',
    'castellano',
    'espagnol',
    'spanisch',
    'spagnolo',
    'espanhol',
    'spaans',
  ],
  fr: ['french', 'francais', 'frances', 'franzosisch', 'francese', 'frans', 'французскии'],
  de: ['german', 'deutsch', 'aleman', 'allemand', 'tedesco', 'alemao', 'duits', 'немецкии'],
  it: ['italian', 'italiano', 'italien', 'italienisch', 'italiaans', 'итальянскии'],
  pt: ['portuguese', 'portugues', 'portugais', 'portugiesisch', 'portoghese', 'portugees'],
  'pt-BR': ['brazilian portuguese', 'portugues brasileiro', 'portugues do brasil'],
  nl: [
    'dutch',
    'nederlands',
    'neerlandes',
    'neerlandais',
    'niederlandisch',
    'olandese',
    'holandes',
  ],
  ru: ['russian', 'русскии', 'ruso', 'russe', 'russisch', 'russo'],
  uk: ['ukrainian', 'украінська', 'украинскии'],
  pl: ['polish', 'polski', 'polnisch', 'polonais'],
  cs: ['czech', 'cesky', 'cestina'],
  sv: ['swedish', 'svenska'],
  da: ['danish', 'dansk'],
  nb: ['norwegian', 'norsk'],
  fi: ['finnish', 'suomi'],
  hu: ['hungarian', 'magyar'],
  tr: ['turkish', 'turkce'],
  el: ['greek', 'ελληνικα'],
  he: ['hebrew', 'עברית'],
  ar: ['arabic', 'العربية'],
  ja: ['japanese', '日本語'],
  ko: ['korean', '한국어'],
  zh: ['chinese', 'mandarin', '中文'],
  vi: ['vietnamese', 'tieng viet'],
  id: ['indonesian', 'bahasa indonesia'],
  la: ['latin', 'latina'],
};

const tagByName = new Map(
  Object.entries(names).flatMap(([tag, all]) =>
    all.map((name) => [foldToWords(name), tag] as const),
  ),
);

/** Reads `English`, `Français`, `pt_BR` or `en-GB` as a BCP 47 tag; undefined when it is neither. */
export function readLanguage(value: string): string | undefined {
  const known = tagByName.get(foldToWords(value));
  if (known !== undefined) return known;
  const tag = value.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag) ? canonical(tag) : undefined;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
