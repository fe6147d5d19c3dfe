import { createActor, not, or, setup } from 'xstate';
import type { Peer } from '../peer';
import { day, toFacts, type PurchaseFacts, type PurchaseQuestion } from './facts';

interface Ordered {
  readonly type: 'order';
  readonly facts: PurchaseFacts;
}

/** A guard that holds from a day on, and until another where there is one. */
function since(from: Parameters<typeof day>[0], isBroken: (facts: PurchaseFacts) => boolean, until = Infinity): Guard {
  const start = day(from);
  return ({ event: { facts } }) => start <= facts.at && facts.at < until && isBroken(facts);
}

type Guard = (args: { readonly event: Ordered }) => boolean;

function always(isBroken: (facts: PurchaseFacts) => boolean): Guard {
  return ({ event }) => isBroken(event.facts);
}

const isGlobalOrGovernment = ({ cloud }: PurchaseFacts): boolean => cloud === 'global' || cloud === 'us-government';
const isCspPartner = ({ tenancy }: PurchaseFacts): boolean => tenancy !== 'none';

const guards = {
  isTooEarly: always(({ at, asOf }) => at < asOf),
  isIdTaken: always(({ isIdTaken }) => isIdTaken),
  isOfOthers: always(({ actorKind, actorTenant, partner }) => actorKind !== 'partner' || actorTenant !== partner),
  isOtherRole: since(
    '2021-07-01',
    ({ actorKind, actorRole }) => actorKind === 'partner' && actorRole !== 'admin-agent' && actorRole !== 'sales-agent',
  ),
  isReseller: always(({ partnerKind }) => partnerKind === 'indirect-reseller'),
  isUnrelated: always(({ isReseller }) => !isReseller),
  isBannedResale: since('2017-03-30', (facts) => facts.cloud === 'global' && isCspPartner(facts), day('2020-11-30')),
  isBannedInGovernment: since(
    '2017-06-22',
    (facts) => facts.cloud === 'us-government' && isCspPartner(facts),
    day('2020-11-30'),
  ),
  isBannedInGermany: since(
    '2017-03-30',
    (facts) => facts.cloud === 'germany' && isCspPartner(facts),
    day('2018-12-05'),
  ),
  isBannedToTransacting: since(
    '2020-11-30',
    (facts) => isGlobalOrGovernment(facts) && facts.tenancy === 'transacting-tenant',
  ),
  isToItself: since('2023-01-11', (facts) => isGlobalOrGovernment(facts) && facts.partner === facts.customer),
  isToOwnReseller: since('2023-01-11', (facts) => isGlobalOrGovernment(facts) && facts.isProviderOfCustomer),
  isFromOtherMarket: since(
    '2021-03-01',
    ({ cloud, partnerKind, partnerMarket, market }) =>
      cloud !== 'china' && partnerKind !== 'unknown' && partnerMarket !== market,
  ),
  isSecondInGovernment: since(
    '2017-03-01',
    ({ cloud, isOtherPartnerThere }) => cloud === 'us-government' && isOtherPartnerThere,
    day('2017-06-22'),
  ),
  isWithoutAgreement: since(
    '2020-02-05',
    ({ cloud, isAgreementAccepted }) => cloud !== 'china' && !isAgreementAccepted,
  ),
  isAdministered: since(
    '2016-12-02',
    ({ cloud, isAdministeredByOther }) => cloud !== 'china' && isAdministeredByOther,
    day('2018-09-05'),
  ),
  isAdministeredInChina: since(
    '2016-10-20',
    ({ cloud, isAdministeredByOther }) => cloud === 'china' && isAdministeredByOther,
  ),
  isAzureInChina: since('2017-11-06', ({ cloud, service }) => cloud === 'china' && service === 'azure'),
  isProviderOfRecord: since(
    '2021-11-23',
    ({ cloud, partnerKind, partnerId, partnerOfRecord }) =>
      cloud === 'global' && partnerKind === 'indirect-provider' && partnerId === partnerOfRecord,
  ),
};

const names = Object.keys(guards) as (keyof typeof guards)[];

const machine = setup({ types: { events: {} as Ordered }, guards }).createMachine({
  initial: 'open',
  states: { open: { on: { order: { target: 'ordered', guard: not(or(names)) } } }, ordered: {} },
});
const open = createActor(machine).getSnapshot();

/** A guarded transition. The facts come with the event, so that no actor has to be made for each question. */
export const xstate: Peer<PurchaseQuestion> = {
  name: 'XState',
  of: 'xstate',
  prepare(question) {
    const event: Ordered = { type: 'order', facts: toFacts(question) };
    return () => open.can(event);
  },
};
