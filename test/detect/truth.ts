// The novels of ../shared/corpus with their true labels, and the comparison of labels with them as
// ../shared/corpus/score.py makes it: a finding within two lines of a true one, one to one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { detect } from '../../src/detect/detect.ts';
import type { Labelled } from '../../src/detect/types.ts';
import { readBlocks, readManuscript } from '../../src/manuscript/readers.ts';

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const tolerance = 2;

export const hasCorpus = existsSync(corpus);

interface TrueLine {
  line: number;
  lines?: number[];
  kind: string;
  optional?: boolean;
  headless?: boolean;
  blankOnly?: boolean;
}
export interface Truth {
  id: string;
  textFile: string;
  lines: TrueLine[];
  ranges: { kind: string; start: number; end: number }[];
}

/** A label as it is compared: some kinds count as one. */
export interface Finding {
  kind: string;
  line: number;
  endLine: number;
  confidence: number;
}
/** A finding, and whether a true label of its kind stands there. */
export interface Judged extends Finding {
  right: boolean;
}
/** True positives, false positives, false negatives. */
export interface Score {
  hits: number;
  wrong: number;
  missed: number;
}

const alike: Record<string, string> = {
  prologue: 'chapter-heading',
  epilogue: 'chapter-heading',
  interlude: 'chapter-heading',
  'letter-heading': 'chapter-heading',
  'front-matter-heading': 'matter',
  'back-matter-heading': 'matter',
  dedication: 'matter',
  epigraph: 'matter',
};
const comparedKind = (kind: string) => alike[kind] ?? kind;

export function readTruths(): Truth[] {
  const folder = new URL('labels/', corpus);
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Truth);
}

/** What detection finds in a novel: the labels that `outline --json` prints. */
export async function findIn({ textFile }: Truth): Promise<Finding[]> {
  const manuscript = await readManuscript(readFileSync(new URL(textFile, corpus)), textFile);
  const { labelled } = detect(await readBlocks(manuscript), manuscript, { detect: true });
  return labelled.filter(isListed).map(({ kind, line, endLine, confidence }) => ({
    kind: comparedKind(kind),
    line,
    endLine,
    confidence,
  }));
}

/** The labels of the novels know a title once; that it is read again before chapters is no error. */
function isListed({ kind, strength, rule }: Labelled): boolean {
  if (rule === 'title/repeated') return false;
  return kind !== 'prose' && kind !== 'divider' && strength !== 'space';
}

/** Judges the findings of one kind, nearest pairs first. */
export function judge(
  truth: Truth,
  findings: Finding[],
  kind: string,
): { judged: Judged[]; score: Score } {
  const found = findings.filter((one) => one.kind === kind && !isInside(truth, one, 'boilerplate'));
  const wanted = truth.lines.filter((one) => comparedKind(one.kind) === kind);
  const { usedFound, usedWanted } = pair(found, wanted);
  const again = (one: Finding) =>
    wanted.some((true_) => usedWanted.has(true_) && (true_.lines ?? []).includes(one.line));
  const judged = found.map((one) => ({ ...one, right: usedFound.has(one) || again(one) }));
  return {
    judged,
    score: {
      hits: [...usedWanted].filter((one) => !isOptional(one)).length,
      wrong: judged.filter(({ right }) => !right).length,
      missed: wanted.filter((one) => !usedWanted.has(one) && !isOptional(one)).length,
    },
  };
}

const isOptional = ({ optional, headless, blankOnly }: TrueLine) =>
  optional === true || headless === true || blankOnly === true;

function isInside({ ranges }: Truth, { line }: Finding, kind: string): boolean {
  return ranges.some((range) => range.kind === kind && range.start <= line && line <= range.end);
}

function pair(found: Finding[], wanted: TrueLine[]) {
  const pairs = found.flatMap((one) =>
    wanted.map((other) => ({ one, other, distance: distanceOf(one, other) })),
  );
  const usedFound = new Set<Finding>();
  const usedWanted = new Set<TrueLine>();
  for (const { one, other, distance } of pairs.sort((a, b) => a.distance - b.distance)) {
    if (distance > tolerance || usedFound.has(one) || usedWanted.has(other)) continue;
    usedFound.add(one);
    usedWanted.add(other);
  }
  return { usedFound, usedWanted };
}

/** Lines between a finding and the truth; a finding of several lines may hold the true one. */
function distanceOf({ line, endLine }: Finding, { line: own, lines = [own] }: TrueLine): number {
  const held = (other: number) => other >= line && other <= endLine;
  return Math.min(...lines.map((other) => (held(other) ? 0 : Math.abs(other - line))));
}

export function addScores(scores: Score[]): Score {
  const total = { hits: 0, wrong: 0, missed: 0 };
  for (const { hits, wrong, missed } of scores) {
    total.hits += hits;
    total.wrong += wrong;
    total.missed += missed;
  }
  return total;
}

/** The harmonic mean of precision and recall; 1 where there was nothing to find. */
export function f1({ hits, wrong, missed }: Score): number {
  return wrong + missed === 0 ? 1 : (2 * hits) / (2 * hits + wrong + missed);
}

/** Line by line, as verse has no single true line. */
export function verseScore(truth: Truth, findings: Finding[]): Score {
  const wanted = linesIn(truth.ranges.filter(({ kind }) => kind === 'verse'));
  const found = linesIn(
    findings
      .filter((one) => one.kind === 'verse')
      .filter(
        (one) => !['boilerplate', 'toc', 'epigraph-text'].some((k) => isInside(truth, one, k)),
      )
      .map(({ line, endLine }) => ({ start: line, end: endLine })),
  );
  const hits = [...found].filter((line) => wanted.has(line)).length;
  return { hits, wrong: found.size - hits, missed: wanted.size - hits };
}

function linesIn(ranges: { start: number; end: number }[]): Set<number> {
  const lines = new Set<number>();
  for (const { start, end } of ranges) {
    for (let line = start; line <= end; line++) lines.add(line);
  }
  return lines;
}
