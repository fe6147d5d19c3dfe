import type { Customer } from '../customer/customer';
import type { DelegatedAdminGrant } from '../delegatedAdmin/delegatedAdminGrant';
import type { Instant } from '../shared/instant';
import type { TenantId } from '../tenant/identifiers';
import { people } from './people';

/** Finds the name of a tenant; one that nobody knows is called by its id. */
export type NameOf = (tenantId: TenantId) => string;

export function namesIn({ tenantId, name, partnerships }: Customer): NameOf {
  const names = new Map([
    [tenantId, name],
    ...partnerships.partners.map((each) => [each.tenantId, each.name] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

/** The day, and the time where it is not midnight. */
export function tellInstant(instant: Instant): string {
  return instant.replace('T00:00:00.000Z', '');
}

/** A customer in a line, and a line for each thing that it has. */
export function tellCustomer(customer: Customer): readonly string[] {
  const { name, cloud, market, cspTenancy, account, partnerships, asOf } = customer;
  const nameOf = namesIn(customer);
  const tenancy = cspTenancy.kind === 'none' ? '' : `, a CSP partner’s ${cspTenancy.kind}`;
  const { customerAgreementAcceptedAt: agreed } = partnerships;
  return [
    `${name} (${cloud}, ${market}${tenancy}), ${tellInstant(asOf)}`,
    ...account.subscriptions.map(({ id, service, status, transactingPartner }) => {
      const seller = transactingPartner === null ? 'no partner' : nameOf(transactingPartner);
      return `- subscription ${id}: ${service} of ${seller}, ${status}`;
    }),
    ...partnerships.invitations.map(
      ({ id, partner, asks, status }) => `- invitation ${id}: ${nameOf(partner)} asks for ${asks}, ${status}`,
    ),
    ...partnerships.relationships.map(({ partner, status }) => `- reseller ${nameOf(partner)}: ${status}`),
    ...partnerships.grants.map((grant) => `- ${tellGrant(grant, nameOf)}`),
    ...(agreed === null ? [] : [`- Customer Agreement: accepted ${tellInstant(agreed)}`]),
  ];
}

/** One grant by itself. */
export function tellLoneGrant(grant: DelegatedAdminGrant): string {
  return tellGrant(grant, namesIn(people.contoso));
}

function tellGrant(grant: DelegatedAdminGrant, nameOf: NameOf): string {
  const { kind, partner, state } = grant;
  if (kind === 'dap') return `dap of ${nameOf(partner)}: ${state.status}`;
  const creator = grant.provider === null ? '' : ` by ${nameOf(grant.provider)}`;
  const ends = grant.state.status === 'active' ? ` until ${tellInstant(grant.state.endsAt)}` : '';
  const extended = grant.autoExtendDuration === 'PT0S' ? '' : ', extended by itself';
  const assigned = grant.assignments.map(({ id, status }) => `, ${id} ${status}`).join('');
  return `gdap ${grant.id} of ${nameOf(partner)}${creator}: ${state.status}${ends}${extended}${assigned}`;
}
