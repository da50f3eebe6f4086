// The plainest program a person would write on pdfkit, for one text or a folder of texts:
// node pdfkit-text.mjs FONT.ttf IN OUTDIR
import { createWriteStream, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import PDFDocument from 'pdfkit';

const [, , font, input, output] = process.argv;
mkdirSync(output, { recursive: true });
const files = statSync(input).isDirectory()
  ? readdirSync(input).map((name) => join(input, name))
  : [input];

for (const file of files) {
  const document = new PDFDocument({ size: [396, 612], margin: 54 });
  const target = createWriteStream(join(output, `${basename(file, '.txt')}.pdf`));
  const written = new Promise((resolve) => target.on('finish', resolve));
  document.pipe(target);
  document.font(font).fontSize(11);
  for (const paragraph of readFileSync(file, 'utf8').split(/\n{2,}/)) {
    document.text(paragraph, { align: 'justify', indent: 14 });
  }
  document.end();
  await written;
}
