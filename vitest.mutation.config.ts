import { defineConfig } from 'vitest/config';
import config from './vitest.config';

/**
 * Tests of behaviour only: documents, types and the package do not tell mutants apart, and the laws run fewer histories, for each
 * test is repeated hundreds of times.
 */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: ['test/examples/**/*.test.ts', 'test/golden/**/*.test.ts', 'test/laws/customer.laws.test.ts'],
    typecheck: { enabled: false },
    env: { LAW_RUNS: '10' },
  },
});
