import type { Actor, Instant } from 'csp-multi-partner';
import * as world from '../../world';
import type { Start } from './space';

const DAY = 86_400_000;

/**
 * Days on which something is due, to the millisecond. After 90 what was locked at first lapses, and what was activated for 90 days
 * ends or moves on by 180; after 270 it moves on again; after 455 what expired on day 90 is forgotten.
 */
const DUE = [0, 90, 270, 455];

function clockFrom(day: string): readonly Instant[] {
  return DUE.map((days) => world.at(new Date(Date.parse(day) + days * DAY).toISOString()));
}

const elsewhere = world.office({ id: world.subscriptionId('bought-elsewhere'), transactingPartner: null });

/** The eve of the sunset: delegated admin of the legacy kind still comes with a reseller relationship, and a day later no more. */
export const newcomers: Start = {
  name: 'newcomers',
  about:
    'From 2023-10-08, the eve of the sunset of the legacy kind, over the days on which the rules for both kinds changed: a customer that bought a subscription elsewhere, has no partner and has not accepted the Customer Agreement; two direct-bill partners.',
  customer: world.contoso({
    asOf: '2023-10-08T00:00:00Z',
    subscriptions: [elsewhere],
    partnerships: {
      partners: [world.northwind, world.fabrikam],
      relationships: [],
      customerAgreementAcceptedAt: null,
    },
  }),
  clock: clockFrom('2023-10-08T00:00:00Z'),
  pair: [world.northwind, world.fabrikam],
  provider: null,
};

/** Old relationships, so that the legacy kind can still be asked for alone; a sold subscription that does not bar the end. */
export const incumbent: Start = {
  name: 'incumbent',
  about:
    'From 2026-03-01, over the day from which a Customer Delegated Admin Relationship Administrator may approve: a direct-bill partner sells the customer a subscription, now suspended, since before the sunset; a second one is new.',
  customer: world.contoso({
    asOf: '2026-03-01T00:00:00Z',
    subscriptions: [world.office({ status: 'suspended' })],
    partnerships: { partners: [world.northwind, world.fabrikam], relationships: [world.reseller(world.NORTHWIND)] },
  }),
  clock: clockFrom('2026-03-01T00:00:00Z'),
  pair: [world.northwind, world.fabrikam],
  provider: null,
};

const alpine = { ...world.adatum, tenantId: world.tenant('f5000000-0000-4000-8000-000000000005'), name: 'Alpine' };

/** Two indirect resellers of one provider: only what a provider drafts for its reseller can be consented to or refused by it. */
export const resellers: Start = {
  name: 'resellers',
  about:
    'From 2024-05-01: a customer that bought a subscription elsewhere and has no partner; two indirect resellers of one indirect provider, which may invite it together with their provider, and for which the provider may draft.',
  customer: world.contoso({
    asOf: '2024-05-01T00:00:00Z',
    subscriptions: [elsewhere],
    partnerships: { partners: [world.adatum, alpine, world.tailspin], relationships: [] },
  }),
  clock: clockFrom('2024-05-01T00:00:00Z'),
  pair: [world.adatum, alpine],
  provider: world.tailspin,
};

/** One for each party: an admin agent of every partner, the customer's Global Administrator, Microsoft. */
export function partiesOf({ pair, provider }: Pick<Start, 'pair' | 'provider'>): readonly Actor[] {
  return [
    ...[...pair, ...(provider === null ? [] : [provider])].map(({ tenantId }) => world.agent(tenantId)),
    world.globalAdmin,
    world.provisioning,
  ];
}

/** The parties and those of them who may do less: a helpdesk agent, a billing administrator, the newer role for relationships. */
export function everybodyOf(start: Pick<Start, 'pair' | 'provider'>): readonly Actor[] {
  return [
    ...partiesOf(start),
    ...start.pair.map(({ tenantId }) => world.agent(tenantId, 'helpdesk-agent')),
    world.billingAdmin,
    world.relationshipAdmin,
  ];
}
