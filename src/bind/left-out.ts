// A finished book → what is said of the manuscript's readable lines that are not in it: one message a
// kind, with their lines. What the title page, the front page or the package tells is not left out.
import type { Absorbed } from '../book/absorbed.ts';
import type { Metadata } from '../book/metadata-types.ts';
import type { Book } from '../book/types.ts';
import { isWordless } from '../book/wordless.ts';
import { wordsIn } from '../book/words.ts';
import { type Message, type MessageId, message } from '../messages.ts';
import { fieldForKey } from '../metadata/field-lookup.ts';
import { foldToWords } from '../typography/fold.ts';

/** The message that names the lines of each reason; `undefined`: the marks themselves hold no word. */
const messageIds: Record<Absorbed['reason'], MessageId | undefined> = {
  metadata: 'metadata-left-out',
  'front matter': 'metadata-left-out',
  'contents list': 'contents-left-out',
  boilerplate: 'boilerplate-left-out',
  'repeated title': 'repeats-left-out',
  'words for a break': 'break-words-left-out',
  'note dropped': 'notes-left-out',
  markup: 'markup-left-out',
  'scene break mark': undefined,
};

/** Words around a name that are none of it. */
const bylineWords = 'by written von de par por di da door av af od a cura の 著 作者 автор';

/** Lines named one by one; of more, their number is told. */
const MAX_RANGES = 8;

type Range = [line: number, endLine: number];

/** Names the lines with words that the book does not print. */
export function nameLeftOut({
  absorbed,
  metadata,
}: Pick<Book, 'absorbed' | 'metadata'>): Message[] {
  const known = knownWords(metadata);
  const lines = new Map<MessageId, Range[]>();
  for (const each of absorbed) {
    const id = messageIds[each.reason];
    if (id === undefined) continue;
    const isShown = (line: number, text: string) =>
      id === 'metadata-left-out' && isTold(line, text, metadata, known);
    const before = lines.get(id) ?? [];
    const more = rangesIn(each, isShown).filter(([line]) => line > (before.at(-1)?.[1] ?? 0));
    lines.set(id, [...before, ...more]);
  }
  return [...lines].flatMap(([id, ranges]) => {
    const [first] = ranges;
    if (first === undefined) return [];
    const found = message(id, { lines: listOf(ranges) }, { line: first[0] });
    return [{ ...found, runs: ranges }];
  });
}

/** Runs of lines with words that are not shown elsewhere; blank lines do not part them. */
function rangesIn(
  { line, text, reason }: Absorbed,
  isShown: (line: number, text: string) => boolean,
): Range[] {
  const ranges: Range[] = [];
  let open = false;
  for (const [n, words] of text.split('\n').entries()) {
    if (isWordless(words)) continue;
    const gone = !isShown(line + n, words) && !(reason === 'front matter' && /^\s*#/.test(words));
    const last = ranges.at(-1);
    if (gone && open && last) last[1] = line + n;
    else if (gone) ranges.push([line + n, line + n]);
    open = gone;
  }
  return ranges;
}

/** Whether a line of the header gave a field, is the name of one, or has only words that a field has. */
function isTold(
  line: number,
  text: string,
  { origins }: Metadata,
  known: ReadonlySet<string>,
): boolean {
  const gave = Object.values(origins).some((origin) => origin?.line === line);
  if (gave || fieldForKey(text.replace(/[:：\s]+$/u, '')) !== undefined) return true;
  const value = text.replace(/^[^:：]{1,40}[:：]/u, '');
  return [value, text].some((part) => wordsIn(foldToWords(part)).every((word) => known.has(word)));
}

function knownWords({ origins: _, ...fields }: Metadata): Set<string> {
  const words = new Set(bylineWords.split(' '));
  const waiting: unknown[] = [fields];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === 'object' && value !== null) waiting.push(...Object.values(value));
    else for (const word of wordsIn(foldToWords(String(value)))) words.add(word);
  }
  return words;
}

function listOf(ranges: readonly Range[]): string {
  const shown = ranges.slice(0, MAX_RANGES).map(([line, endLine]) => {
    return line === endLine ? String(line) : `${line}–${endLine}`;
  });
  const more = ranges.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
