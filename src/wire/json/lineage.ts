import type { DocumentKind } from './jsonDocument';

/**
 * Makes the value of a document of one version that of the next. It is given raw JSON which nobody has looked at, and what it
 * returns is read like any other input; where it throws, the document is refused as `unreadable`.
 */
export type Upcaster = (value: unknown, kind: DocumentKind) => unknown;

/** All versions that can be read: `first`, and one more for each upcaster. */
export interface Lineage {
  readonly first: number;
  /** The first makes `first + 0` into `first + 1`, the second that into `first + 2`, and so on. */
  readonly upcasters: readonly Upcaster[];
}

/** Version 1 is the only one so far. */
export const LINEAGE: Lineage = { first: 1, upcasters: [] };

export function versionsOf({ first, upcasters }: Lineage): readonly number[] {
  return [first, ...upcasters.map((_, index) => first + index + 1)];
}

/** Applies in sequence the upcasters of `version` and of all later ones. */
export function upcast(value: unknown, kind: DocumentKind, version: number, { first, upcasters }: Lineage): unknown {
  return upcasters.slice(version - first).reduce((raised, upcaster) => upcaster(raised, kind), value);
}
