import { findSubscription } from '../account/account';
import { isOver } from '../account/standing';
import type { Customer } from '../customer/customer';
import { findPartner, hasLegacyDelegatedAdmin, isReseller, type Partnerships } from '../customer/partnerships';
import { GLOBAL_ADMINISTRATOR } from '../delegatedAdmin/grantTerms';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { HELPDESK_ADMINISTRATOR, isEnough } from '../delegatedAdmin/heldRoles';
import type { Instant } from '../shared/instant';
import type { RoleDefinitionId, TenantId } from '../tenant/identifiers';
import type { Access, AccessAnswer, AccessQuestion, PartnerUser } from './accessQuestion';
import { accessReason, type AccessReason } from './accessReason';
import { granularAccess } from './granularAccess';

/**
 * Who can do what at an instant, why, and until when.
 *
 * A recorded `active` gives no access past its end. Where a user has any granular role at the customer, granular roles alone
 * decide, even where that leaves less than the legacy kind gave. (Microsoft says so for each workload; which roles make a workload
 * it does not say.)
 */
export function accessAsOf(customer: Customer, question: AccessQuestion): AccessAnswer {
  const { at, access } = question;
  const { asOf } = customer;
  if (at < asOf) {
    const { allowed, until } = accessAsOf(customer, { ...question, at: asOf });
    return answer(false, [accessReason('before-record', { asOf })], [], allowed ? asOf : until);
  }
  switch (access.kind) {
    case 'roles':
      return administration(customer, question, access.anyOf);
    case 'purchase':
      return purchase(customer, question);
    case 'azure-subscription':
      return azure(customer, question, access);
  }
}

function answer(
  allowed: boolean,
  reasons: readonly AccessReason[],
  grants: readonly GranularDelegatedAdmin[] = [],
  until: Instant | null = null,
): AccessAnswer {
  return Object.freeze({ allowed, reasons: Object.freeze([...reasons]), grants: Object.freeze([...grants]), until });
}

function purchase({ partnerships }: Customer, { partner }: AccessQuestion): AccessAnswer {
  if (!isReseller(partnerships, partner)) return answer(false, [accessReason('no-reseller-relationship', {})]);
  return findPartner(partnerships, partner)?.kind === 'indirect-reseller'
    ? answer(false, [accessReason('orders-through-provider', {})])
    : answer(true, [accessReason('reseller-relationship', {})]);
}

/** A sign-in to the directory with any role, a reseller relationship, and a role in Azure; or Lighthouse, which needs none of it. */
function azure(
  customer: Customer,
  question: AccessQuestion,
  { subscriptionId, azureRole }: Extract<Access, { kind: 'azure-subscription' }>,
): AccessAnswer {
  const { partner, user } = question;
  const subscription = findSubscription(customer.account, subscriptionId);
  if (subscription === undefined || subscription.service !== 'azure' || isOver(subscription)) {
    return answer(false, [accessReason('subscription-unknown', { subscriptionId })]);
  }
  if (azureRole === 'lighthouse') return answer(true, [accessReason('azure-lighthouse', { subscriptionId })]);
  const missing: AccessReason[] = [];
  if (azureRole === 'none') {
    // Whoever provisions a subscription has its admin agents for owners, and nobody else of the partner.
    if (subscription.transactingPartner !== partner)
      missing.push(accessReason('azure-role-missing', { subscriptionId }));
    else if (user?.isAdminAgent === false) missing.push(accessReason('no-admin-agent', { subscriptionId }));
  }
  if (!isReseller(customer.partnerships, partner)) missing.push(accessReason('no-reseller-relationship', {}));
  const { allowed, reasons, grants, until } = administration(customer, question, null);
  if (missing.length === 0) {
    return answer(
      allowed,
      allowed ? [accessReason('azure-role', { subscriptionId }), ...reasons] : reasons,
      grants,
      until,
    );
  }
  return allowed ? answer(false, missing) : answer(false, [...missing, ...reasons], grants);
}

/** @param wanted any of these roles; null: any role at all */
function administration(
  { partnerships }: Customer,
  { at, partner, user }: AccessQuestion,
  wanted: readonly RoleDefinitionId[] | null,
): AccessAnswer {
  if (user?.isGuest === true) return answer(false, [accessReason('guest-account', {})]);
  const { enough, inTheWay, enoughUntil, holdsUntil } = granularAccess(partnerships.grants, {
    at,
    partner,
    user,
    wanted,
  });
  const legacy = legacyRole(partnerships, partner, user);
  const isLegacyEnough = legacy !== null && (wanted === null || isEnough(legacy, wanted));
  // Granular roles replace the legacy kind for whoever holds any; somebody of the partner may hold none.
  const isReplaced = user !== null && holdsUntil !== undefined;

  if (enoughUntil !== undefined || (isLegacyEnough && !isReplaced)) {
    const reasons = enough.map(({ reason }) => reason);
    if (legacy !== null && isLegacyEnough && !isReplaced) {
      reasons.push(accessReason('legacy-admin', { roleDefinitionId: legacy }));
    }
    const goesOn = isLegacyEnough && (!isReplaced || holdsUntil === enoughUntil);
    return answer(
      true,
      reasons,
      enough.map(({ grant }) => grant),
      goesOn ? null : (enoughUntil ?? null),
    );
  }
  const reasons = inTheWay.map(({ reason }) => reason);
  if (isLegacyEnough) reasons.push(accessReason('granular-takes-precedence', {}));
  else if (hasLegacyDelegatedAdmin(partnerships, partner)) reasons.push(accessReason('legacy-role-missing', {}));
  if (reasons.length === 0) reasons.push(accessReason('no-grant', {}));
  const until = isLegacyEnough ? (holdsUntil ?? null) : null;
  return answer(
    false,
    reasons,
    inTheWay.map(({ grant }) => grant),
    until,
  );
}

/** The role that the legacy kind gives; null for none. */
function legacyRole(partnerships: Partnerships, partner: TenantId, user: PartnerUser | null): RoleDefinitionId | null {
  if (!hasLegacyDelegatedAdmin(partnerships, partner)) return null;
  if (user === null || user.isAdminAgent) return GLOBAL_ADMINISTRATOR;
  return user.isHelpdeskAgent ? HELPDESK_ADMINISTRATOR : null;
}
