// A rule: in these manuscripts a line in double brackets opens a chapter.
//
//   accepted   [[ The Turn of the Tide ]]       rejected   He wrote [[ in the margin ]] and slept.

const bracketed = /^\[\[ *([^[\]]{1,80}?) *\]\]$/;

const brackets = {
  id: 'heading/brackets',
  // `structure` is the first pass: headings and breaks; `matter` is what stands around the story.
  pass: 'structure',
  propose: ({ candidates }) =>
    candidates.flatMap(({ text, number }) => {
      const title = bracketed.exec(text)?.[1];
      if (title === undefined) return [];
      return [
        {
          kind: 'chapter-heading',
          from: number,
          to: number,
          // How often such a line is one, when nothing else is known.
          score: 0.95,
          rule: 'heading/brackets',
          reason: 'a line in double brackets',
          rank: 'chapter',
          // All lines in double brackets are believed together, or none.
          family: 'brackets',
          parts: { heading: { children: [{ type: 'text', value: title }] } },
        },
      ];
    }),
};

export const plugin = { name: 'brackets', rules: [brackets] };
