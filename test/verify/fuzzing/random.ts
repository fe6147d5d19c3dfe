/** Chance that comes the same way again. */
export interface Random {
  /** A number from 0 up to but not including `bound`. */
  readonly next: (bound: number) => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** True once in `times`. */
  readonly isOneIn: (times: number) => boolean;
}

/** Mulberry32: small, quick, and good enough to choose mutations. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
  };
  return {
    next,
    pick: <Value>(values: readonly Value[]) => values[next(values.length)] as Value,
    isOneIn: (times) => next(times) === 0,
  };
}

/** A seed of its own for each name, so that targets do not depend on each other. */
export function seedOf(name: string, seed: number): number {
  let hash = seed | 0;
  for (const character of name) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return hash;
}
