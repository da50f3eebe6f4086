// What stands on a title page beside the title and the author: what sort of book it is (`A Novel`,
// `РОМАН В СТИХАХ`), and the names of a book's own pieces (`TASA`). Words by language, and two tests.
import { foldAccents } from '../typography/fold.ts';

/** Sorts of book, folded, by language; `!` marks those that are one only with an article or more words. */
const genreWords: Record<string, string> = {
  en: `novel novels novella novellas novelette romance romances tale tales story! stories! poem poems play!
    comedy tragedy drama farce melodrama memoir memoirs autobiography biography chronicle! chronicles!
    fable fables fairytale fairytales mystery! thriller satire saga anthology idyll ballad epic opera
    trilogy fantasy! history! sketches essays fanfic fanfiction fic serial travelogue tragicomedy`,
  de: `roman romane erzahlung erzahlungen novelle novellen geschichte! geschichten! gedicht gedichte
    schauspiel lustspiel trauerspiel komodie tragodie marchen sagen kriminalroman briefroman
    abenteuerroman drama posse schwank autobiographie lebensbild skizzen krimi thriller fabel fabeln
    volksstuck burleske idylle epos`,
  fr: `roman romans nouvelle nouvelles conte contes recit recits comedie tragedie drame poeme poemes piece!
    feuilleton fable fables vaudeville memoires autobiographie chronique! histoire! saga farce proverbe`,
  es: `novela novelas cuento cuentos relato relatos comedia tragedia drama poema poemas historia! leyenda
    leyendas zarzuela sainete entremes memorias autobiografia cronica! fabula fabulas romance nivola saga`,
  it: `romanzo romanzi racconto racconti novella novelle commedia tragedia dramma poema poemi storia! favola
    favole fiaba fiabe memorie autobiografia melodramma saga farsa`,
  pt: `romance romances novela novelas conto contos comedia tragedia drama poema poemas historia! memorias
    lenda lendas cronica! cronicas! fabula fabulas saga`,
  nl: `roman romans novelle novellen verhaal verhalen vertelling vertellingen blijspel treurspel toneelstuk
    gedichten sprookje sprookjes schetsen klucht thriller`,
  ru: `роман повесть рассказ рассказы комедия трагедия драма поэма поэмы сказка сказки новелла новеллы пьеса
    очерк очерки водевиль баллада легенда мемуары трилогия фельетон фантастика фанфик эпопея история! повести`,
  uk: `роман повість оповідання новела новели комедія трагедія драма поема казка казки пєса`,
  pl: `powiesc opowiadanie opowiadania nowela nowele komedia tragedia dramat poemat basn basnie sztuka! romans
    gaweda obrazek szkice wspomnienia pamietnik`,
  cs: `roman povidka povidky novela novely komedie tragedie drama basen basne pohadka pohadky hra! obrazy`,
  nordic: `roman romaner novelle noveller fortælling fortællinger fortelling fortellinger berattelse berattelser
    novell skuespill skuespil skadespel komedie lystspill eventyr saga dikt romaani novelli novelleja
    kertomus kertomuksia naytelma komedia`,
  hu: 'regeny regenye novella novellak elbeszeles elbeszelesek vigjatek szinmu dráma mese mesek',
  tr: 'roman oyku oykuler hikaye hikayeler komedi tragedya oyun!',
  el: 'μυθιστορημα διηγημα διηγηματα νουβελα κωμωδια τραγωδια δραμα παραμυθι',
  han: '小说 小說 長篇小説 短編小説 小説 中篇小说 长篇小说 短篇小说 戏剧 戲曲 随筆 物語',
  other: 'רומן סיפור סיפורים מחזה رواية قصة قصص مسرحية 소설 장편소설 단편소설',
};

/** Words that stand before a sort of book: articles, counts, what kind of one it is. */
const leads = new Set(
  `a an the another short long historical gothic romantic domestic little true new old original complete
  collected selected twelve ein eine der die das drei zwei vier historischer kurzer un une le la les deux trois
  una los las dos tres historica um uma een het kort en et ett två tre три две два маленькая маленький
  невыдуманная историческая исторический powieść historyczna science crime love ghost sea detective adventure
  school christmas`
    .split(/\s+/)
    .map(foldAccents),
);

/** Words with which what follows a sort of book goes on: `in three acts`, `в стихах`, `aus dem Leben`. */
const follows = new Set(
  `of in from for about with by without and aus in von vom uber fur mit nach der des und en de du des d'apres
  sur del dos da do di dal della sul e y van uit over в из о об для без и w z o ze ve av fra om av i och og
  wierszem prozą vers`
    .split(/\s+/)
    .map(foldAccents),
);

const genres = new Map<string, 'alone' | 'led'>();
for (const list of Object.values(genreWords)) {
  for (const word of list.split(/\s+/)) {
    const bare = foldAccents(word.replace('!', ''));
    if (bare !== '') genres.set(bare, word.endsWith('!') ? 'led' : 'alone');
  }
}

const MAX_GENRE_WORDS = 10;

//  accepted  A Novel     Roman     РОМАН В СТИХАХ     Comedia en tres actos     A Ghost Story of Christmas
//  rejected  The Story     Roman Holiday     Das Märchen war aus.     Tales were told
/** Whether a line says what sort of book it is, and no more. */
export function isGenreLine(text: string): boolean {
  if (text.length > 80 || /[:;!?]|\p{Ll}[.]$/u.test(text.replace(/\.$/u, ''))) return false;
  const words = foldAccents(text)
    .replace(/^[\s*_("“«–—-]+|[\s*_)"”».–—-]+$/gu, '')
    .split(/[\s,]+/);
  if (words.length > MAX_GENRE_WORDS) return false;
  const at = words.findIndex((word) => genres.has(word));
  if (at < 0 || !words.slice(0, at).every((word) => leads.has(word))) return false;
  const next = words[at + 1];
  if (next !== undefined && !follows.has(next) && !genres.has(next)) return false;
  const kind = genres.get(words[at] ?? '');
  return kind === 'alone' || (next !== undefined && at > 0) || hasKindBefore(words.slice(0, at));
}

/** `A Ghost Story`, `Eine Geschichte`; not `The Story`. */
const hasKindBefore = (before: string[]) =>
  before.some((word) => !/^(?:the|der|die|das|le|la|les|los|las|het)$/.test(word));

/** Pieces that books of some time and place have before their text, folded: none of them is a name. */
const pieces = new Set(
  `tasa erratas fe privilegio aprobacion licencia censura suma soneto aprobación dedicatoria prologo prólogo
  imprimatur errata privilege privilège approbation achevé licenza privilegio avviso avvertenza avertissement
  advertisement notice argument argumento argomento inhalt vorrede vorbemerkung zueignung widmung personen
  personnages personajes personaggi personagens dramatis personae персонажи действующие лица содержание
  оглавление aviso advertencia nota note notes anmerkung warning foreword preface introduction contents
  copyright colophon poster teaser trailer summary disclaimer playlist cast map characters updates updated
  complete completed unedited discontinued rewritten draft wip oneshot finished part one two three volume book`
    .split(/\s+/)
    .map(foldAccents),
);

/** Whether a word names a piece of a book. */
export function isPieceWord(text: string): boolean {
  return pieces.has(foldAccents(text.replace(/[^\p{L}\p{M}]+/gu, '')));
}
