// Words that lean on the word after them, by language: a line of display text that ends in one breaks
// against the sense. After the lists that presses give for titles (Hart’s Rules, 8.2; Duden; Lexique
// des règles typographiques); a new language is a row.
import { conventionsOf } from './conventions.ts';

/**
 * `light`: an article, a preposition, a conjunction, a possessive, `Miss`; `firm`: an abbreviation
 * that never stands apart from its name or number, `Mr.`
 */
export type Lean = 'none' | 'light' | 'firm';

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Words on which nothing may end, neither a line nor a title that is cut short; and, besides, no line. */
interface Leaning {
  /** Articles, conjunctions, the usual prepositions: “Now or Never and” says that more follows. */
  never: ReadonlySet<string>;
  /** Possessives, and what may also end a phrase: “The Long Way Down”. */
  lines: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

const table: Record<string, Leaning> = {
  en: {
    never: words(`
      a an the and or nor but as than if that to of in on at by for from with into onto over
      under upon`),
    lines: words(`
      this these those my your his her its our their whose every each some any no yet so
      though while when where because until till without through between among amid against
      about across after before behind beside beyond during like since towards toward via
      within along around above below down up per`),
  },
  fr: {
    never: words(`
      le la les l un une des du de d et ou ni mais à au aux en dans sur sous par pour avec
      sans chez que qui`),
    lines: words(`
      ce cet cette ces mon ton son ma ta sa mes tes ses notre votre nos vos leur leurs or car
      donc qu si comme quand vers entre contre depuis après avant devant derrière pendant
      jusque jusqu dès parmi selon`),
  },
  de: {
    never: words(`
      der die das den dem des ein eine einen einem einer und oder aber als in im an am auf von
      vom zu zum zur mit für bei aus nach`),
    lines: words(`
      eines kein keine mein meine dein deine sein seine ihr ihre unser unsere dieser diese
      dieses denn doch sondern wie ob wenn weil dass daß ins ans beim ohne um über unter vor
      hinter neben zwischen durch gegen bis seit während wegen`),
  },
  es: {
    never: words(`
      el la los las un una unos unas y e o u ni pero de del a al en con por para sin sobre que`),
    lines: words(`
      lo este esta estos estas mi mis tu tus su sus nuestro nuestra si como cuando porque bajo
      entre hasta hacia desde contra según tras ante`),
  },
  it: {
    never: words(`
      il lo la i gli le un una uno e o ma di del della dei delle a al alla in nel nella con
      per su da dal che`),
    lines: words(`
      l d questo questa mio mia tuo tua suo sua nostro nostra loro ed od né se come quando
      perché dello degli allo ai agli alle dalla dai dalle nello nei negli nelle sul sulla sui
      tra fra sotto sopra senza verso contro`),
  },
  pt: {
    never: words(`
      o a os as um uma e ou mas de do da dos das em no na nos nas com por para sem que`),
    lines: words(`
      uns umas este esta estes estas meu minha teu tua seu sua nosso nossa nem se como quando
      porque ao à aos às pelo pela pelos pelas sob sobre entre até desde contra`),
  },
  nl: {
    never: words('de het een en of maar van in op aan bij met voor uit naar te'),
    lines: words(`
      t n die dat deze dit mijn jouw zijn haar ons onze hun want noch als dan toen omdat
      zonder na door over onder tussen om tot tegen langs sinds`),
  },
  ru: {
    never: words('и а но или да в во на с со к ко по из от до о об у за для под над при без что'),
    lines: words(`
      ни не как если когда чтобы бы про через между перед после около мой моя твой твоя его её
      наш наша ваш их`),
  },
  sv: {
    never: words('en ett den det och eller men i på av för med till från om att'),
    lines: none,
  },
};

/** Titles of address written out, which have a capital where they stand before a name. */
const address: Record<string, ReadonlySet<string>> = {
  en: words(`
    miss sir lord lady dame madam master captain colonel major general doctor professor sergeant
    inspector father mother sister brother aunt uncle king queen prince princess saint count`),
  fr: words(
    'monsieur madame mademoiselle sire maître docteur capitaine père mère sœur frère saint',
  ),
  de: words(
    'herr herrn frau fräulein doktor professor hauptmann pater schwester onkel tante sankt',
  ),
  es: words('señor señora señorita don doña doctor doctora padre madre sor fray san santa'),
  it: words('signor signora signorina don donna dottor professor padre suor fra san santa'),
  pt: words('senhor senhora dom dona doutor doutora padre frei são santa'),
  nl: words('meneer mevrouw juffrouw heer dokter professor pater zuster oom tante sint'),
  ru: words('господин госпожа доктор профессор капитан князь граф отец дядя тётя'),
};

/** Articles, conjunctions and prepositions of `language` (BCP 47), on which no title ends. */
export function neverLast(language: string): ReadonlySet<string> {
  return table[knownLanguage(language)]?.never ?? none;
}

/** How a word of a text in `language` (BCP 47) leans on the next one. */
export function leanIn(language: string): (word: string) => Lean {
  const known = knownLanguage(language);
  const { never, lines } = table[known] ?? { never: none, lines: none };
  const titles = address[known] ?? none;
  const binding = bindingOf(conventionsOf(language).binding);
  return (word) => {
    // `(the` leans, `the,` does not.
    const bare = word.replace(/^[^\p{L}\p{N}]+/u, '');
    if (binding.has(bare)) return 'firm';
    const folded = bare.replace(/[’']$/u, '').toLowerCase();
    const isTitle = /^\p{Lu}/u.test(bare) && titles.has(folded);
    return never.has(folded) || lines.has(folded) || isTitle ? 'light' : 'none';
  };
}

/** The row of a language: its first subtag; a text in no known language is looked up as English. */
function knownLanguage(language: string): string {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return primary === 'und' ? 'en' : primary;
}

/** `Mr`, `Mr.`, and both in capitals, as titles are often written. */
function bindingOf(listed: ReadonlySet<string>): ReadonlySet<string> {
  const names = [...listed].filter((name) => /^\p{Lu}/u.test(name));
  const all = names.flatMap((name) => (name.endsWith('.') ? [name] : [name, `${name}.`]));
  return new Set([...listed, ...all, ...all.map((name) => name.toUpperCase())]);
}
