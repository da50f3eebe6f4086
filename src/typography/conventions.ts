// How each language sets quotation marks, dashes and spaces. A new language is a row.
// After Jan Tschichold, Ralf de Jong’s tables and the national style guides (Imprimerie nationale,
// Duden, RAE, Мильчин).

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
};

/** The conventions of a BCP 47 tag: of the tag, its language, else of English. */
export function conventionsOf(language: string): Conventions {
  const [primary = 'en', ...rest] = language.split('-');
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase();
  return table[`${primary}-${region}`] ?? table[primary.toLowerCase()] ?? en;
}
