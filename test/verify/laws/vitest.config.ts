import { defineConfig } from 'vitest/config';
import config from '../../../vitest.config';

/** The laws alone, counted. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: ['test/laws/*.laws.test.ts'],
    setupFiles: ['test/verify/laws/countCases.ts'],
    typecheck: { enabled: false },
    coverage: { enabled: false },
    testTimeout: 3_600_000,
    maxWorkers: 2,
  },
});
