// Stage 5, typography: each paragraph's words are read as one text, across its emphasis and links,
// and what changes is put back into the nodes it belongs to. Code and pictures are passed over.
import { opaque } from '../typography/context.ts';
import { applyEdits, type Edit } from '../typography/edits.ts';
import { smartEdits, smartText } from '../typography/smarten.ts';
import type { Metadata } from './metadata-types.ts';
import type { Book, BookContent, Inline, Text } from './types.ts';

/** A copy of `book` with the marks of `language` (BCP 47) in its text and in its metadata. */
export function typeset(book: Book, language: string): Book {
  const copy = structuredClone(book);
  const waiting: BookContent[] = [...copy.children];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const runs of runsOf(node)) setRuns(runs, language);
    if (node.type === 'authorNote' && node.title) node.title = smartText(node.title, language);
    for (const child of blocksOf(node)) waiting.push(child);
  }
  return { ...copy, metadata: typesetMetadata(copy.metadata, language) };
}

/** The inline content that `node` itself holds: each item is one text. A poem is one, line by line. */
function runsOf(node: BookContent): Inline[][][] {
  switch (node.type) {
    case 'paragraph':
    case 'sceneStamp':
    case 'subheading':
    case 'endMark':
    case 'tableCell':
    case 'figure':
      return [[node.children]];
    case 'heading':
      return [[node.children], [node.summary ?? []]];
    case 'verse':
      return [node.children.flatMap((stanza) => stanza.children.map((line) => line.children))];
    default:
      return [];
  }
}

function blocksOf(node: BookContent): readonly BookContent[] {
  if (node.type === 'verse' || runsOf(node).length > 0) return [];
  return 'children' in node ? node.children : [];
}

/** A text node and where its words begin in the text of all runs. */
interface Leaf {
  node: Text;
  from: number;
}

function setRuns(runs: readonly Inline[][], language: string): void {
  const { text, leaves } = readRuns(runs);
  const edits = smartEdits(text, language);
  if (edits.length === 0) return;
  let next = 0;
  for (const { node, from } of leaves) {
    const end = from + node.value.length;
    const own: Edit[] = [];
    for (let edit = edits[next]; edit && edit.at < end; edit = edits[next]) {
      own.push(edit);
      if (edit.at + edit.length > end) break;
      next += 1;
    }
    node.value = applyEdits(node.value, own, from);
  }
}

function readRuns(runs: readonly Inline[][]): { text: string; leaves: Leaf[] } {
  const leaves: Leaf[] = [];
  let text = '';
  const read = (node: Inline) => {
    if (node.type === 'text') {
      leaves.push({ node, from: text.length });
      text += node.value;
    } else if ('children' in node) node.children.forEach(read);
    else text += standIn(node.type);
  };
  for (const run of runs) {
    run.forEach(read);
    text += '\n';
  }
  return { text, leaves };
}

/** What stands in the text for a node without words of its own. */
function standIn(type: Exclude<Inline, { children: Inline[] }>['type']): string {
  if (type === 'break') return '\n';
  return type === 'footnoteReference' ? '' : opaque;
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
