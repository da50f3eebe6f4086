// What can be asked of a finished EPUB, ours or anybody's: is it right, and what does it hold.
import type { ChapterText } from '../../diff/chapter-text.ts';
import { type Message, message } from '../../messages.ts';
import type { Device } from './devices.ts';

export type { Device };

/** What the standard, and the devices named, have against an EPUB. */
export async function inspectEpub(
  epub: Uint8Array,
  devices: readonly Device[],
): Promise<Message[]> {
  const { checkForDevices } = await import('./devices.ts');
  return [...(await validateEpub(epub)), ...(await checkForDevices(epub, devices))];
}

/** The chapters of an EPUB in reading order; undefined when it is none. */
export async function readChapters(epub: Uint8Array): Promise<ChapterText[] | undefined> {
  const { chaptersOfEpub } = await import('./chapters.ts');
  return chaptersOfEpub(epub);
}

/** Checks an EPUB; no messages means that nothing is wrong with it. */
export async function validateEpub(epub: Uint8Array): Promise<Message[]> {
  const { EpubCheck } = await import('@likecoin/epubcheck-ts');
  const { lintEpub } = await import('./lints.ts');
  const { messages } = await EpubCheck.validate(epub);
  const found = messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage');
  const standard = found.map(({ id, severity, message: sentence, location }) => {
    const where = location?.path ?? 'the book';
    const rule = severity === 'warning' ? 'epub-doubtful' : 'epub-invalid';
    return message(rule, { where, sentence: sentence.replace(/\.$/, ''), rule: id });
  });
  return [...standard, ...(await lintEpub(epub))];
}
