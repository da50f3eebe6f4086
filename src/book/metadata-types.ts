// What is known about a book, and how it is known. Part of the vocabulary of `types.ts`.

export interface Creator {
  name: string;
  /** MARC relator: `aut`, `edt`, `ill`, `trl`, `bkp`… */
  role: string;
  /** Sorting form: `Vale, Iris`. */
  fileAs?: string;
}
export interface Series {
  name: string;
  position?: number;
}
export type Status = 'complete' | 'in progress' | 'one-shot' | 'abandoned' | 'hiatus';

/** Where a metadata field came from. `line` is a manuscript line (1-based) where that applies. */
export interface Origin {
  from: 'setting' | 'sidecar' | 'front matter' | 'config' | 'line' | 'guess';
  line?: number;
  /** 0…1; 1 for anything a person wrote down as that field. */
  confidence: number;
}

/** The values of a book's metadata; absent means unknown, and is never invented. */
export interface MetadataFields {
  title?: string;
  subtitle?: string;
  creators?: Creator[];
  language?: string;
  summary?: string;
  /** ISO 8601: `2004`, `2004-05`, `2004-05-21`. */
  published?: string;
  updated?: string;
  rights?: string;
  publisher?: string;
  series?: Series;
  identifier?: string;
  source?: string;
  fandom?: string[];
  rating?: string;
  warnings?: string[];
  category?: string[];
  relationships?: string[];
  characters?: string[];
  genre?: string[];
  tags?: string[];
  status?: Status;
  words?: number;
  /** As the archive counts: `7/12`, `3/?`. */
  chapters?: string;
  disclaimer?: string;
  dedication?: string;
  beta?: string;
  spoilers?: string;
  archive?: string;
  feedback?: string;
  /** Keys no field is known for, as written: `Prompt` → `snow`. In manuscript order. */
  other?: { key: string; value: string }[];
}
export interface Metadata extends MetadataFields {
  origins: Partial<Record<keyof MetadataFields, Origin>>;
}
