// What a confidence is worth: over the novels, of the findings that claim to be sure, nearly all
// are right, and the surer a band, the more of it is right.
import { describe, expect, test } from 'vitest';
import { findIn, hasCorpus, type Judged, judge, readTruths } from './truth.ts';

const kinds = ['title', 'byline', 'part-heading', 'chapter-heading', 'sub-heading', 'scene-break'];

/** Lower end of each band of confidence, and the share of it that must be right. */
const bands = [
  { from: 0.97, least: 0.98 },
  { from: 0.9, least: 0.97 },
  { from: 0.7, least: 0.7 },
  { from: 0.5, least: 0.4 },
];
const sure = 0.9;

if (!hasCorpus) console.warn('skipped: there is no ../shared/corpus beside the repository');

describe.skipIf(!hasCorpus)('confidence', async () => {
  const judged = hasCorpus ? (await Promise.all(readTruths().map(judgeNovel))).flat() : [];

  test(`at ${sure} and above is right 97 times in a hundred`, () => {
    const claims = judged.filter(({ confidence }) => confidence >= sure);
    expect(shareRight(claims)).toBeGreaterThanOrEqual(0.97);
  });

  test.each(bands)('from $from on is right in a share of at least $least', ({ from, least }) => {
    const next = Math.min(1.01, ...bands.map((band) => band.from).filter((other) => other > from));
    const band = judged.filter(({ confidence }) => confidence >= from && confidence < next);
    expect(shareRight(band)).toBeGreaterThanOrEqual(least);
  });
});

async function judgeNovel(truth: ReturnType<typeof readTruths>[number]): Promise<Judged[]> {
  const found = await findIn(truth);
  return kinds.flatMap((kind) => judge(truth, found, kind).judged);
}

/** 1 for an empty band: nothing was claimed. */
function shareRight(judged: Judged[]): number {
  return judged.length === 0 ? 1 : judged.filter(({ right }) => right).length / judged.length;
}
