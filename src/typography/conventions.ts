// How each language sets quotation marks, dashes and spaces. A new language is a row.
// After Jan Tschichold, Ralf de Jong’s tables and the national style guides (Imprimerie nationale,
// Duden, RAE, Мильчин); for the languages of the lower half as their academies and language councils
// have it: ÚJČ (cs), PWN (pl), Правопис 2019 (uk), TDK (tr), the EU’s interinstitutional guide (el),
// the Hebrew Academy and CLDR (he), Dansk Sprognævn, Språkrådet of Sweden and of Norway, Kotus (fi).

export interface Conventions {
  /** Opening and closing marks of what stands in `"`, spaces included. */
  outer: readonly [open: string, close: string];
  /** The same for what stands in `'`, or in `"` within an outer quotation. */
  inner: readonly [open: string, close: string];
  /** A dash that touches its words: broken-off speech. */
  closedDash: string;
  /** A dash between spaces, with these spaces. */
  spacedDash: string;
  /** Paragraphs of speech open with a dash: the dash and the space after one. */
  speechDash?: { dash: string; space: string };
  /** Narrow spaces stand before ; ! ? and a wide one before the colon. */
  spacedMarks: boolean;
  /** Folded words that begin with an apostrophe: `'tis`. */
  elided: ReadonlySet<string>;
  /** Abbreviations that keep to the name or number after them; without a stop, it may be missing. */
  binding: ReadonlySet<string>;
}

const nbsp = '\u00a0';
const narrow = '\u202f';

const words = (list: string) => new Set(list.trim().split(/\s+/));

const english = words(`
  tis twas twere twill twould tisn twasn em cause cos coz cuz bout til till tween neath round gainst
  cept nuff kay scuse spose sup stead nother n nite ere twixt midst mongst pon fraid fore gator
  e er im ave ow ome ead ello eard orse ouse alf arry enry ope ungry appy urt taint tain twon`);

const base = {
  closedDash: '—',
  spacedMarks: false,
  elided: new Set<string>(),
  binding: words('No. p. pp. vol. fig.'),
};

const titles = words(`
  Mr Mrs Ms Mx Dr Prof Rev Hon St Sr Capt Lt Col Gen Sgt Messrs Mmes No. Nos. p. pp. vol. fig.`);

const en: Conventions = {
  ...base,
  outer: ['“', '”'],
  inner: ['‘', '’'],
  spacedDash: '—',
  elided: english,
  binding: titles,
};
const pt: Conventions = {
  ...base,
  outer: ['“', '”'],
  inner: ['‘', '’'],
  spacedDash: `${nbsp}– `,
  speechDash: { dash: '—', space: nbsp },
  binding: words('Sr Sra Dr Dra D. n. p.'),
};

const enDashes = { ...base, closedDash: '–', spacedDash: `${nbsp}– ` };
const talk = { dash: '–', space: nbsp };
const norwegian: Conventions = {
  ...enDashes,
  outer: ['«', '»'],
  inner: ['‘', '’'],
  speechDash: talk,
  binding: words('nr. s. kl. dr. prof. St. ca. bd.'),
};

