// The questions of `fascicle fix`, answered as on a terminal.
import { expect, test } from 'vitest';
import { askDoubts } from '../../src/cli/ask-doubts.ts';
import type { Doubt } from '../../src/outline/propose-corrections.ts';

const lines = ['The Salt Road', '', 'The Last Night', '', 'They slept under the cart.'];

function doubtAt(line: number): Doubt {
  return {
    labelled: {
      kind: 'prose',
      line,
      endLine: line,
      confidence: 0.5,
      rule: 'prose/unclaimed',
      reason: 'no rule claims it',
      blocks: [],
      alternative: { kind: 'title', confidence: 0.45, rule: 'title', reason: 'a short line' },
    },
    correction: { text: lines[line - 1] ?? '', is: 'prose', near: line },
  };
}

test('an answer settles a doubt, a skipped one stays, and nothing is asked after stop', async () => {
  const answers = ['chapter heading', 'skip', 'stop', 'title'];
  const asked: string[] = [];
  const doubts = [doubtAt(3), doubtAt(1), doubtAt(5), doubtAt(1)];
  const settled = await askDoubts(doubts, lines, async ({ message }) => {
    asked.push(message);
    return answers[asked.length - 1] ?? 'stop';
  });
  expect(settled.map(({ correction }) => [correction.text, correction.is])).toEqual([
    ['The Last Night', 'chapter heading'],
  ]);
  expect(asked).toHaveLength(3);
  expect(asked[0]).toBe(
    'Line 3. What is this?\n  The Salt Road\n  \n> The Last Night\n  \n  They slept under the cart.',
  );
});

test('what was found comes first, then what nearly was', async () => {
  const labels: string[][] = [];
  await askDoubts([doubtAt(3)], lines, async ({ options }) => {
    labels.push(options.map(({ label }) => label));
    return 'stop';
  });
  expect(labels[0]?.slice(0, 3)).toEqual(['prose', 'title', 'chapter heading']);
  expect(labels[0]?.slice(-2)).toEqual(['leave it in doubt', 'stop here']);
});
