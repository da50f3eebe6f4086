// Two editions in a line each: `Title=text | Title=text`; what became of the chapters below.
import { describe, expect, test } from 'vitest';
import type { ChapterText } from '../../src/diff/chapter-text.ts';
import { type Change, compareEditions } from '../../src/diff/compare.ts';
import { stayingPlaces } from '../../src/diff/pairs.ts';

const long = 'the kettle sang before dawn and nobody in the house was awake to hear it at all';
const other = 'a ship came in at noon with nothing on board but salt and a cat that had no name';

function edition(line: string): ChapterText[] {
  return line.split(' | ').map((chapter) => {
    const [title = '', text = ''] = chapter.split('=');
    return { title, text };
  });
}

function said(change: Change): string {
  if (change.kind === 'added') return `+ ${change.title} at ${change.to}, ${change.words} words`;
  if (change.kind === 'removed')
    return `- ${change.title} at ${change.from}, ${change.words} words`;
  const { title, oldTitle, from, to, moved, wordsAdded, wordsRemoved } = change;
  const notes = [
    oldTitle === undefined ? '' : `was ${oldTitle}`,
    moved ? `moved from ${from}` : '',
    wordsAdded + wordsRemoved === 0 ? '' : `+${wordsAdded} -${wordsRemoved}`,
  ];
  return [`= ${title} at ${to}`, ...notes.filter((note) => note !== '')].join(', ');
}

describe('comparing editions', () => {
  test.each<[string, string, string, string[]]>([
    ['nothing changed', 'One=a b | Two=c d', 'One=a b | Two=c d', ['= One at 1', '= Two at 2']],
    ['a chapter came', 'One=a b', 'One=a b | Two=c d e', ['= One at 1', '+ Two at 2, 3 words']],
    ['a chapter went', 'One=a b | Two=c d', 'Two=c d', ['= Two at 1', '- One at 1, 2 words']],
    [
      'a chapter moved',
      'A=a | B=b | C=c',
      'C=c | A=a | B=b',
      ['= C at 1, moved from 3', '= A at 2', '= B at 3'],
    ],
    ['a chapter was renamed', 'One=a b', 'First=a b', ['= First at 1, was One']],
    ['words changed', 'One=a b c', 'One=a x c d', ['= One at 1, +2 -1']],
    ['words changed places', 'One=a b c', 'One=c b a', ['= One at 1']],
    [
      'renamed and rewritten',
      `One=${long} | Two=${other}`,
      `Dawn=${long} again | Two=${other}`,
      ['= Dawn at 1, was One, +1 -0', '= Two at 2'],
    ],
    [
      'something else under a new name',
      `One=${long}`,
      `Two=${other}`,
      [`+ Two at 1, 19 words`, '- One at 1, 17 words'],
    ],
    [
      'twins',
      'One=a | One=a',
      'One=a | One=a | One=a',
      ['= One at 1', '= One at 2', '+ One at 3, 1 words'],
    ],
    ['only marks changed', 'One=It’s, well', 'One=Its well!', ['= One at 1']],
  ])('%s', (_, before, after, changes) => {
    expect(compareEditions(edition(before), edition(after)).map(said)).toEqual(changes);
  });

  test('finds a longest rising run', () => {
    expect([...stayingPlaces([4, 0, 1, undefined, 3, 2])].length).toBe(3);
    expect(stayingPlaces([]).size).toBe(0);
  });
});
