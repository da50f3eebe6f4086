// Reports as programs want them: JSON, JUnit XML for CI servers, and annotations for GitHub.
import type { Message, Severity } from '../messages.ts';
import type { Report, ReportedBook } from './report.ts';

/** The form of a report; `text` is the list of files and is no matter of this file. */
export type ReportForm = 'json' | 'junit' | 'github';

/** Prints `report`; ends in a line feed. */
export function printReport(report: Report, form: ReportForm): string {
  switch (form) {
    case 'json':
      return `${JSON.stringify(report, undefined, 2)}\n`;
    case 'junit':
      return junit(report);
    case 'github':
      return report.books.flatMap(({ messages }) => messages.map(annotation)).join('');
  }
}

/** A test case a book, as Jenkins, GitLab and others read them. */
function junit({ summary, books }: Report): string {
  const seconds = books.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const counts = `tests="${books.length}" failures="${summary.failed}" time="${seconds.toFixed(3)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites><testsuite name="fascicle" ${counts}>`,
    ...books.map(testCase),
    '</testsuite></testsuites>\n',
  ].join('\n');
}

function testCase({ path, status, messages, milliseconds }: ReportedBook): string {
  const attributes = `classname="fascicle" name="${xml(path)}" time="${(milliseconds / 1000).toFixed(3)}"`;
  const text = xml(messages.map(({ sentence }) => sentence).join('\n'));
  if (status === 'failed') return `<testcase ${attributes}><failure message="${text}"/></testcase>`;
  if (status === 'unchanged') return `<testcase ${attributes}><skipped/></testcase>`;
  const output = text === '' ? '' : `<system-out>${text}</system-out>`;
  return `<testcase ${attributes}>${output}</testcase>`;
}

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub's workflow command: `::warning file=a.txt,line=3,title=id::sentence`. */
export function annotation({ id, severity, sentence, file, line }: Message): string {
  const place = [
    ...(file === undefined ? [] : [`file=${escaped(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${id}`,
  ];
  return `::${commands[severity]} ${place.join(',')}::${escapedData(sentence)}\n`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escaped(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Text for XML 1.0, which has no place for most control characters. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
