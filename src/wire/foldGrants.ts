import { copyAssignment, type AccessAssignment, type AssignmentStatus } from '../delegatedAdmin/accessAssignment';
import { APPROVAL_PERIOD } from '../delegatedAdmin/grantTime';
import { distinct } from '../delegatedAdmin/grantTerms';
import {
  copyGranularGrant,
  type GranularDelegatedAdmin,
  type GranularState,
  type GranularStatus,
  type PartnerConsent,
} from '../delegatedAdmin/granularGrant';
import { daysIn, type Duration } from '../shared/duration';
import { describe } from '../parse/reading';
import type { Reading } from '../parse/takes';
import { addMilliseconds, DAY, type Instant } from '../shared/instant';
import type { TenantId } from '../tenant/identifiers';
import { SHAPES } from './graph/graphFields';
import type { AccessAssignmentFacts, DelegatedAdminRelationshipFacts, RequestFacts } from './graph/graphFacts';
import { assume, missing, note } from './issue';

const NEEDED = ['displayName', 'duration', 'roleDefinitionIds', 'status', 'createdDateTime'] as const;

/** A relationship that Graph told of `partner`, or undefined with what it lacks. */
export function toGranularGrant(
  told: DelegatedAdminRelationshipFacts,
  partner: TenantId,
  requests: readonly RequestFacts[] | null,
  assignments: readonly AccessAssignment[],
  reading: Reading,
): GranularDelegatedAdmin | undefined {
  const { id, displayName, duration, roleDefinitionIds, createdDateTime } = told;
  const { fields } = SHAPES['delegated-admin-relationship'];
  for (const name of NEEDED) if (told[name] === null) missing(reading, fields[name].at);
  if (id === null || displayName === null || duration === null || roleDefinitionIds === null) return undefined;
  if (createdDateTime === null || told.status === null) return undefined;
  // How long a month is no source says, so nothing can be assumed of the end.
  if (told.endDateTime === null && daysIn(duration) === null) {
    missing(reading, ['endDateTime']);
    return undefined;
  }
  const state = stateOf({ ...told, duration, createdDateTime, requests }, reading);
  if (state === undefined) return undefined;
  return copyGranularGrant({
    kind: 'gdap',
    id,
    partner,
    provider: told.indirectProviderTenantId,
    displayName,
    duration,
    autoExtendDuration: told.autoExtendDuration ?? 'PT0S',
    roleDefinitionIds,
    assignments,
    state,
  });
}

type Told = DelegatedAdminRelationshipFacts & {
  readonly duration: Duration;
  readonly createdDateTime: Instant;
  readonly requests: readonly RequestFacts[] | null;
};

type States = {
  readonly [Status in GranularStatus]: (
    told: Told,
    reading: Reading,
  ) => Extract<GranularState, { readonly status: Status }>;
};

/** Graph tells the status, and of most steps no date. What it does not tell is taken from the request for it, else assumed. */
const STATES: States = {
  created: ({ createdDateTime }) => ({ status: 'created', createdAt: createdDateTime }),
  approvalPending: (told, reading) => {
    const lockedAt = requestedAt(told, 'lockForApproval', 'lockedAt', reading);
    const lapsesAt = addMilliseconds(lockedAt, APPROVAL_PERIOD);
    const partnerConsent = consentOf(told, reading);
    return { status: 'approvalPending', lockedAt, lapsesAt, partnerConsent, customerApprovedAt: null };
  },
  approved: (told, reading) => ({ status: 'approved', approvedAt: lastChange(told, 'approvedAt', reading) }),
  activating: (told, reading) => ({ status: 'activating', approvedAt: lastChange(told, 'approvedAt', reading) }),
  active: (told, reading) => ({
    status: 'active',
    activatedAt: told.activatedDateTime ?? lastChange(told, 'activatedAt', reading),
    endsAt: endOf(told, 'endsAt', reading),
  }),
  expiring: (told, reading) => ({ status: 'expiring', endedAt: endOf(told, 'endedAt', reading) }),
  expired: (told, reading) => ({
    status: 'expired',
    endedAt: endOf(told, 'endedAt', reading),
    expiredAt: lastChange(told, 'expiredAt', reading),
  }),
  terminationRequested: (told, reading) => ({
    status: 'terminationRequested',
    requestedAt: requestedAt(told, 'terminate', 'requestedAt', reading),
    requestedBy: requestedBy(told, reading),
  }),
  terminating: (told, reading) => ({
    status: 'terminating',
    requestedAt: requestedAt(told, 'terminate', 'requestedAt', reading),
    requestedBy: requestedBy(told, reading),
  }),
  terminated: (told, reading) => ({
    status: 'terminated',
    requestedBy: requestedBy(told, reading),
    terminatedAt: lastChange(told, 'terminatedAt', reading),
  }),
};

