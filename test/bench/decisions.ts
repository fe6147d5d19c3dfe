/**
 * Ratios measured side by side in one run: `npm run bench`. Absolute times depend on the machine; the ratios are what counts.
 */
import { decide, evolve, execute, type CustomerEvent, type Subscription } from 'csp-multi-partner';
import { replay } from 'csp-multi-partner/replay';
import { parseCustomer } from 'csp-multi-partner/parse';
import { auditTransition, explain } from 'csp-multi-partner/query';
import * as world from '../world';
import { compare, head } from './compare';

const customer = world.contoso({
  asOf: '2024-01-01T00:00:00Z',
  partnerships: { invitations: [world.invitation()], grants: [world.dap(world.NORTHWIND)] },
});
const accepting = world.accept('2024-05-01');
const buying = world.purchase('2024-05-01');

/** What a service writes today: the same answer to one question, by hand, first reason only, no dates, no sources. */
function handWritten(): string | null {
  if (accepting.at < customer.asOf) return 'too early';
  const invitation = customer.partnerships.invitations.find(({ id }) => id === accepting.invitationId);
  if (invitation === undefined) return 'unknown';
  if (accepting.actor.kind !== 'customer') return 'not the customer';
  if (accepting.actor.role !== 'global-admin') return 'wrong role';
  if (customer.partnerships.customerAgreementAcceptedAt === null && !accepting.acceptsCustomerAgreement)
    return 'agreement';
  if (customer.cspTenancy.kind === 'transacting-tenant') return 'csp partner';
  return null;
}

const subscriptions = (count: number): readonly Subscription[] =>
  Array.from({ length: count }, (_, index) => world.office({ id: world.subscriptionId(`subscription-${index}`) }));
const text = JSON.stringify(world.contoso({ subscriptions: subscriptions(20) }));

const thousand = world.contoso({ subscriptions: subscriptions(1000) });
const ten = world.contoso({ subscriptions: subscriptions(100) });

const history: readonly CustomerEvent[] = Array.from(
  { length: 200 },
  (_, index) =>
    world.must(
      execute(
        customer,
        world.purchase('2024-05-01', { subscription: world.order({ id: world.subscriptionId(`azure-${index}`) }) }),
      ),
    ).events,
).flat();

head('decisions, events, reading');
await compare('decide an acceptance by 10 rules, against 6 hand-written ifs', handWritten, () =>
  decide(customer, accepting),
);
await compare(
  'explain it, against decide',
  () => decide(customer, accepting),
  () => explain(customer, accepting),
);
await compare(
  'execute it, against decide',
  () => decide(customer, accepting),
  () => execute(customer, accepting),
);
await compare(
  'decide a purchase by 14 rules, against an acceptance by 10',
  () => decide(customer, accepting),
  () => decide(customer, buying),
);
await compare(
  'replay 200 purchases, against folding evolve',
  () => history.reduce(evolve, customer),
  () => replay(customer, history),
);
await compare(
  'JSON.parse and parseCustomer of 20 subscriptions, against JSON.parse',
  () => JSON.parse(text),
  () => parseCustomer(JSON.parse(text)),
);
await compare(
  'audit 1,000 subscriptions, against 100',
  () => auditTransition(ten, ten),
  () => auditTransition(thousand, thousand),
);
