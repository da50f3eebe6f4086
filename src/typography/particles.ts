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

const table: Record<string, ReadonlySet<string>> = {
  en: words(`
    a an the this that these those my your his her its our their whose every each some any no
    and or but nor yet so as if than though while when where because until till
    of in on at to from by for with without into onto upon over under through between among amid
    against about across after before behind beside beyond during like since
    towards toward via within along around above below down up per`),
  fr: words(`
    le la les l un une des du de d au aux ce cet cette ces mon ton son ma ta sa mes tes ses
    notre votre nos vos leur leurs et ou mais ni or car donc que qu si comme quand
    à en dans par pour sur sous avec sans chez vers entre contre depuis après avant devant derrière
    pendant jusque jusqu dès parmi selon`),
  de: words(`
    der die das den dem des ein eine einen einem einer eines kein keine mein meine dein deine sein
    seine ihr ihre unser unsere dieser diese dieses und oder aber denn doch sondern wie als ob wenn
    weil dass daß in im ins an am ans auf aus bei beim von vom zu zum zur nach mit ohne um über
    unter vor hinter neben zwischen durch für gegen bis seit während wegen`),
  es: words(`
    el la los las lo un una unos unas este esta estos estas mi mis tu tus su sus nuestro nuestra
    y e o u pero ni que si como cuando porque
    de del a al en con sin por para sobre bajo entre hasta hacia desde contra según tras ante`),
  it: words(`
    il lo la i gli le l un uno una d questo questa mio mia tuo tua suo sua nostro nostra loro
    e ed o od ma né che se come quando perché
    di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai dalle in nel
    nello nella nei negli nelle su sul sulla sui con per tra fra sotto sopra senza verso contro`),
  pt: words(`
    o a os as um uma uns umas este esta estes estas meu minha teu tua seu sua nosso nossa
    e ou mas nem que se como quando porque
    de do da dos das em no na nos nas ao à aos às por pelo pela pelos pelas para com sem sob sobre
    entre até desde contra`),
  nl: words(`
    de het een t n die dat deze dit mijn jouw zijn haar ons onze hun en of maar want noch als dan
    toen omdat van in op aan te naar met zonder voor na door over onder tussen bij uit om tot tegen
    langs sinds`),
  ru: words(`
    и а но или да ни не что как если когда чтобы бы
    в во на с со к ко у о об от до из за по при для без под над про через между перед после около
    мой моя твой твоя его её наш наша ваш их`),
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

const none: ReadonlySet<string> = new Set();

/** How a word of a text in `language` (BCP 47) leans on the next one. */
export function leanIn(language: string): (word: string) => Lean {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const known = primary === 'und' ? 'en' : primary;
  const light = table[known] ?? none;
  const titles = address[known] ?? none;
  const binding = bindingOf(conventionsOf(language).binding);
  return (word) => {
    // `(the` leans, `the,` does not.
    const bare = word.replace(/^[^\p{L}\p{N}]+/u, '');
    if (binding.has(bare)) return 'firm';
    const folded = bare.replace(/[’']$/u, '').toLowerCase();
    return light.has(folded) || (/^\p{Lu}/u.test(bare) && titles.has(folded)) ? 'light' : 'none';
  };
}

/** `Mr`, `Mr.`, and both in capitals, as titles are often written. */
function bindingOf(listed: ReadonlySet<string>): ReadonlySet<string> {
  const names = [...listed].filter((name) => /^\p{Lu}/u.test(name));
  const all = names.flatMap((name) => (name.endsWith('.') ? [name] : [name, `${name}.`]));
  return new Set([...listed, ...all, ...all.map((name) => name.toUpperCase())]);
}
