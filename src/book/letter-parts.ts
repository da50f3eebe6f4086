// A letter → its parts, in their order: place and date, addressee, greeting, body, farewell.
import { textOf } from './inline.ts';
import type { Flow, Letter, Paragraph } from './types.ts';

export interface LetterParts {
  /** Where and when it was written: `Varrow, the Tower`. */
  place: Paragraph[];
  /** To whom: `To the Master of the Guild`. */
  address: Paragraph[];
  greeting: Paragraph[];
  body: Flow[];
  /** The farewell line by line, the signature last. */
  farewell: Paragraph[];
}

/** Letters of a line that is no paragraph of the letter's own. */
const MIN_PARAGRAPH_LETTERS = 60;
const MAX_HEAD_LINES = 5;
const MAX_FAREWELL_LINES = 4;

/** Takes a letter apart; what is not sure to be another part is body. */
export function partsOfLetter({ children }: Letter): LetterParts {
  const greeted = greetingAt(children);
  const head = children.slice(0, Math.max(0, greeted)).filter(isParagraph);
  const to = head.findIndex((line) => /^["“‘_]*to\s/iu.test(textOf(line.children)));
  const from = to < 0 ? head.length : to;
  const rest = children.slice(greeted + 1);
  const end = farewellFrom(rest);
  return {
    place: head.slice(0, from),
    address: head.slice(from),
    greeting: children.slice(Math.max(0, greeted), greeted + 1).filter(isParagraph),
    body: rest.slice(0, end),
    farewell: rest.slice(end).filter(isParagraph),
  };
}

/** Lines before a greeting do not, but for a date's full stop: `Kent, 15th October.` */
const endsSentence = /[.?…]["”’»]?$/u;

//  accepted  Sir,     “My dearest Mina,—     Dear Tom:          rejected  I placed you in a genjutsu.
/** The number of the greeting; −1 where the letter begins without one. */
function greetingAt(children: readonly Flow[]): number {
  for (const [i, node] of children.slice(0, MAX_HEAD_LINES).entries()) {
    const text = lineOf(node);
    if (text === undefined || (endsSentence.test(text) && !/\d/.test(text))) return -1;
    if (/[,:;!—–-]["”’»]?$/u.test(text)) return i;
  }
  return -1;
}

//  accepted  I am, Sir, with great respect,       rejected  I love you.   (a sentence of the letter)
//            your obedient servant,
//            N. Quill
/** Where the farewell begins: the signature, and the lines before it that lead on to it. */
function farewellFrom(nodes: readonly Flow[]): number {
  const last = lineOf(nodes.at(-1));
  if (last === undefined || !(isSignature(last) || leadsOn(last))) return nodes.length;
  let from = nodes.length - 1;
  const least = Math.max(1, nodes.length - MAX_FAREWELL_LINES);
  while (from > least && leadsOn(lineOf(nodes[from - 1]) ?? '.')) from--;
  return from;
}

/** A name: every word of letters but particles begins with a capital. */
function isSignature(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const named = words.filter((word) => /^\p{Lu}/u.test(word) || particles.has(word));
  return words.length > 0 && words.length <= 6 && named.length === words.length;
}

const particles = new Set(['de', 'da', 'di', 'du', 'la', 'le', 'van', 'von', 'der', 'den', 'and']);

/** A farewell goes on in the next line: it ends in a comma, a dash, or nothing. */
const leadsOn = (text: string): boolean => !/[.!?…:;]["”’»]?$/u.test(text);

/** The text of a paragraph that is one short line. */
function lineOf(node: Flow | undefined): string | undefined {
  if (node === undefined || !isParagraph(node)) return undefined;
  const text = textOf(node.children).trim();
  return text.length > 0 && text.length <= MIN_PARAGRAPH_LETTERS && !text.includes('\n')
    ? text
    : undefined;
}

const isParagraph = (node: Flow): node is Paragraph => node.type === 'paragraph';
