import { mergeConfig } from 'vitest/config';
import config from './vitest.config';

/** Tests of behaviour only: documents, types and the package do not tell mutants apart, and laws run fewer histories. */
export default mergeConfig(config, {
  test: {
    include: ['test/examples/**/*.test.ts', 'test/golden/**/*.test.ts', 'test/laws/**/*.test.ts'],
    typecheck: { enabled: false },
    env: { LAW_RUNS: '15' },
  },
});
