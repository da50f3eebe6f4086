// What Fascicle finds in a manuscript, and how sure it is: one line a heading.
import { readFile } from 'node:fs/promises';
import { detect, readBlocks, readManuscript } from 'fascicle';

const [file = 'story.txt'] = process.argv.slice(2);
const manuscript = await readManuscript(await readFile(file), file);
const blocks = await readBlocks(manuscript);
const { labelled } = detect(blocks, manuscript, { detect: true });
for (const {
  line,
  kind,
  confidence,
  blocks: [first],
} of labelled) {
  if (kind.endsWith('heading')) console.log(line, kind, confidence.toFixed(2), first?.text);
}
