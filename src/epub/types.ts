// What the EPUB writer is given, and the plan it makes of a book before anything is assembled.
import type { ImageFile } from '../images/load.ts';
import type { Message } from '../messages.ts';
import type { PageStart } from '../pages/page-start.ts';
import type { Overrides } from './overrides.ts';

export type EpubTheme = 'classic' | 'modern' | 'plain';

/** The templates and style sheets, as text; `loadTemplates` reads them. */
export interface EpubTemplates {
  chapter: string;
  package: string;
  contents: string;
  ncx: string;
  /** The main sheet: only what the oldest readers can parse. */
  style: string;
  /** The theme's sheet, which comes second and may use what an old reader would refuse. */
  theme: string;
}

/** The faces of a drawn cover, in order of preference: the theme's, then those for other scripts. */
export interface CoverFaces {
  /** Family name of the first one. */
  family: string;
  /** The renderer opens fonts by absolute path; we look into their bytes. */
  files: readonly { path: string; bytes: Uint8Array }[];
}

/** What `writeEpub` takes besides the book. Nothing else is read, and nothing is invented. */
export interface EpubOptions {
  /** Default: the package's own templates of the theme. */
  templates?: EpubTemplates;
  /** Default: `classic`. */
  theme?: EpubTheme;
  /** A picture of the author's own, or the faces to draw a cover with; absent: no cover. */
  cover?: { image: ImageFile } | { faces: CoverFaces };
  /** The manuscript's pictures by the URL they are named with; one that is absent shows its alt text. */
  images?: ReadonlyMap<string, ImageFile>;
  /** The user's own rules, put after ours. */
  css?: string;
  /** Where footnotes are printed. Default: `endnotes`, one file at the end of the book. */
  footnotes?: 'endnotes' | 'chapter';
  /** Date of a book whose metadata has none, ISO 8601 in UTC. */
  date?: string;
  /** Who answers for the book's accessibility; without a name nothing is claimed. */
  certifiedBy?: string;
  /** Chapters after this number are marked as new in the contents list. */
  newSince?: number;
  /** Where the pages of the printed twin begin, in order. */
  pageStarts?: readonly PageStart[];
  /** A person's own way of printing nodes. */
  overrides?: Overrides;
  /** Called for everything a person should know. */
  report?: (message: Message) => void;
}

/** Options of which nothing is left to be read. */
export type EpubResources = EpubOptions & Required<Pick<EpubOptions, 'templates' | 'theme'>>;

/** One XHTML file of the book. */
export interface XhtmlPage {
  /** Manifest id and file name without its extension; unique. */
  name: string;
  title: string;
  matter: 'frontmatter' | 'bodymatter' | 'backmatter';
  /** What stands inside `<body>`. */
  xhtml: string;
  /** Present: the page is in the contents list, with these places under it. */
  places?: { id: string; title: string }[];
  /** The page draws with inline SVG, which the manifest must say. */
  svg?: boolean;
}

/** A file of the book that is not text. */
export interface Resource {
  id: string;
  href: string;
  mediaType: string;
  bytes: Uint8Array;
  properties?: string;
}

export interface NavEntry {
  title: string;
  /** The author wrote the title in capitals; the contents page tones it down. */
  capitals?: boolean;
  href: string;
  children: NavEntry[];
}

/** A place that reading systems know by its kind. `guide` is the EPUB 2 word for it. */
export interface Landmark {
  type: string;
  href: string;
  title: string;
  guide?: string;
}

/** Everything the assembler writes down: pages in spine order, and how they hang together. */
export interface EpubPlan {
  pages: XhtmlPage[];
  /** Index in the spine where the contents page stands; absent: it is not shown. */
  contentsAt?: number;
  nav: NavEntry[];
  landmarks: Landmark[];
  /** Page numbers of the printed twin; empty when there is none. */
  pageList: { label: string; href: string }[];
  resources: Resource[];
  /** Some picture of the manuscript has no words for those who cannot see it. */
  undescribed: boolean;
}
