// What can be asked of a finished EPUB, ours or anybody's: is it right, and what does it hold.
import type { ChapterText } from './book/compare.ts';
import type { Device } from './epub/devices.ts';
import type { Message } from './messages.ts';

export type { Device };

/** What the standard, and the devices named, have against an EPUB. */
export async function inspectEpub(
  epub: Uint8Array,
  devices: readonly Device[],
): Promise<Message[]> {
  const { validateEpub } = await import('./epub/validate.ts');
  const { checkForDevices } = await import('./epub/devices.ts');
  return [...(await validateEpub(epub)), ...(await checkForDevices(epub, devices))];
}

/** The chapters of an EPUB in reading order; undefined when it is none. */
export async function readChapters(epub: Uint8Array): Promise<ChapterText[] | undefined> {
  const { chaptersOfEpub } = await import('./epub/chapters.ts');
  return chaptersOfEpub(epub);
}
