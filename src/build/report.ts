// What a run came to: counted while it goes, told when it ends.
import type { BookResult } from './book.ts';

/** How a run went, in books. */
export interface Summary {
  built: number;
  unchanged: number;
  failed: number;
  warnings: number;
}

/** A summary in which nothing has happened yet. */
export function emptySummary(): Summary {
  return { built: 0, unchanged: 0, failed: 0, warnings: 0 };
}

/** `summary` with one more result counted. */
export function count(summary: Summary, result: BookResult): Summary {
  const warnings = result.messages.filter(({ severity }) => severity === 'warning').length;
  return {
    ...summary,
    [result.status]: summary[result.status] + 1,
    warnings: summary.warnings + warnings,
  };
}

/** `3 books built, 1 failed, 2 warnings` */
export function summaryLine({ built, unchanged, failed, warnings }: Summary): string {
  const parts = [
    `${counted(built, 'book')} built`,
    unchanged > 0 ? `${unchanged} unchanged` : '',
    failed > 0 ? `${failed} failed` : '',
    warnings > 0 ? counted(warnings, 'warning') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
