// Settings of the command line that change nothing beside others → warnings. What a config file says
// is for many books and many runs, so what it says in vain is no mistake.
import { type Message, message } from '../messages.ts';
import { flagOf, type Given } from '../settings/read.ts';
import type { Settings } from '../settings/table.ts';

interface UnusedRule {
  names: readonly (keyof Settings)[];
  isUnused(settings: Settings): boolean;
  /** Why, behind “does nothing”, and what to do. */
  why: string;
  advice: string;
}

/** When settings do nothing; the first rule that says so of a setting counts. */
const rules: readonly UnusedRule[] = [
  {
    names: ['impose', 'bleed', 'cropMarks'],
    isUnused: ({ format }) => !format.includes('pdf'),
    why: 'without a PDF',
    advice: 'add pdf to --format',
  },
  {
    names: ['sheets', 'paper', 'creep', 'flip', 'flyleaves', 'signatureFiles'],
    isUnused: ({ impose }) => impose === undefined,
    why: 'without --impose',
    advice: 'add it, such as --impose signatures',
  },
  {
    names: ['sheets'],
    isUnused: ({ impose }) => impose === 'booklet',
    why: 'for a booklet, which is one signature',
    advice: 'choose --impose signatures',
  },
  {
    names: ['bleed', 'cropMarks'],
    isUnused: ({ impose }) => impose !== undefined,
    why: 'with --impose, whose sheets have marks of their own',
    advice: 'build the pages and the sheets apart',
  },
];

/** Warns of each setting of the command line that does nothing for any of the books. */
export function warnOfUnused(given: Given, books: readonly { settings: Settings }[]): Message[] {
  if (books.length === 0) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    if (value === false) return [];
    const rule = rules.find(({ names, isUnused }) => {
      return (
        names.some((known) => known === name) && books.every((book) => isUnused(book.settings))
      );
    });
    if (rule === undefined) return [];
    const { why, advice } = rule;
    return [message('setting-idle', { name: `--${flagOf(name)}`, why, advice })];
  });
}
