import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { SHARDS } from './test/verify/mutation/shards';
import config from './vitest.config';

/**
 * What tells most mutants apart first, for the first test that fails ends a mutant's run; then examples and laws, and last what reads
 * documents of a million values.
 */
const ORDER = [
  /\/golden\/|languages|testingDraws/u,
  /\/examples\/(?!json|payloadLimits|testing\w+Laws)/u,
  /\/laws\/(?!json)/u,
  /./u,
];

class QuickestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => ORDER.findIndex((names) => names.test(moduleId));
    return Promise.resolve([...files].sort((one, other) => rank(one) - rank(other)));
  }
}

/** Tests of behaviour only, those of one shard; the laws try fewer cases, for each test is repeated hundreds of times. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: [...(SHARDS.find(({ name }) => name === process.env['SHARD'])?.tests ?? [])],
    sequence: { sequencer: QuickestFirst },
    typecheck: { enabled: false },
    // What files import is loaded once for all of them, and most of a mutant's time is loading.
    isolate: false,
    env: { LAW_SCALE: '0.03' },
  },
});
