// The first words of a chapter → small capitals, as many as make a phrase.
import type { Lean } from '../../typography/particles.ts';
import type { TextRun } from '../text/runs.ts';
import type { Setter } from './setter.ts';

/** Words of a lead-in; it ends sooner at a stop, so that a whole clause stands in capitals. */
const LEAD_WORDS = 4;
/** Words it may be longer so as not to end in `the` or `of`. */
const FURTHER_WORDS = 2;

/**
 * Puts the first words of a text into small capitals, as far as they are set in roman. `before` is
 * what stands apart from them as a drop capital: the M of `Mr.`
 */
export function inCapitals(setter: Setter, runs: readonly TextRun[], before = ''): TextRun[] {
  const [first, ...others] = runs;
  if (first?.face !== 'regular' || first.tag) return [...runs];
  const words = (before + first.text).slice(0, 200).match(/\s*\S+/gu) ?? [];
  const count = countLead(words, setter.maker.rules.lean);
  const lead = words.slice(0, count).join('').slice(before.length);
  return [
    { ...first, text: lead, face: 'caps' },
    { ...first, text: first.text.slice(lead.length) },
    ...others,
  ];
}

/** How many of the words stand in capitals: `THE CLOCK IN THE HALL`, `NOW,` `HE SAW HER`. */
function countLead(words: readonly string[], lean: (word: string) => Lean): number {
  const leans = (word: string): boolean => lean(word.trim()) !== 'none';
  const isWhole = (word: string): boolean => !leans(word);
  const clause = words.findIndex((word) => stops(word) && lean(word.trim()) !== 'firm') + 1;
  const least = Math.min(LEAD_WORDS, words.length);
  if (clause > 0 && clause <= least) return clause;
  const further = words.slice(least - 1, least + FURTHER_WORDS).findIndex(isWhole);
  if (further >= 0) return least + further;
  return words.slice(0, least).findLastIndex(isWhole) + 1 || least;
}

function stops(word: string): boolean {
  return /[.,;:!?…—–]/u.test(word.trimEnd().slice(1));
}
