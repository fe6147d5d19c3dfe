import type { Customer } from 'csp-multi-partner';
import { parseRoleDefinitionId } from 'csp-multi-partner/parse';
import type { Access, AccessQuestion, PartnerUser } from 'csp-multi-partner/access';
import { people, type History } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { aims, targetOf, type Aim } from '../../laws/livingGrants';

const ROLES = [
  people.exchangeAdministrator,
  people.globalReader,
  ...['62e90394-69f5-4237-9190-012177145e10', '729827e3-9c14-49f7-bb1b-9608f156bbb8'].map((id) =>
    parseRoleDefinitionId(id)._unsafeUnwrap(),
  ),
];

const users: fc.Arbitrary<PartnerUser | null> = fc.option(
  fc.record({
    groups: fc.subarray([people.engineers, people.helpdesk]),
    isAdminAgent: fc.boolean(),
    isHelpdeskAgent: fc.boolean(),
    isGuest: fc.constantFrom(false, false, false, true),
  }),
  { freq: 4 },
);

/** What may be asked of a customer that nobody has seen yet: indices stand for what it holds. */
export const askings: fc.Arbitrary<Asking> = fc.record({
  aim: aims,
  isAboutRole: fc.boolean(),
  partner: fc.nat(9),
  user: users,
  kind: fc.constantFrom('roles', 'roles', 'roles', 'purchase', 'azure-subscription'),
  anyOf: fc.subarray(ROLES, { minLength: 1, maxLength: 2 }),
  azureRole: fc.constantFrom('none', 'group', 'lighthouse'),
  subscription: fc.nat(9),
  days: fc.constantFrom(0, 0, 0, 1, 30, 90, 180, 400, 1100),
});

export interface Asking {
  /** At a grant that gives something, or at nothing. */
  readonly aim: Aim | null;
  /** Whether the roles asked for are the one that it gives. */
  readonly isAboutRole: boolean;
  readonly partner: number;
  readonly user: PartnerUser | null;
  readonly kind: Access['kind'];
  readonly anyOf: Extract<Access, { kind: 'roles' }>['anyOf'];
  readonly azureRole: Extract<Access, { kind: 'azure-subscription' }>['azureRole'];
  readonly subscription: number;
  readonly days: number;
}

/** A customer along the way, and the question about it. */
export function questionOf(
  history: History,
  asking: Asking,
): { readonly customer: Customer; readonly question: AccessQuestion } {
  const target = targetOf(history, asking.aim, asking.user);
  const customer = target?.customer ?? history.end;
  const { asOf, account, partnerships } = customer;
  const { northwind, fabrikam, tailspin, adatum } = people;
  const known = [northwind, fabrikam, tailspin, adatum, ...partnerships.partners].map(({ tenantId }) => tenantId);
  const { subscriptions } = account;
  const subscription = subscriptions[asking.subscription % Math.max(1, subscriptions.length)];
  const at = new Date(Date.parse(asOf) + asking.days * 86_400_000).toISOString() as AccessQuestion['at'];
  const partner = target?.partner ?? known[asking.partner % known.length] ?? northwind.tenantId;
  const anyOf = target !== null && asking.isAboutRole ? [target.role] : asking.anyOf;
  const access = accessOf({ ...asking, anyOf }, subscription?.id);
  return { customer, question: { at, partner, user: target?.user ?? asking.user, access } };
}

type SubscriptionId = Extract<Access, { kind: 'azure-subscription' }>['subscriptionId'];

function accessOf({ kind, anyOf, azureRole }: Asking, subscriptionId: SubscriptionId | undefined): Access {
  if (kind === 'azure-subscription' && subscriptionId !== undefined) return { kind, subscriptionId, azureRole };
  return kind === 'purchase' ? { kind } : { kind: 'roles', anyOf };
}
