// A heading for a chapter that has none, from the name of its file: `03 - The Salt Road.txt`.
import type { ChapterKind, Heading } from '../book/types.ts';
import { titleFromFile } from './title-book.ts';

/** `ch03_the-salt-road`: keyword, number, the rest; each may be missing. */
const numbered = /^(?:chapter|chap|ch)?[\s._-]*0*(\d{1,4})?[\s._-]*(.*)$/i;
const named = /\b(prologue|epilogue|interlude)\b/i;

/** The heading that `file` gives; `title` is the chapter's own, where it has one. */
export function fileHeading(file: string, title?: string): { kind: ChapterKind; heading: Heading } {
  const name = (file.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]{1,10}$/, '');
  const word = named.exec(name)?.[1]?.toLowerCase();
  if (word === 'prologue' || word === 'epilogue' || word === 'interlude') {
    const label = word.charAt(0).toUpperCase() + word.slice(1);
    return { kind: word, heading: headingWith({ label }, title ?? '') };
  }
  const [, numeral, rest = ''] = numbered.exec(name) ?? [];
  const text = title ?? titleFromFile(rest) ?? (numeral === undefined ? name : '');
  const number = numeral && { label: 'Chapter', numeral, ordinal: Number(numeral) };
  return { kind: 'chapter', heading: headingWith({ ...(number || {}) }, text) };
}

function headingWith(number: Partial<Heading>, title: string): Heading {
  return {
    ...number,
    type: 'heading',
    children: title === '' ? [] : [{ type: 'text', value: title }],
  };
}
