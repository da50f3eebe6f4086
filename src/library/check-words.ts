// A book that was just made → messages about the words its files lack, have twice or in other places.
// The manuscripts are bound once more, for what the proof is told of them.
import type { Book } from '../book/types.ts';
import type { CompileOptions } from '../compile-options.ts';
import { type BoundPart, declare } from '../declare.ts';
import { type Message, type MessageId, message } from '../messages.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { proveEpub, provePdf } from '../proof/prove.ts';
import type { Declared, Finding } from '../proof/types.ts';
import type { BookFiles } from '../write-formats.ts';
import type { ManuscriptFile } from './input.ts';
import type { Job } from './job.ts';
import { pdftotext } from './pdftotext.ts';

const ids: Record<Finding['problem'], MessageId> = {
  missing: 'words-missing',
  unnamed: 'words-missing',
  added: 'words-surplus',
  moved: 'words-moved',
  joined: 'words-joined',
  untold: 'words-untold',
};

/** What people call the formats. */
const names: Record<string, string> = { epub: 'EPUB', kepub: 'kepub', pdf: 'PDF' };

/** Proves the files of `book`, which `job` has made of these manuscripts. */
export async function checkWords(
  made: BookFiles,
  book: Book,
  manuscripts: readonly ManuscriptFile[],
  job: Job,
  plugins: readonly Plugin[],
): Promise<Message[]> {
  const { bindManuscript } = await import('../compile.ts');
  const options = optionsOfEach(job, plugins);
  const parts: BoundPart[] = [];
  for (const { bytes, file, sidecar } of manuscripts) {
    const beside = sidecar === undefined ? {} : { sidecar };
    parts.push({ bytes, ...(await bindManuscript(bytes, { ...options, ...beside, file })) });
  }
  const declared = declare(parts, book);
  const isImposed = job.settings.impose !== undefined;
  const messages: Message[] = [];
  for (const [format, files] of Object.entries(made)) {
    messages.push(...(await checkFormat(format, files, declared, isImposed)));
  }
  return messages;
}

/** What a manuscript is bound with: in a folder, the title and what config files say are the whole's. */
function optionsOfEach(
  { settings, config, source }: Job,
  plugins: readonly Plugin[],
): CompileOptions {
  const { title: _title, ...ofEach } = settings;
  return source.parts === undefined ? { ...settings, config, plugins } : { ...ofEach, plugins };
}

async function checkFormat(
  id: string,
  files: readonly Uint8Array[],
  declared: Declared,
  isImposed: boolean,
): Promise<Message[]> {
  const format = names[id] ?? id;
  const unchecked = (cause: string) => [message('words-unchecked', { format, cause })];
  const [bytes = new Uint8Array()] = files;
  if (id === 'pdf') {
    if (isImposed) return unchecked('its sheets have the pages in another order');
    const printed = await pdftotext(bytes);
    if ('cause' in printed) return unchecked(printed.cause);
    return tell(provePdf(bytes, printed.output, declared), format);
  }
  const findings = id === 'epub' || id === 'kepub' ? proveEpub(bytes, declared) : undefined;
  return findings ? tell(findings, format) : unchecked('nothing here can read this format');
}

/** Places and words that a message names; there may be thousands. */
const MAX_NAMED = 5;

/** One message for each kind of finding, at the first place. */
function tell(findings: readonly Finding[], format: string): Message[] {
  const kinds = new Map<MessageId, Finding[]>();
  for (const finding of findings) {
    const id = ids[finding.problem];
    kinds.set(id, [...(kinds.get(id) ?? []), finding]);
  }
  return [...kinds].flatMap(([id, found]) => {
    const [first] = found;
    if (first === undefined) return [];
    const { file, line } = first;
    const count = found.reduce((sum, finding) => sum + finding.count, 0);
    return [message(id, { format, count, words: quote(found) }, { file, line })];
  });
}

/** `“the gate” (line 12), “salt” (line 40) and 3 more`. */
function quote(findings: readonly Finding[]): string {
  const shown = findings.slice(0, MAX_NAMED);
  const texts = shown.map(({ words, line }) => `“${words}” (line ${line})`).join(', ');
  const more = findings.length - shown.length;
  return more > 0 ? `${texts} and ${more} more` : texts;
}
