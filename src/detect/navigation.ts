// The lines by which the page of a site leads to other pages: `Next Chapter`, `< Prev 1. The Yard Next >`,
// `Review this Chapter`, `上一章 目录 下一章`. Words alone; where they are believed is the rule's business.

/** Links that are hardly anything else, by language, as sources of patterns. */
const links: Record<string, string[]> = {
  en: [
    '(?:<<? ?)?prev(?:ious)? (?:chapter|part|page)',
    'next (?:chapter|part|page)(?: ?>>?)?',
    '(?:back to |return to )(?:table of contents|contents|chapter (?:list|index)|index|toc|top|story)',
    '(?:continue|keep) reading(?: (?:the )?next (?:part|chapter))?',
    '(?:review|report|share|like|follow|download|comment on|bookmark|rate) this (?:chapter|story|work|fic|part)',
    '(?:add|post|leave|write) (?:a |your )(?:review|comment|kudos)s?(?: here)?',
    'add to (?:library|reading list|favorites|favourites|bookmarks)',
    '(?:vote now|log in to vote|report abuse|remove ads|follow author|scroll to top|jump to top|top of page)',
  ],
  es: [
    'cap[ií]tulo (?:anterior|siguiente)',
    '(?:anterior|siguiente) cap[ií]tulo',
    'seguir leyendo',
  ],
  pt: ['cap[ií]tulo (?:anterior|seguinte)', '(?:pr[óo]ximo) cap[ií]tulo', 'continuar lendo'],
  fr: ['chapitre (?:pr[ée]c[ée]dent|suivant)', 'continuer la lecture'],
  it: ['capitolo (?:precedente|successivo)', 'continua a leggere'],
  de: ['(?:vorheriges|voriges|n[äa]chstes) kapitel', 'weiterlesen'],
  nl: ['(?:vorig|volgend)e? hoofdstuk', 'verder lezen'],
  ru: ['(?:предыдущая|следующая) (?:глава|часть)'],
  pl: ['(?:poprzedni|następny) rozdział'],
  zh: [
    '上一[章页頁回节節]',
    '下一[章页頁回节節]',
    '返回(?:目录|目錄|书页|書頁)',
    '加入书签|加入書籤',
    '投推荐票|章[节節]报错',
  ],
  ja: ['前の話|次の話', '≪ ?前へ', '次へ ?≫'],
  ko: ['이전 ?화', '다음 ?화'],
  id: ['bab (?:sebelumnya|selanjutnya)'],
};

/** Words that are links beside the others, and elsewhere anything. */
const companions = [
  'prev|previous|next|first|last|index|toc|contents|table of contents|chapter (?:list|index)|top',
  'vote|share|like|follow|favorite|bookmark|kudos|donate|comments?|review|report|download|advertisement',
  'anterior|siguiente|[ií]ndice|pr[óo]ximo|pr[ée]c[ée]dent|suivant|sommaire|precedente|successivo|indice',
  'zur[üu]ck|weiter|inhaltsverzeichnis|inhoudsopgave|назад|впер[её]д|дальше|оглавление|содержание|spis treści',
  '目[录錄]|推荐|前へ|次へ|目次|목록|목차|daftar isi',
];

const strong = `(?:${Object.values(links).flat().join('|')})`;
const weak = `(?:${companions.join('|')})`;
const gap = '[^\\p{L}\\p{N}!?"“”„]';
/** Nothing but links, with signs between. */
const onlyLinks = new RegExp(
  `^${gap}*(?:${strong}|${weak})(?:${gap}+(?:${strong}|${weak})){0,5}${gap}*$`,
  'iu',
);
const hasLink = new RegExp(strong, 'iu');
/** `Previous | Next`, `< Index >`: companions, with signs or one another beside them. */
const hasTwo = new RegExp(`${weak}${gap}+${weak}`, 'iu');
/** A chapter's title between a link back and a link on. */
const between =
  /^[^\p{L}\p{N}]*(?:prev(?:ious)?|zurück|anterior|précédent|precedente|назад|上一章|前へ|이전)(?=[^\p{L}]).{1,100}[^\p{L}](?:next|weiter|siguiente|próximo|suivant|successivo|вперед|вперёд|дальше|下一章|次へ|다음)[^\p{L}\p{N}]*$/iu;
/** Words that hardly a story has alone on a line. */
const certain =
  /^[^\p{L}\p{N}]*(?:(?:review|report|comment on) this (?:chapter|story)|(?:the author would like to thank you for your continued support\.\s*)?your review has been posted\.?|continue reading (?:the )?next part|log in to vote|click here to (?:vote|review|continue)|chapter (?:list|index)|(?:前へ|上一章|이전화).{0,30}(?:次へ|下一章|다음화))[^\p{L}\p{N}]*$/iu;

/** Characters of the longest line that can be such a one. */
const MAX_CHARS = 140;
/** Every one has one of these. */
const hint =
  /prev|next|chapter|contents|index|toc|first|last|reading|review|report|share|like|follow|story|comment|library|list|vote|ads?|advert|donate|favo|bookmark|kudos|top|anterior|iguiente|ndice|leyendo|ximo|eguinte|lendo|dent|suivant|ommaire|lecture|mati|cedente|success|leggere|kapitel|zur|weiter|inhalt|hoofdstuk|lezen|дущая|следующая|назад|впер|дальше|ление|содерж|rozdz|poprz|nast|spis|[章页頁录錄票签籤]|前|次|화|목|bab|daftar/i;

/**
 * How sure it is that a line leads to another page: `certain` by its words, `likely` at a border or
 * when it is said again, `beside` other links.
 */
export function readNavigation(text: string): 'certain' | 'likely' | 'beside' | undefined {
  if (text.length > MAX_CHARS || !hint.test(text)) return undefined;
  if (certain.test(text) || between.test(text)) return 'certain';
  if (!onlyLinks.test(text)) return undefined;
  return hasLink.test(text) || hasTwo.test(text) ? 'likely' : 'beside';
}
