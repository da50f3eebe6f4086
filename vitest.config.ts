import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    reporters: ['dot'],
    // Left alone, vitest keeps one core for itself, which is half of a small machine.
    maxWorkers: '100%',
  },
});
