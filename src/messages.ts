// Every diagnostic of the project: id, severity, sentence. A message says where, what is wrong and
// what to do; it never carries a stack.

export type Severity = 'error' | 'warning' | 'info';

/** Something a person should know. `line` is 1-based; absent when it concerns the whole file. */
export interface Message {
  id: MessageId;
  severity: Severity;
  sentence: string;
  file?: string;
  line?: number;
  /** First and last line of each run that it speaks of, where there may be several. */
  runs?: readonly (readonly [line: number, endLine: number])[];
}

/**
 * The table of diagnostics. Ids are stable: people grep and silence by them.
 * A sentence is a template; `{name}` is filled from the arguments of `message`.
 */
export const diagnostics = {
  'file-missing': ['error', 'There is no file or folder {path}; check the spelling.'],
  'file-empty': ['error', 'The file is empty; there is nothing to bind.'],
  'file-binary': [
    'error',
    'The file is not text ({found}); save the story as plain text or Markdown.',
  ],
  'file-too-large': ['error', 'The file is {size}; the limit is {limit}.'],
  'file-unreadable': ['error', 'Cannot read {path} ({cause}).'],
  'file-kind-unknown': ['error', 'The file {path} is no manuscript; Fascicle reads {extensions}.'],
  'glob-empty': ['error', 'No {extensions} file matches {path}.'],
  'order-missing': ['error', 'The order names {path}, which is not there.'],
  'order-incomplete': [
    'error',
    'The order leaves out {path}; add it, or move it to another folder.',
  ],
  'no-manuscripts': ['error', 'The folder {path} holds no {extensions} file.'],

  'command-unknown': ['error', 'There is no command or file “{name}”.{hint}'],
  'option-unknown': ['error', 'There is no option {name}.{hint}'],
  'option-misplaced': ['error', 'The command {command} has no option {name}.'],
  'paths-missing': ['error', 'Name {what}: fascicle {command} {usage}.'],
  'paths-too-many': ['error', 'The command {command} takes {what} at a time, not “{path}” too.'],
  'setting-invalid': ['error', '{name} cannot be “{value}”; {expected}.{hint}'],
  'setting-line-only': ['error', 'The setting “{name}” is for the command line only.'],
  'setting-user-only': [
    'error',
    'The setting “{name}” is for the command line and your own settings, config.yaml in ~/.config/fascicle; nothing that lies beside manuscripts may set it.',
  ],
  'field-user-only': [
    'warning',
    'The field “{name}” sets nothing here; the setting is for the command line and your own settings, config.yaml in ~/.config/fascicle.',
  ],
  'plugin-unloadable': ['error', 'The plugin {path} cannot be loaded: {cause}.'],
  'plugin-failed': ['error', 'The plugin {plugin} failed in {part}: {cause}.'],
  'plugin-warning': ['warning', 'The plugin {plugin} says: {sentence}'],
  'plugin-info': ['info', 'The plugin {plugin} says: {sentence}'],
  'config-invalid': ['error', 'This is not valid YAML: {cause}.'],
  'setting-idle': ['warning', '{name} does nothing {why}; {advice}, or leave it out.'],
  'setting-unknown': ['error', 'There is no setting “{name}”.{hint}'],

  'init-exists': ['error', 'There is a file {path} already; begin in another folder.'],
  'shard-unknown': ['error', 'A share is written I/N with I from 1 to N, not “{text}”.'],
  'report-unreadable': ['error', 'This is no report of Fascicle; make it with --report json.'],
  'book-differs': ['error', 'The manuscript and its settings make other bytes than {path} has.'],
  'book-missing': ['error', 'The book {path} has not been built.'],
  'stdin-terminal': ['error', 'Standard input is a keyboard; name a file, or pipe a story in.'],
  'stdout-terminal': ['error', 'A book is no text for a terminal; send it to a file or a pipe.'],
  'stdout-unfit': [
    'error',
    'Standard output takes one file, and there are {count}; choose one book and one format with -f.',
  ],
  'stdout-signatures': [
    'error',
    'Standard output takes one file, and --signature-files makes several; leave it out, or name a folder with -o.',
  ],
  'output-unwritable': ['error', 'Cannot write {path} ({cause}); choose another folder with -o.'],
  'output-unfit': [
    'error',
    '{path} is one file, and there are {count} books; name a folder with -o.',
  ],
  'output-collision': [
    'error',
    '{first} and {second} would both write {path}; rename one, or build them apart.',
  ],
  'name-reserved': ['error', 'Windows reserves the name {name}; rename the manuscript.'],
  'name-too-long': [
    'error',
    'The name {name} is too long for a file; shorten the manuscript’s name.',
  ],
  'worker-died': ['error', 'The worker that built this book ended ({cause}); build it again.'],
  'internal-error': ['error', 'Something went wrong that should not: {cause}. Please report this.'],

  'encoding-damaged': [
    'warning',
    'The text is {encoding}, but {count} of its signs are damaged and stand as � (line {lines}).',
  ],
  'markdown-too-deep': [
    'warning',
    'Quotations and lists are nested more than {limit} deep here; the rest of the line is kept as text.',
  ],
  'markdown-too-dense': [
    'warning',
    'This passage has so many marks of Markdown that it is read as plain text.',
  ],
  'markup-read': [
    'info',
    'The text has HTML left in it, as copies from the web have; it is read for what it means.',
  ],
  'markdown-kept': [
    'warning',
    'Read as Markdown, this passage would lose words; it is kept as text.',
  ],
  'markdown-fence-open': [
    'warning',
    'Nothing closes the code that would begin here; the line is kept as text.',
  ],
  'markdown-embed': [
    'warning',
    'The note “{note}” is shown here by the writing program, but it is not in this file; paste it in.',
  ],
  'fix-asks': ['error', 'fix asks its questions on a terminal; elsewhere use --accept.'],
  'sidecar-invalid': ['warning', 'The corrections cannot be read in full: {cause}.'],
  'sidecar-key-unknown': [
    'warning',
    'There is no field “{key}”, and it is left out; fields of your own stand under “fields”.{hint}',
  ],
  'correction-stale': [
    'warning',
    'The correction for “{text}” fits no line any more; change it in the sidecar or take it out.',
  ],
  'correction-unknown': [
    'warning',
    'The correction for “{text}” says “{is}”, which no line can be.{hint}',
  ],
  'front-matter-invalid': [
    'warning',
    'The front matter is not valid YAML ({cause}); it is kept as text.',
  ],
  'title-guessed': [
    'info',
    'No title was found; the book is catalogued by its first words, “{title}”. Set one with --title.',
  ],
  'running-heads': [
    'info',
    'Running heads and page numbers, {count} lines like “{head}”, are left out of the text.',
  ],
  'language-guessed': [
    'info',
    'No language is given; the text reads as {language}. Set it with --language.',
  ],
  'title-from-file': [
    'info',
    'No title was found; the name of the file gives “{title}”. Set one with --title.',
  ],
  'metadata-left-out': [
    'info',
    'Lines read as metadata say what the book does not show: {lines}. Give it under another key, or correct them in the sidecar.',
  ],
  'contents-left-out': [
    'info',
    'A contents list is left out, for the book makes its own: {lines}.',
  ],
  'boilerplate-left-out': [
    'info',
    'Lines of an archive or a site are left out: {lines}. Keep them with --boilerplate.',
  ],
  'repeats-left-out': ['info', 'Titles that stand again are printed once; left out: {lines}.'],
  'break-words-left-out': [
    'info',
    'Words for a scene break are printed as the ornament of the book: {lines}.',
  ],
  'notes-left-out': ['info', 'Notes are left out, as the settings say: {lines}.'],
  'markup-left-out': ['info', 'Comments and definitions of links are left out: {lines}.'],
  'html-removed': ['info', 'The HTML tag {tag} was left out; its text is kept.'],
  'words-lost': [
    'error',
    'Words of the manuscript are missing from the book: “{words}”. Please report this.',
  ],
  'words-added': [
    'error',
    'The book has words twice or from nowhere: “{words}”. Please report this.',
  ],
  'words-missing': [
    'error',
    'The {format} lacks words of the manuscript ({count}): {words}; settle what the line is with fascicle fix, and please report this.',
  ],
  'words-surplus': [
    'error',
    'The {format} has words twice or from nowhere ({count}): {words}. Please report this.',
  ],
  'words-moved': [
    'error',
    'The {format} has words in another place than the manuscript ({count}): {words}. Please report this.',
  ],
  'words-joined': [
    'error',
    'The {format} joins words to those before them ({count}): {words}. Please report this.',
  ],
  'words-untold': [
    'warning',
    'What the manuscript’s head says stands nowhere in the {format} ({count}): {words}; give it with -M.',
  ],
  'words-unchecked': ['warning', 'The words of the {format} were not checked: {cause}.'],

  'title-missing': [
    'warning',
    'There is no title; the book is listed as “{title}”. Give one with --title.',
  ],
  'author-missing': [
    'warning',
    'There is no author; give one with --author, or a line “Author: …”.',
  ],
  'language-missing': [
    'warning',
    'No language is given (it reads as: {guess}); give one with --language, or a line “Language: …”.',
  ],
  'chapter-skipped': ['warning', '“{heading}” stands where chapter {expected} is expected.'],
  'chapter-repeated': ['warning', '“{heading}” has the number of the chapter before it.'],
  'chapter-empty': ['warning', 'There is no text under “{heading}”.'],
  'quotes-unbalanced': ['warning', 'A quotation mark has no partner in this paragraph: “{words}”.'],
  'quotes-mixed': [
    'info',
    'Some quotation marks are straight (line {straight}), some are curly (line {curly}).',
  ],
  'breaks-mixed': ['info', 'This scene break is {mark}; elsewhere it is {usual}.'],
  mojibake: [
    'warning',
    'The letters {found} are one letter read in the wrong encoding; save the file as UTF-8.',
  ],
  'character-lost': [
    'warning',
    'A character was lost before the file came here (U+FFFD); type it again.',
  ],
  'paragraph-long': ['info', 'This paragraph has {words} words; were line ends lost?'],
  'word-doubled': ['info', 'A word stands twice: “{words}”.'],
  'note-in-prose': [
    'warning',
    'This looks like a note to readers, but is read as story: “{words}”. Settle it with fascicle fix.',
  ],
  'footnote-missing': ['warning', 'There is no footnote [^{name}].'],
  'footnote-unused': ['info', 'Nothing refers to the footnote [^{name}].'],
  'structure-doubtful': ['info', 'This line may be {kind}; settle it with fascicle fix.'],

  'theme-missing': ['error', 'There is no theme {name}.'],
  'theme-invalid': ['error', 'The theme {file} cannot be used: {cause}.'],
  'length-unknown': ['error', 'The length “{length}” is not known; write {expected}.'],
  'page-size-unknown': ['error', 'The {of} size {size} is not known: {expected}.'],
  'sheets-reduced': [
    'info',
    'The pages are printed at {percent} % of their size, to fit the paper; choose a smaller --page-size or larger --paper for full size.',
  ],
  'signature-thick': [
    'info',
    '{sheets} sheets are folded into one, which is too thick to lie flat; choose {advice}.',
  ],
  'creep-surplus': [
    'warning',
    'Creep moves the innermost pages {shift} mm to the fold, where their inner margin gives {room} mm; choose {advice} or a smaller --creep.',
  ],
  'signatures-surplus': [
    'warning',
    'Not among the signatures of this book, {count} in all: {names}; delete what an earlier build has left before you print.',
  ],
  'font-unreadable': [
    'error',
    'The font {path} cannot be used ({cause}); give the TTF or OTF file of a face.',
  ],
  'font-missing': ['error', 'The font {path} is not installed; install Fascicle again.'],
  'glyph-missing': [
    'warning',
    'No face has a sign for {characters}; a replacement stands there. {advice}',
  ],

  'epub-invalid': ['error', 'In the EPUB, {where}: {sentence} ({rule}).'],
  'epub-doubtful': ['warning', 'In the EPUB, {where}: {sentence} ({rule}).'],
  'epub-unreadable': ['error', 'This is no EPUB: the archive or its package document is broken.'],
  'device-refuses': ['error', '{device} refuses this book: {complaint}.'],
  'device-dislikes': ['warning', '{device} will take this book, but {complaint}.'],
  'cover-glyph-missing': [
    'warning',
    'The drawn cover leaves out {characters}, which its faces lack; give a picture with --cover.',
  ],
  'cover-unreadable': ['error', 'The cover {path} cannot be used: {cause}.'],
  'cover-small': [
    'warning',
    'The cover has {size} pixels; shops ask for at least 1000 across, better 1600 × 2560.',
  ],
  'cover-ratio': [
    'warning',
    'The cover has {size} pixels; shops crop or frame what is not about 1.6 times as high as wide.',
  ],
  'image-missing': ['warning', 'There is no picture {url}; its description stands in its place.'],
  'image-remote': [
    'warning',
    'The picture {url} is not in the manuscript’s folder; save it there. Its description stands in its place.',
  ],
  'image-outside': [
    'warning',
    'The picture {url} lies outside the manuscript’s folder and is left out; its description stands in its place.',
  ],
  'image-type': [
    'warning',
    'The picture {url} is no JPEG or PNG; save it as one. Its description stands in its place.',
  ],
  'image-gif': [
    'warning',
    'A PDF cannot show the GIF {url}; save it as PNG. In the PDF its description stands in its place.',
  ],
  'image-damaged': [
    'warning',
    'The picture {url} is damaged; save it again as JPEG or PNG. In the PDF its description stands in its place.',
  ],
  'image-too-large': [
    'warning',
    'The picture {url} is {size}; the limit is {limit}. Its description stands in its place.',
  ],
} satisfies Record<string, [Severity, string]>;

export type MessageId = keyof typeof diagnostics;

/** Fills the sentence of diagnostic `id` with `values`; `where` says which file and line. */
export function message(
  id: MessageId,
  values: Record<string, string | number> = {},
  where: { file?: string; line?: number } = {},
): Message {
  const [severity, template] = diagnostics[id];
  const sentence = template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { id, severity, sentence, ...where };
}

/** Something a plugin has to say to people; what ends the work on a book is an exception instead. */
export interface Remark {
  severity: 'warning' | 'info';
  /** A sentence with its stop. */
  sentence: string;
  /** 1-based line of the manuscript. */
  line?: number;
}

/** What `plugin` remarks, as a message. */
export function remark(plugin: string, { severity, sentence, line }: Remark): Message {
  const id = severity === 'info' ? 'plugin-info' : 'plugin-warning';
  const where = line === undefined ? {} : { line };
  return message(id, { plugin, sentence: String(sentence) }, where);
}

/** A known problem that stops the work on one manuscript or one command; only bugs are other errors. */
export class Failure extends Error {
  readonly diagnostic: Message;

  constructor(diagnostic: Message) {
    super(diagnostic.sentence);
    this.name = 'Failure';
    this.diagnostic = diagnostic;
  }
}
