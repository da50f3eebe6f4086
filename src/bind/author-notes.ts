// An author's note → its node: heading words and whole-note brackets and bold taken off.
import { dropEnd, dropStart, textOf, withoutOuterMarkup } from '../book/inline.ts';
import { lettersOf } from '../book/letters.ts';
import { positionAt } from '../book/position.ts';
import type { AuthorNote } from '../book/types.ts';
import type { Labelled } from '../detect/types.ts';
import type { Block } from '../manuscript/types.ts';
import { proseOf } from './block-nodes.ts';

/** A note without its heading words and without brackets or bold type around the whole of it. */
export function noteOf(labelled: Labelled): AuthorNote {
  const { blocks, noteTitle, placement = 'inline' } = labelled;
  const bold = blocks.every((block) => block.markup !== 'none');
  const plain = bold ? blocks.map(withoutBlockMarkup) : blocks;
  const { rest, title } = takeTitle(plain, noteTitle);
  return {
    type: 'authorNote',
    placement,
    ...(title === undefined ? {} : { title }),
    children: rest.flatMap(proseOf),
    position: positionAt(labelled.line, labelled.endLine),
  };
}

function withoutBlockMarkup(block: Block): Block {
  return { ...block, children: withoutOuterMarkup(block.children) };
}

/** `(A/N: thanks!)` → title `A/N`, text `thanks!` */
function takeTitle(
  blocks: Block[],
  written: string | undefined,
): { rest: Block[]; title?: string } {
  const [first, ...others] = blocks;
  const title = written?.replace(/^[\s([{<*_]+|[\s:.)\]}>*_–—-]+$/gu, '') ?? '';
  if (!first || title === '') return { rest: blocks };
  const words = textOf(first.children);
  const at = words.indexOf(title);
  if (at < 0 || lettersOf(words.slice(0, at)) !== '') return { rest: blocks };
  const after = words.slice(at + title.length);
  const gap = /^[\s:.–—-]*/u.exec(after)?.[0].length ?? 0;
  const children = dropStart(first.children, at + title.length + gap);
  const cut = lettersOf(textOf(children)) === '' ? others : [{ ...first, children }, ...others];
  return { rest: closeBracket(cut, words.charAt(0)), title };
}

function closeBracket(blocks: Block[], opened: string): Block[] {
  const close = { '(': ')', '[': ']', '{': '}' }[opened];
  const last = blocks.at(-1);
  if (close === undefined || last === undefined) return blocks;
  return [...blocks.slice(0, -1), { ...last, children: dropEnd(last.children, close) }];
}
