// A share of a library for one machine of several: even, and the same however the run is started.
import { createHash } from 'node:crypto';
import type { Job } from './job.ts';

export interface Shard {
  /** 1 … `of`. */
  number: number;
  of: number;
}

/** Reads `2/5`; undefined when that is no share. */
export function parseShard(text: string): Shard | undefined {
  const [, number, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : undefined;
}

/**
 * The jobs of one share. Books are dealt out in the order of a hash of their paths, so the shares
 * differ by one book at most and long books that stand together do not meet in one share.
 */
export function shareOf(jobs: readonly Job[], { number, of }: Shard): Job[] {
  const hashed = jobs.map((job) => ({ job, hash: hashOf(job.source.path) }));
  const dealt = hashed.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
  const mine = new Set(dealt.filter((_, place) => place % of === number - 1).map(({ job }) => job));
  return jobs.filter((job) => mine.has(job));
}

function hashOf(path: string): string {
  return createHash('sha256').update(path.replaceAll('\\', '/')).digest('hex');
}
