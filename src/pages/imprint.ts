// The imprint, or copyright page: whose the text is. An EPUB has none; its colophon says the same.
import type { Metadata } from '../book/metadata-types.ts';

export interface ImprintLine {
  role: 'rights' | 'publisher' | 'source';
  text: string;
}

export interface Imprint {
  lines: ImprintLine[];
}

/** Decides what stands in the imprint, as given; undefined where nobody has said whose the text is. */
export function imprintOf({ rights, publisher = '', source = '' }: Metadata): Imprint | undefined {
  if (rights === undefined) return undefined;
  const lines: ImprintLine[] = [
    { role: 'rights', text: rights },
    { role: 'publisher', text: publisher },
    { role: 'source', text: source },
  ];
  return { lines: lines.filter(({ text }) => text !== '') };
}
