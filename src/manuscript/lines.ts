// Stage 1 for text in any format: bytes in, manuscript out. Decodes, cleans, puts characters and notes
// in their places, and reads the front matter; what the lines say is nobody's business yet.
import { Failure, message } from '../messages.ts';
import { cleanLines } from './clean.ts';
import { decode } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { placeInlineNotes } from './inline-notes.ts';
import { checkSize } from './limits.ts';
import type { Manuscript } from './types.ts';
import { readWebText } from './web-text.ts';

/**
 * Reads the lines of a manuscript from its bytes; `file` stands in messages, `format` is the id of the
 * reader that they are for. Throws a `Failure` when the bytes are empty, too many or not text.
 */
export async function readLines(
  bytes: Uint8Array,
  file: string,
  format: string,
): Promise<Manuscript> {
  checkSize(bytes.length, file);
  const { text, encoding, messages } = await decode(bytes, file);
  const clean = cleanLines(text);
  const web = format === 'text' ? readWebText(clean, file) : undefined;
  const lines = format === 'markdown' ? placeInlineNotes(clean) : (web?.lines ?? clean);
  if (lines.every((line) => line.trim() === ''))
    throw new Failure(message('file-empty', {}, { file }));
  const front = await readFrontMatter(lines, file);
  return {
    file,
    encoding,
    format,
    lines,
    ...(web?.tagged && { tagged: true }),
    frontMatter: front.fields,
    ...(front.lines && { frontMatterLines: front.lines }),
    messages: [...messages, ...(web?.messages ?? []), ...front.messages],
  };
}
