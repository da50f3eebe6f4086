// Whatever is typed, in whatever order: the book is made, and the audit, which runs on every build,
// finds every word. Pieces of all conventions are thrown together, as text and as Markdown.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bindManuscript } from '../../src/compile.ts';
import { Failure } from '../../src/messages.ts';
import { defaultSettings } from '../../src/settings/table.ts';

const structure = [
  'Chapter 1\n\n',
  'Chapter 2: Salt\n\n',
  'CHAPTER III.\n\n',
  '# One\n\n',
  '## Two *x*\n\n',
  'Prologue\n\n',
  'PART ONE\n\n',
  'Epilogue\n\n',
  'I\n\n',
  '***\n\n',
  '* * *\n\n',
  'oOo\n\n',
  '---\n',
  '===\n',
  'Contents\n\nOne ... 1\nTwo ... 2\n\n',
  'The End\n\n',
  'To be continued...\n\n',
];
const around = [
  'A/N: hello there\n\n',
  '(A/N: hi)\n\n',
  'Author’s Note\n\n',
  'Title: Foo\n',
  'Author: Bar\n',
  'Rating: T\n',
  'by Someone\n\n',
  'Dedicated to Ann\n\n',
  'Disclaimer: not mine\n\n',
  'Review replies:\nAnn - yes\n\n',
  'Dear Ann,\n\n',
  'Yours,\nBob\n\n',
];
const prose = [
  '"Hi," she said. ',
  'It was *very* late_r_. ',
  'word ',
  'half-\nmoon ',
  '   The rose\n      is red\n\n',
  '    indented line\n',
  'é́ ﬁ Ⅷ ½ 👍🏽 日本語の文。\n',
  '“Curly,” he said.\n\n',
  '\n',
  '\n\n\n\n',
  '\t',
  '  \n',
];
const markdown = [
  '> quoted\n',
  '> > deep\n',
  '- item\n',
  '1. first\n',
  '1. \n',
  '```js\ncode 1\n```\n',
  '[link](http://a.b/c "t") ',
  '![alt text](pic.png) ',
  '[^1] ',
  '[^1]: a note\n\n',
  '[ref]: http://x.y\n',
  '[see][ref] ',
  '<b>bold</b> <i>un</i>done ',
  '<br> <!-- hidden --> ',
  '<span lang="fr">mot</span> [mot]{lang=fr} ',
  '&amp; &eacute; &#65; \\*esc\\* ~~strike~~ `code "x"` ',
  '| a | b |\n|---|---|\n| 1 | 2 |\n',
  'Foo  \nbar\n',
  'http://a.b/c?d=1 a@b.c a<b ',
];

const pieces = fc.constantFrom(...structure, ...around, ...prose, ...markdown);
const story = fc.array(pieces, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
const policy = fc.constantFrom('keep', 'aside', 'endnotes', 'drop');

test('every word of every manuscript is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(
      story,
      fc.constantFrom('txt', 'md'),
      policy,
      fc.boolean(),
      async (text, kind, notes, smart) => {
        const settings = { ...defaultSettings, notes, smart };
        expect(await problemOf(text, `story.${kind}`, settings)).toBeUndefined();
      },
    ),
    { numRuns: 400 },
  );
});

/** Why the manuscript cannot be bound; an empty one may be refused. */
async function problemOf(text: string, file: string, settings: typeof defaultSettings) {
  try {
    await bindManuscript(text, { ...settings, file });
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.diagnostic.id === 'file-empty' ? undefined : error.diagnostic.sentence;
  }
}
