// Stage 5, typography: each paragraph's words are read as one text, across its emphasis and links,
// and what changes is put back into the nodes it belongs to. Code and pictures are passed over.
import { type ChangeRuns, mapText } from '../book/map-text.ts';
import type { Metadata } from '../book/metadata-types.ts';
import type { Book, Inline } from '../book/types.ts';
import { opaque } from '../typography/context.ts';
import { applyEdits, type Edit } from '../typography/edits.ts';
import { smartEdits, smartText } from '../typography/smarten.ts';

/** A copy of `book` with the marks of `language` (BCP 47) in its text and in its metadata. */
export function typeset(book: Book, language: string): Book {
  const runs: ChangeRuns = (found) => setRuns(found, language);
  const set = mapText(book, runs, (words) => smartText(words, language));
  return { ...set, metadata: typesetMetadata(book.metadata, language) };
}

function setRuns(runs: Inline[][], language: string): Inline[][] {
  const edits = smartEdits(textOfRuns(runs), language);
  if (edits.length === 0) return runs;
  const progress: Progress = { at: 0, next: 0 };
  return runs.map((run) => {
    const set = run.map((node) => setNode(node, edits, progress));
    progress.at += 1;
    return set;
  });
}

/** All runs as one text, each ending in a line feed. */
function textOfRuns(runs: readonly Inline[][]): string {
  return runs.map((run) => `${run.map(textOfNode).join('')}\n`).join('');
}

function textOfNode(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return '\n';
    case 'inlineCode':
    case 'image':
      return opaque;
    case 'footnoteReference':
      return '';
    default:
      return node.children.map(textOfNode).join('');
  }
}

/** How far the nodes have been gone through: in the text, and in the list of edits. */
interface Progress {
  at: number;
  next: number;
}

function setNode(node: Inline, edits: readonly Edit[], progress: Progress): Inline {
  if (node.type === 'text') {
    const from = progress.at;
    progress.at += node.value.length;
    return { ...node, value: applyEdits(node.value, ownEdits(edits, progress), from) };
  }
  if ('children' in node) {
    return { ...node, children: node.children.map((child) => setNode(child, edits, progress)) };
  }
  progress.at += textOfNode(node).length;
  return node;
}

/** The edits that begin before `progress.at`; one that reaches beyond it is met again in the next node. */
function ownEdits(edits: readonly Edit[], progress: Progress): Edit[] {
  const own: Edit[] = [];
  for (
    let edit = edits[progress.next];
    edit && edit.at < progress.at;
    edit = edits[progress.next]
  ) {
    own.push(edit);
    if (edit.at + edit.length > progress.at) break;
    progress.next += 1;
  }
  return own;
}

const texts = ['title', 'subtitle', 'summary', 'dedication', 'disclaimer', 'spoilers'] as const;
const lists = ['warnings', 'relationships', 'characters', 'tags', 'genre', 'fandom'] as const;

/** Catalogues compare metadata: names of people stay as typed, and spaces are plain. */
function typesetMetadata(metadata: Metadata, language: string): Metadata {
  const set: Metadata = { ...metadata };
  const smart = (text: string) => smartText(text, language).replace(/[\u00a0\u202f]/g, ' ');
  for (const name of texts) {
    const text = metadata[name];
    if (text !== undefined) set[name] = smart(text);
  }
  for (const name of lists) {
    const list = metadata[name];
    if (list) set[name] = list.map(smart);
  }
  const { series } = metadata;
  if (series) set.series = { ...series, name: smart(series.name) };
  return set;
}
