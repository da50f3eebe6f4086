// A heading for a chapter that has none, from the name of its file: `03 - The Salt Road.txt`.
import { titleFromFile } from './titles.ts';
import type { ChapterKind, Heading } from './types.ts';

/** `ch03_the-salt-road`: keyword, number, the rest; each may be missing. */
const numbered = /^(?:chapter|chap|ch)?[\s._-]*0*(\d{1,4})?[\s._-]*(.*)$/i;
const named = /\b(prologue|epilogue|interlude)\b/i;

/** The heading that `file` gives; `title` is the chapter's own, where it has one. */
export function fileHeading(file: string, title?: string): { kind: ChapterKind; heading: Heading } {
  const name = (file.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]{1,10}$/, '');
  const word = named.exec(name)?.[1]?.toLowerCase();
  const kind =
    word === 'prologue' || word === 'epilogue' || word === 'interlude' ? word : 'chapter';
  const [, number, rest = ''] = numbered.exec(name) ?? [];
  const text = title ?? titleFromFile(rest) ?? (number === undefined ? name : '');
  const label = kind === 'chapter' && number !== undefined;
  return {
    kind,
    heading: {
      type: 'heading',
      ...(label && { label: 'Chapter', numeral: number, ordinal: Number(number) }),
      children: text === '' ? [] : [{ type: 'text', value: text }],
    },
  };
}
