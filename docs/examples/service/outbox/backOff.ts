const FIRST = 1_000;
const LONGEST = 3_600_000;

/** A second, two, four, … and an hour at most. */
export function doubling(attempts: number): number {
  return Math.min(FIRST * 2 ** (attempts - 1), LONGEST);
}