/** A status that is newer than the rules is none that they could judge. */
function stateOf(told: Told, reading: Reading): GranularState | undefined {
  const status = String(told.status);
  if (Object.hasOwn(STATES, status)) return STATES[status as GranularStatus](told, reading);
  reading.path.push('status');
  note(reading, 'error', 'not-one-of', describe(status), Object.keys(STATES));
  reading.path.pop();
  return undefined;
}

function request({ requests }: Told, action: string): RequestFacts | undefined {
  const made = (requests ?? []).filter((each) => each.action === action && each.status !== 'failed');
  return made.reduce<RequestFacts | undefined>(
    (newest, each) => ((each.createdDateTime ?? '') > (newest?.createdDateTime ?? '') ? each : newest),
    undefined,
  );
}

function requestedAt(told: Told, action: string, name: string, reading: Reading): Instant {
  return request(told, action)?.createdDateTime ?? lastChange(told, name, reading);
}

/** When the relationship was last modified stands for the date of its last step. */
function lastChange(told: Told, name: string, reading: Reading): Instant {
  const instant = told.lastModifiedDateTime ?? told.createdDateTime;
  assume(reading, name, instant);
  return instant;
}

function endOf(told: Told, name: string, reading: Reading): Instant {
  if (told.endDateTime !== null) return told.endDateTime;
  const start = told.activatedDateTime ?? told.createdDateTime;
  const end = addMilliseconds(start, (daysIn(told.duration) as number) * DAY);
  assume(reading, name, end);
  return end;
}

/** Graph says whether the reseller's answer is awaited, and not which it was. */
function consentOf(told: Told, reading: Reading): PartnerConsent {
  if (told.indirectProviderTenantId === null) return 'not-needed';
  if (told.isPartnerConsentPending === null) assume(reading, 'partnerConsent', 'pending');
  if (told.isPartnerConsentPending !== false) return 'pending';
  const approvedAt = request(told, 'approve')?.createdDateTime ?? '';
  const rejectedAt = request(told, 'reject')?.createdDateTime ?? '';
  if (approvedAt === rejectedAt) assume(reading, 'partnerConsent', 'given');
  return rejectedAt > approvedAt ? 'refused' : 'given';
}

/** The partner's own request tells that it was the partner; where all requests are known and none is there, it was not. */
function requestedBy(told: Told, reading: Reading): 'partner' | 'customer' {
  if (request(told, 'terminate') !== undefined) return 'partner';
  const by = told.requests === null ? 'partner' : 'customer';
  assume(reading, 'requestedBy', by);
  return by;
}

const ASSIGNMENT_STATUSES: readonly AssignmentStatus[] = ['pending', 'active', 'deleting', 'deleted', 'error'];

/** An access assignment that Graph told, or undefined with what it lacks. */
export function toAssignment(told: AccessAssignmentFacts, reading: Reading): AccessAssignment | undefined {
  const { id, accessContainerId: securityGroup, roleDefinitionIds } = told;
  const status = ASSIGNMENT_STATUSES.find((known) => known === told.status);
  if (status === undefined && told.status !== null) {
    reading.path.push('status');
    note(reading, 'error', 'not-one-of', describe(told.status), ASSIGNMENT_STATUSES);
    reading.path.pop();
  }
  for (const name of ['id', 'status', 'accessContainerId', 'roleDefinitionIds'] as const) {
    if (told[name] === null) missing(reading, SHAPES['access-assignment'].fields[name].at);
  }
  if (id === null || status === undefined || securityGroup === null || roleDefinitionIds === null) return undefined;
  return copyAssignment({ id, status, securityGroup, roleDefinitionIds: distinct(roleDefinitionIds) });
}

interface Modified {
  readonly lastModifiedDateTime: Instant | null;
}

/** Of two tellings of one relationship or assignment, whether the later one was modified later, or at the same time. */
export function isNewer(later: Modified, earlier: Modified): boolean {
  return (later.lastModifiedDateTime ?? '') >= (earlier.lastModifiedDateTime ?? '');
}
