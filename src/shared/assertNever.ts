/** Marks a place that no declared value reaches; adding a member to the union turns the call into a compile error. */
export function assertNever(unreachable: never): never {
  return unreachable;
}
