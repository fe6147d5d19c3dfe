import { findSubscription } from '../account/account';
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
  /** The granular relationships that the reasons name, as time has made them by then; one that is forgotten as it was. */
  readonly grants: readonly GranularDelegatedAdmin[];
  /** When time alone turns the answer round, nothing else happening; null: never. */
  readonly until: Instant | null;
}

/**
 * Who can do what at an instant, why, and until when.
 *
 * A recorded `active` gives no access past its end. Where a user has any granular role at the customer, granular roles alone
 * decide, even where that leaves less than the legacy kind gave.
 */
export function accessAsOf(customer: Customer, question: AccessQuestion): AccessAnswer {
  const { at, access } = question;
  if (at < customer.asOf) return denied(accessReason('before-record', { asOf: customer.asOf }));
  switch (access.kind) {
    case 'roles':
      return administration(customer, question, access.anyOf);
    case 'purchase':
      return purchase(customer, question);
    case 'azure-subscription':
      return azure(customer, question, access);
  }
}

function allowed(reason: AccessReason): AccessAnswer {
  return Object.freeze({ allowed: true, reasons: Object.freeze([reason]), grants: [], until: null });
}

function denied(reason: AccessReason): AccessAnswer {
  return Object.freeze({ allowed: false, reasons: Object.freeze([reason]), grants: [], until: null });
}

function purchase({ partnerships }: Customer, { partner }: AccessQuestion): AccessAnswer {
  if (!isReseller(partnerships, partner)) return denied(accessReason('no-reseller-relationship', {}));
  return findPartner(partnerships, partner)?.kind === 'indirect-reseller'
    ? denied(accessReason('orders-through-provider', {}))
    : allowed(accessReason('reseller-relationship', {}));
}

/** A sign-in to the directory with any role, a reseller relationship, and a role in Azure; or Lighthouse, which needs none of it. */
function azure(
  customer: Customer,
  question: AccessQuestion,
  { subscriptionId, azureRole }: Extract<Access, { kind: 'azure-subscription' }>,
): AccessAnswer {
  const subscription = findSubscription(customer.account, subscriptionId);
  if (subscription === undefined) return denied(accessReason('subscription-unknown', { subscriptionId }));
  if (azureRole === 'lighthouse') return allowed(accessReason('azure-lighthouse', { subscriptionId }));
  const signIn = administration(customer, question, null);
  const missing: AccessReason[] = [];
  if (azureRole === 'none' && subscription.transactingPartner !== question.partner) {
    missing.push(accessReason('azure-role-missing', { subscriptionId }));
  }
  if (!isReseller(customer.partnerships, question.partner)) missing.push(accessReason('no-reseller-relationship', {}));
  if (missing.length > 0) {
    const reasons = signIn.allowed ? missing : [...missing, ...signIn.reasons];
    return Object.freeze({ allowed: false, reasons: Object.freeze(reasons), grants: signIn.grants, until: null });
  }
  if (!signIn.allowed) return signIn;
  const reasons = Object.freeze([accessReason('azure-role', { subscriptionId }), ...signIn.reasons]);
  return Object.freeze({ ...signIn, reasons });
}

/** @param wanted any of these roles; null: any role at all */
function administration(
  { partnerships }: Customer,
  { at, partner, user }: AccessQuestion,
  wanted: readonly RoleDefinitionId[] | null,
): AccessAnswer {
  if (user?.isGuest === true) return denied(accessReason('guest-account', {}));
  const granular = granularAccess(partnerships.grants, { at, partner, user, wanted });
  const legacy = legacyRole(partnerships, partner, user);
  const isLegacyEnough = legacy !== null && (wanted === null || isEnough(legacy, wanted));
  // Granular roles replace the legacy kind for whoever holds any; somebody of the partner may hold none.
  const isReplaced = user !== null && granular.holdsUntil !== undefined;
  const grants = Object.freeze(granular.grants);

  if (granular.enoughUntil !== undefined || (isLegacyEnough && !isReplaced)) {
    const legacyReason = legacy !== null && isLegacyEnough && !isReplaced ? [legacyAdmin(legacy)] : [];
    const reasons = Object.freeze([...granular.enough, ...legacyReason]);
    const goesOn = isLegacyEnough && (!isReplaced || granular.holdsUntil === granular.enoughUntil);
    return Object.freeze({ allowed: true, reasons, grants, until: goesOn ? null : (granular.enoughUntil ?? null) });
  }
  const reasons = [...granular.inTheWay];
  if (isLegacyEnough) reasons.push(accessReason('granular-takes-precedence', {}));
  else if (hasLegacyDelegatedAdmin(partnerships, partner)) reasons.push(accessReason('legacy-role-missing', {}));
  if (reasons.length === 0) reasons.push(accessReason('no-grant', {}));
  const until = isLegacyEnough ? (granular.holdsUntil ?? null) : null;
  return Object.freeze({ allowed: false, reasons: Object.freeze(reasons), grants, until });
}

