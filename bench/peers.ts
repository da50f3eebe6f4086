// What people would use instead, each by the command they would type. A peer that is not installed
// is left out of the table.
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, find } from './measure.ts';

export interface Peer {
  name: string;
  format: 'epub' | 'pdf';
  /** Whether one process takes a whole folder. */
  batch: boolean;
  /** The command for one plain text (with the same in Markdown beside it) or a folder of texts. */
  command(input: string, markdown: string, output: string): Command;
}

const script = (name: string) => fileURLToPath(new URL(`peers/${name}.mjs`, import.meta.url));
const face = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf'),
);

/** The same face and trim as ours, so that the same work is compared. */
const latexFace = [
  ['-V', `mainfont=${basename(face)}`],
  ['-V', `mainfontoptions=Path=${dirname(face)}/`],
  ['-V', 'geometry=paperwidth=5.5in,paperheight=8.5in'],
].flat();

const known: (Peer & { program: string })[] = [
  {
    name: 'epub-gen-memory',
    program: 'node',
    format: 'epub',
    batch: true,
    command: (input, _, output) => ({
      program: process.execPath,
      args: [script('epub-gen-memory'), input, output],
    }),
  },
  {
    name: 'pandoc',
    program: 'pandoc',
    format: 'epub',
    batch: false,
    command: (_, markdown, output) => ({
      program: 'pandoc',
      args: [markdown, '-o', `${output}.epub`],
    }),
  },
  {
    name: 'calibre',
    program: 'ebook-convert',
    format: 'epub',
    batch: false,
    command: (input, _, output) => ({
      program: 'ebook-convert',
      args: [input, `${output}.epub`, '--enable-heuristics'],
    }),
  },
  {
    name: 'pdfkit text()',
    program: 'node',
    format: 'pdf',
    batch: true,
    command: (input, _, output) => ({
      program: process.execPath,
      args: [script('pdfkit-text'), face, input, output],
    }),
  },
  {
    name: 'pandoc + xelatex',
    program: 'xelatex',
    format: 'pdf',
    batch: false,
    command: (_, markdown, output) => ({
      program: 'pandoc',
      args: [markdown, '--pdf-engine=xelatex', ...latexFace, '-o', `${output}.pdf`],
    }),
  },
  {
    name: 'pandoc + typst',
    program: 'typst',
    format: 'pdf',
    batch: false,
    command: (_, markdown, output) => ({
      program: 'pandoc',
      args: [markdown, '--pdf-engine=typst', '-o', `${output}.pdf`],
    }),
  },
];

/** The peers that this machine has. */
export function installedPeers(): Peer[] {
  return known.filter((peer) => peer.program === 'node' || find(peer.program) !== undefined);
}

/** The names of those it has not. */
export function missingPeers(): string[] {
  const installed = installedPeers();
  return known.filter((peer) => !installed.includes(peer)).map((peer) => peer.name);
}
