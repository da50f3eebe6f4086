// The outline a person reads: metadata, one line a division, what was left out, what is doubtful,
// messages. Tests compare this text, so a wrong detection shows as one changed line.
import { textOf } from '../book/inline.ts';
import type { Creator, Metadata, Series } from '../book/metadata-types.ts';
import { firstLine } from '../book/position.ts';
import type { Book } from '../book/types.ts';
import { chaptersOf, contentsOf, headingOfSection, type Section } from '../book/walk.ts';
import { wordsOf } from '../book/words.ts';
import { mayBeMissed } from '../detect/possibly-missed.ts';
import type { Detected, Labelled } from '../detect/types.ts';
import type { Message } from '../messages.ts';
import { type FieldName, fields } from '../metadata/field-table.ts';

/** Below this confidence a result is shown as doubtful. */
const DOUBTFUL_BELOW = 0.6;

/** Prints the outline of a bound book. Ends in a line feed. */
export function printOutline(book: Book, detected: Detected, messages: readonly Message[]): string {
  const unsure = detected.labelled.filter(isDoubtful);
  const sections = [
    metadataLines(book.metadata),
    divisionLines(book, new Set(unsure.map(({ line }) => line))),
    titled('left out of the text', absorbedLines(book)),
    titled('doubtful', unsure.map(doubtLine)),
    titled('possibly missed', missedLines(detected)),
    titled('messages', messages.map(messageLine)),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/**
 * Whether a person should look at this label. Prose that nothing else claims is never in doubt; short
 * lines of it that may be something are listed apart, as possibly missed.
 */
export function isDoubtful({ kind, confidence, alternative }: Labelled): boolean {
  if (kind === 'prose') {
    return (
      alternative !== undefined && alternative.confidence >= 0.4 && !mayBeMissed(alternative.kind)
    );
  }
  return kind !== 'divider' && confidence < DOUBTFUL_BELOW;
}

function titled(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function metadataLines(metadata: Metadata): string[] {
  const names = Object.keys(fields) as FieldName[];
  return names.flatMap((name) => {
    const value = valueText(metadata[name]);
    const origin = metadata.origins[name];
    if (value === '' || origin === undefined) return [];
    const line = origin.line === undefined ? undefined : `line ${origin.line}`;
    const from =
      origin.from === 'line' && line ? line : [origin.from, line].filter(Boolean).join(' ');
    const unsure = origin.confidence < DOUBTFUL_BELOW ? '?' : '';
    return [`${name}: ${value} [${from}]${unsure}`];
  });
}

type Value = Metadata[FieldName];

function valueText(value: Value): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(itemText).join(' | ');
  if (typeof value !== 'object') return shorten(String(value), 100);
  const { name, position }: Series = value;
  return position === undefined ? name : `${name} #${position}`;
}

function itemText(item: string | Creator | { key: string; value: string }): string {
  if (typeof item === 'string') return item;
  if ('key' in item) return `${item.key}=${shorten(item.value, 60)}`;
  return item.role === 'aut' ? item.name : `${item.name} (${item.role})`;
}

function divisionLines(book: Book, unsure: ReadonlySet<number>): string[] {
  const [front, body, back] = book.children;
  return [
    ...front.children.map((section) => divisionLine('front', section, unsure)),
    ...body.children.flatMap((section) => {
      const lines = chaptersOf(section).map((chapter) =>
        divisionLine('body', chapter, unsure, '  '),
      );
      return [divisionLine('body', section, unsure), ...lines];
    }),
    ...back.children.map((section) => divisionLine('back', section, unsure)),
  ];
}

/** `body  12: chapter 1 “The Salt Road”, 345 words, 2 breaks, 1 note` */
function divisionLine(
  matter: string,
  section: Section,
  unsure: ReadonlySet<number>,
  indent = '',
): string {
  const heading = headingOfSection(section);
  const title = heading ? textOf(heading.children) : '';
  const name = [
    section.type === 'part' ? 'part' : section.kind,
    heading?.ordinal ?? '',
    title === '' ? '' : `“${shorten(title, 80)}”`,
  ];
  const line = firstLine(heading ?? section);
  const mark = heading && unsure.has(line) ? '?' : '';
  const shown = name.filter((part) => part !== '').join(' ');
  return [`${indent}${matter} ${line}: ${shown}${mark}`, ...countsOf(section)].join(', ');
}

function countsOf(section: Section): string[] {
  const nodes = contentsOf(section);
  const count = (type: string) => nodes.filter((node) => node.type === type).length;
  const spaces = nodes.filter((n) => n.type === 'thematicBreak' && n.strength === 'space').length;
  return [
    counted(wordsOf(section), 'word'),
    counted(count('thematicBreak') - spaces, 'break'),
    counted(spaces, 'space'),
    counted(count('authorNote'), 'note'),
    counted(count('verse'), 'verse'),
    counted(count('letter'), 'letter'),
    counted(count('endMark'), 'end mark'),
  ].filter((part) => part !== '');
}

function counted(number: number, noun: string): string {
  if (number === 0) return '';
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Lines with the same reason in one line: `metadata: 1–7, 12` */
function absorbedLines(book: Book): string[] {
  const byReason = new Map<string, [line: number, endLine: number][]>();
  for (const { reason, line, endLine } of book.absorbed) {
    const ranges = byReason.get(reason) ?? [];
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = endLine;
    else ranges.push([line, endLine]);
    byReason.set(reason, ranges);
  }
  return [...byReason].map(([reason, ranges]) => {
    return `${reason}: ${listText(ranges.map((range) => rangeText(...range)))}`;
  });
}

/** Ranges that a person still reads one by one. */
const MAX_RANGES = 12;

function listText(ranges: readonly string[]): string {
  const shown = ranges.slice(0, MAX_RANGES).join(', ');
  return ranges.length > MAX_RANGES ? `${shown}… (${ranges.length} in all)` : shown;
}

function rangeText(line: number, endLine: number): string {
  return line === endLine ? String(line) : `${line}–${endLine}`;
}

function doubtLine({ line, endLine, kind, confidence, reason, alternative }: Labelled): string {
  const other = alternative ? `, or ${alternative.kind}: ${alternative.reason}` : '';
  return `${rangeText(line, endLine)}: ${kind}? (${confidence.toFixed(2)}) ${reason}${other}`;
}

/** `112: chapter-heading? (0.34) “The Ferry” a short line that stands alone` */
function missedLines({ missed, labelled }: Detected): string[] {
  const texts = new Map<number, string>();
  for (const { blocks } of labelled) {
    for (const { lines } of blocks) for (const { number, text } of lines) texts.set(number, text);
  }
  return missed.map(({ line, endLine, kind, confidence, reason }) => {
    const text = shorten(texts.get(line) ?? '', 60);
    return `${rangeText(line, endLine)}: ${kind}? (${confidence.toFixed(2)}) “${text}” ${reason}`;
  });
}

function messageLine({ line, severity, sentence, id }: Message): string {
  return `${line === undefined ? '' : `${line}: `}${severity}: ${sentence} (${id})`;
}

function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
