/** Every member of a shape: listed by hand, and a missing or wrong one does not compile. Only the names count. */
export type Members<Shape> = { readonly [Name in Shape extends unknown ? keyof Shape : never]: 1 };

/** The same for each shape of a union that is told apart by its `kind`. */
export type MembersByKind<Shape extends { readonly kind: string }> = {
  readonly [Kind in Shape['kind']]: Members<Extract<Shape, { readonly kind: Kind }>>;
};

/** The same for each shape of a union that is told apart by its `status`. */
export type MembersByStatus<Shape extends { readonly status: string }> = {
  readonly [Status in Shape['status']]: Members<Extract<Shape, { readonly status: Status }>>;
};

/**
 * The same facts in a frozen object of their own, without whatever else the given object carries. Lists are copied too, and what
 * is absent stays absent.
 */
export function copyOf<Shape extends object>(original: Shape, members: Partial<Members<Shape>>): Shape {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(members)) {
    const value: unknown = (original as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) copy[name] = Array.isArray(value) ? Object.freeze([...(value as unknown[])]) : value;
  }
  return Object.freeze(copy) as Shape;
}
