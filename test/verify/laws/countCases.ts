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

function counted<Value>(details: fc.RunDetails<Value>): void {
  count(details.numRuns);
  if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
}

fc.configureGlobal({
  numRuns: runs(100),
  reporter: counted,
});
