import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['test/*.test.ts'],
    maxWorkers: 2,
    // Files share what `test/databases.ts` keeps.
    isolate: false,
    globalSetup: ['test/postgresServer.ts'],
    // No test is about time, and machines are busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
