import type { Tagged } from 'type-fest';

/** The directory of a customer or partner: a GUID, kept in lower case, so that letter case never makes two tenants of one. */
export type TenantId = Tagged<string, 'TenantId'>;

/**
 * The id of a partner's location, formerly MPN id: digits only, without a leading zero.
 *
 * `0` is refused: invitation links use it to say that there is no partner.
 */
export type PartnerId = Tagged<string, 'PartnerId'>;

/** A subscription in Partner Center; where it is a GUID it is kept in lower case. */
export type SubscriptionId = Tagged<string, 'SubscriptionId'>;

/** Chosen by the caller, unique within one customer. Ours: Microsoft's reseller invitations carry no id. */
export type InvitationId = Tagged<string, 'InvitationId'>;

/** The id of a granular delegated admin relationship in Graph. */
export type GrantId = Tagged<string, 'GrantId'>;

/** The template id of a directory role: a GUID in lower case. The same in every tenant for a built-in role. */
export type RoleDefinitionId = Tagged<string, 'RoleDefinitionId'>;

/** The object id of a security group in the partner's tenant: a GUID in lower case. Graph calls it access container. */
export type SecurityGroupId = Tagged<string, 'SecurityGroupId'>;

/** The id of an access assignment in Graph, unique within its relationship. */
export type AssignmentId = Tagged<string, 'AssignmentId'>;
