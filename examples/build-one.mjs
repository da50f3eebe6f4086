// One story, from its text to an EPUB and a PDF.
import { writeFile } from 'node:fs/promises';
import { compile } from 'fascicle';

const story = `The Ferryman's Lamp

by A Friend

The lamp on the far bank had been out for three nights when Ines untied the boat.
`;

const { files, messages } = await compile(story, { format: ['epub', 'pdf'] });
for (const [format, [bytes]] of Object.entries(files)) await writeFile(`lamp.${format}`, bytes);
for (const { severity, sentence } of messages) console.log(`${severity}: ${sentence}`);
