/** In hundredths, of all files together: with fewer detected the stage fails, whatever the reasons for those that survive. */
export const LEAST_SCORE = 95;

/** Mutants that were detected, of those that compile. */
export function scoreOf(counts: readonly { readonly detected: number; readonly survived: number }[]): number {
  const sum = (of: 'detected' | 'survived'): number => counts.reduce((all, each) => all + each[of], 0);
  return (100 * sum('detected')) / Math.max(1, sum('detected') + sum('survived'));
}
