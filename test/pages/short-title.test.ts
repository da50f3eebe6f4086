// Titles for the heads of a manuscript, longest first: `language title → titles`.
import { expect, test } from 'vitest';
import { shortTitles } from '../../src/pages/short-title.ts';

const titles = `
en Small Hours → Small Hours | Small
en What We Live For → What We Live For | What We Live | What We | What
en Now or Never and Other Stories → Now or Never | Now
en The House, the Sea and the Lamp → The House, the Sea | The House
en A Tale — of Two Cities and Back → A Tale
en Of the → Of the
en-GB The Rise and the Fall of It → The Rise
fr Le Chat et la Souris dans la Cuisine → Le Chat
de Live and Let Die Hard Again → Live and Let | Live and | Live
en Live and Let Die Hard Again → Live and Let Die | Live and Let | Live
ru Небо и море на краю света → Небо и море | Небо
und Now or Never and Other Stories → Now or Never | Now
en The Long Way Down and Out Again → The Long Way Down | The Long Way | The Long
xx Now or Never and Other Stories → Now or Never and | Now or Never | Now or | Now
`;

test.each(
  titles
    .trim()
    .split('\n')
    .map((line) => line.split(' → ')),
)('%s', (given = '', expected) => {
  const [language = '', ...words] = given.split(' ');
  expect(shortTitles(words.join(' '), language).join(' | ')).toBe(expected);
});
