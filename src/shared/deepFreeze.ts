/**
 * Freezes a value and all within it that is not frozen yet. For what this library made itself, never for what it was given.
 *
 * What is no object counts as frozen in JavaScript, which ends the descent.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (!Object.isFrozen(value)) {
    for (const member of Object.values(Object.freeze(value) as object)) deepFreeze<unknown>(member);
  }
  return value;
}
