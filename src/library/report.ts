// What a run came to: counted while it goes, told when it ends.
import type { Message } from '../messages.ts';
import type { BookResult } from './build-book.ts';

/** How a run went, in books. */
export interface Summary {
  built: number;
  unchanged: number;
  failed: number;
  /** How many of those that failed were asked for in a wrong way. */
  misused: number;
  /** Books with lines whose reading is in doubt. */
  doubtful: number;
  warnings: number;
}

/** A run as programs read it, and as several runs are put together. */
export interface Report {
  version: 1;
  summary: Summary;
  books: ReportedBook[];
}

export type ReportedBook = Omit<BookResult, 'bytes'>;

type Test = (message: Message) => boolean;

/** The report of a run that has built nothing yet; `refused` are books that cannot be built. */
export function openReport(refused: readonly Message[], isWrongUse: Test): Report {
  const misused = refused.filter(isWrongUse).length;
  const failed = refused.length;
  const summary = { built: 0, unchanged: 0, failed, misused, doubtful: 0, warnings: 0 };
  return { version: 1, summary, books: refused.map(refusedBook) };
}

function refusedBook(problem: Message): ReportedBook {
  const path = problem.file ?? '';
  return { path, status: 'failed', messages: [problem], files: [], doubtful: 0, milliseconds: 0 };
}

/** Adds one more result to `report`; all its words if it is `printed`, else only what is summed up. */
export function addResult(
  report: Report,
  result: BookResult,
  isWrongUse: Test,
  printed: boolean,
): void {
  const { bytes: _bytes, ...book } = result;
  const { status, messages, doubtful } = book;
  const { summary } = report;
  summary[status] += 1;
  if (status === 'failed' && messages.some(isWrongUse)) summary.misused += 1;
  if (doubtful > 0) summary.doubtful += 1;
  // What --validate finds wrong with a book that was built counts as a warning.
  const counts = status === 'failed' ? ['warning'] : ['warning', 'error'];
  summary.warnings += messages.filter(({ severity }) => counts.includes(severity)).length;
  report.books.push(printed ? book : { ...book, messages: [], files: [] });
}

/** One report of several, such as those of all shards. */
export function mergeReports(reports: readonly Report[]): Report {
  const summary = { built: 0, unchanged: 0, failed: 0, misused: 0, doubtful: 0, warnings: 0 };
  for (const report of reports) {
    for (const key of [
      'built',
      'unchanged',
      'failed',
      'misused',
      'doubtful',
      'warnings',
    ] as const) {
      summary[key] += report.summary[key];
    }
  }
  return { version: 1, summary, books: reports.flatMap(({ books }) => books) };
}

/** `3 books built, 1 failed, 2 warnings`; with many books also the one that took longest. */
export function summaryLine({ summary, books }: Report): string {
  const { built, unchanged, failed, doubtful, warnings } = summary;
  const still =
    unchanged > 0 ? `${built > 0 ? unchanged : counted(unchanged, 'book')} unchanged` : '';
  const parts = [
    built > 0 || still === '' ? `${counted(built, 'book')} built` : '',
    still,
    failed > 0 ? `${failed} failed` : '',
    doubtful > 0 ? `${doubtful} with doubtful lines` : '',
    warnings > 0 ? counted(warnings, 'warning') : '',
    slowest(books.filter(({ status }) => status === 'built')),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Books among which the slowest one is worth a word. */
const MIN_BOOKS_FOR_SLOWEST = 10;

function slowest(books: readonly ReportedBook[]): string {
  if (books.length < MIN_BOOKS_FOR_SLOWEST) return '';
  const last = books.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
  return `slowest ${last.path} (${(last.milliseconds / 1000).toFixed(1)} s)`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
