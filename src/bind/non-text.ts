// The lines that are no text of the book: which labels take their lines out, and why.
import type { Absorbed } from '../book/absorbed.ts';
import { isWordless } from '../book/wordless.ts';
import type { Kind } from '../detect/kinds.ts';
import type { Labelled } from '../detect/types.ts';
import type { Block, Manuscript } from '../manuscript/types.ts';

const reasons: Partial<Record<Kind, Absorbed['reason']>> = {
  title: 'metadata',
  byline: 'metadata',
  metadata: 'metadata',
  toc: 'contents list',
  boilerplate: 'boilerplate',
  divider: 'scene break mark',
  'scene-break': 'scene break mark',
};

/** Why the lines of this label are no text; undefined when they are. */
export function reasonFor(labelled: Labelled): Absorbed['reason'] | undefined {
  const reason = reasons[labelled.kind];
  if (reason !== 'scene break mark') return reason;
  if (labelled.instruction) return 'words for a break';
  return labelled.blocks.some(hasWords) ? undefined : reason;
}

/** Whether a break's mark has words for the reader: `~AMP~`, but not `***`, `oOo`, `<hr/>`. */
export function hasWords({ lines }: Block): boolean {
  return lines.some(({ raw }) => !isBareMark(raw));
}

/** `<hr/>`, `<center>`, `&nbsp;`, `\\*`: markup around a mark, and no words. */
const markup =
  /<\/?(?:hr|br|p|div|center|span|font|big|small|b|i|u|em|strong)\b[^<>]{0,200}>|&(?:nbsp|emsp|ensp|[mn]dash|bull|middot);|\\(?=[!-/:-@[-`{-~])/gi;

/** Whether a line, as typed, is a mark without words. */
export function isBareMark(line: string): boolean {
  return isWordless(line.replace(markup, ' ').trim());
}

/** Lines taken out of the text, before their words are looked up. */
export type Taken = Pick<Absorbed, 'line' | 'endLine' | 'reason'>;

/** A label's lines as taken; nothing for a break made of blank lines. */
export function takenLines(labelled: Labelled, reason: Absorbed['reason']): Taken[] {
  const { line, endLine, blocks } = labelled;
  return blocks.length === 0 ? [] : [{ line, endLine, reason }];
}

/** The lines of blocks that stand for no words: `<!-- to do -->`, `[ref]: https://a.example`. */
export function unseenLines({ blocks }: Labelled): Taken[] {
  const unseen = blocks.filter(({ flow, children }) => !flow && children.length === 0);
  return unseen.flatMap(({ lines }) => {
    const [line, endLine] = [lines[0]?.number, lines.at(-1)?.number];
    return line === undefined || endLine === undefined ? [] : [{ line, endLine, reason: 'markup' }];
  });
}

/** The account of all taken lines, in manuscript order, front matter and comments included. */
export function absorbedOf(
  taken: readonly Taken[],
  manuscript: Pick<Manuscript, 'lines' | 'frontMatterLines'>,
  labelled: readonly Labelled[],
): Absorbed[] {
  const { lines, frontMatterLines: header } = manuscript;
  const all: Taken[] = [
    ...(header ? [{ ...header, reason: 'front matter' } as const] : []),
    ...taken,
  ];
  const account = all.map(({ line, endLine, reason }) => {
    return { line, endLine, text: lines.slice(line - 1, endLine).join('\n'), reason };
  });
  const comments = labelled.flatMap(({ blocks }) =>
    blocks.flatMap((block) => block.absorbed ?? []),
  );
  return [...account, ...comments].toSorted((a, b) => a.line - b.line);
}
