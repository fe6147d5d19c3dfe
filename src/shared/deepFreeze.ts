/**
 * Freezes a value and all within it that is not frozen yet. For what this library made itself, never for what it was given.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const member of Object.values(Object.freeze(value))) deepFreeze(member);
  }
  return value;
}
