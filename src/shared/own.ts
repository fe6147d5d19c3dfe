/** A member that an object has itself. What it inherits does not count: somebody may have polluted `Object.prototype`. */
export function own<Holder extends object, Name extends keyof Holder>(
  holder: Holder,
  name: Name,
): Holder[Name] | undefined {
  return Object.hasOwn(holder, name) ? holder[name] : undefined;
}
