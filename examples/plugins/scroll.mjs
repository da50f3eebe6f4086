// A reader: manuscripts in a format of their own, `.scroll`, whose marks stand at the left of a line.
//
//   @ The Lamplighter's Round     title          = The First Lamp     chapter
//   ~ Ivo Marsh                   author         ;                    scene break
//
// Each line is rewritten as Markdown, one for one, so that messages name lines as the author counts them.

/** What each mark becomes; the words behind it stay as they are. */
const marks = [
  [/^@ (.*)/, '# $1'],
  [/^~ (.*)/, 'by $1'],
  [/^= (.*)/, '## $1'],
  [/^;$/, '* * *'],
];

function asMarkdown(line) {
  const [pattern, markdown] = marks.find(([mark]) => mark.test(line)) ?? [];
  return pattern ? line.replace(pattern, markdown) : line;
}

const scroll = {
  id: 'scroll',
  extensions: ['.scroll'],
  // Asked where a name says nothing, as on standard input: 0x40 is the @ of the title.
  sniff: (bytes) => bytes[0] === 0x40 && bytes[1] === 0x20,
  async read(bytes, file, { readLines, readBlocks }) {
    const typed = await readLines(bytes, file, 'markdown');
    const manuscript = { ...typed, lines: typed.lines.map(asMarkdown) };
    return { manuscript, blocks: await readBlocks(manuscript) };
  },
};

export const plugin = { name: 'scroll', readers: [scroll] };
