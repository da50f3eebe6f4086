// A scene break that has words is printed with them, in the middle, and goes with what it announces.
import { expect, test } from 'vitest';
import { bindManuscript } from '../../../src/compile.ts';
import { loadFaces, loadTheme } from '../../../src/pdf/load.ts';
import { layOut } from '../../../src/pdf/write.ts';
import { linesOf, textLines } from '../pages/listing.ts';

const theme = loadTheme('classic');

const story = `Chapter 1

~*~ Maud ~*~

The goat had been in the vestry again, and nobody could say how it got there.

~*~ Maud ~*~

Her brother had followed it twice round the church on Sunday and ought to know.

oOo

They tried it with bread, and they tried it with a trumpet.

~*~ Maud ~*~

Then who was to catch it?
`;

test('marks with words, and a pattern that has none', async () => {
  const bytes = new TextEncoder().encode(story);
  const { book } = await bindManuscript(bytes, { file: 'goats.txt', title: 'Goats' });
  const { laidOut } = await layOut(book, { theme, faces: loadFaces(theme) });
  const lines = laidOut.pages.flatMap((page) => linesOf(page));
  const marks = lines.filter((line) => textLines([line])[0]?.includes('Maud'));
  expect(textLines(marks)).toEqual(['~*~ Maud ~*~', '~*~ Maud ~*~', '~*~ Maud ~*~']);
  // Read aloud as a paragraph; the theme's ornament is no text.
  expect(marks.map(({ element }) => element?.role)).toEqual(['P', 'P', 'P']);
  expect(textLines(lines).join('\n')).not.toContain('oOo');
});
