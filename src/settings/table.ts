// The one table of settings. Flags, keys of fascicle.yaml, `--help`, README's table, the JSON
// schema, shell completions and the types at the end all come from it. It reads nothing.
import { longest } from '../pdf/theme/length.ts';

/** How one setting is written. A `path` in a config file is relative to that file's folder. */
export interface Spec {
  type:
    | 'text'
    | 'date'
    | 'pattern'
    | 'length'
    | 'page'
    | 'paper'
    | 'number'
    | 'switch'
    | 'choice'
    | 'choices'
    | 'list'
    | 'pairs'
    | 'path'
    | 'paths';
  help: string;
  default?: unknown;
  choices?: readonly string[];
  /** The choices are the ids of the writers that a run has; see `withFormats`. */
  choicesFrom?: 'writers';
  min?: number;
  /** Of a length, in points. */
  max?: number;
  /** A number need not be whole. */
  fraction?: true;
  /** One-letter flag. */
  alias?: string;
  /** What `--help` calls the value: `NAME`, `LENGTH`. */
  value?: string;
  /** The path is of something that is there already. */
  exists?: true;
  /** Has no place in a config file. */
  lineOnly?: true;
  /**
   * Runs code, opens connections or names devices: only the command line and the user's own settings
   * may say it, never a file that lies beside manuscripts.
   */
  userOnly?: true;
}

const noteChoices = ['keep', 'aside', 'endnotes', 'drop'] as const;

const theBook = {
  title: { type: 'text', help: 'Title of the book.' },
  author: { type: 'list', value: 'NAME', help: 'Author; give it again for a second one.' },
  language: { type: 'text', value: 'TAG', help: 'Language of the text (BCP 47): en-GB, fr.' },
  metadata: {
    type: 'pairs',
    alias: 'M',
    value: 'KEY=VALUE',
    default: {},
    help: 'Any other metadata field: -M rating=Teen -M "series=Tales #3".',
  },
  date: {
    type: 'date',
    value: 'DATE',
    help: 'Date of a book whose manuscript gives none; without it SOURCE_DATE_EPOCH, if set.',
  },
  certifier: {
    type: 'text',
    value: 'NAME',
    help: 'Who has checked that the EPUB is accessible; without a name nothing is claimed.',
  },
  cover: {
    type: 'path',
    value: 'IMAGE',
    exists: true,
    help: 'Cover, JPEG or PNG; without it one is drawn.',
  },
} as const satisfies Record<string, Spec>;

const structure = {
  detect: {
    type: 'switch',
    default: true,
    help: 'Find structure in the prose; off: only Markdown, front matter and the sidecar.',
  },
  chapterPattern: {
    type: 'pattern',
    value: 'REGEX',
    help: 'Lines that match this pattern are chapter headings.',
  },
  sceneBreak: { type: 'text', value: 'TOKEN', help: 'A further mark that is a scene break.' },
  boilerplate: {
    type: 'switch',
    default: false,
    help: 'Keep distribution boilerplate (licences, archive footers) in the book.',
  },
  notes: {
    type: 'choice',
    choices: noteChoices,
    default: 'aside',
    help: "Author's notes: as text, set apart in place, gathered at the end, or left out.",
  },
  notesBefore: {
    type: 'choice',
    choices: noteChoices,
    help: "The same, for notes before a chapter's text only.",
  },
  notesAfter: {
    type: 'choice',
    choices: noteChoices,
    help: "The same, for notes after a chapter's text only.",
  },
  notesInline: {
    type: 'choice',
    choices: noteChoices,
    help: 'The same, for notes in the middle of a chapter only.',
  },
} as const satisfies Record<string, Spec>;

