import type { Actor, Customer, IndirectProvider, Instant, Partner, TenantId } from 'csp-multi-partner';

/** How many ids there are of each kind. An id means one thing, so with the ids the space is finite, whatever the rules say. */
export interface Bounds {
  readonly invitations: number;
  /** Granular relationships; one that is deleted or forgotten frees its id. */
  readonly grants: number;
  /** In each relationship. */
  readonly assignments: number;
  readonly purchases: number;
  /** Of the clock of the start, how many instants; time stops at the last. */
  readonly instants: number;
}

/** Where an exploration begins, and who takes part. */
export interface Start {
  readonly name: string;
  /** In a sentence, for the reference page. */
  readonly about: string;
  readonly customer: Customer;
  /** When commands are tried; the customer is not younger than the first. */
  readonly clock: readonly Instant[];
  /** Equal in everything but name, so that a state and its mirror image count as one. */
  readonly pair: readonly [Partner, Partner];
  /** The indirect provider of both; null where both buy themselves. */
  readonly provider: IndirectProvider | null;
}

/** What is explored: a start within bounds, every command tried by each of the actors. */
export interface Space extends Start {
  readonly bounds: Bounds;
  readonly actors: readonly Actor[];
}

/** A customer at an instant of the clock. Time may have passed since its last event. */
export interface State {
  readonly customer: Customer;
  /** Index in the clock of the space. */
  readonly clock: number;
}

export function instantOf({ clock }: Pick<Space, 'clock'>, index: number): Instant {
  const at = clock[index];
  if (at === undefined) throw new Error(`the clock has no instant ${index}`);
  return at;
}

/** Everybody whose tenant takes part. */
export function tenantsOf({ pair, provider }: Pick<Space, 'pair' | 'provider'>): readonly TenantId[] {
  return [...pair, ...(provider === null ? [] : [provider])].map(({ tenantId }) => tenantId);
}
