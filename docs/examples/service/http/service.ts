import type { Actor, Instant, TenantId } from 'csp-multi-partner';
import type { MessageTable } from 'csp-multi-partner/messages';
import type { Context } from 'hono';
import type { Result } from 'neverthrow';
import type { CustomerStore } from '../storage/customerStore';

/** What the outside world is to the service: all that it does not know by itself. */
export interface Service {
  readonly store: CustomerStore;
  readonly now: () => Instant;
  /**
   * Who calls, towards one customer, as the session says: a body that names an actor is refused. Whoever is signed in and has no
   * business with this customer, or not with this request, is told `not-yours`.
   */
  readonly actorOf: (request: Request, customerId: TenantId) => Caller | Promise<Caller>;
  /** How far the clocks of servers may differ, in milliseconds. */
  readonly clocksDiffer: number;
}

export type Caller = Result<Actor, 'not-signed-in' | 'not-yours'>;

/** What is known of a request before it is handled. */
export interface Env {
  readonly Variables: { messages: MessageTable; customerId: TenantId; actor: Actor };
}

export type Handling = Context<Env>;
