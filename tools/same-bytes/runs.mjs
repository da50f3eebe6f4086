// What is made of which manuscripts: the name of a group in; its runs out, each with a name and the
// arguments of one call of fascicle.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Books with every construct stand among the samples, which are plain prose. */
const folders = {
  samples: ['manuscripts', 'test/epub/books'],
  stories: ['../shared/manuscripts', '../shared/corpus/stories'],
  novels: ['../shared/corpus/raw'],
  world: ['../shared/corpus/world/raw'],
};

export const groupNames = Object.keys(folders);

const books = { books: '-f epub,kepub,pdf' };
const sheets = { signatures: '-f pdf --impose signatures --signature-files' };

/** Other designs and settings, for manuscripts that are short; together they move most settings. */
const variants = {
  modern: '-f epub,kepub,pdf --theme modern --page-list --drop-caps --opening recto --jobs 2',
  plain: '-f epub,kepub,pdf --theme plain --notes endnotes --no-smart --validate',
  manuscript: '-f pdf --theme manuscript --notes drop',
  kept: '-f epub,pdf --notes keep --boilerplate --footnotes chapter --language de',
  undetected: '-f epub --no-detect --author Somebody --date 2020-02-02 -M rating=Teen',
  trimmed: '-f pdf --page-size a5 --font-size 9.5 --bleed 3mm --crop-marks',
  booklet: '-f pdf --impose booklet --creep 0.1mm --paper letter',
  quarto: '-f pdf --impose quarto --sheets 2 --flyleaves 1 --flip long',
};

/** The world's novels take longest by far, and pages are put on sheets alike in every language. */
const buildsOf = {
  samples: { ...books, ...sheets, ...variants },
  stories: { ...books, ...sheets, ...variants },
  novels: { ...books, ...sheets },
  world: books,
};

/** No run where no manuscript is at hand. */
export function runsOf(group, root) {
  const files = folders[group].flatMap((folder) => manuscripts(folder, root));
  if (files.length === 0) return [];
  return [
    ...Object.entries(buildsOf[group]).map(([name, options]) => build(name, options, files)),
    { name: 'check', args: () => ['check', ...files] },
    ...files.flatMap((file) => readings(file, group)),
    ...(group === 'samples' ? texts : []),
  ];
}

function manuscripts(folder, root) {
  if (!existsSync(join(root, folder))) {
    console.log(`skipped: ${folder} is not here`);
    return [];
  }
  return readdirSync(join(root, folder))
    .filter((name) => /(?<!\.epub)\.(txt|md)$/.test(name) && name !== 'README.md')
    .toSorted()
    .map((name) => `${folder}/${name}`);
}

/** `--force`, so that no book of an earlier run is taken for this one's. */
function build(name, options, files) {
  const all = ['--force', '--verbose', ...options.split(' ')];
  return { name, args: (out) => ['build', ...files, ...all, '-o', out] };
}

/** What is found in a manuscript, and the tree of its book. */
function readings(file, group) {
  const explained = group === 'samples' || group === 'stories';
  const name = basename(file);
  return [
    { name: `outline/${name}`, args: () => ['outline', file, '--json'] },
    { name: `ast/${name}`, args: () => ['ast', file] },
    ...(explained ? [{ name: `explain/${name}`, args: () => ['outline', file, '--explain'] }] : []),
  ];
}

/** What the tool says of itself. */
const texts = [['help'], ['help', 'build'], ['schema'], ['completions', 'bash']].map((args) => ({
  name: `texts/${args.join('-')}`,
  args: () => args,
}));
