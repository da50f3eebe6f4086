// The colophon, the book's last page: how it was made, what is known of rights and origin.
import type { Metadata } from '../book/metadata-types.ts';
import type { Words } from '../book/wording/words.ts';
import { imprintOf } from './imprint.ts';

const MAKER = 'Fascicle';

export interface ColophonLine {
  role: 'made' | 'rights' | 'source';
  text: string;
  /** The imprint says so already, in a book that has one: print leaves it out here. */
  isInImprint: boolean;
}

export interface Colophon {
  name: string;
  lines: ColophonLine[];
}

/** Decides what stands in the colophon. */
export function colophonOf(metadata: Metadata, words: Words): Colophon {
  const { rights = '', source = '' } = metadata;
  const isInImprint = imprintOf(metadata) !== undefined;
  const lines: ColophonLine[] = [
    { role: 'made', text: words.madeWith(MAKER), isInImprint: false },
    { role: 'rights', text: rights, isInImprint },
    { role: 'source', text: source, isInImprint },
  ];
  return { name: words.colophon, lines: lines.filter(({ text }) => text !== '') };
}
