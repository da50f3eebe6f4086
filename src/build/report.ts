// What a run came to: counted while it goes, told when it ends.
import type { Message } from '../messages.ts';
import type { BookResult } from './book.ts';

/** How a run went, in books. */
export interface Summary {
  built: number;
  unchanged: number;
  failed: number;
  /** How many of those that failed were asked for in a wrong way. */
  misused: number;
  warnings: number;
}

type Test = (message: Message) => boolean;

/** A summary of books that were refused before anything was built. */
export function countRefused(refused: readonly Message[], isWrongUse: Test): Summary {
  const misused = refused.filter(isWrongUse).length;
  return { built: 0, unchanged: 0, failed: refused.length, misused, warnings: 0 };
}

/** `summary` with one more result counted. */
export function count(summary: Summary, result: BookResult, isWrongUse: Test): Summary {
  const { status, messages } = result;
  const warnings = messages.filter(({ severity }) => severity === 'warning').length;
  const misused = status === 'failed' && messages.some(isWrongUse) ? 1 : 0;
  return {
    ...summary,
    [status]: summary[status] + 1,
    misused: summary.misused + misused,
    warnings: summary.warnings + warnings,
  };
}

/** `3 books built, 1 failed, 2 warnings` */
export function summaryLine({ built, unchanged, failed, warnings }: Summary): string {
  const still =
    unchanged > 0 ? `${built > 0 ? unchanged : counted(unchanged, 'book')} unchanged` : '';
  const parts = [
    built > 0 || still === '' ? `${counted(built, 'book')} built` : '',
    still,
    failed > 0 ? `${failed} failed` : '',
    warnings > 0 ? counted(warnings, 'warning') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
