// Letters that a character wrote: from the place and date, or the greeting, to the signature.
import { foldAccents } from '../../typography/fold.ts';
import { isDate } from '../date-lines.ts';
import type { Facts } from '../facts.ts';
import { mayOpen, openingsOf } from '../first-words.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';

/** Most lines that are not blank between greeting and farewell. */
const MAX_LETTER_LINES = 400;

export const letters: StructureRule = {
  id: 'letter',
  propose: (facts) => {
    const found: Proposal[] = [];
    for (const line of facts.candidates) {
      if (line.number <= (found.at(-1)?.to ?? 0) || !isGreeting(line)) continue;
      const end = signatureAfter(line, facts);
      if (end) found.push(letterFrom(placeBefore(line, facts), end));
    }
    return found;
  },
};

const greetings =
  /^["“‘_*]*(?:my (?:own |very )?)?(?:dear(?:est)?|darling|beloved|sir|madam|to whom|cher|chere|mon cher|querid[oa]|lieber?|caro|cara|beste|дорог)(?:\s|[,:;])/;

const openings = openingsOf(
  'my dear dearest darling beloved sir madam to cher chere mon querido querida liebe lieber caro cara beste',
);

//  accepted  Dear Maud,     My dearest Tom:     "DEAR SIR,--I beg     Cher ami,
//  rejected  Dear me, she thought, what a day.
function isGreeting(line: Line): boolean {
  if (!line.first || line.capitalised === 0) return false;
  if (!mayOpen(line.text, openings)) return false;
  const head = line.text.slice(0, 48);
  return (
    greetings.test(foldAccents(head)) && /^[^.!?]{3,40}?[,:;!—–-](?:[\s_*]*$|\s*--|—)/u.test(head)
  );
}

const farewells =
  /^["“‘_*]*(?:(?:i (?:am|remain),? )?(?:(?:my |dear )*(?:sir|madam|lord|[a-zͰ-῿぀-퟿]+), )?(?:(?:very |ever |most )*(?:your|yours)\b|with (?:great |much |the (?:greatest|deepest) )?(?:respect|esteem)\b|(?:with )?(?:all my |much |my )?love\b|sincerely|respectfully|regards|kind(?:est)? regards|best(?: wishes)?|affectionately|faithfully|until (?:then|soon)|je vous|votre|suy[oa]|ihr|dein|tuo|tua|je liefste))[^.!?]{0,48}[,.;:—–-]*$/;

const farewellOpenings = openingsOf(
  `i my dear sir madam lord your yours very ever most with love all much sincerely respectfully regards
  kind kindest best affectionately faithfully until je votre vous suyo suya ihr dein tuo tua`,
);

/** It begins with such a word, or with a name and a comma. */
function isFarewell({ words, text }: Line): boolean {
  if (words > 9 || !(mayOpen(text, farewellOpenings) || text.includes(', '))) return false;
  return farewells.test(foldAccents(text));
}

/** The signature under a farewell: that line, or the short one below it. */
function signatureAfter(greeting: Line, facts: Facts): Line | undefined {
  const end = Math.min(facts.lines.length, greeting.index + MAX_LETTER_LINES);
  for (let n = greeting.index + 1; n < end; n++) {
    const line = facts.lines[n];
    if (!line || isGreeting(line)) return undefined;
    if (!isFarewell(line)) continue;
    const name = facts.lines[n + 1];
    if (name && isFarewell(name)) continue;
    return name && isSignature(name, line) ? name : line;
  }
  return undefined;
}

/** It opens with a quotation mark. */
const open = /^[_*]*["“]/u;

//  accepted  “Your loving     Yours, ever,     rejected  Yours, ever,”
//            “MINA.”          Tom                        “Well?” he said.
/** A name under a farewell; a quotation mark before it goes on with a quoted letter, which is open. */
function isSignature(name: Line, farewell: Line): boolean {
  if (name.words > 6 || name.gapBefore > 2) return false;
  const isOpen = open.test(farewell.text) && !/["”][_*]*$/u.test(farewell.text);
  return isOpen || !open.test(name.text);
}

const MAX_PLACES = 3;

/** The first of the lines with place, date or address over the greeting, if there are any. */
function placeBefore(greeting: Line, facts: Facts): Line {
  let first = greeting;
  for (let n = 1; n <= MAX_PLACES; n++) {
    const before = facts.lines[greeting.index - n];
    if (!before || first.gapBefore > facts.layout.usualGap + 1) break;
    if (!isPlace(before, open.test(greeting.text))) break;
    first = before;
  }
  return first;
}

//  accepted  Orchard House, 3rd May     Low Arch, the Keeper's House     To the Surveyor of Bridges
//            “_9 May._        (over “My dear Lucy,—, a quoted letter)
//  rejected  He wrote, at last.     CHAPTER ONE     “Go on, then”     “9 May.”
function isPlace({ text, words, first, prose }: Line, isQuoted: boolean): boolean {
  if ((prose && !isQuoted) || !first || words > 8 || /[!?…:]["”’]?$|["”]$/u.test(text))
    return false;
  if (open.test(text) && !isQuoted) return false;
  const bare = text.replace(/^[_*]*["“]?[_*]*|[_*]+$/gu, '');
  if (isDate(bare)) return true;
  if (bare.endsWith('.')) return open.test(text) && isAddress(bare);
  return /^To \p{L}/u.test(bare) || isAddress(bare);
}

function isAddress(text: string): boolean {
  return text.includes(', ') && /^\p{Lu}[^,]+, [\p{L}\d]/u.test(text);
}

function letterFrom(first: Line, last: Line): Proposal {
  return {
    kind: 'letter',
    from: first.number,
    to: last.number,
    score: 0.8,
    rule: 'letter/greeting',
    reason: 'a greeting, and a farewell with a signature',
  };
}
