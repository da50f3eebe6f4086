// Stage 1: bytes in, manuscript out. Decodes, cleans, and reads the front matter; what the lines
// say is nobody's business yet.
import { Failure, message } from '../messages.ts';
import { cleanLines } from './clean.ts';
import { decode } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { checkSize } from './limits.ts';
import type { Format, Manuscript } from './types.ts';

/**
 * Reads a manuscript from its bytes; `file` tells the format by its name (`.md`, `.markdown`) and
 * stands in messages. Throws a `Failure` when the bytes are empty, too many or not text.
 */
export async function readManuscript(bytes: Uint8Array, file: string): Promise<Manuscript> {
  checkSize(bytes.length, file);
  const { text, encoding, messages } = await decode(bytes, file);
  const lines = cleanLines(text);
  if (lines.every((line) => line.trim() === ''))
    throw new Failure(message('file-empty', {}, { file }));
  const front = await readFrontMatter(lines, file);
  return {
    file,
    encoding,
    format: formatOf(file),
    lines,
    frontMatter: front.fields,
    ...(front.lines && { frontMatterLines: front.lines }),
    messages: [...messages, ...front.messages],
  };
}

function formatOf(file: string): Format {
  return /\.(?:md|markdown|mkd|mdown)$/i.test(file) ? 'markdown' : 'text';
}
