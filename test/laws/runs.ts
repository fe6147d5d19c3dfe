import 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** How many random cases a test tried: `npm run verify` reports it. */
    cases?: number;
  }
}

/** Fewer while mutants are tried, where each test is repeated hundreds of times; more in `npm run verify`. */
const SCALE = Number(process.env['LAW_SCALE'] ?? 1);

/** How many cases a law tries, of which `usual` in every run of the tests; never fewer than ten of them. */
export const runs = (usual: number): number => Math.max(Math.min(usual, 10), Math.round(usual * SCALE));
