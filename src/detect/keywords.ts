// Words of the trade that head a division, folded (lower case, no accents), by what they head.
import type { DivisionKind } from '../book/types.ts';
import { foldAccents } from '../typography/fold.ts';
import type { Kind } from './kinds.ts';
import { numberWords } from './numerals.ts';

/**
 * Where a numbered word stands: `part` holds chapters; `chapter` holds prose, and a bare number
 * under it is a sub-heading; `story` holds either.
 */
export type Rank = 'part' | 'chapter' | 'story';

const numberedWords: Record<Rank, string> = {
  part: `part parts book volume vol act season period phase era saga
    partie livre tome acte saison parte libro tomo livro volumen acto atto teil buch band akt deel boek
    часть книга том акт`,
  chapter: `chapter chapters chap ch chpt chaptr chp capitulo cap chapitre chap kapitel kap capitolo hoofdstuk
    kapittel kapitola rozdzial глава гл letter stave canto episode instalment installment fit fytte`,
  story: `adventure story tale narrative case night day week month year lettre carta brief lettera письмо
    scene section entry log round verse movement track volet episode number no nr step stage lesson
    interlude interludio intermezzo drabble vignette snippet prompt arc file statement testimony
    memory dream journal phase passage session chronicle report`,
};

export const numbered = new Map<string, Rank>();
for (const rank of ['story', 'part', 'chapter'] as const) {
  for (const word of numberedWords[rank].split(/\s+/)) numbered.set(foldAccents(word), rank);
}

/** Words between a label and its number: `Chapter the First`, `No. 3`, `#3`; not `Eleven`, `nove`. */
export const linking =
  /^(?:(?:the|la|le|el|das|der|die|de|number)\s+|(?:no|nr)(?:\.\s*|\s+)|[№#]\s*)/iu;

/** A word or two that head a division without a number. */
export interface Named {
  kind: Kind;
  division?: DivisionKind;
}

const namedWords: [Named, string][] = [
  [{ kind: 'prologue' }, 'prologue|prolog|prologo|proloog|proem|prelude|пролог'],
  [{ kind: 'epilogue' }, 'epilogue|epilog|epilogo|epiloog|coda|эпилог'],
  [
    { kind: 'interlude' },
    'interlude|interludio|interludium|intermezzo|intermission|entr’acte|zwischenspiel|tussenspel|intermede|интерлюдия|интермедия',
  ],
  [
    front('preface'),
    'preface|author’s preface|prefacio|prefazione|prefacio|vorwort|voorwoord|предисловие|advertisement',
  ],
  [front('foreword'), 'foreword|forward|avant-propos|geleitwort|prologo del autor'],
  [
    front('introduction'),
    'introduction|introductory|introductory note|introduccion|introduzione|introducao|einleitung|einfuhrung|inleiding|введение',
  ],
  [front('dedication'), 'dedication|dedicatoria|dedica|dedicace|widmung|opdracht|посвящение'],
  [front('epigraph'), 'epigraph|epigrafe|epigraphe|эпиграф'],
  [
    back('acknowledgments'),
    'acknowledgments|acknowledgements|acknowledgment|acknowledgement|agradecimientos|remerciements|danksagung|ringraziamenti|agradecimentos|dankwoord|благодарности',
  ],
  [
    back('afterword'),
    'afterword|postface|postscript|nachwort|nawoord|epilogo del autor|послесловие',
  ],
  [back('appendix'), 'appendix|appendices|apendice|annexe|anhang|appendice|bijlage|приложение'],
  [
    back('about'),
    'about the author|a propos de l’auteur|uber den autor|sobre el autor|sobre o autor|об авторе',
  ],
  [
    back('other'),
    'note on the text|a note on the text|textual note|transcriber’s note|transcriber’s notes',
  ],
  [
    back('endnotes'),
    'endnotes|footnotes|glossary|bibliography|glosario|glossaire|glossar|glossario',
  ],
];

function front(division: DivisionKind): Named {
  return { kind: 'front-matter-heading', division };
}
function back(division: DivisionKind): Named {
  return { kind: 'back-matter-heading', division };
}

export const named = new Map<string, Named>();
for (const [meaning, words] of namedWords) {
  for (const word of words.split('|')) named.set(foldAccents(word), meaning);
}

/** First words of whatever a heading can begin with. */
export const openers: ReadonlySet<string> = new Set([
  ...numbered.keys(),
  ...numberWords,
  ...[...named.keys()].map((words) => words.split(/[ '-]/)[0] ?? words),
  'the',
]);

/** Titles of lists that repeat the headings: `Contents`, `List of Illustrations`. */
export const listTitles = new Set(
  `contents|table of contents|the contents|toc|contents of the volume|list of chapters|chapters|chapter index|index of chapters
  |illustrations|list of illustrations|list of plates|plates|maps|list of maps
  |indice|tabla de contenidos|contenido|sumario|table des matieres|sommaire|inhalt|inhaltsverzeichnis|verzeichnis
  |indice generale|sommario|conteudo|inhoud|inhoudsopgave|содержание|оглавление`
    .split('|')
    .map((title) => title.trim()),
);
