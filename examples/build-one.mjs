// One story, from its text to an EPUB and a PDF.
import { writeFile } from 'node:fs/promises';
import { compile, defaultSettings } from 'fascicle';

const story = `The Ferryman's Lamp

by A Friend

The lamp on the far bank had been out for three nights when Ines untied the boat.
`;

const { epub, pdf, messages } = await compile(Buffer.from(story), 'lamp.txt', {
  ...defaultSettings,
  format: ['epub', 'pdf'],
});
if (epub && pdf) {
  await writeFile('lamp.epub', epub);
  await writeFile('lamp.pdf', pdf);
}
for (const { severity, sentence } of messages) console.log(`${severity}: ${sentence}`);
