// What a program asks of a bound manuscript: the outline that people read, the same as data, and why
// every line is what it is.
import type { Bound } from './compile.ts';
import { printExplanation } from './outline/explain.ts';
import { type Outline, outlineJson as outlineData } from './outline/json.ts';
import { printOutline } from './outline/outline.ts';

/**
 * The outline of a manuscript as text: metadata, a line for each division, what was left out, what is
 * in doubt, messages. It is what `fascicle outline` prints, and ends in a line feed.
 */
export function outline({
  book,
  detected,
  messages,
}: Pick<Bound, 'book' | 'detected' | 'messages'>): string {
  return printOutline(book, detected, messages);
}

/** The outline as data, as `fascicle outline --json` prints it: fields are added, never renamed. */
export function outlineJson({ manuscript, book, detected, messages }: Bound): Outline {
  return outlineData(manuscript, book.metadata, detected, messages);
}

/** A line for each run of the manuscript's lines: what it is, how surely, by which rule and why. */
export function explain({ detected }: Pick<Bound, 'detected'>): string {
  return printExplanation(detected);
}
