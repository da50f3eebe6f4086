// A long run gives back what it no longer holds.
import { memoryUsage } from 'node:process';
import { expect, it } from 'vitest';
import { openCollector } from '../../src/build/collect.ts';

const size = 64 * 1024 * 1024;

it('collects what nobody holds', () => {
  const collect = openCollector();
  const full = holding();
  collect();
  expect(memoryUsage().arrayBuffers).toBeLessThan(full - size / 2);
});

/** Bytes of buffers while one more is held. */
function holding(): number {
  const buffer = new Uint8Array(size).fill(1);
  return memoryUsage().arrayBuffers + buffer.indexOf(2) + 1;
}
