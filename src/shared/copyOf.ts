/** Every member that a shape, or one of a union of shapes, has: listed by hand, and a missing or wrong one does not compile. */
export type Members<Shape> = { readonly [Name in Shape extends unknown ? keyof Shape : never]: true };

/** The same facts in a frozen object of their own, without whatever else the given object carries. Lists are copied too. */
export function copyOf<Shape extends object>(original: Shape, members: Members<Shape>): Shape {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(members)) {
    const value: unknown = (original as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) copy[name] = Array.isArray(value) ? Object.freeze([...(value as unknown[])]) : value;
  }
  return Object.freeze(copy) as Shape;
}
