import type { Problem, ProblemCode } from './problem';

/** What a reader notes while it walks the input: where it stands and what it found wrong so far. */
export interface Reading {
  readonly path: (string | number)[];
  readonly problems: Problem[];
  /** How many problems are told. */
  readonly most: number;
}

/**
 * Turns unknown input into a value, or notes every problem and returns `undefined`.
 *
 * A reader descends into what it asks for, never into the rest, so cyclic and deep input is read in linear time.
 */
export interface Reader<Value> {
  (input: unknown, reading: Reading): Value | undefined;
  /** What it takes; a reader without one may take anything. */
  readonly takes?: Takes;
}

/** Readers by the name of the member, or of the variant, that they read. */
export type Readers = Readonly<Record<string, Reader<unknown>>>;

/**
 * What a reader takes: the very arguments it was made from, so that schemas and writers follow from what validates.
 *
 * - `text`: not empty, or, with `isAny`, of any length
 * - `text-like`: matches `pattern`; what else is refused as `code` no pattern can say
 * - `list`: with `isKeyed` no two entries alike
 * - `record`: only the members named, or, with `isOpen`, others too
 * - `checked`: what `of` takes, unless it is refused with `code` for what several members say together
 */
export type Takes =
  | { readonly kind: 'text'; readonly isAny: boolean }
  | { readonly kind: 'text-like'; readonly pattern: RegExp; readonly code: ProblemCode }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'count' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'nullable'; readonly of: Reader<unknown> }
  | { readonly kind: 'either'; readonly of: readonly Reader<unknown>[] }
  | {
      readonly kind: 'list';
      readonly of: Reader<unknown>;
      readonly isKeyed: boolean;
      readonly fewest: number;
    }
  | {
      readonly kind: 'record';
      readonly fields: Readers;
      readonly optional: readonly string[];
      readonly isOpen: boolean;
    }
  | { readonly kind: 'variants'; readonly tag: string; readonly readers: Readers }
  | { readonly kind: 'checked'; readonly of: Reader<unknown>; readonly code: ProblemCode };
