// Whether an EPUB is what the standard wants: epubcheck's rules, and what the port of it misses.
import { type Message, message } from '../messages.ts';
import { lintEpub } from './lints.ts';

/** Checks an EPUB; no messages means that nothing is wrong with it. */
export async function validateEpub(epub: Uint8Array): Promise<Message[]> {
  const { EpubCheck } = await import('@likecoin/epubcheck-ts');
  const { messages } = await EpubCheck.validate(epub);
  const found = messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage');
  const standard = found.map(({ id, severity, message: sentence, location }) => {
    const where = location?.path ?? 'the book';
    const rule = severity === 'warning' ? 'epub-doubtful' : 'epub-invalid';
    return message(rule, { where, sentence: sentence.replace(/\.$/, ''), rule: id });
  });
  return [...standard, ...(await lintEpub(epub))];
}
