// Labels in a row → sections: a heading and what stands under it, still without any shelf.
import { positionAt } from '../book/position.ts';
import type { Flow, ThematicBreak } from '../book/types.ts';
import type { Kind } from '../detect/kinds.ts';
import { divisionHeadings } from '../detect/kinds.ts';
import type { Detected, Labelled } from '../detect/types.ts';
import { fold } from '../metadata/fold.ts';
import { flowOf } from './flow.ts';
import { reasonFor, type Taken, takenLines, unseenLines } from './non-text.ts';

/** A node with the kind of the label it came from. */
export interface Item {
  kind: Kind;
  node: Flow;
}
/** A heading's label with the items under it; the first section of a book may have no heading. */
export interface Section {
  opening?: Labelled;
  items: Item[];
}

/** Cuts the labels at headings; lines that are no text are listed in `taken`. */
export function readSections(
  detected: Detected,
  keepBoilerplate: boolean,
): { sections: Section[]; taken: Taken[]; boilerplate: Flow[] } {
  const sections: Section[] = [{ items: [] }];
  const taken: Taken[] = [];
  const boilerplate: Flow[] = [];
  const repeated = repeatedNames(detected.labelled);
  for (const labelled of detected.labelled) {
    const { kind } = labelled;
    const reason = repeated.has(labelled) ? 'repeated title' : reasonFor(kind);
    if (reason && !(reason === 'boilerplate' && keepBoilerplate)) {
      taken.push(...takenLines(labelled, reason));
      if (kind === 'scene-break') addItem(sections, kind, breakOf(labelled));
    } else if (divisionHeadings.has(kind)) {
      sections.push({ opening: labelled, items: [] });
    } else {
      taken.push(...unseenLines(labelled));
      for (const node of flowOf(labelled, detected.layout)) {
        if (reason === 'boilerplate') boilerplate.push(node);
        else addItem(sections, kind, node);
      }
    }
  }
  return { sections: moveNotesForward(sections), taken, boilerplate };
}

/** The story's title, and `Season I` above every chapter of its season: the first one counts. */
function repeatedNames(labelled: readonly Labelled[]): Set<Labelled> {
  const repeated = new Set<Labelled>();
  const titles = new Set<string>();
  let part = '';
  for (const item of labelled) {
    if (item.kind !== 'title' && item.kind !== 'part-heading') continue;
    const name = fold(item.blocks.map((block) => block.text).join(' '));
    if (item.kind === 'title' ? titles.has(name) : name === part) repeated.add(item);
    if (item.kind === 'title') titles.add(name);
    else part = name;
  }
  return repeated;
}

function addItem(sections: Section[], kind: Kind, node: Flow): void {
  sections.at(-1)?.items.push({ kind, node });
}

function breakOf(labelled: Labelled): ThematicBreak {
  const { blocks, strength = 'ornament', line, endLine } = labelled;
  const marker = blocks.map((block) => block.text).join('\n');
  return {
    type: 'thematicBreak',
    strength,
    ...(marker === '' ? {} : { marker }),
    position: positionAt(line, endLine),
  };
}

/** A note “before” its chapter that stands above the heading goes under it. */
function moveNotesForward(sections: Section[]): Section[] {
  const moved: Section[] = [];
  let carried: Item[] = [];
  for (const [n, section] of sections.entries()) {
    const items = [...carried, ...section.items];
    const next = sections[n + 1];
    const from = n > 0 && next ? notesBeforeNext(items) : items.length;
    moved.push({ ...section, items: items.slice(0, from) });
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
