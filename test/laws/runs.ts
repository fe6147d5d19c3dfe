import 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** How many random cases a test tried: `npm run verify` reports it. */
    cases?: number;
    /** Of a law that says something under a condition: in how many of them the condition held. */
    held?: number;
  }
}

/** Fewer while mutants are tried, where each test is repeated hundreds of times; more in `npm run verify`. */
const SCALE = Number(process.env['LAW_SCALE'] ?? 1);

/** How many cases a law tries, of which `usual` in every run of the tests; never fewer than ten of them. */
export const runs = (usual: number): number => Math.max(Math.min(usual, 10), Math.round(usual * SCALE));

/** From so many cases on a share tells something, and is not a matter of luck. */
const ENOUGH_CASES = 100;

/**
 * Of a law that says something under a condition only. Where the condition never holds, the law holds of any code.
 *
 * @param share of the cases in which it must; far below what is usual, so that luck does not decide
 */
export function demandHeld(
  { meta }: { readonly meta: { held?: number } },
  held: number,
  cases: number,
  share: number,
): void {
  meta.held = held;
  if (cases >= ENOUGH_CASES && held < share * cases) {
    throw new Error(`the condition of the law held in ${held} of ${cases} cases, and must in ${share * cases}`);
  }
}
