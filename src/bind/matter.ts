// Passages → front matter, parts, chapters and back matter, where a reader expects them.
import { spanOf } from '../book/position.ts';
import type {
  Chapter,
  ChapterKind,
  Division,
  DivisionKind,
  Flow,
  Heading,
  Part,
} from '../book/types.ts';
import type { Labelled } from '../detect/types.ts';
import { headingOf } from './headings.ts';
import type { Item, Passage } from './passages.ts';
import { isWorded, tidyBreaks } from './scene-breaks.ts';

/** The three matters of a book, before they are nodes. */
export interface SortedMatter {
  front: Division[];
  body: (Part | Chapter)[];
  back: Division[];
}

/** Puts every passage in its matter; the body is never empty when there is any text. */
export function sortMatter(passages: readonly Passage[], boilerplate: Flow[] = []): SortedMatter {
  const [opening = { items: [] }, ...under] = passages;
  const preamble = splitPreamble(opening.items, under.length > 0);
  const headed = withMarks(preamble.marks, under);
  const first = headed.findIndex(isBody);
  const last = headed.findLastIndex(isBody);
  const noBody = first < 0 && preamble.story.length === 0;
  const [before, after] = first < 0 ? [0, 0] : [first, last + 1];
  if (noBody)
    return { front: preamble.front, body: headed.map(chapterOf), back: licence(boilerplate) };
  const { body, closing } = bodyOf([{ items: preamble.story }, ...headed.slice(before, after)]);
  return {
    front: [...preamble.front, ...headed.slice(0, before).flatMap(divisionsOf)],
    body,
    back: [...closing, ...headed.slice(after).flatMap(divisionsOf), ...licence(boilerplate)],
  };
}

function licence(children: Flow[]): Division[] {
  return children.length === 0
    ? []
    : [withSpan({ type: 'division', kind: 'boilerplate', children })];
}

function isBody({ opening }: Passage): boolean {
  return opening !== undefined && !/^(?:front|back)-matter-heading$/.test(opening.kind);
}

/**
 * Dedication, epigraph and notes above the story are front matter; a file of notes is a story. Marks
 * with words among them go with the story, or, where there is none, under the first heading.
 */
function splitPreamble(items: readonly Item[], hasHeadings: boolean) {
  const at = items.findIndex(({ kind, node }) => !matterOf(kind) && node.type !== 'thematicBreak');
  const from = at < 0 ? items.length : at;
  if (at < 0 && !hasHeadings) return { front: [], story: [...items], marks: [] };
  const front = matterDivisions(items.slice(0, from));
  const marks = items.slice(0, from).filter(({ node }) => isWorded(node));
  if (at < 0) return { front, story: [], marks };
  return { front, story: [...marks, ...items.slice(from)], marks: [] };
}

function withMarks(marks: readonly Item[], passages: readonly Passage[]): Passage[] {
  const [first, ...rest] = passages;
  if (!first || marks.length === 0) return [...passages];
  return [{ ...first, items: [...marks, ...first.items] }, ...rest];
}

function matterOf(kind: Item['kind']): DivisionKind | undefined {
  if (kind === 'dedication' || kind === 'epigraph') return kind;
  return kind === 'author-note' ? 'authorNote' : undefined;
}

/** Neighbours of one kind share a page: two notes, a dedication in two lines. */
function matterDivisions(items: readonly Item[]): Division[] {
  const divisions: Division[] = [];
  for (const { kind, node } of items) {
    const matter = matterOf(kind);
    if (matter === undefined) continue;
    const last = divisions.at(-1);
    if (last?.kind === matter) last.children.push(node);
    else divisions.push({ type: 'division', kind: matter, children: [node] });
  }
  return divisions.map(withSpan);
}

/** A preface keeps its text; a dedication or epigraph that follows it has a page of its own. */
function divisionsOf({ opening, items }: Passage): Division[] {
  const apart = items.filter(({ kind }) => kind === 'dedication' || kind === 'epigraph');
  const own = items.filter((item) => !apart.includes(item));
  const kind = divisionKind(opening?.division);
  const division: Division = { type: 'division', kind, children: withHeading(opening, own) };
  return [withSpan(division), ...matterDivisions(apart)];
}

const divisionKinds: ReadonlySet<string> = new Set<DivisionKind>([
  'dedication',
  'epigraph',
  'foreword',
  'preface',
  'introduction',
  'acknowledgments',
  'afterword',
  'appendix',
  'about',
  'authorNote',
  'endnotes',
  'boilerplate',
]);

function isDivisionKind(name: string): name is DivisionKind {
  return divisionKinds.has(name);
}

function divisionKind(name = 'other'): DivisionKind {
  return isDivisionKind(name) ? name : 'other';
}

function withHeading(opening: Labelled | undefined, items: readonly Item[]): (Heading | Flow)[] {
  const flow = tidyBreaks(items.map(({ node }) => node));
  return opening ? [headingOf(opening), ...flow] : flow;
}

const chapterKinds: Partial<Record<Item['kind'], ChapterKind>> = {
  prologue: 'prologue',
  epilogue: 'epilogue',
  interlude: 'interlude',
  'letter-heading': 'letter',
};

function chapterOf({ opening, items }: Passage): Chapter {
  const kind = (opening && chapterKinds[opening.kind]) ?? 'chapter';
  return withSpan({ type: 'chapter', kind, children: withHeading(opening, items) });
}

/** Chapters under their parts, and what the author says after the story's end mark. */
function bodyOf(passages: readonly Passage[]): { body: (Part | Chapter)[]; closing: Division[] } {
  const { kept, closing } = takeClosingNotes(passages.filter(isFull));
  const body: (Part | Chapter)[] = [];
  let part: Part | undefined;
  for (const [n, passage] of kept.entries()) {
    if (passage.opening?.kind === 'part-heading') {
      part = { type: 'part', children: withHeading(passage.opening, passage.items) };
      body.push(part);
    } else if (part && !standsOutside(passage, kept[n + 1])) part.children.push(chapterOf(passage));
    else {
      part = undefined;
      body.push(chapterOf(passage));
    }
  }
  return { body: body.map(withSpan), closing };
}

/** A story that begins with a heading has nothing above it. */
function isFull({ opening, items }: Passage): boolean {
  return opening !== undefined || items.length > 0;
}

/** An epilogue after the last chapter and an interlude between two parts belong to no part. */
function standsOutside({ opening }: Passage, next: Passage | undefined): boolean {
  if (opening?.kind === 'epilogue') return next === undefined;
  return opening?.kind === 'interlude' && next?.opening?.kind === 'part-heading';
}

/** THE END, then notes: the notes are back matter. THE END, then a poem: all stays. */
function takeClosingNotes(passages: readonly Passage[]) {
  const last = passages.at(-1);
  const end = last?.items.findLastIndex(({ kind }) => kind === 'end-mark') ?? -1;
  const rest = last?.items.slice(end + 1) ?? [];
  const marks = rest.filter(({ node }) => isWorded(node));
  const notes = rest.filter(({ node }) => node.type !== 'thematicBreak');
  if (!last || end < 0 || notes.some(({ kind }) => kind !== 'author-note')) {
    return { kept: passages, closing: [] };
  }
  const items = [...last.items.slice(0, end + 1), ...marks];
  const kept = [...passages.slice(0, -1), { ...last, items }];
  return { kept, closing: matterDivisions(notes) };
}

/** Gives a node the lines from its first child to its last. */
function withSpan<Any extends Division | Chapter | Part>(section: Any): Any {
  const position = spanOf(section.children);
  return position ? { ...section, position } : section;
}
