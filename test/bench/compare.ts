import { do_not_optimize, measure } from 'mitata';

async function nanoseconds(work: () => unknown): Promise<number> {
  const { p50 } = await measure(() => do_not_optimize(work()), { min_cpu_time: 2e8 });
  return p50;
}

/** Prints how much longer `other` takes than `base`, both measured in this run. */
export async function compare(name: string, base: () => unknown, other: () => unknown): Promise<void> {
  const [one, two] = [await nanoseconds(base), await nanoseconds(other)];
  console.log(`${name.padEnd(72)} ${(two / one).toFixed(2).padStart(7)} ×   (${(two / 1000).toFixed(1)} µs)`);
}

export function head(title: string): void {
  console.log(`${title}: second against first`.padEnd(72), '  ratio');
}
