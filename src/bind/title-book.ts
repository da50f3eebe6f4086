// A title for a book that gives none: the file's name when it is a name, else the incipit, as
// libraries catalogue untitled works. Both are guesses and say so.
import type { Metadata } from '../book/metadata-types.ts';
import { type Message, message } from '../messages.ts';
import { foldToWords } from '../typography/fold.ts';

/** Names that people and programs give to any file at all. */
const anyFile = new Set(
  `story text document doc untitled new draft final chapter book fic fanfic manuscript novel file
  readme index output input stdin test copy notes version revised edited part ch`.split(/\s+/),
);
/** Words an incipit does not end on. */
const leaning = new Set(
  `a an the as at by for from in into of off on onto or and but nor so than that then to up with
  was were is are be been had has have his her its my our their your who which when while if
  le la les un une des du de et à que qui der die das ein eine und zu el los las y en con il lo i
  di e o os um uma que het een en van`.split(/\s+/),
);
const smallWords = new Set(
  `a an and as at but by for from in nor of on or the to with de du des del della di la le les el los
  y e et und der die das van en и в на с к о у`.split(/\s+/),
);

/** Gives `metadata` a title if it has none; `opening` is the first prose of the book. */
export function titleBook(
  metadata: Metadata,
  file: string,
  opening: string,
): { metadata: Metadata; messages: Message[] } {
  if (metadata.title !== undefined) return { metadata, messages: [] };
  const named = titleFromFile(file);
  const title = named ?? incipit(opening) ?? 'Untitled';
  const origins = { ...metadata.origins, title: { from: 'guess', confidence: 0.3 } as const };
  const id = named === undefined ? 'title-guessed' : 'title-from-file';
  return {
    metadata: { ...metadata, title, origins },
    messages: [message(id, { title }, { file })],
  };
}

/** `the-lighthouse.txt` → `The Lighthouse`; undefined for `000_c903a1f6.txt`, `draft2.md`, `42.txt`. */
export function titleFromFile(file: string): string | undefined {
  const name =
    file
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\.[^.]{1,10}$/, '') ?? '';
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[\s_.-]+/)
    .filter((word, n) => word !== '' && !(n === 0 && /^\d{1,4}$/.test(word)));
  const known = words.filter((word) => !anyFile.has(foldToWords(word).replace(/\d+$/, '')));
  const telling = known.some(
    (word) => /^[\p{L}’']{3,}$/u.test(word) && !/^[\da-f]{6,}$/.test(word),
  );
  if (!telling || words.some(isSerial)) return undefined;
  return words.map(capitalise).join(' ');
}

/** `c903a1f6d8024a8d`, `20040521123`, `x7Kq92pLm`. */
function isSerial(word: string): boolean {
  const digits = word.replace(/\D/g, '').length;
  return digits > 4 || (word.length >= 8 && digits >= 2);
}

function capitalise(word: string, at: number): string {
  if (at > 0 && smallWords.has(word.toLowerCase())) return word.toLowerCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The first words of the text, six at most: `It rained on the day the…` → `It rained on the day…` */
export function incipit(opening: string): string | undefined {
  const words = plainWords(opening);
  const found = cutAtStop(words.slice(0, 6));
  while (found.length > 2 && leaning.has(foldToWords(found.at(-1) ?? ''))) found.pop();
  const text = found
    .join(' ')
    .replace(/[^\p{L}\p{N}\p{M})]+$/u, '')
    .slice(0, 80);
  if (text === '') return undefined;
  return found.length === words.length || /[.!?]$/.test(found.at(-1) ?? '') ? text : `${text}…`;
}

function plainWords(opening: string): string[] {
  const bare = opening.slice(0, 400).replace(/["“”„«»]/gu, '');
  return bare.replace(/^[^\p{L}\p{N}]+/u, '').split(/\s+/);
}

/** A sentence of two words or a clause of three is enough. */
function cutAtStop(words: string[]): string[] {
  const stop = words.findIndex(
    (word, n) => (n >= 1 && /[.!?…]$/u.test(word)) || (n >= 2 && /[,;:—–]$/u.test(word)),
  );
  return stop < 0 ? words : words.slice(0, stop + 1);
}
