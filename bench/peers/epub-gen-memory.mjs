// The plainest program a person would write on epub-gen-memory, for one text or a folder of texts:
// node epub-gen-memory.mjs IN OUTDIR
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EPub } from 'epub-gen-memory';

const [, , input, output] = process.argv;
mkdirSync(output, { recursive: true });
const files = statSync(input).isDirectory()
  ? readdirSync(input).map((name) => join(input, name))
  : [input];

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

for (const file of files) {
  const chapters = readFileSync(file, 'utf8').split(/^(?=Chapter \d+$)/m);
  const content = chapters.map((chapter) => {
    const [title, ...paragraphs] = chapter.trim().split(/\n{2,}/);
    return { title, content: paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('\n') };
  });
  const bytes = await new EPub({ title: 'A Novel', author: 'A. Author' }, content).genEpub();
  writeFileSync(join(output, `${basename(file, '.txt')}.epub`), bytes);
}
