// The few words that the book itself does not bring: titles of pages that we add, in its language.
import type { MetadataFields } from '../book/metadata-types.ts';

export interface Words {
  cover: string;
  titlePage: string;
  about: string;
  contents: string;
  notes: string;
  colophon: string;
  landmarks: string;
  start: string;
  warnings: string;
  summary: string;
  authorNote: string;
  backToText: string;
  pages: string;
  by: string;
  seriesPosition: (name: string, position: number) => string;
  madeWith: (tool: string) => string;
  /** Labels of metadata fields, where they differ from the English ones. */
  labels: Partial<Record<keyof MetadataFields, string>>;
  /** January to December. */
  months: string;
}

const english: Words = {
  cover: 'Cover',
  titlePage: 'Title Page',
  about: 'About This Story',
  contents: 'Contents',
  notes: 'Notes',
  colophon: 'Colophon',
  landmarks: 'Landmarks',
  start: 'Start of Story',
  warnings: 'Content Warnings',
  summary: 'Summary',
  authorNote: 'Author’s Note',
  backToText: 'Back to the text, note',
  pages: 'Pages',
  by: 'by',
  seriesPosition: (name, position) => `Book ${position} of ${name}`,
  madeWith: (tool) => `This edition was made from the author’s manuscript with ${tool}.`,
  labels: {},
  months: 'January February March April May June July August September October November December',
};

const french: Words = {
  cover: 'Couverture',
  titlePage: 'Page de titre',
  about: 'À propos de cette histoire',
  contents: 'Table des matières',
  notes: 'Notes',
  colophon: 'Achevé d’imprimer',
  landmarks: 'Repères',
  start: 'Début du texte',
  warnings: 'Avertissements',
  summary: 'Résumé',
  authorNote: 'Note de l’auteur',
  backToText: 'Retour au texte, note',
  pages: 'Pages',
  by: 'par',
  seriesPosition: (name, position) => `${name}, tome ${position}`,
  madeWith: (tool) => `Cette édition a été faite avec ${tool}, d’après le manuscrit de l’auteur.`,
  labels: {
    fandom: 'Univers',
    series: 'Série',
    rating: 'Classement',
    warnings: 'Avertissements',
    category: 'Catégorie',
    relationships: 'Relations',
    characters: 'Personnages',
    genre: 'Genre',
    tags: 'Mots-clés',
    status: 'État',
    chapters: 'Chapitres',
    words: 'Mots',
    published: 'Publié',
    updated: 'Mis à jour',
    beta: 'Relecture',
    archive: 'Archive',
  },
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
};

const german: Words = {
  cover: 'Umschlag',
  titlePage: 'Titelseite',
  about: 'Über diese Geschichte',
  contents: 'Inhalt',
  notes: 'Anmerkungen',
  colophon: 'Impressum',
  landmarks: 'Orientierungspunkte',
  start: 'Beginn des Textes',
  warnings: 'Inhaltswarnungen',
  summary: 'Zusammenfassung',
  authorNote: 'Autorennotiz',
  backToText: 'Zurück zum Text, Anmerkung',
  pages: 'Seiten',
  by: 'von',
  seriesPosition: (name, position) => `${name}, Band ${position}`,
  madeWith: (tool) => `Diese Ausgabe wurde mit ${tool} aus dem Manuskript gesetzt.`,
  labels: {
    series: 'Reihe',
    rating: 'Altersfreigabe',
    warnings: 'Warnungen',
    category: 'Kategorie',
    relationships: 'Paare',
    characters: 'Figuren',
    genre: 'Genre',
    tags: 'Schlagwörter',
    status: 'Stand',
    chapters: 'Kapitel',
    words: 'Wörter',
    published: 'Veröffentlicht',
    updated: 'Aktualisiert',
    archive: 'Archiv',
  },
  months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
};

const spanish: Words = {
  cover: 'Cubierta',
  titlePage: 'Portada',
  about: 'Sobre esta historia',
  contents: 'Índice',
  notes: 'Notas',
  colophon: 'Colofón',
  landmarks: 'Puntos de referencia',
  start: 'Comienzo del texto',
  warnings: 'Advertencias',
  summary: 'Resumen',
  authorNote: 'Nota del autor',
  backToText: 'Volver al texto, nota',
  pages: 'Páginas',
  by: 'de',
  seriesPosition: (name, position) => `${name}, libro ${position}`,
  madeWith: (tool) => `Esta edición se hizo con ${tool} a partir del manuscrito del autor.`,
  labels: {
    fandom: 'Universo',
    series: 'Serie',
    rating: 'Clasificación',
    warnings: 'Advertencias',
    category: 'Categoría',
    relationships: 'Parejas',
    characters: 'Personajes',
    genre: 'Género',
    tags: 'Etiquetas',
    status: 'Estado',
    chapters: 'Capítulos',
    words: 'Palabras',
    published: 'Publicado',
    updated: 'Actualizado',
    archive: 'Archivo',
  },
  months:
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};

const tables: Record<string, Words> = { en: english, fr: french, de: german, es: spanish };

/** Chooses the words for a BCP 47 `language`; English where we have none in it. */
export function wordsFor(language: string): Words {
  return tables[language.toLowerCase().split('-')[0] ?? 'en'] ?? english;
}

/** `2004-05-21` → `21 May 2004`; what is not an ISO date stays as it is. */
export function writtenDate(iso: string, words: Words): string {
  const found = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso);
  const [, year = '', month = '', day] = found ?? [];
  const name = words.months.split(' ')[Number(month) - 1];
  if (!name) return iso;
  return [day === undefined ? '' : Number(day), name, year].filter((part) => part !== '').join(' ');
}

/** `12345` → `12,345`, as archives write it. */
export function writtenNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
