// Where scene breaks may stand: between two pieces of story, once, and nowhere else. A break beside
// a heading, a note, an end mark or the edge of a chapter is only decoration there, unless it has words.
import { positionAt } from '../book/position.ts';
import type { Flow, ThematicBreak } from '../book/types.ts';

/** Keeps the breaks that part two scenes, one each, and puts one before a scene stamp. */
export function tidyBreaks(flow: readonly Flow[]): Flow[] {
  const kept: Flow[] = [];
  let pending: { mark: ThematicBreak; at: number } | undefined;
  let storyBefore = false;
  for (const node of flow) {
    if (isWorded(node)) {
      kept.push(node);
      pending = undefined;
      storyBefore = false;
    } else if (node.type === 'thematicBreak') {
      const mark = stronger(pending?.mark, node);
      if (storyBefore) pending = { mark, at: pending?.at ?? kept.length };
    } else if (!isStory(node)) {
      kept.push(node);
    } else {
      if (node.type === 'sceneStamp' && storyBefore) {
        pending ??= { mark: breakBefore(node), at: kept.length };
      }
      if (pending && node.type !== 'subheading') kept.splice(pending.at, 0, pending.mark);
      pending = undefined;
      storyBefore = node.type !== 'subheading' && node.type !== 'sceneStamp';
      kept.push(node);
    }
  }
  return kept;
}

/** A mark with words is text, wherever it stands. */
export function isWorded(node: Flow): boolean {
  return node.type === 'thematicBreak' && node.children !== undefined;
}

function isStory(node: Flow): boolean {
  return (
    node.type !== 'authorNote' && node.type !== 'endMark' && node.type !== 'footnoteDefinition'
  );
}

/** Two marks in a row are one break, with the stronger sign: `* * *` beside blank lines. */
function stronger(first: ThematicBreak | undefined, second: ThematicBreak): ThematicBreak {
  if (!first) return second;
  return first.strength === 'space' && second.strength === 'ornament' ? second : first;
}

/** The stamp itself tells that the scene changes: a space is enough. */
function breakBefore({ position }: Flow): ThematicBreak {
  const line = position?.start.line ?? 0;
  return { type: 'thematicBreak', strength: 'space', position: positionAt(line, line) };
}
