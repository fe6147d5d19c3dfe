/** Tells each law's number of cases with its result, so that the reference can state it. A setup file of vitest. */
import fc from 'fast-check';
import { beforeEach } from 'vitest';
import { runs } from '../../laws/runs';

let count: (cases: number) => void = () => undefined;

beforeEach(({ task }) => {
  count = (cases) => {
    task.meta.cases = (task.meta.cases ?? 0) + cases;
  };
});

const counting: fc.Parameters<unknown> = {
  numRuns: runs(100),
  plugins: [
    () => ({
      onAllRunsComplete: ({ numRuns }) => {
        count(numRuns);
      },
    }),
  ],
};
fc.configureGlobal(counting);
