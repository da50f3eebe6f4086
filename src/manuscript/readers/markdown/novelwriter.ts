// The source of novelWriter: Markdown with tags, comments and commands of its own. Nothing is
// touched unless the whole file shows that it comes from there.
import { type Draft, linesOf, takeLines } from './draft.ts';

/** `@pov: Ines` — its keywords, from the program's manual. */
const tag =
  /^@(?:tag|pov|focus|char|plot|time|location|object|entity|custom|story|mention|title)\s?:/i;
/** `%Synopsis: …`, `%Short: …`, `%~ ignored`, `% a comment`; near miss: `%%%`, a scene break. */
const comment = /^%(?:~|\s|(?:synopsis|short|note|footnote|story|comment)[.:\s])/i;
/** `#! Title`, `##! Prologue`, `###! Hard Scene`. */
const heading = /^(#{1,4})! (?=\S)/;
/** `[newpage]`, `[new page]`, `[vspace:2]`. */
const command = /^\[(?:new ?page|vspace(?::\d+)?)\]$/i;
/** `>> centred <<`, `right-aligned`; near miss: `>>> wait <<<`. */
const aligned = /^>>\s*([^\s<>].*?)\s*(?:<<)?$/;

/** Lines with marks of this program's own from which on a file is believed to be its source. */
const MIN_MARKS = 2;

/** Takes out what novelWriter's source says to the program and not to readers. */
export function withoutNovelWriter(draft: Draft): void {
  const own = [...linesOf(draft)].filter(([, line]) => tag.test(line) || heading.test(line));
  if (own.length < MIN_MARKS) return;
  for (const [number, line] of linesOf(draft)) {
    if (tag.test(line) || comment.test(line) || command.test(line.trim())) {
      takeLines(draft, number, number);
      continue;
    }
    const [, depth] = heading.exec(line) ?? [];
    if (depth !== undefined) draft.lines[number - 1] = line.replace('! ', ' ');
    const [, text] = aligned.exec(line) ?? [];
    if (text !== undefined) draft.lines[number - 1] = text;
  }
}
