// The tree is a unist tree, so that the utilities of that family work on it: here, words a chapter.
import { readFile } from 'node:fs/promises';
import { bindManuscript } from 'fascicle';
import { visit } from 'unist-util-visit';

const [file = 'story.txt'] = process.argv.slice(2);
const { book } = await bindManuscript(await readFile(file), { file });
visit(book, 'chapter', (chapter) => {
  let words = 0;
  visit(chapter, 'text', ({ value }) => {
    words += value.split(/\s+/).filter(Boolean).length;
  });
  console.log(`${chapter.id}: ${words} words`);
});
