import type { Result } from 'neverthrow';
import type { NonEmpty } from '../shared/nonEmpty';
import { CLOUDS, type Cloud } from '../tenant/cloud';
import type {
  AssignmentId,
  GrantId,
  InvitationId,
  PartnerId,
  RoleDefinitionId,
  SecurityGroupId,
  SubscriptionId,
  TenantId,
} from '../tenant/identifiers';
import type { Problem } from './problem';
import { listOf, oneOf, taking, text, textLike } from './reader';
import { read } from './reading';
import type { Reader } from './takes';

const GUID = /^[\da-fA-F]{8}-(?:[\da-fA-F]{4}-){3}[\da-fA-F]{12}$/u;
const PARTNER_ID = /^[1-9]\d*$/u;

/** A GUID of some kind, in lower case. */
function guidOf<Id extends string>(): Reader<Id> {
  return textLike(GUID, (input) => input.toLowerCase() as Id, 'not-a-guid');
}

export const tenantIdReader: Reader<TenantId> = /* @__PURE__ */ guidOf<TenantId>();
export const roleDefinitionIdReader: Reader<RoleDefinitionId> = /* @__PURE__ */ guidOf<RoleDefinitionId>();
export const securityGroupIdReader: Reader<SecurityGroupId> = /* @__PURE__ */ guidOf<SecurityGroupId>();

export const partnerIdReader: Reader<PartnerId> = /* @__PURE__ */ textLike(
  PARTNER_ID,
  (input) => input as PartnerId,
  'not-a-partner-id',
);

export const subscriptionIdReader: Reader<SubscriptionId> = /* @__PURE__ */ taking(
  { kind: 'text', isAny: false },
  (input, reading) => {
    const id = text(input, reading);
    return id === undefined ? undefined : ((GUID.test(id) ? id.toLowerCase() : id) as SubscriptionId);
  },
);

/** Each role once. */
export const roleDefinitionIdsReader: Reader<readonly RoleDefinitionId[]> = /* @__PURE__ */ listOf(
  roleDefinitionIdReader,
  String,
);

export const invitationIdReader: Reader<InvitationId> = text as Reader<InvitationId>;
export const grantIdReader: Reader<GrantId> = text as Reader<GrantId>;
export const assignmentIdReader: Reader<AssignmentId> = text as Reader<AssignmentId>;

export const cloudReader: Reader<Cloud> = /* @__PURE__ */ oneOf(CLOUDS);

/** Takes a GUID in either case, and gives it in lower case. */
export function parseTenantId(input: unknown): Result<TenantId, NonEmpty<Problem>> {
  return read(tenantIdReader, input);
}

/** Takes a Microsoft PartnerID: digits, of which the first is not 0, as text. */
export function parsePartnerId(input: unknown): Result<PartnerId, NonEmpty<Problem>> {
  return read(partnerIdReader, input);
}

/** Takes text that is not empty; a GUID, which most are, comes out in lower case. */
export function parseSubscriptionId(input: unknown): Result<SubscriptionId, NonEmpty<Problem>> {
  return read(subscriptionIdReader, input);
}

/** Takes whatever the caller calls an invitation; text, and not empty. */
export function parseInvitationId(input: unknown): Result<InvitationId, NonEmpty<Problem>> {
  return read(invitationIdReader, input);
}

/** Takes whatever Graph calls a relationship; text, and not empty. */
export function parseGrantId(input: unknown): Result<GrantId, NonEmpty<Problem>> {
  return read(grantIdReader, input);
}

/** Takes a GUID in either case. Whether it is a role that is known, `csp-multi-partner/roles` says. */
export function parseRoleDefinitionId(input: unknown): Result<RoleDefinitionId, NonEmpty<Problem>> {
  return read(roleDefinitionIdReader, input);
}

/** Takes a GUID in either case: that of a group in the partner’s tenant. */
export function parseSecurityGroupId(input: unknown): Result<SecurityGroupId, NonEmpty<Problem>> {
  return read(securityGroupIdReader, input);
}

/** Takes whatever Graph calls an access assignment; text, and not empty. */
export function parseAssignmentId(input: unknown): Result<AssignmentId, NonEmpty<Problem>> {
  return read(assignmentIdReader, input);
}
