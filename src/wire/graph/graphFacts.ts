import type { AutoExtendDuration } from '../../delegatedAdmin/grantTerms';
import type { Duration } from '../../shared/duration';
import type { Instant } from '../../shared/instant';
import type { AssignmentId, GrantId, RoleDefinitionId, SecurityGroupId, TenantId } from '../../tenant/identifiers';

// What is read from Graph's payloads, in its own words. Every fact is null where the payload does not tell it.
// Words of an enumeration are in Graph's spelling; its enumerations evolve, and words not known here are kept as they came.

/**
 * A granular relationship; `indirectProviderTenantId` and `isPartnerConsentPending` are of the variant for resellers.
 *
 * @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship
 * @see https://learn.microsoft.com/graph/api/resources/resellerdelegatedadminrelationship
 */
export interface DelegatedAdminRelationshipFacts {
  readonly id: GrantId | null;
  readonly displayName: string | null;
  /** ISO 8601, as it came. */
  readonly duration: Duration | null;
  /** `P0D` reads as `PT0S`, which means the same. */
  readonly autoExtendDuration: AutoExtendDuration | null;
  readonly customerTenantId: TenantId | null;
  readonly customerDisplayName: string | null;
  readonly roleDefinitionIds: readonly RoleDefinitionId[] | null;
  /** One of the ten of `GranularStatus`, or a word that is newer. */
  readonly status: string | null;
  readonly createdDateTime: Instant | null;
  readonly lastModifiedDateTime: Instant | null;
  readonly activatedDateTime: Instant | null;
  readonly endDateTime: Instant | null;
  /** The indirect provider that created it for its reseller. */
  readonly indirectProviderTenantId: TenantId | null;
  /** True until the reseller approves or rejects. */
  readonly isPartnerConsentPending: boolean | null;
}

/** @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationshiprequest */
export interface RequestFacts {
  readonly id: string | null;
  /** `lockForApproval`, `approve`, `terminate`, `reject` */
  readonly action: string | null;
  /** `created`, `pending`, `succeeded`, `failed` */
  readonly status: string | null;
  readonly createdDateTime: Instant | null;
  readonly lastModifiedDateTime: Instant | null;
}

/** @see https://learn.microsoft.com/graph/api/resources/delegatedadminaccessassignment */
export interface AccessAssignmentFacts {
  readonly id: AssignmentId | null;
  /** `pending`, `active`, `deleting`, `deleted`, `error` */
  readonly status: string | null;
  readonly accessContainerId: SecurityGroupId | null;
  /** `securityGroup` */
  readonly accessContainerType: string | null;
  readonly roleDefinitionIds: readonly RoleDefinitionId[] | null;
  readonly createdDateTime: Instant | null;
  readonly lastModifiedDateTime: Instant | null;
}

/** A long-running change. @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationshipoperation */
export interface OperationFacts {
  readonly id: string | null;
  /** `delegatedAdminAccessAssignmentUpdate` */
  readonly operationType: string | null;
  /** `notStarted`, `running`, `succeeded`, `failed` */
  readonly status: string | null;
  /** The access assignment that Graph writes as JSON inside of text. */
  readonly data: AccessAssignmentFacts | null;
  readonly createdDateTime: Instant | null;
  readonly lastModifiedDateTime: Instant | null;
}

/** @see https://learn.microsoft.com/graph/api/resources/delegatedadmincustomer */
export interface DelegatedAdminCustomerFacts {
  readonly id: string | null;
  readonly tenantId: TenantId | null;
  readonly displayName: string | null;
}

/** A portal that a relationship opens. @see https://learn.microsoft.com/graph/api/resources/delegatedadminservicemanagementdetail */
export interface ServiceManagementDetailFacts {
  readonly id: string | null;
  readonly serviceName: string | null;
  readonly serviceManagementUrl: string | null;
}

/** @see https://learn.microsoft.com/graph/errors */
export interface GraphErrorFacts {
  readonly code: string | null;
  readonly message: string | null;
}

/** Every kind of payload of Graph that is told apart. Open: a minor release may add one. */
export interface GraphFacts {
  readonly 'delegated-admin-relationship': DelegatedAdminRelationshipFacts;
  readonly request: RequestFacts;
  readonly 'access-assignment': AccessAssignmentFacts;
  readonly operation: OperationFacts;
  readonly 'delegated-admin-customer': DelegatedAdminCustomerFacts;
  readonly 'service-management-detail': ServiceManagementDetailFacts;
  readonly error: GraphErrorFacts;
}

export type GraphKind = keyof GraphFacts;
