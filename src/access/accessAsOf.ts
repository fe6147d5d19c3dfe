import { findSubscription } from '../account/account';
import { isOver } from '../account/standing';
import type { Customer } from '../customer/customer';
import { findPartner, hasLegacyDelegatedAdmin, isReseller, type Partnerships } from '../customer/partnerships';
import type { DelegatedAdminGrant } from '../delegatedAdmin/delegatedAdminGrant';
import { endOf, grantAsOf, isInForce } from '../delegatedAdmin/grantTime';
import { GLOBAL_ADMINISTRATOR } from '../delegatedAdmin/grantTerms';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { HELPDESK_ADMINISTRATOR, isEnough, passedOn, reaches } from '../delegatedAdmin/heldRoles';
import type { Instant } from '../shared/instant';
import type { RoleDefinitionId, SecurityGroupId, SubscriptionId, TenantId } from '../tenant/identifiers';
import { accessReason, type AccessReason } from './accessReason';

/** Somebody of the partner. */
export interface PartnerUser {
  /** The security groups that the user is in, nested ones included; admin agents are a group too. */
  readonly groups: readonly SecurityGroupId[];
  readonly isAdminAgent: boolean;
  readonly isHelpdeskAgent: boolean;
  /** Whether the customer's tenant has a guest account of the user. */
  readonly isGuest: boolean;
}

/**
 * What somebody wants to get at. Closed union.
 *
 * - `roles`: to administer with any of some directory roles; `rolesFor` of `csp-multi-partner/roles` lists those of a workload
 * - `purchase`: to place orders
 * - `azure-subscription`: to manage a subscription to Azure that exists; `azureRole` is what the customer, or the provisioning,
 *   gave the partner on it: nothing, a role for one of its groups, or a delegation through Azure Lighthouse
 */
export type Access =
  | { readonly kind: 'roles'; readonly anyOf: readonly RoleDefinitionId[] }
  | { readonly kind: 'purchase' }
  | {
      readonly kind: 'azure-subscription';
      readonly subscriptionId: SubscriptionId;
      readonly azureRole: 'none' | 'group' | 'lighthouse';
    };

export interface AccessQuestion {
  /** Not before `asOf` of the customer. */
  readonly at: Instant;
  readonly partner: TenantId;
  /** Null: whether anybody of the partner can. */
  readonly user: PartnerUser | null;
  readonly access: Access;
}

export interface AccessAnswer {
  readonly allowed: boolean;
  /** What allows it, or everything that stands in the way. */
  readonly reasons: readonly AccessReason[];
  /** The granular relationships that the reasons name, as time has made them by then; one that is forgotten, as it was. */
  readonly grants: readonly GranularDelegatedAdmin[];
  /** When time alone turns the answer round, nothing else happening; null: never. */
  readonly until: Instant | null;
}

/**
 * Who can do what at an instant, why, and until when.
 *
 * A recorded `active` gives no access past its end. Where a user has any granular role at the customer, granular roles alone
 * decide, even where that leaves less than the legacy kind gave. (Microsoft says so for each workload; which roles make a workload
 * it does not say.)
 */
export function accessAsOf(customer: Customer, question: AccessQuestion): AccessAnswer {
  const { at, access } = question;
  if (at < customer.asOf) return answer(false, [accessReason('before-record', { asOf: customer.asOf })]);
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

interface Asked extends Pick<AccessQuestion, 'at' | 'partner' | 'user'> {
  readonly wanted: readonly RoleDefinitionId[] | null;
}

/** A relationship and what it gives, or why nothing. */
interface Judged {
  readonly grant: GranularDelegatedAdmin;
  readonly reason: AccessReason;
  /** Whether the user has any role by it. */
  readonly holds: boolean;
}

/** What the granular relationships of one partner come to. An end is null for one that extends itself, undefined for none. */
interface GranularAccess {
  readonly enough: readonly Judged[];
  readonly inTheWay: readonly Judged[];
  readonly enoughUntil: Instant | null | undefined;
  /** Until when the user has any granular role at the customer. */
  readonly holdsUntil: Instant | null | undefined;
}

function granularAccess(grants: readonly DelegatedAdminGrant[], asked: Asked): GranularAccess {
  const [enough, inTheWay]: [Judged[], Judged[]] = [[], []];
  let [enoughUntil, holdsUntil]: [Instant | null | undefined, Instant | null | undefined] = [undefined, undefined];
  for (const recorded of grants) {
    if (recorded.kind !== 'gdap' || recorded.partner !== asked.partner) continue;
    const judged = judgeGrant(grantAsOf(recorded, asked.at) ?? recorded, asked);
    const end = endOf(judged.grant);
    if (judged.holds) holdsUntil = laterEnd(holdsUntil, end);
    if (judged.reason.code === 'granular-role') {
      enoughUntil = laterEnd(enoughUntil, end);
      enough.push(judged);
    } else inTheWay.push(judged);
  }
  return { enough, inTheWay, enoughUntil, holdsUntil };
}

function laterEnd(one: Instant | null | undefined, other: Instant | null): Instant | null {
  if (one === undefined) return other;
  return one === null || other === null ? null : one < other ? other : one;
}

/** @param grant as time has made it by then; one that is forgotten as it was */
function judgeGrant(grant: GranularDelegatedAdmin, { at, user, wanted }: Asked): Judged {
  const { id: grantId } = grant;
  if (!isInForce(grant, at)) {
    return { grant, reason: accessReason('grant-not-in-force', { grantId, status: grant.state.status }), holds: false };
  }
  let [isAssigned, isInGroup, holds] = [false, false, false];
  for (const assignment of grant.assignments) {
    if (assignment.status !== 'active') continue;
    isAssigned = true;
    if (!reaches(assignment, user?.groups ?? null)) continue;
    isInGroup = true;
    const roleDefinitionId = passedOn(grant, assignment, wanted);
    if (roleDefinitionId !== undefined) {
      const facts = { grantId, assignmentId: assignment.id, roleDefinitionId };
      return { grant, reason: accessReason('granular-role', facts), holds: true };
    }
    holds ||= passedOn(grant, assignment, null) !== undefined;
  }
  const code = isInGroup ? 'role-not-assigned' : isAssigned ? 'not-in-group' : 'not-assigned';
  return { grant, reason: accessReason(code, { grantId }), holds };
}
