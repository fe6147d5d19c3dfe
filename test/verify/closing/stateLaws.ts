import type { Customer, GranularDelegatedAdmin, Instant, RoleDefinitionId, TenantId } from 'csp-multi-partner';
import { accessAsOf, type AccessQuestion, type PartnerUser } from 'csp-multi-partner/access';
import { parseCustomer } from 'csp-multi-partner/parse';
import { SUBSCRIPTION_ACTIONS, auditTransition, decideSubscriptionAction } from 'csp-multi-partner/query';
import * as world from '../../world';
import { isSame, type Expect } from './lawBook';
import { instantOf, tenantsOf, type Space, type State } from './space';

/** The laws about every state, at its instant of the clock. */
export function checkState(expect: Expect, space: Space, { customer, clock }: State): void {
  const at = instantOf(space, clock);
  const { guarantees, purchases } = auditTransition(space.customer, customer);
  const isKept = guarantees.length === 4 && guarantees.every(({ standing }) => standing === 'kept');
  expect('audit', isKept && !purchases.some(({ breaksResaleBan }) => breaksResaleBan), () => ({
    customer,
    guarantees,
  }));
  expect('neverMore', granularOf(customer).every(isNeverMore), () => customer);
  for (const tenantId of tenantsOf(space)) {
    checkPower(expect, customer, at, tenantId);
    for (const { user, role } of ASKED) {
      checkAccess(expect, customer, { at, partner: tenantId, user, access: { kind: 'roles', anyOf: [role] } });
    }
  }
}

/** Reading back is dear, so that not every state is. */
export function checkReading(expect: Expect, { customer }: State): void {
  const read = parseCustomer(JSON.parse(JSON.stringify(customer)));
  expect('readsBack', read.isOk() && isSame(read.value, customer), () => ({ customer, read }));
}

/** Whatever a partner may administer, it acts on no subscription but those it sold. */
function checkPower(expect: Expect, customer: Customer, at: Instant, tenantId: TenantId): void {
  for (const { id, transactingPartner } of customer.account.subscriptions) {
    for (const type of SUBSCRIPTION_ACTIONS) {
      const action = { type, at, actor: world.agent(tenantId), subscriptionId: id };
      const isPermitted = decideSubscriptionAction(customer, action).isOk();
      expect('noPower', !isPermitted || transactingPartner === tenantId, () => ({ customer, action }));
    }
  }
}

const HELPDESK_ADMINISTRATOR = world.roleId('729827e3-9c14-49f7-bb1b-9608f156bbb8');

interface Asked {
  readonly user: PartnerUser | null;
  readonly role: RoleDefinitionId;
}

const nobody: PartnerUser = { groups: [], isAdminAgent: false, isHelpdeskAgent: false, isGuest: false };
const admin: PartnerUser = { ...nobody, isAdminAgent: true };
const helpdesk: PartnerUser = { ...nobody, isHelpdeskAgent: true };
const engineer: PartnerUser = { ...nobody, groups: [world.ENGINEERS] };

/** Who asks for what: everybody whom the legacy kind serves in its own way, in the group of the assignments and not. */
const ASKED: readonly Asked[] = [
  ...[null, admin, { ...engineer, isAdminAgent: true }].flatMap((user) =>
    [world.EXCHANGE, world.GLOBAL_ADMIN].map((role) => ({ user, role })),
  ),
  ...[nobody, engineer, helpdesk].map((user) => ({ user, role: world.EXCHANGE })),
  ...[helpdesk, { ...engineer, isHelpdeskAgent: true }].map((user) => ({ user, role: HELPDESK_ADMINISTRATOR })),
  { user: { ...engineer, isAdminAgent: true, isGuest: true }, role: world.EXCHANGE },
];

/** What the answer must be, and until when, is found apart from the query. */
function checkAccess(expect: Expect, customer: Customer, question: AccessQuestion): void {
  const { allowed, until } = accessAsOf(customer, question);
  const about = (): unknown => ({ customer, question, allowed, until });
  const isAllowed = isDue(customer, question);
  expect('access', allowed === isAllowed, about);
  const turn = endsAfter(customer, question).find((at) => isDue(customer, { ...question, at }) !== isAllowed) ?? null;
  if (turn === null) {
    expect('accessForGood', until === null, about);
    return;
  }
  const justBefore = world.at(new Date(Date.parse(turn) - 1).toISOString());
  const allowedAt = (at: Instant): boolean => accessAsOf(customer, { ...question, at }).allowed;
  expect('accessUntil', until === turn && allowedAt(justBefore) === allowed && allowedAt(turn) !== allowed, about);
}

/** When relationships of that partner end, if not before; of answers about access nothing else is turned round by time alone. */
function endsAfter(customer: Customer, { at, partner }: AccessQuestion): readonly Instant[] {
  return granularOf(customer)
    .flatMap(({ partner: whose, state }) => (whose === partner && state.status === 'active' ? state.endsAt : []))
    .filter((end) => end > at)
    .sort();
}

const granularOf = ({ partnerships }: Customer): readonly GranularDelegatedAdmin[] =>
  partnerships.grants.filter((grant) => grant.kind === 'gdap');

/**
 * Written apart from the query. Granular roles replace the legacy kind for whoever holds any; somebody may hold none. By the legacy kind
 * admin agents have every role, and helpdesk agents one.
 */
function isDue(customer: Customer, { at, partner, user, access }: AccessQuestion): boolean {
  const wanted = access.kind === 'roles' ? access.anyOf : [];
  if (user?.isGuest === true) return false;
  const held = granularOf(customer)
    .filter((grant) => grant.partner === partner && isAlive(grant, at))
    .flatMap(({ assignments, roleDefinitionIds }) =>
      assignments
        .filter(({ status }) => status === 'active')
        .filter(({ securityGroup }) => user === null || user.groups.includes(securityGroup))
        .flatMap((assignment) => assignment.roleDefinitionIds.filter((id) => roleDefinitionIds.includes(id))),
    );
  if (held.some((id) => wanted.includes(id) || id === world.GLOBAL_ADMIN)) return true;
  const hasLegacy = customer.partnerships.grants.some(
    (grant) => grant.kind === 'dap' && grant.partner === partner && grant.state.status === 'active',
  );
  if (!hasLegacy || user === null) return hasLegacy;
  const isServed = user.isAdminAgent || (user.isHelpdeskAgent && wanted.includes(HELPDESK_ADMINISTRATOR));
  return isServed && held.length === 0;
}

/** The end that is recorded, moved on in steps of 180 days where nothing bars it. */
function isAlive({ state, autoExtendDuration, roleDefinitionIds }: GranularDelegatedAdmin, at: Instant): boolean {
  if (state.status !== 'active') return false;
  return at < state.endsAt || (autoExtendDuration === 'P180D' && !roleDefinitionIds.includes(world.GLOBAL_ADMIN));
}

/** Global Administrator may leave the relationship while an assignment still names it; what holds a group holds it alone. */
function isNeverMore({ assignments, roleDefinitionIds }: GranularDelegatedAdmin): boolean {
  const holding = assignments.filter(({ status }) => status === 'pending' || status === 'active');
  return (
    new Set(holding.map(({ securityGroup }) => securityGroup)).size === holding.length &&
    assignments.every((assignment) =>
      assignment.roleDefinitionIds.every((id) => roleDefinitionIds.includes(id) || id === world.GLOBAL_ADMIN),
    )
  );
}