const table: Record<string, Conventions> = {
  en,
  'en-GB': { ...en, spacedDash: `${nbsp}– ` },
  fr: {
    ...base,
    outer: [`«${narrow}`, `${narrow}»`],
    inner: ['“', '”'],
    spacedDash: `${nbsp}– `,
    speechDash: { dash: '—', space: nbsp },
    spacedMarks: true,
    elided: words('tit tite tits tites zut'),
    binding: words('M. MM. Mme Mlle Mmes Me Dr St Ste n° p.'),
  },
  de: {
    ...base,
    outer: ['„', '“'],
    inner: ['‚', '‘'],
    closedDash: '–',
    spacedDash: `${nbsp}– `,
    elided: words('s n ne nen nem ner nes rein raus rum ran rauf runter tschuldigung ner st'),
    binding: words('Nr. S. Bd. Dr Prof Hr. Fr. z. d. u. v. i. o. St.'),
  },
  es: {
    ...base,
    outer: ['«', '»'],
    inner: ['“', '”'],
    spacedDash: `${nbsp}– `,
    speechDash: { dash: '—', space: '' },
    binding: words('Sr Sra Srta D. Dña Dr Dra n. p. pág.'),
  },
  it: {
    ...base,
    outer: ['«', '»'],
    inner: ['“', '”'],
    spacedDash: `${nbsp}– `,
    speechDash: { dash: '–', space: nbsp },
    elided: words('sto sta sti ste na no n l ndrangheta ndo'),
    binding: words('Sig Sigg Dott Prof S. n. p.'),
  },
  pt,
  'pt-PT': { ...pt, outer: ['«', '»'], inner: ['“', '”'] },
  nl: {
    ...base,
    outer: ['“', '”'],
    inner: ['‘', '’'],
    spacedDash: `${nbsp}– `,
    elided: words('t s n k m r ns em ie'),
    binding: words('dhr mevr mw dr prof nr. blz. p.'),
  },
  ru: {
    ...base,
    outer: ['«', '»'],
    inner: ['„', '“'],
    spacedDash: `${nbsp}— `,
    speechDash: { dash: '—', space: nbsp },
    binding: words('г. гг. т. д. п. стр. с. им. ул. № св.'),
  },
  uk: {
    ...base,
    outer: ['«', '»'],
    inner: ['„', '“'],
    spacedDash: `${nbsp}— `,
    speechDash: { dash: '—', space: nbsp },
    binding: words('р. рр. т. с. стор. ім. вул. № св. м.'),
  },
  pl: {
    ...enDashes,
    outer: ['„', '”'],
    inner: ['«', '»'],
    speechDash: talk,
    binding: words('nr s. str. dr prof. św. ul. p. ks. r. t. im.'),
  },
  cs: {
    ...enDashes,
    outer: ['„', '“'],
    inner: ['‚', '‘'],
    speechDash: talk,
    binding: words('č. s. str. dr. prof. sv. p. ul. tzv. r. sl.'),
  },
  tr: {
    ...enDashes,
    outer: ['“', '”'],
    inner: ['‘', '’'],
    speechDash: { dash: '—', space: nbsp },
    binding: words('Dr. Prof. No. s. Av. Bn. Bay Sn. St.'),
  },
  el: {
    ...enDashes,
    outer: ['«', '»'],
    inner: ['“', '”'],
    speechDash: talk,
    binding: words('κ. κκ. κα αρ. σ. σελ. Αγ. οδ. τ.'),
  },
  he: {
    ...enDashes,
    outer: ['”', '”'],
    inner: ['’', '’'],
    binding: words('עמ’ מס’ ר’ ד”ר פרופ’'),
  },
  da: {
    ...enDashes,
    outer: ['»', '«'],
    inner: ['›', '‹'],
    speechDash: talk,
    binding: words('nr. s. kl. dr. prof. hr. fr. bd. ca.'),
  },
  sv: {
    ...enDashes,
    outer: ['”', '”'],
    inner: ['’', '’'],
    speechDash: talk,
    binding: words('nr s. kl. dr prof. hr fr. S:t S:ta ca'),
  },
  no: norwegian,
  nb: norwegian,
  nn: norwegian,
  fi: {
    ...enDashes,
    outer: ['”', '”'],
    inner: ['’', '’'],
    speechDash: talk,
    binding: words('n:o nro s. klo tri prof. hra rva v. p.'),
  },
};

/** The conventions of a BCP 47 tag: of the tag, its language, else of English. */
export function conventionsOf(language: string): Conventions {
  const [primary = 'en', ...rest] = language.split('-');
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase();
  return table[`${primary}-${region}`] ?? table[primary.toLowerCase()] ?? en;
}
