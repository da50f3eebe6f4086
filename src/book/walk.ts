// Reading a book: its divisions, what stands in them and their words, in reading order.
import { textOf } from './inline.ts';
import type { BodyMatter, Book, Chapter, Division, Flow, Heading, Part } from './types.ts';

/** A piece of a book that has a page of its own. */
export type Section = Division | Part | Chapter;

/** All divisions, parts and chapters, in reading order; a part comes before its chapters. */
export function sectionsOf(book: Book): Section[] {
  const [front, body, back] = book.children;
  return [...front.children, ...bodySections(body), ...back.children];
}

function bodySections(body: BodyMatter): (Part | Chapter)[] {
  return body.children.flatMap((child) => [child, ...chaptersOf(child)]);
}

/** The chapters of a part; none for anything else. */
export function chaptersOf(section: Section): Chapter[] {
  const chapters: Chapter[] = [];
  for (const child of section.children) if (child.type === 'chapter') chapters.push(child);
  return chapters;
}

/** The nodes that stand in `section` itself: of a part, not those of its chapters. */
export function contentsOf(section: Section): (Heading | Flow)[] {
  const children: readonly (Heading | Flow | Chapter)[] = section.children;
  return children.filter((node) => node.type !== 'chapter');
}

/** The heading of `section`, if it has one. */
export function headingOfSection(section: Section): Heading | undefined {
  const [first] = section.children;
  return first?.type === 'heading' ? first : undefined;
}

/** The words of a node as one string, pieces parted by `\n`. */
export function flowText(node: Heading | Flow): string {
  switch (node.type) {
    case 'heading':
      return headingText(node);
    case 'thematicBreak':
      return textOf(node.children ?? []);
    case 'code':
      return node.value;
    case 'figure':
      return [node.image.alt, textOf(node.children)].join('\n');
    case 'authorNote':
      return [node.title ?? '', ...node.children.map(flowText)].join('\n');
    case 'verse':
      return node.children.flatMap((s) => s.children.map((l) => textOf(l.children))).join('\n');
    case 'list':
      return node.children.flatMap((item) => item.children.map(flowText)).join('\n');
    case 'table':
      return node.children.flatMap((row) => row.children.map((c) => textOf(c.children))).join('\n');
    case 'paragraph':
    case 'sceneStamp':
    case 'subheading':
    case 'endMark':
      return textOf(node.children);
    default:
      return node.children.map(flowText).join('\n');
  }
}

/** Label, number, title and summary of a heading in one string, as `Chapter 7 The Salt Road`. */
export function headingText(heading: Omit<Heading, 'type'>): string {
  const { label = '', numeral = '', children, summary = [] } = heading;
  return [label, numeral, textOf(children), textOf(summary)]
    .filter((part) => part !== '')
    .join(' ');
}