const design = {
  format: {
    type: 'choices',
    alias: 'f',
    choicesFrom: 'writers',
    default: ['epub', 'pdf'],
    help: 'What to make, separated by commas.',
  },
  theme: {
    type: 'choice',
    choices: ['classic', 'modern', 'plain', 'manuscript'],
    default: 'classic',
    help: 'Design of the book; manuscript is the double-spaced form that editors ask for.',
  },
  smart: {
    type: 'switch',
    default: true,
    help: 'Quotation marks, dashes and ellipses after the manner of the language.',
  },
  templates: {
    type: 'path',
    value: 'FOLDER',
    exists: true,
    help: 'Files in this folder stand in for the bundled templates of the same name.',
  },
  css: {
    type: 'paths',
    value: 'FILE',
    exists: true,
    default: [],
    help: "Style sheet added after the theme's own (EPUB).",
  },
  pageList: {
    type: 'switch',
    default: false,
    help: 'Put the page numbers of the PDF made in the same run into the EPUB.',
  },
  newSince: {
    type: 'number',
    value: 'CHAPTER',
    min: 0,
    help: 'Mark the chapters after this one as new in the contents.',
  },
} as const satisfies Record<string, Spec>;

const pages = {
  pageSize: {
    type: 'page',
    value: 'SIZE',
    help: "Trim size: a5, a4, letter, digest, b-format, eink…, or 6x9in, 120x180mm; else the theme's.",
  },
  font: {
    type: 'paths',
    value: 'FILE',
    exists: true,
    default: [],
    help: 'TTF or OTF file of the text face (PDF): regular, italic, bold, bold italic.',
  },
  fontSize: {
    type: 'number',
    value: 'POINTS',
    min: 5,
    max: 40,
    fraction: true,
    help: "Size of the text; else the theme's.",
  },
  opening: {
    type: 'choice',
    choices: ['recto', 'next'],
    help: 'Chapters open on a right-hand page or on the next one; else as the theme has it.',
  },
  footnotes: {
    type: 'choice',
    choices: ['page', 'chapter'],
    default: 'page',
    help: 'Where footnotes stand: at the foot of the page, or at the end of the chapter.',
  },
  dropCaps: { type: 'switch', default: false, help: 'Open chapters with a drop capital.' },
  bleed: {
    type: 'length',
    value: 'LENGTH',
    max: longest.bleed,
    help: 'Bleed around the trim, such as 3mm.',
  },
  cropMarks: { type: 'switch', default: false, help: 'Print crop marks outside the trim.' },
} as const satisfies Record<string, Spec>;

const sheets = {
  impose: {
    type: 'choice',
    choices: ['booklet', 'signatures', 'quarto'],
    help: 'Arrange the pages on sheets to print, fold and sew.',
  },
  sheets: { type: 'number', min: 1, max: 64, default: 4, help: 'Sheets in a signature.' },
  paper: { type: 'paper', value: 'SIZE', default: 'a4', help: 'Paper of the sheets.' },
  creep: {
    type: 'length',
    max: longest.creep,
    value: 'LENGTH',
    default: '0mm',
    help: 'Thickness of one sheet, made up for at the fold: 0.1mm.',
  },
  flip: {
    type: 'choice',
    choices: ['long', 'short'],
    default: 'short',
    help: 'Edge over which the printer turns a sheet.',
  },
  flyleaves: {
    type: 'number',
    min: 0,
    max: 16,
    default: 0,
    help: 'Blank leaves at either end of the bound book.',
  },
  signatureFiles: {
    type: 'switch',
    default: false,
    help: 'Write each signature as a file of its own: story-1.pdf, story-2.pdf and so on.',
  },
} as const satisfies Record<string, Spec>;

