/** Draws of who asks for what, made so that a grant is there to answer by: a random person in a random group is let in nowhere. */
import type { Customer, GranularDelegatedAdmin, RoleDefinitionId, TenantId } from 'csp-multi-partner';
import type { PartnerUser } from 'csp-multi-partner/access';
import type { History } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import * as world from '../world';

/** Indices stand for what a history holds that nobody has seen yet. */
export interface Aim {
  readonly moment: number;
  readonly grant: number;
  readonly role: number;
  /** Whether the user is in the groups of that grant, whatever other groups there are. */
  readonly isMember: boolean;
}

/** Five of six times at a grant, else at nothing. */
export const aims: fc.Arbitrary<Aim | null> = fc.option(
  fc.record({
    moment: fc.nat(99),
    grant: fc.nat(9),
    role: fc.nat(9),
    isMember: fc.constantFrom(true, true, true, false),
  }),
  { freq: 5 },
);

export interface Target {
  readonly customer: Customer;
  readonly partner: TenantId;
  /** One of the roles of the grant. */
  readonly role: RoleDefinitionId;
  readonly user: PartnerUser | null;
}

/** A customer along the way and a grant that gives something there, if need be because it is brought to life; null where there is none. */
export function targetOf({ start, attempts }: History, aim: Aim | null, user: PartnerUser | null): Target | null {
  if (aim === null) return null;
  const customers = [start, ...attempts.flatMap(({ result }) => (result.isOk() ? [result.value.customer] : []))];
  const having = customers.flatMap((customer) => {
    const grants = granularOf(customer);
    return grants.length === 0 ? [] : [{ customer, grants, giving: grants.filter(isGiving) }];
  });
  const moment = pick(having, aim.moment);
  const found = moment === undefined ? undefined : (pick(moment.giving, aim.grant) ?? pick(moment.grants, aim.grant));
  const role = pick(found?.roleDefinitionIds ?? [], aim.role);
  if (moment === undefined || found === undefined || role === undefined) return null;
  const grant = isGiving(found) ? found : alive(found, moment.customer, aim);
  const customer = grant === found ? moment.customer : withGrant(moment.customer, found, grant);
  const groups = grant.assignments.map(({ securityGroup }) => securityGroup);
  return {
    ...{ customer, partner: grant.partner, role },
    user: user !== null && aim.isMember ? { ...user, groups: [...new Set([...user.groups, ...groups])] } : user,
  };
}

export const granularOf = ({ partnerships }: Customer): readonly GranularDelegatedAdmin[] =>
  partnerships.grants.filter((grant) => grant.kind === 'gdap');

const isGiving = ({ state, assignments }: GranularDelegatedAdmin): boolean =>
  state.status === 'active' && assignments.some(({ status }) => status === 'active');

/** As Microsoft has it after all steps were taken: in force for a while, and passed on. */
function alive(grant: GranularDelegatedAdmin, { asOf }: Customer, { role }: Aim): GranularDelegatedAdmin {
  const [first, ...others] = grant.assignments.length > 0 ? grant.assignments : [world.assignment()];
  return {
    ...grant,
    assignments: [
      { ...(first ?? world.assignment()), status: 'active', roleDefinitionIds: grant.roleDefinitionIds },
      ...others,
    ],
    state: { status: 'active', activatedAt: asOf, endsAt: world.later(asOf, 10 * (role + 1)) },
  };
}

function withGrant(customer: Customer, old: GranularDelegatedAdmin, grant: GranularDelegatedAdmin): Customer {
  const { partnerships } = customer;
  const grants = partnerships.grants.map((each) => (each === old ? grant : each));
  return { ...customer, partnerships: { ...partnerships, grants } };
}

const pick = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)];
