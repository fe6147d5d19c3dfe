import {
  grantKey,
  type DelegatedAdminGrant,
  type LegacyActive,
  type LegacyDelegatedAdmin,
  type LegacyRemoved,
} from '../delegatedAdmin/delegatedAdminGrant';
import type { AccessAssignment, AssignmentStatus } from '../delegatedAdmin/accessAssignment';
import type { GrantTerms } from '../delegatedAdmin/grantTerms';
import type {
  GranularActivating,
  GranularActive,
  GranularApprovalPending,
  GranularApproved,
  GranularCreated,
  GranularDelegatedAdmin,
  GranularExpired,
  GranularExpiring,
  GranularState,
  GranularStatus,
  GranularTerminated,
  GranularTerminating,
  GranularTerminationRequested,
  PartnerConsent,
} from '../delegatedAdmin/granularGrant';
import type { Actor } from '../tenant/actor';
import { autoExtendDurationReader, durationReader } from './durationReader';
import {
  assignmentIdReader,
  grantIdReader,
  roleDefinitionIdsReader,
  securityGroupIdReader,
  tenantIdReader,
} from './identifierReaders';
import { instantReader } from './instantReader';
import { anyText, listOf, nullable, oneOf, oneOfKeys, record, variants } from './reader';
import type { Reader } from './takes';

export const partyReader: Reader<Actor['kind']> = /* @__PURE__ */ oneOf<Actor['kind']>([
  'partner',
  'customer',
  'microsoft',
]);

export const pendingStateReader: Reader<GranularApprovalPending> = /* @__PURE__ */ record<GranularApprovalPending>({
  status: oneOf(['approvalPending']),
  lockedAt: instantReader,
  lapsesAt: instantReader,
  partnerConsent: /* @__PURE__ */ oneOf<PartnerConsent>(['not-needed', 'pending', 'given', 'refused']),
  customerApprovedAt: /* @__PURE__ */ nullable(instantReader),
});

type StateReaders = {
  readonly [Status in GranularStatus]: Reader<Extract<GranularState, { readonly status: Status }>>;
};

/** The reader of each state of a granular relationship by its status. */
export const granularStates: StateReaders = {
  created: /* @__PURE__ */ record<GranularCreated>({ status: oneOf(['created']), createdAt: instantReader }),
  approvalPending: pendingStateReader,
  approved: /* @__PURE__ */ record<GranularApproved>({ status: oneOf(['approved']), approvedAt: instantReader }),
  activating: /* @__PURE__ */ record<GranularActivating>({ status: oneOf(['activating']), approvedAt: instantReader }),
  active: /* @__PURE__ */ record<GranularActive>({
    status: oneOf(['active']),
    activatedAt: instantReader,
    endsAt: instantReader,
  }),
  expiring: /* @__PURE__ */ record<GranularExpiring>({ status: oneOf(['expiring']), endedAt: instantReader }),
  expired: /* @__PURE__ */ record<GranularExpired>({
    status: oneOf(['expired']),
    endedAt: instantReader,
    expiredAt: instantReader,
  }),
  terminationRequested: /* @__PURE__ */ record<GranularTerminationRequested>({
    status: oneOf(['terminationRequested']),
    requestedAt: instantReader,
    requestedBy: partyReader,
  }),
  terminating: /* @__PURE__ */ record<GranularTerminating>({
    status: oneOf(['terminating']),
    requestedAt: instantReader,
    requestedBy: partyReader,
  }),
  terminated: /* @__PURE__ */ record<GranularTerminated>({
    status: oneOf(['terminated']),
    requestedBy: partyReader,
    terminatedAt: instantReader,
  }),
};

/** A state with one of some statuses. */
export function stateReader<Status extends GranularStatus>(
  ...statuses: readonly Status[]
): Reader<Extract<GranularState, { readonly status: Status }>> {
  type State = Extract<GranularState, { readonly status: Status }>;
  const readers = statuses.map((status): [string, Reader<State>] => [
    status,
    granularStates[status] as unknown as Reader<State>,
  ]);
  return variants<State>('status', Object.fromEntries(readers));
}

export const grantStatusReader: Reader<GranularStatus> = /* @__PURE__ */ oneOfKeys<GranularStatus>(granularStates);

export const assignmentStatusReader: Reader<AssignmentStatus> = /* @__PURE__ */ oneOf<AssignmentStatus>([
  'pending',
  'active',
  'deleting',
  'deleted',
  'error',
]);

export const assignmentReader: Reader<AccessAssignment> = /* @__PURE__ */ record<AccessAssignment>({
  id: assignmentIdReader,
  status: assignmentStatusReader,
  securityGroup: securityGroupIdReader,
  roleDefinitionIds: roleDefinitionIdsReader,
});

export const termsFields: { readonly [Name in keyof GrantTerms]: Reader<GrantTerms[Name]> } = {
  displayName: anyText,
  duration: durationReader,
  autoExtendDuration: autoExtendDurationReader,
  roleDefinitionIds: roleDefinitionIdsReader,
};

export const grantTermsReader: Reader<GrantTerms> = /* @__PURE__ */ record<GrantTerms>(termsFields);

const granular = {
  kind: /* @__PURE__ */ oneOf(['gdap']),
  id: grantIdReader,
  partner: tenantIdReader,
  provider: /* @__PURE__ */ nullable(tenantIdReader),
  ...termsFields,
  assignments: /* @__PURE__ */ listOf(assignmentReader, (assignment) => assignment.id),
} as const;

const anyState: Reader<GranularState> = /* @__PURE__ */ variants<GranularState>('status', granularStates);

export const granularGrantReader: Reader<GranularDelegatedAdmin> = /* @__PURE__ */ record<GranularDelegatedAdmin>({
  ...granular,
  state: anyState,
});

const legacyStateReader: Reader<LegacyDelegatedAdmin['state']> = /* @__PURE__ */ variants<
  LegacyDelegatedAdmin['state']
>('status', {
  active: /* @__PURE__ */ record<LegacyActive>({
    status: oneOf(['active']),
    since: /* @__PURE__ */ nullable(instantReader),
  }),
  removed: /* @__PURE__ */ record<LegacyRemoved>({
    status: oneOf(['removed']),
    since: /* @__PURE__ */ nullable(instantReader),
    removedAt: instantReader,
    removedBy: partyReader,
  }),
});

export const grantReader: Reader<DelegatedAdminGrant> = /* @__PURE__ */ variants<DelegatedAdminGrant>('kind', {
  dap: /* @__PURE__ */ record<LegacyDelegatedAdmin>({
    kind: oneOf(['dap']),
    partner: tenantIdReader,
    state: legacyStateReader,
  }),
  gdap: granularGrantReader,
});

export const grantsReader: Reader<readonly DelegatedAdminGrant[]> = /* @__PURE__ */ listOf(grantReader, grantKey);
