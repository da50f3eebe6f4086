// Labels in a row → passages: a heading and what stands under it, not yet in any matter.
import { positionAt } from '../book/position.ts';
import type { Flow, ThematicBreak } from '../book/types.ts';
import { divisionHeadings, type Kind } from '../detect/kinds.ts';
import type { Detected, Labelled } from '../detect/types.ts';
import { foldToWords } from '../typography/fold.ts';
import { bareChildren } from './block-nodes.ts';
import { flowOf } from './flow.ts';
import { hasWords, reasonFor, type Taken, takenLines, unseenLines } from './non-text.ts';

/** A node with the kind of the label it came from. */
export interface Item {
  kind: Kind;
  node: Flow;
}
/** A heading's label with the items under it; the first passage of a book may have no heading. */
export interface Passage {
  opening?: Labelled;
  items: Item[];
}

/** Cuts the labels at headings; lines that are no text are listed in `taken`. */
export function readPassages(
  detected: Detected,
  keepBoilerplate: boolean,
): { passages: Passage[]; taken: Taken[]; boilerplate: Flow[] } {
  const passages: Passage[] = [{ items: [] }];
  const taken: Taken[] = [];
  const boilerplate: Flow[] = [];
  const repeated = repeatedNames(detected.labelled);
  for (const labelled of detected.labelled) {
    const { kind } = labelled;
    const reason = repeated.has(labelled) ? 'repeated title' : reasonFor(labelled);
    if (reason && !(reason === 'boilerplate' && keepBoilerplate)) {
      taken.push(...takenLines(labelled, reason));
      if (kind === 'scene-break') addItem(passages, kind, breakOf(labelled));
    } else if (kind === 'scene-break' || kind === 'divider') {
      addItem(passages, kind, breakOf(labelled));
    } else if (divisionHeadings.has(kind)) {
      passages.push({ opening: labelled, items: [] });
    } else {
      taken.push(...unseenLines(labelled));
      for (const node of flowOf(labelled, detected.layout)) {
        if (reason === 'boilerplate') boilerplate.push(node);
        else addItem(passages, kind, node);
      }
    }
  }
  return { passages: moveNotesForward(passages), taken, boilerplate };
}

/** The story's title, and `Season I` above every chapter of its season: the first one counts. */
function repeatedNames(labelled: readonly Labelled[]): Set<Labelled> {
  const repeated = new Set<Labelled>();
  const titles = new Set<string>();
  let part = '';
  for (const item of labelled) {
    if (item.kind !== 'title' && item.kind !== 'part-heading') continue;
    const name = foldToWords(item.blocks.map((block) => block.text).join(' '));
    if (item.kind === 'title' ? titles.has(name) : name === part) repeated.add(item);
    if (item.kind === 'title') titles.add(name);
    else part = name;
  }
  return repeated;
}

function addItem(passages: Passage[], kind: Kind, node: Flow): void {
  passages.at(-1)?.items.push({ kind, node });
}

function breakOf(labelled: Labelled): ThematicBreak {
  const { blocks, strength = 'ornament', line, endLine } = labelled;
  const marker = blocks.map((block) => block.text).join('\n');
  const worded = labelled.instruction ? [] : blocks.filter(hasWords);
  return {
    type: 'thematicBreak',
    strength,
    ...(marker === '' ? {} : { marker }),
    ...(worded.length === 0 ? {} : { children: bareChildren(worded) }),
    position: positionAt(line, endLine),
  };
}

/** A note “before” its chapter that stands above the heading goes under it. */
function moveNotesForward(passages: Passage[]): Passage[] {
  const moved: Passage[] = [];
  let carried: Item[] = [];
  for (const [n, passage] of passages.entries()) {
    const items = [...carried, ...passage.items];
    const next = passages[n + 1];
    const from = n > 0 && next ? notesBeforeNext(items) : items.length;
    moved.push({ ...passage, items: items.slice(0, from) });
    carried = items.slice(from);
  }
  return moved;
}

/** Index of the first of the notes “before” at the end of `items`. */
function notesBeforeNext(items: readonly Item[]): number {
  const last = items.findLastIndex(
    ({ node }) => !(node.type === 'authorNote' && node.placement === 'before'),
  );
  return last < 0 ? items.length : last + 1;
}
