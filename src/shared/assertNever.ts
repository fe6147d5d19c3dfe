/**
 * Marks a place that no declared value reaches; adding a member to the union turns the call into a compile error.
 *
 * @returns `otherwise`, for callers that leave the declared types behind
 */
export function assertNever<Value>(_unreachable: never, otherwise: Value): Value {
  return otherwise;
}
