// The row of Markdown in the table of readers. The libraries behind it are loaded when it is asked for.
import { type LineReader, lineReader } from '../reader.ts';

export const markdown: LineReader = lineReader({
  id: 'markdown',
  extensions: ['.md', '.markdown', '.mkd', '.mdown'],
  async readBlocks(manuscript) {
    const { readMarkdown } = await import('./markdown/markdown.ts');
    return readMarkdown(manuscript);
  },
});