const theRun = {
  output: {
    type: 'path',
    alias: 'o',
    default: 'output',
    help: 'Folder for the books; for one book also a file, or - for standard output.',
  },
  jobs: {
    type: 'number',
    alias: 'j',
    value: 'N',
    min: 1,
    max: 256,
    help: 'Workers; else as many as the work and the machine deserve.',
  },
  strict: { type: 'switch', default: false, help: 'Exit with 3 when there were warnings.' },
  validate: { type: 'switch', default: false, help: 'Check every EPUB against the standard.' },
  checkWords: {
    type: 'switch',
    default: false,
    help: 'Read every finished book again, and deliver none that lacks a word of its manuscript.',
  },
  cache: {
    type: 'path',
    value: 'FOLDER',
    help: "Where finished work is remembered; else a folder in the user's cache.",
  },
  force: {
    type: 'switch',
    default: false,
    lineOnly: true,
    help: 'Build again even what has not changed.',
  },
  oneBook: {
    type: 'switch',
    default: false,
    lineOnly: true,
    help: 'A folder named here is one book, and its files are the chapters.',
  },
  filesFrom: {
    type: 'path',
    value: 'FILE',
    lineOnly: true,
    help: 'Read the list of manuscripts, one a line, from a file or from - (standard input).',
  },
  shard: {
    type: 'text',
    value: 'I/N',
    lineOnly: true,
    help: 'Build the I-th of N equal shares of the library.',
  },
  watch: {
    type: 'switch',
    default: false,
    lineOnly: true,
    help: 'Stay, and rebuild what changes.',
  },
  report: {
    type: 'choice',
    choices: ['text', 'json', 'junit', 'github'],
    default: 'text',
    lineOnly: true,
    help: 'Form of the report on standard output.',
  },
  quiet: {
    type: 'switch',
    alias: 'q',
    default: false,
    lineOnly: true,
    help: 'Print errors and nothing else.',
  },
  verbose: {
    type: 'switch',
    alias: 'v',
    default: false,
    lineOnly: true,
    help: 'Print remarks and unchanged books too.',
  },
} as const satisfies Record<string, Spec>;

const extensions = {
  plugin: {
    type: 'paths',
    value: 'FILE',
    exists: true,
    userOnly: true,
    default: [],
    help: 'Load a plugin, an ES module: readers, rules, transforms, writers, overrides.',
  },
} as const satisfies Record<string, Spec>;

/** Settings that decide what is in a book: the same manuscript and settings make the same bytes. */
export const bookSettings = { ...theBook, ...structure, ...design, ...pages, ...sheets };

/** Settings of a run: where books go, how the run talks, and which plugins it has. */
export const runSettings = { ...theRun, ...extensions };

/** The table by the headings of `--help` and README. */
export const settingGroups: Readonly<Record<string, Readonly<Record<string, Spec>>>> = {
  'The book': theBook,
  'Its structure': structure,
  'Its design': design,
  'Its pages (PDF)': pages,
  'Sheets for binding (PDF)': sheets,
  'The run': theRun,
  Extensions: extensions,
};

/** One of a setting's choices; text where it has none. */
export type ItemOf<S extends Spec> = S extends { choices: readonly (infer C)[] } ? C : string;

/** The type of a setting's value, from its row of the table. */
export type ValueOf<S extends Spec> = S extends { type: 'switch' }
  ? boolean
  : S extends { type: 'number' }
    ? number
    : S extends { type: 'choices' | 'list' | 'paths' }
      ? readonly ItemOf<S>[]
      : S extends { type: 'pairs' }
        ? Readonly<Record<string, string>>
        : ItemOf<S>;

/** Values of a table: a setting with a default is always there, another one may be absent. */
export type ValuesOf<T extends Record<string, Spec>> = {
  [K in keyof T as T[K] extends { default: unknown } ? K : never]: ValueOf<T[K]>;
} & {
  [K in keyof T as T[K] extends { default: unknown } ? never : K]?: ValueOf<T[K]>;
};

/** What `compile` wants to know. */
export type Settings = ValuesOf<typeof bookSettings>;

/** What a run of the command line wants to know besides. */
export type RunSettings = ValuesOf<typeof runSettings>;

function defaultsOf(table: Readonly<Record<string, Spec>>): Record<string, unknown> {
  const withDefault = Object.entries(table).filter(([, spec]) => spec.default !== undefined);
  return Object.fromEntries(withDefault.map(([name, spec]) => [name, spec.default]));
}

// The casts below are the one place where the table's values meet the types made from it.

/** The settings of a book about which nobody has said anything. */
export const defaultSettings = defaultsOf(bookSettings) as Settings;

/** The settings of a run about which nobody has said anything. */
export const defaultRunSettings = defaultsOf(runSettings) as RunSettings;
