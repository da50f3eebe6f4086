// The author's own cover, read from the file system. Works at the edge.
import { readFile } from 'node:fs/promises';
import { type ImageFile, lookAt } from '../../images/load.ts';
import { Failure, type Message, message } from '../../messages.ts';

/** Reads the cover at `path`, with advice on its size. Throws a `Failure` when it is no JPEG or PNG. */
export async function loadCover(path: string): Promise<{ image: ImageFile; messages: Message[] }> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const cause = error instanceof Error ? error.message : String(error);
    throw new Failure(message('cover-unreadable', { path, cause }));
  });
  const image = lookAt(new Uint8Array(bytes));
  if (image && image.mediaType !== 'image/gif') return { image, messages: adviseOnCover(image) };
  throw new Failure(message('cover-unreadable', { path, cause: 'it is neither JPEG nor PNG' }));
}

/** What shops ask of a cover: 1000 pixels across, and about 1.6 times as high as wide. */
function adviseOnCover({ width, height }: ImageFile): Message[] {
  const size = `${width} × ${height}`;
  const ratio = height / width;
  return [
    ...(Math.min(width, height) < 1000 ? [message('cover-small', { size })] : []),
    ...(ratio < 1.25 || ratio > 1.8 ? [message('cover-ratio', { size })] : []),
  ];
}
