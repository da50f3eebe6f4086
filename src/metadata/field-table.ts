// The metadata fields, in the order of the front page: for each the keys people write (English,
// Spanish, French, German, Italian, Portuguese, Dutch, Russian; the commonest in others), how its value
// is read, and its label on the front page. A new key is a word in this table. Keys are compared folded.
import type { MetadataFields } from '../book/metadata-types.ts';
import { foldToWords } from '../typography/fold.ts';
import { creatorKeys, readCreators } from './creators.ts';
import {
  readChapterCount,
  readCount,
  readGenres,
  readList,
  readRating,
  readSeries,
  readStatus,
  readText,
} from './field-values.ts';
import { readLanguage } from './languages.ts';
import { readDate } from './read-date.ts';

export type FieldName = keyof MetadataFields;

export type Fields = Required<MetadataFields>;

export interface Field<Value> {
  /** Its label on the front page; absent when it is shown elsewhere or nowhere. */
  label?: string;
  /** Keys, separated by `|`, one language a line. */
  keys: string[];
  /** Keys of mail headers: believed only when no other key gives the field. */
  weakKeys?: string;
  /** The typed value; undefined when the words are not what this field holds. */
  read: (value: string | string[], key: string, language?: string) => Value | undefined;
}

export const fields: { [Name in FieldName]: Field<Fields[Name]> } = {
  title: {
    keys: [
      'title|story title|work title|story name|fic title|fic',
      'título|titre|titel|titolo|название|заглавие|tytuł|název|назва|τίτλος|başlık|tittel|otsikko',
      '书名|書名|标题|標題|作品名|タイトル|題名|제목|כותרת|العنوان',
    ],
    weakKeys: 'subject',
    read: (value, key) =>
      foldToWords(key) === 'subject' ? readSubject(value) : readOneLine(value),
  },
  subtitle: {
    keys: [
      'subtitle|sub-title',
      'subtítulo|sous-titre|untertitel|sottotitolo|ondertitel|подзаголовок',
    ],
    read: readOneLine,
  },
  creators: {
    keys: [
      'author|authors|by|written by|writer|penname|pen name|creator|creators|story by',
      'autor|autora|autores|auteur|auteure|auteurs|autorin|verfasser|autore|autrice',
      'schrijver|schrijfster|автор|авторы|автори|autorzy|autorka|författare|forfatter|kirjoittaja|szerző',
      'συγγραφέας|yazar|作者|著者|作家|原作者|지은이|글쓴이|저자|작가|מאת|מחבר|מחברת|المؤلف|الكاتب|بقلم|تأليف',
      ...creatorKeys,
    ],
    weakKeys: 'from',
    read: (value, key, language) => {
      const creators = readCreators(value, key, language);
      return creators.length === 0 ? undefined : creators;
    },
  },
  fandom: {
    label: 'Fandom',
    keys: [
      'fandom|fandoms|universe|based on',
      'universo|univers|universum|фандом|фэндом|вселенная',
    ],
    read: readList,
  },
  series: {
    label: 'Series',
    keys: ['series|part of series', 'serie|saga|série|reihe|reeks|серия|цикл'],
    read: readSeries,
  },
  summary: {
    label: 'Summary',
    keys: [
      'summary|synopsis|description|blurb|story summary|plot',
      'resumen|sinopsis|descripción|résumé|sommaire|zusammenfassung|inhalt|inhaltsangabe',
      'kurzbeschreibung|riassunto|sommario|trama|introduzione|resumo|sinopse|samenvatting|inhoud',
      'саммари|описание|аннотация|краткое содержание|streszczenie|opis|анотація|περίληψη|özet',
      '简介|簡介|内容简介|內容簡介|文案|あらすじ|줄거리|תקציר|الملخص',
    ],
    read: readText,
  },
  rating: {
    label: 'Rating',
    keys: [
      'rating|rated|ratings|age rating|story rating',
      'clasificación|classement|rated m|altersfreigabe|freigabe|einstufung|valutazione',
      'classificação|classificação indicativa|leeftijdscategorie|рейтинг',
    ],
    read: readRating,
  },
  warnings: {
    label: 'Warnings',
    keys: [
      'warning|warnings|content warning|content warnings|archive warning|archive warnings',
      'trigger warning|trigger warnings|cw|tw|content notes|squicks',
      'advertencia|advertencias|avertissement|avertissements|warnung|warnungen|avvertimento',
      'avvertimenti|aviso|avisos|waarschuwing|waarschuwingen|предупреждение|предупреждения',
    ],
    read: readList,
  },
  category: {
    label: 'Category',
    keys: [
      'category|categories|classification',
      'categoría|categorías|catégorie|catégories|kategorie|kategorien|categoria|categorie',
      'категория|категории|направленность',
    ],
    read: readList,
  },
  relationships: {
    label: 'Relationships',
    keys: [
      'relationship|relationships|pairing|pairings|ship|ships|couple|couples|main pairing',
      'pairing/characters|pairing s|pareja|parejas|couplage|paire|pärchen|paarung|paarungen',
      'coppia|coppie|par|pares|casal|casais|shipp|koppel|koppels|пейринг|пейринги|пары',
      'пейринг и персонажи',
    ],
    read: readList,
  },
  characters: {
    label: 'Characters',
    keys: [
      'character|characters|main characters|cast|starring|character s',
      'personaje|personajes|personnage|personnages|charaktere|figuren|hauptpersonen',
      'personaggio|personaggi|personagem|personagens|personage|personages|персонажи|герои',
    ],
    read: readList,
  },
  genre: {
    label: 'Genre',
    keys: ['genre|genres|type', 'género|géneros|genere|generi|gênero|gêneros|жанр|жанры'],
    read: readGenres,
  },
  tags: {
    label: 'Tags',
    keys: [
      'tag|tags|keyword|keywords|additional tags|freeform|freeforms|freeform tags',
      'etiqueta|etiquetas|mots-clés|schlagwort|schlagworte|schlagwörter|parole chiave',
      'palavras-chave|trefwoorden|метки|теги',
    ],
    read: readList,
  },
  spoilers: {
    label: 'Spoilers',
    keys: ['spoiler|spoilers|spoilers for', 'спойлер|спойлеры'],
    read: readText,
  },
  status: {
    label: 'Status',
    keys: [
      'status|story status|completed|complete|completion status|finished',
      'estado|estatus|completa|statut|état|terminé|fertiggestellt|stato|situação|статус',
    ],
    read: readStatus,
  },
  chapters: {
    label: 'Chapters',
    keys: [
      'chapters|chapter count|number of chapters|number of parts|parts',
      'capítulos|chapitres|kapitel|capitoli|hoofdstukken|главы|количество глав',
    ],
    read: readChapterCount,
  },
  words: {
    label: 'Words',
    keys: [
      'words|word count|wordcount|total words|total word count|length',
      'palabras|número de palabras|mots|nombre de mots|wörter|worte|wortzahl|wortanzahl',
      'parole|numero di parole|palavras|woorden|aantal woorden|слов|слова|количество слов|размер',
    ],
    read: readCount,
  },
  published: {
    label: 'Published',
    keys: [
      'published|date|posted|date published|date posted|first published|publication date',
      'written|date written|first posted|story date|year|año|année|jahr|anno|ano|jaar|год|rok',
      'fecha|publicado|publicada|fecha de publicación|publié|publiée|publié le|publication',
      'date de publication|veröffentlicht|veröffentlicht am|erstellt|erschienen|datum',
      'data|pubblicata|pubblicato|pubblicazione|publicado em|publicação|gepubliceerd',
      'дата|опубликовано|опубликован|дата публикации',
    ],
    read: readDay,
  },
  updated: {
    label: 'Updated',
    keys: [
      'updated|last updated|date updated|last update|modified|revised|last revised|dcterms modified',
      'completed on|date completed|date of completion',
      'actualizado|actualizada|mis à jour|mise à jour|aktualisiert|letzte aktualisierung',
      'aggiornata|aggiornato|atualizado|atualizada|bijgewerkt|обновлено|обновлен',
    ],
    read: readDay,
  },
  language: {
    label: 'Language',
    keys: ['language|lang', 'idioma|lengua|langue|sprache|lingua|língua|taal|язык'],
    read: (value) => readLanguage(readText(value) ?? ''),
  },
  beta: {
    label: 'Beta',
    keys: [
      'beta|betas|beta reader|beta readers|beta’d by|betaed by|beta read by|betareader',
      'beta by|bêta|bêta-lecteur|bêta-lectrice|lector beta|бета|беты|бета-ридер',
    ],
    read: readText,
  },
  dedication: {
    keys: [
      'dedication|dedicated to|gift for|recipient',
      'dedicatoria|dédicace|dédié à|widmung|gewidmet|dedica|dedicatória|opdracht|посвящение',
    ],
    read: readText,
  },
  disclaimer: {
    label: 'Disclaimer',
    keys: [
      'disclaimer|disclaimers|legal|legal stuff|standard disclaimer|disclaimed',
      'descargo|descargo de responsabilidad|haftungsausschluss|avertissement légal',
      'дисклеймер|дискламер|отказ от прав',
    ],
    read: readText,
  },
  source: {
    label: 'Source',
    keys: [
      'source|url|link|story url|story link|original url|permalink|originally posted at',
      'fuente|quelle|fonte|bron|источник|ссылка',
    ],
    read: readText,
  },
  archive: {
    label: 'Archive',
    keys: [
      'archive|archived|archiving|archived at|distribution|permission to archive|archive permission',
      'archivo|archivage|archivierung|archivio|arquivo|архив|размещение',
    ],
    read: readText,
  },
  feedback: {
    keys: ['feedback|comments|c&c|c & c', 'comentarios|commentaires|kommentare|комментарии'],
    read: (value) => (/^[\d\s.,]*$/.test(readText(value) ?? '') ? undefined : readText(value)),
  },
  publisher: {
    keys: ['publisher', 'editorial|éditeur|verlag|editore|editora|uitgever|издатель'],
    read: readText,
  },
  rights: {
    keys: [
      'rights|copyright|license|licence|©',
      'derechos|droits|rechte|lizenz|diritti|licenza|direitos|rechten|права|лицензия',
    ],
    read: readText,
  },
  identifier: { keys: ['identifier|isbn|uuid|doi|story id'], read: readText },
  other: {
    keys: [
      'prompt|prompts|challenge|challenges|email|e-mail|mail|website|homepage|reply to|reply-to',
      'kudos|bookmarks|hits|reviews|favs|favorites|favourites|follows|follow|read|reads|views|stats',
      'packaged|package date|collections|collection|setting|timeline|pov|point of view|timeframe',
      'symbols|inspired by|inspiration|sequel to|sequel|prequel|prequel to|a little more|tagline',
      'newsgroups|message-id|to|cc|organization|lines|xref|path|references|sender|x-mailer',
      'claimer|soundtrack|music|song|title from|challenge response|round|kink|kinks|trigger',
      'continuity|canon|au|universe notes|words this chapter|soundtrack|playlist|mood|location',
      'reto|défi|musique|herausforderung|sfida|desafio|uitdaging|события|вызов',
    ],
    read: (value, key) => {
      const text = readText(value);
      return text === undefined ? undefined : [{ key, value: text }];
    },
  },
};

function readDay(value: string | string[]): string | undefined {
  return readDate(readText(value) ?? '');
}

/** A title that is written over several lines is one line. */
function readOneLine(value: string | string[]): string | undefined {
  return readText(value)?.replace(/\s*\n\s*/g, ' ');
}

/** `[Ranma][FanFic] Bliss 1/5`, `NEW: Bliss`, `Re: "Bliss" (2/?)` → `Bliss`. */
function readSubject(value: string | string[]): string | undefined {
  const bare = (readText(value) ?? '')
    .slice(0, 300)
    .replace(/^(?:\s*(?:\[[^\]]*\]|(?:re|fwd?|new|fic|fanfic|repost|story):))*/i, '')
    .replace(/\s*[([]?\d+[a-z]?\s*\/\s*(?:\d+[a-z]?|\?+)[)\]]?\s*$/i, '')
    .replace(/^\s*["“](.*)["”]\s*$/u, '$1');
  return readText(bare);
}
