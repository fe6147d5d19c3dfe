import fc from 'fast-check';

/** The same value, which fast-check prints as a story. */
export function withStory<Value extends object>(value: Value, tell: (value: Value) => string): Value {
  return Object.defineProperty(value, fc.toStringMethod, { value: () => tell(value) });
}
