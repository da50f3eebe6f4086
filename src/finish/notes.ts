// What becomes of the author's notes, by where they stand: plain text, set apart in place, gathered
// at the end of the book with links both ways, or left out. Words left out are accounted for.
import type { Absorbed } from '../book/absorbed.ts';
import type { AuthorNote, Book, Chapter, Division, Flow, Heading, Part } from '../book/types.ts';
import { asText, gatherNotes } from './endnotes.ts';

export type NotePolicy = 'keep' | 'aside' | 'endnotes' | 'drop';
export type NotePolicies = Record<AuthorNote['placement'], NotePolicy>;

/** What is needed to place the notes, and what is collected on the way. */
interface Placing {
  policies: NotePolicies;
  lines: readonly string[];
  dropped: Absorbed[];
  gathered: number;
}

/** Carries out `policies`; `lines` are the manuscript's. A story that is nothing but notes is left alone. */
export function placeNotes(book: Book, policies: NotePolicies, lines: readonly string[]): Book {
  if (Object.values(policies).every((policy) => policy === 'aside')) return book;
  const placing: Placing = { policies, lines, dropped: [], gathered: 0 };
  const [front, body, back] = book.children;
  const isMoved = (division: Division) => isNotesPage(division) && policies.before === 'endnotes';
  const moved = front.children.filter(isMoved);
  const staying = front.children.filter((division) => !isMoved(division));
  const inFront = staying.flatMap((division) => placeDivision(division, placing));
  const inBody = body.children.flatMap((section) => placeSection(section, placing));
  const atBack = back.children.flatMap((division) => placeDivision(division, placing));
  if (inBody.length === 0) return book;
  return {
    ...book,
    absorbed: [...book.absorbed, ...placing.dropped].toSorted((a, b) => a.line - b.line),
    children: [
      { ...front, children: inFront },
      { ...body, children: inBody },
      { ...back, children: [...moved, ...atBack] },
    ],
  };
}

/** A page of its own for notes, before or after the story. */
function isNotesPage({ kind }: Division): boolean {
  return kind === 'authorNote';
}

/** A page of notes is at the end or the front already: its notes are kept there or dropped. */
function placeDivision(division: Division, placing: Placing): Division[] {
  if (!isNotesPage(division)) {
    return [{ ...division, children: placeNodes(division.children, placing) }];
  }
  const children = division.children.flatMap((node) => {
    const policy = node.type === 'authorNote' && placing.policies[node.placement];
    return policy === 'drop' || policy === 'keep' ? placeNodes([node], placing) : [node];
  });
  return children.length === 0 ? [] : [{ ...division, children }];
}

function placeSection(section: Part | Chapter, placing: Placing): (Part | Chapter)[] {
  if (section.type === 'chapter') return placeChapter(section, placing);
  const own: (Heading | Flow)[] = [];
  const chapters: Chapter[] = [];
  for (const child of section.children) {
    if (child.type === 'chapter')
      for (const chapter of placeChapter(child, placing)) chapters.push(chapter);
    else own.push(child);
  }
  return [{ ...section, children: [...placeNodes(own, placing), ...chapters] }];
}

/** A chapter that was a note goes with its note, heading and all. */
function placeChapter(chapter: Chapter, placing: Placing): Chapter[] {
  const children = placeNodes(chapter.children, placing);
  const onlyHeading = children.every((node) => node.type === 'heading');
  if (!onlyHeading || children.length === chapter.children.length)
    return [{ ...chapter, children }];
  for (const heading of children) drop(heading, placing);
  return [];
}

function placeNodes(nodes: readonly (Heading | Flow)[], placing: Placing): (Heading | Flow)[] {
  const placed: (Heading | Flow)[] = [];
  for (const node of nodes) {
    for (const one of node.type === 'authorNote' ? place(node, placing) : [node]) placed.push(one);
  }
  return gatherNotes(placed, ({ placement }) => {
    if (placing.policies[placement] !== 'endnotes') return undefined;
    placing.gathered += 1;
    return `author-note-${placing.gathered}`;
  });
}

function place(note: AuthorNote, placing: Placing): Flow[] {
  switch (placing.policies[note.placement]) {
    case 'keep':
      return asText(note);
    case 'drop':
      drop(note, placing);
      return [];
    default:
      return [note];
  }
}

function drop({ position }: Heading | Flow, { lines, dropped }: Placing): void {
  if (!position) return;
  const [line, endLine] = [position.start.line, position.end.line];
  dropped.push({
    line,
    endLine,
    text: lines.slice(line - 1, endLine).join('\n'),
    reason: 'note dropped',
  });
}
