// What the last line of a story tells of its state. An end mark in the middle tells nothing, and
// “The End” ends many a chapter that was not the last: only what goes on is believed.
import { fold } from './fold.ts';
import type { Metadata } from './metadata-types.ts';
import { firstLine } from './position.ts';
import type { Book } from './types.ts';
import { contentsOf, flowText, shelvesOf } from './walk.ts';

/** `To be continued`, in the words of several languages, folded. */
const goesOn =
  /\b(?:to be continued|tbc|continuara|a suivre|fortsetzung folgt|continua|wordt vervolgd)\b|продолжение следует/u;

/** Gives a story that ends in `To be continued…` the status `in progress`, if nobody said any. */
export function readStatusFromEnd(book: Book): Metadata {
  const { metadata } = book;
  if (metadata.status !== undefined) return metadata;
  const last = shelvesOf(book)
    .filter((shelf) => shelf.type !== 'division')
    .at(-1);
  const mark = last && contentsOf(last).findLast((node) => node.type === 'endMark');
  if (!mark || !goesOn.test(fold(flowText(mark)))) return metadata;
  const origin = { from: 'guess', line: firstLine(mark), confidence: 0.9 } as const;
  return { ...metadata, status: 'in progress', origins: { ...metadata.origins, status: origin } };
}
