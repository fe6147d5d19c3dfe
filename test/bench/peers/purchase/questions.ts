import type { Actor, Cloud, Command, PartnerId, PartnerRole, Service, Subscription, TenantId } from 'csp-multi-partner';
import { parseTenantId } from 'csp-multi-partner/parse';
import fc from 'fast-check';
import * as world from '../../../world';
import type { PurchaseQuestion } from './facts';

/** The days on which one of the rules begins or ends, and some on which most of them hold. */
const DAYS = [
  ...['2016-06-01', '2016-10-20', '2016-12-02', '2017-03-01', '2017-03-30', '2017-06-22', '2017-11-06', '2018-09-05'],
  ...['2018-12-05', '2020-02-05', '2020-11-30', '2021-03-01', '2021-07-01', '2021-11-23', '2023-01-11', '2024-05-01'],
  ...['2025-05-01', '2026-05-01', '2026-11-23'],
] as const;
const MILLISECOND = 1 / 86_400_000;

const { NORTHWIND, FABRIKAM, TAILSPIN, ADATUM, CONTOSO } = world;
const STRANGER = world.must(parseTenantId('f5000000-0000-4000-8000-000000000005'));

/** The first value most of the time: most questions then have one or two things that are out of the ordinary. */
function mostly<const Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...(others as [Value, ...Value[]])) },
  );
}

interface Circumstances {
  readonly situation: string;
  readonly cloud: Cloud;
  readonly day: string;
  readonly days: number;
  /** Since the last event. */
  readonly daysBefore: number;
  readonly market: string;
  readonly tenancy: object;
  readonly subscriptions: readonly Pick<Subscription, 'service' | 'transactingPartner' | 'status'>[];
  readonly sellers: readonly TenantId[];
  readonly endedSeller: TenantId | null;
  readonly administrators: readonly TenantId[];
  readonly agreed: string | null;
  readonly anySeller: number;
  /** Null: one of the sellers. */
  readonly partner: TenantId | null;
  /** Null: somebody of the partner. */
  readonly actor: Actor | null;
  readonly role: PartnerRole;
  readonly service: Service;
  readonly partnerOfRecord: PartnerId | null;
  /** Whether the id of the subscription was used before. */
  readonly taken: 'no' | 'by-other-order' | 'by-same-order';
}

/** What seldom comes together by chance. */
const SITUATIONS: Readonly<Record<string, Partial<Circumstances>>> = {
  ordinary: {},
  'to itself': { partner: CONTOSO },
  'to its own reseller': { partner: TAILSPIN, tenancy: { kind: 'transacting-tenant', providers: [TAILSPIN] } },
  'on record itself': { partner: TAILSPIN, partnerOfRecord: world.tailspin.partnerId },
};

const subscriptions = fc.array(
  fc.record({
    service: fc.constantFrom('azure', 'office-365', 'dynamics-365'),
    transactingPartner: fc.constantFrom(NORTHWIND, FABRIKAM, TAILSPIN, STRANGER, null),
    status: mostly('active', 'suspended', 'deleted', 'expired'),
  }),
  { maxLength: 3 },
);

const sellers = fc.subarray([NORTHWIND, FABRIKAM, TAILSPIN, ADATUM], { minLength: 1 });
const administrators = fc.subarray([NORTHWIND, FABRIKAM, TAILSPIN]);

const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  situation: mostly('ordinary', ...Object.keys(SITUATIONS)),
  cloud: fc.constantFrom('global', 'global', 'us-government', 'germany', 'china'),
  day: fc.constantFrom(...DAYS),
  days: mostly(0, -MILLISECOND, MILLISECOND, 100),
  daysBefore: mostly(30, 0, -1),
  market: mostly('US', 'DE'),
  tenancy: mostly<object>(
    { kind: 'none' },
    ...[{ kind: 'other-tenant' }, { kind: 'transacting-tenant', providers: [] }],
    { kind: 'transacting-tenant', providers: [TAILSPIN] },
  ),
  subscriptions,
  sellers,
  endedSeller: mostly(null, NORTHWIND, FABRIKAM),
  administrators,
  agreed: mostly('2015-01-01T00:00:00Z', null),
  anySeller: fc.nat(),
  partner: mostly(null, ADATUM, STRANGER, CONTOSO, TAILSPIN),
  actor: mostly(null, world.globalAdmin, world.agent(STRANGER), world.microsoft('2016-01-01')),
  role: mostly('admin-agent', 'sales-agent', 'helpdesk-agent', 'global-admin', 'user-admin'),
  service: fc.constantFrom('azure', 'office-365', 'office-365'),
  partnerOfRecord: mostly(null, world.tailspin.partnerId, world.adatum.partnerId),
  taken: mostly('no', 'by-other-order', 'by-same-order'),
});

/** Questions around every day on which a rule changes, in every cloud: the same ones each time. */
export function purchaseQuestions(count: number): readonly PurchaseQuestion[] {
  return fc.sample(circumstances.map(toQuestion), { seed: 20_240_501, numRuns: count });
}

function toQuestion(drawn: Circumstances): PurchaseQuestion {
  const given = { ...drawn, ...SITUATIONS[drawn.situation] };
  const { cloud, market, role } = given;
  const at = world.later(world.at(given.day), given.days);
  const partner = given.partner ?? given.sellers[given.anySeller % given.sellers.length] ?? NORTHWIND;
  const subscription = world.order({ service: given.service, partnerOfRecord: given.partnerOfRecord });
  const command: Command<'purchaseSubscription'> = {
    type: 'purchaseSubscription',
    at,
    actor: given.actor ?? world.agent(partner, role),
    partner,
    subscription,
  };
  const sold = given.subscriptions.map((facts, index) =>
    world.office({ ...facts, id: world.subscriptionId(`subscription-${index}`) }),
  );
  const before = {
    ...subscription,
    ...(given.taken === 'by-same-order' ? { orderId: 'order-2' } : { service: 'windows-365' }),
    transactingPartner: partner,
    purchasedAt: '2016-01-01T00:00:00Z',
    status: 'active',
  };
  const customer = world.contoso({
    cloud,
    market,
    cspTenancy: given.tenancy,
    asOf: world.later(at, -given.daysBefore),
    subscriptions: given.taken === 'no' ? sold : [...sold, before],
    partnerships: {
      relationships: given.sellers.map((seller) =>
        seller === given.endedSeller
          ? { status: 'ended', partner: seller, since: null, endedAt: '2016-01-01T00:00:00Z' }
          : world.reseller(seller),
      ),
      grants: given.administrators.map(world.dap),
      customerAgreementAcceptedAt: given.agreed,
    },
  });
  return { customer, command };
}
