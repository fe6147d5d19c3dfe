import { parseActor } from 'csp-multi-partner/parse';
import { err, ok } from 'neverthrow';
import type { Caller, Service } from '../http/service';
import { EXAMPLE, FABRIKAM, NORTHWIND } from './exampleCustomer';

/**
 * NO AUTHENTICATION: tokens that anybody can read here, for people of the example. Replace this file before anything else. Check the
 * token of your identity provider, make an actor of its claims with `parseActor`, and say for which customers, and which requests,
 * it counts.
 */
const TOKENS: Readonly<Record<string, object>> = {
  'demo-customer-admin': { kind: 'customer', role: 'global-admin' },
  'demo-northwind-agent': { kind: 'partner', tenantId: NORTHWIND, role: 'admin-agent' },
  'demo-fabrikam-agent': { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' },
};

export const demoActorOf: Service['actorOf'] = (request, customerId) => {
  const token = /^Bearer (\S+)$/u.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return parseActor(Object.hasOwn(TOKENS, token) ? TOKENS[token] : null)
    .mapErr(() => 'not-signed-in' as const)
    .andThen((actor): Caller =>
      // The customer's own people see their customer only; whom a partner may see, is for you to say.
      actor.kind === 'customer' && customerId !== EXAMPLE ? err('not-yours') : ok(actor),
    );
};
