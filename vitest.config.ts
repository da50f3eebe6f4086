import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // On a terminal a dot shows that a test is done; in a pipe two thousand of them hide what failed.
    reporters: process.stdout.isTTY ? ['dot'] : ['minimal'],
    // Left alone, vitest keeps one core for itself, which is half of a small machine.
    maxWorkers: '100%',
  },
});
