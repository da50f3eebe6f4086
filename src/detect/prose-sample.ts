// Labels in, the first prose of the story out: enough of it to tell the language by.
import type { Detected } from './types.ts';

/** Characters of prose that tell a language. */
const MAX_SAMPLE_CHARS = 20_000;

/** The first paragraphs of the story, one a line. */
export function proseSample({ labelled }: Pick<Detected, 'labelled'>): string {
  let sample = '';
  for (const { kind, blocks } of labelled) {
    if (sample.length > MAX_SAMPLE_CHARS) break;
    if (kind === 'prose') sample += blocks.map(({ text }) => `${text}\n`).join('');
  }
  return sample;
}