/** The role that the legacy kind gives; null for none. */
function legacyRole(partnerships: Partnerships, partner: TenantId, user: PartnerUser | null): RoleDefinitionId | null {
  if (!hasLegacyDelegatedAdmin(partnerships, partner)) return null;
  if (user === null || user.isAdminAgent) return GLOBAL_ADMINISTRATOR;
  return user.isHelpdeskAgent ? HELPDESK_ADMINISTRATOR : null;
}

function legacyAdmin(roleDefinitionId: RoleDefinitionId): AccessReason {
  return accessReason('legacy-admin', { roleDefinitionId });
}

interface Asked extends Pick<AccessQuestion, 'at' | 'partner' | 'user'> {
  readonly wanted: readonly RoleDefinitionId[] | null;
}

/** What the granular relationships of one partner come to. An end is null for one that extends itself, undefined for none. */
interface GranularAccess {
  readonly enough: AccessReason[];
  readonly inTheWay: AccessReason[];
  readonly grants: GranularDelegatedAdmin[];
  readonly enoughUntil: Instant | null | undefined;
  /** Until when the user has any granular role at the customer. */
  readonly holdsUntil: Instant | null | undefined;
}

function granularAccess(grants: readonly DelegatedAdminGrant[], asked: Asked): GranularAccess {
  const [enough, inTheWay]: [AccessReason[], AccessReason[]] = [[], []];
  const named: GranularDelegatedAdmin[] = [];
  let [enoughUntil, holdsUntil]: [Instant | null | undefined, Instant | null | undefined] = [undefined, undefined];
  for (const grant of grants) {
    if (grant.kind !== 'gdap' || grant.partner !== asked.partner) continue;
    const end = endOf(grant);
    const { reason, holds } = judgeGrant(grant, asked);
    named.push(grantAsOf(grant, asked.at) ?? grant);
    if (holds) holdsUntil = laterEnd(holdsUntil, end);
    if (reason.code === 'granular-role') {
      enoughUntil = laterEnd(enoughUntil, end);
      enough.push(reason);
    } else inTheWay.push(reason);
  }
  return { enough, inTheWay, grants: named, enoughUntil, holdsUntil };
}

function laterEnd(one: Instant | null | undefined, other: Instant | null): Instant | null {
  if (one === undefined) return other;
  return one === null || other === null ? null : one < other ? other : one;
}

/** What one relationship gives the user, or why it gives nothing that is enough. */
function judgeGrant(
  grant: GranularDelegatedAdmin,
  { at, user, wanted }: Asked,
): { readonly reason: AccessReason; readonly holds: boolean } {
  const { id: grantId } = grant;
  if (!isInForce(grant, at)) {
    const { status } = (grantAsOf(grant, at) ?? grant).state;
    return { reason: accessReason('grant-not-in-force', { grantId, status }), holds: false };
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
      return { reason: accessReason('granular-role', facts), holds: true };
    }
    holds ||= passedOn(grant, assignment, null) !== undefined;
  }
  const code = isInGroup ? 'role-not-assigned' : isAssigned ? 'not-in-group' : 'not-assigned';
  return { reason: accessReason(code, { grantId }), holds };
}
