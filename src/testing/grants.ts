import fc from 'fast-check';
import type { AssignmentStatus } from '../delegatedAdmin/accessAssignment';
import type { DelegatedAdminGrant } from '../delegatedAdmin/delegatedAdminGrant';
import { APPROVAL_PERIOD } from '../delegatedAdmin/grantTime';
import type { GranularStatus } from '../delegatedAdmin/granularGrant';
import { grantReader } from '../parse/grantReader';
import { read } from '../parse/reading';
import { addMilliseconds, type Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import { daysAfter, instants, type Undated } from './instants';
import { made } from './made';
import { autoExtension, DURATIONS, ROLE_SETS } from './offeredTerms';
import { people } from './people';
import { tellLoneGrant } from './tellCustomer';
import { withStory } from './withStory';

const PARTIES: readonly Actor['kind'][] = ['partner', 'customer', 'microsoft'];

/** Most of the statuses in which something can be done, so that much is. */
const STATUSES: readonly GranularStatus[] = [
  ...(['created', 'active', 'active', 'active', 'active', 'active', 'approvalPending', 'approvalPending'] as const),
  ...(['approved', 'activating', 'terminationRequested', 'terminating', 'terminated', 'expiring', 'expired'] as const),
];

const ASSIGNMENT_STATUSES: readonly AssignmentStatus[] = ['active', 'pending', 'error', 'deleting', 'deleted'];

interface StateFacts {
  readonly status: GranularStatus;
  readonly ago: number;
  readonly left: number;
  readonly party: Actor['kind'];
  readonly consent: string;
  readonly hasCustomerApproved: boolean;
}

function stateOf({ status, ago, left, party, consent, hasCustomerApproved }: StateFacts, asOf: Instant): object {
  const since = daysAfter(asOf, -ago);
  switch (status) {
    case 'created':
      return { status, createdAt: since };
    case 'approvalPending': {
      const lapsesAt = addMilliseconds(since, APPROVAL_PERIOD);
      const isOpen = consent === 'pending' || consent === 'refused';
      return {
        status,
        lockedAt: since,
        lapsesAt,
        partnerConsent: consent,
        customerApprovedAt: isOpen && hasCustomerApproved ? since : null,
      };
    }
    case 'approved':
    case 'activating':
      return { status, approvedAt: since };
    case 'active':
      return { status, activatedAt: since, endsAt: daysAfter(asOf, left) };
    case 'expiring':
      return { status, endedAt: since };
    case 'expired':
      return { status, endedAt: daysAfter(since, -1), expiredAt: since };
    case 'terminationRequested':
    case 'terminating':
      return { status, requestedAt: since, requestedBy: party };
    case 'terminated':
      return { status, requestedBy: party, terminatedAt: since };
  }
}

/** Delegated admin privileges of one of the partners. */
export function legacyGrants(partner: string): fc.Arbitrary<Undated> {
  return fc
    .record({ ago: fc.option(fc.nat(900)), removedBy: fc.option(fc.constantFrom(...PARTIES), { freq: 2 }) })
    .map(({ ago, removedBy }) => (asOf) => {
      const since = ago === null ? null : daysAfter(asOf, -ago);
      const state =
        removedBy === null ? { status: 'active', since } : { status: 'removed', since, removedAt: asOf, removedBy };
      return { kind: 'dap', partner, state };
    });
}

/** Granular relationships somewhere in their lives, those of an indirect provider for its reseller among them. */
export function granularGrants(): fc.Arbitrary<Undated> {
  return fc
    .record({
      partner: fc.constantFrom(people.fabrikam.tenantId, people.northwind.tenantId, null),
      duration: fc.constantFrom(...DURATIONS, 'P6M'),
      isExtended: fc.boolean(),
      roles: fc.constantFrom(...ROLE_SETS),
      status: fc.constantFrom(...STATUSES),
      ago: fc.constantFrom(0, 1, 60, 89),
      left: fc.constantFrom(1, 30, 89, 500, -2),
      party: fc.constantFrom(...PARTIES),
      consent: fc.constantFrom('pending', 'pending', 'given', 'refused'),
      hasCustomerApproved: fc.boolean(),
      assigned: fc.array(fc.constantFrom(...ASSIGNMENT_STATUSES), { maxLength: 2 }),
    })
    .map(({ partner, duration, isExtended, roles, assigned, consent, ...facts }) => (asOf, id) => ({
      kind: 'gdap',
      id,
      partner: partner ?? people.adatum.tenantId,
      provider: partner === null ? people.tailspin.tenantId : null,
      displayName: 'relationship 1',
      duration,
      autoExtendDuration: autoExtension(isExtended, roles),
      roleDefinitionIds: roles,
      assignments: hasBeenActive(facts.status)
        ? assigned.map((status, index) => ({
            id: `assigned-${index + 1}`,
            status,
            securityGroup: index === 0 ? people.engineers : people.helpdesk,
            roleDefinitionIds: roles.slice(0, 1 + index),
          }))
        : [],
      state: stateOf({ ...facts, consent: partner === null ? consent : 'not-needed' }, asOf),
    }));
}

function hasBeenActive(status: GranularStatus): boolean {
  return !['created', 'approvalPending', 'approved', 'activating'].includes(status);
}

/**
 * Valid grants of delegated admin: of both kinds, in every state, with dates that go together. fast-check prints each in a line.
 *
 * @param options `asOf`: the day on which the grant is looked at; left out, any of many
 */
export function grants(options: { readonly asOf?: Instant } = {}): fc.Arbitrary<DelegatedAdminGrant> {
  const day = options.asOf === undefined ? instants() : fc.constant(options.asOf);
  const partner = fc.constantFrom(people.northwind.tenantId, people.fabrikam.tenantId);
  return fc
    .tuple(
      day,
      fc.oneof({ weight: 3, arbitrary: granularGrants() }, { weight: 1, arbitrary: partner.chain(legacyGrants) }),
    )
    .map(([asOf, grant]) =>
      Object.freeze(withStory({ ...made(read(grantReader, grant(asOf, 'given-1'))) }, tellLoneGrant)),
    );
}
