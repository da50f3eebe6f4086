// Commands to a typesetter that stand alone on a line of Markdown: new pages, skips, alignment. The
// book has its own; the words between them stay.
import { type Draft, linesOf, takeLines, takePiece } from './draft.ts';

/** Commands of TeX that ask for space or a page, as pandoc passes them through. */
const commands =
  'newpage pagebreak clearpage cleardoublepage bigskip medskip smallskip noindent centering ' +
  'raggedright vfill hfill null par maketitle tableofcontents frontmatter mainmatter backmatter';
const spaces = 'vspace vspace\\* hspace hspace\\* thispagestyle pagestyle setcounter addtocounter';

//  accepted  \newpage     \vspace{2cm}     \newpage{}     \begin{center}     {{pagebreak}}     ::: {.center}
//  rejected  \newpage says the manual     :::     \o/
const alone = new RegExp(
  `^\\\\(?:(?:${commands.replaceAll(' ', '|')})(?:\\{\\})?|(?:${spaces.replaceAll(' ', '|')})(?:\\{[^{}]{0,40}\\}){1,2}|(?:begin|end)\\{(?:center|flushright|flushleft|quote|quotation|verse)\\})$|^\\{\\{(?:page-?break|new-?page)\\}\\}$`,
  'i',
);
const div = /^:{3,}\s?(?:\{[.#][^{}]{0,80}\}|[a-z][\w-]{0,30})\s*:*$/i;
const divEnd = /^:{3,}$/;

/** Takes out the lines that speak to a typesetter. */
export function withoutCommands(draft: Draft): void {
  let open = 0;
  for (const [number, line] of linesOf(draft)) {
    const text = line.trim();
    const first = text.charAt(0);
    if (first === '<') unwrap(draft, number, text);
    if (first !== '\\' && first !== '{' && first !== ':') continue;
    const begins = div.test(text);
    const ends = open > 0 && divEnd.test(text);
    if (begins) open += 1;
    if (ends) open -= 1;
    if (begins || ends || alone.test(text)) takeLines(draft, number, number);
  }
}

/** A tag that encloses a whole line to centre it. */
const wrapped =
  /^<(center|p|div|h[1-6])((?:\s+[a-z-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))*)\s*>\s*([^<>\s\p{L}\p{N}][^<>\p{L}\p{N}]{0,60})<\/\1>$/iu;

/** `<center>* * *</center>` is the mark of a scene break; `<center>For Bo</center>` has words. */
function unwrap(draft: Draft, number: number, text: string): void {
  const [, , , mark] = wrapped.exec(text) ?? [];
  if (mark !== undefined) takePiece(draft, number, text, mark.trim());
}
