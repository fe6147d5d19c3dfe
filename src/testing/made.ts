import type { Result } from 'neverthrow';

/**
 * The value of input that this folder wrote itself.
 *
 * INVARIANT: only ever handed what the parsers take; a test draws thousands of values of each kind and shows it.
 */
export function made<Value>(result: Result<Value, unknown>): Value {
  return result._unsafeUnwrap();
}
