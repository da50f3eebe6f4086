// Tasks of a list keep their boxes before them, where other items have a bullet.
import { expect, test } from 'vitest';
import { bindManuscript } from '../../../src/compile.ts';
import { loadFaces, loadTheme } from '../../../src/pdf/load.ts';
import { layOut } from '../../../src/pdf/write.ts';
import { linesOf, textLines } from '../pages/listing.ts';

const theme = loadTheme('classic');

test('a list of tasks', async () => {
  const bytes = new TextEncoder().encode(
    'The list on the door was her own.\n\n- [x] Sweep\n- [ ] Oil\n- Sleep\n\n1. [X] Write\n2. Post\n',
  );
  const { book } = await bindManuscript(bytes, { file: 'jobs.md', title: 'Jobs' });
  const { laidOut } = await layOut(book, { theme, faces: loadFaces(theme) });
  const lines = laidOut.pages.flatMap((page) => textLines(linesOf(page)));
  const from = lines.findIndex((line) => line.includes('Sweep'));
  expect(lines.slice(from, from + 5)).toEqual([
    '[x] Sweep',
    '[ ] Oil',
    '• Sleep',
    '1. [x] Write',
    '2. Post',
  ]);
});
