// A long run gives back what it no longer holds.
import { memoryUsage } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openCollector, withLittleGarbage } from '../../src/library/collect.ts';

const size = 64 * 1024 * 1024;

it('collects what nobody holds', async () => {
  const collect = openCollector();
  const full = holding();
  collect();
  // Another thread frees the buffers that were found, soon after.
  for (let wait = 0; wait < 100 && memoryUsage().arrayBuffers > full - size / 2; wait++)
    await setTimeout(20);
  expect(memoryUsage().arrayBuffers).toBeLessThan(full - size / 2);
});

it('hands on what the work gives, and what it throws', async () => {
  expect(await withLittleGarbage(async () => 7)).toBe(7);
  await expect(withLittleGarbage(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
});

/** Bytes of buffers while one more is held. */
function holding(): number {
  const buffer = new Uint8Array(size).fill(1);
  return memoryUsage().arrayBuffers + buffer.indexOf(2) + 1;
}
