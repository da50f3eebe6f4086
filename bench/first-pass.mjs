// The first pass of a fresh process over one text, as everybody at a command line pays it: prints
// the processor seconds of reading, blocks and detection, without those of Node's own start.
import { readFileSync } from 'node:fs';
import { detect } from '../dist/detect/detect.js';
import { readBlocks } from '../dist/manuscript/blocks.js';
import { readManuscript } from '../dist/manuscript/read.js';

const [, , file = ''] = process.argv;
const bytes = readFileSync(file);
const begun = process.cpuUsage();
const manuscript = await readManuscript(bytes, file);
detect(await readBlocks(manuscript), manuscript, { detect: true });
const { user, system } = process.cpuUsage(begun);
process.stdout.write(`${(user + system) / 1e6}\n`);
