import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { SHARDS } from './test/verify/mutation/shards';
import config from './vitest.config';

/** Examples of whole decisions first: they tell most mutants apart, and the first that fails ends a mutant's run. Laws are the slowest. */
class GoldenFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      moduleId.includes('/golden/') ? 0 : moduleId.includes('/laws/') ? 2 : 1;
    return Promise.resolve([...files].sort((one, other) => rank(one) - rank(other)));
  }
}

/** Tests of behaviour only, those of one shard; the laws try fewer cases, for each test is repeated hundreds of times. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: [...(SHARDS.find(({ name }) => name === process.env['SHARD'])?.tests ?? [])],
    sequence: { sequencer: GoldenFirst },
    typecheck: { enabled: false },
    // What files import is loaded once for all of them, and most of a mutant's time is loading.
    isolate: false,
    env: { LAW_SCALE: '0.03' },
  },
});
