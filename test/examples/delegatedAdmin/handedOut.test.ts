import { execute } from 'csp-multi-partner';
import type { AccessAssignment, Command, Customer, GranularDelegatedAdmin } from 'csp-multi-partner';
import { parseCustomer, parseEvent } from 'csp-multi-partner/parse';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  ASSIGNMENT,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_READER,
  GRANT,
  HELPDESK,
  STATES,
  TAILSPIN,
  agent,
  assignmentId,
  at,
  contoso,
  draft,
  fabrikam,
  gdap,
  globalAdmin,
  must,
  provisioning,
} from '../../world';

/** A member that no type knows, on what a caller keeps in lists and objects of its own. */
const stray = { note: 'our own' };
const about = { at: at('2024-03-01'), actor: agent(FABRIKAM), grantId: GRANT };
const ofReseller = { partner: ADATUM, provider: TAILSPIN, assignments: [] };
const pending = { ...STATES.approvalPending, partnerConsent: 'pending' } as const;

/** Contoso with one granular relationship, all of it in lists and objects that are not frozen and carry more than they should. */
function unparsed(changes: Partial<GranularDelegatedAdmin> = {}): Customer {
  const grant = gdap(changes);
  const assignments = grant.assignments.map((each) => ({
    ...each,
    ...stray,
    roleDefinitionIds: [...each.roleDefinitionIds],
  }));
  const state = { ...grant.state, ...stray };
  const roleDefinitionIds = [...grant.roleDefinitionIds];
  const { partnerships, ...rest } = contoso({ asOf: '2024-02-01T00:00:00Z' });
  return { ...rest, partnerships: { ...partnerships, grants: [{ ...grant, assignments, state, roleDefinitionIds }] } };
}

/** What the caller holds of the relationship: the customer's own objects and lists. */
function heldBy({ partnerships }: Customer): readonly object[] {
  const [grant] = partnerships.grants as readonly GranularDelegatedAdmin[];
  if (grant === undefined) return [];
  const assignments = grant.assignments.flatMap((each) => [each, each.roleDefinitionIds]);
  return [
    partnerships,
    partnerships.grants,
    grant,
    grant.state,
    grant.roleDefinitionIds,
    grant.assignments,
    ...assignments,
  ];
}

const approves: Command = { ...about, type: 'approveGrant', actor: globalAdmin };
const rejects: Command = { ...about, type: 'rejectGrant', actor: agent(ADATUM) };
const removes: Command = { ...about, type: 'removeAccessAssignment', assignmentId: ASSIGNMENT };
const changes: Command = {
  ...about,
  type: 'changeAccessAssignment',
  assignmentId: ASSIGNMENT,
  roleDefinitionIds: [GLOBAL_READER],
};
const records: Command = {
  ...about,
  type: 'recordAssignment',
  actor: provisioning,
  assignmentId: ASSIGNMENT,
  status: 'active',
};
const moves: Command = {
  ...about,
  type: 'recordProvisioning',
  actor: provisioning,
  status: 'active',
  endsAt: at('2027-01-01'),
};
const takesDown: Command = { ...moves, status: 'terminating', endsAt: null };

const assigned = { id: ASSIGNMENT, securityGroup: gdap().assignments[0]?.securityGroup };
const waiting: AccessAssignment = { ...(gdap().assignments[0] as AccessAssignment), status: 'pending' };

describe('a customer that was not parsed and carries more than it should', () => {
  const CASES: readonly (readonly [string, Customer, Command, object])[] = [
    [
      'an approval that lets the request wait for the reseller',
      unparsed({ ...ofReseller, state: pending }),
      approves,
      { state: { ...pending, customerApprovedAt: '2024-03-01T00:00:00.000Z' } },
    ],
    [
      'the refusal of a reseller',
      unparsed({ ...ofReseller, state: pending }),
      rejects,
      { state: { ...pending, partnerConsent: 'refused' } },
    ],
    [
      'another end',
      unparsed(),
      moves,
      { state: { status: 'active', activatedAt: '2024-01-04T00:00:00.000Z', endsAt: '2027-01-01T00:00:00.000Z' } },
    ],
    [
      'the taking down of what is to be terminated',
      unparsed({ state: STATES.terminationRequested }),
      takesDown,
      { state: { status: 'terminating', requestedAt: '2024-01-07T00:00:00.000Z', requestedBy: 'customer' } },
    ],
    [
      'other roles of an assignment',
      unparsed(),
      changes,
      { assignment: { ...assigned, status: 'active', roleDefinitionIds: [GLOBAL_READER] } },
    ],
    [
      'the removal of an assignment',
      unparsed(),
      removes,
      { assignment: { ...assigned, status: 'deleting', roleDefinitionIds: [EXCHANGE] } },
    ],
    [
      'Microsoft’s word on an assignment',
      unparsed({ assignments: [waiting] }),
      records,
      { assignment: { ...assigned, status: 'active', roleDefinitionIds: [EXCHANGE] } },
    ],
  ];

  it.each(CASES)('hands none of that on in the event: %s', (_, customer, command, fact) => {
    const { events } = execute(customer, command)._unsafeUnwrap();
    const { type, actor } = command;
    const types = {
      approveGrant: 'grantApproved',
      rejectGrant: 'grantRejected',
      recordProvisioning: 'grantProvisioned',
    };
    const expected = Object.hasOwn(types, type) ? types[type as keyof typeof types] : 'accessAssignmentChanged';
    expect(events).toEqual([{ type: expected, at: '2024-03-01T00:00:00.000Z', by: actor, grantId: GRANT, ...fact }]);
  });

  it.each(CASES)('finds none of its objects and lists frozen afterwards: %s', (_, customer, command) => {
    const held = heldBy(customer);
    execute(customer, command)._unsafeUnwrap();
    expect(held.map((each) => Object.isFrozen(each))).toEqual(held.map(() => false));
  });

  it.each(CASES)('gets events of the form that they are read in: %s', (_, customer, command) => {
    for (const event of execute(customer, command)._unsafeUnwrap().events) {
      expect(must(parseEvent(JSON.parse(JSON.stringify(event))))).toEqual(event);
    }
  });
});

describe('roles that a command names twice', () => {
  const twice = [EXCHANGE, GLOBAL_READER, EXCHANGE];
  const { displayName, duration, autoExtendDuration } = gdap({ displayName: 'Mail' });
  const CASES: readonly (readonly [string, Customer, Command])[] = [
    ['a draft', contoso(), draft('2024-03-01', { roleDefinitionIds: twice })],
    [
      'an amendment',
      contoso({
        partnerships: {
          partners: [fabrikam],
          relationships: [],
          grants: [gdap({ state: STATES.created, roleDefinitionIds: [EXCHANGE] })],
        },
      }),
      {
        ...about,
        type: 'amendGrant',
        displayName,
        duration,
        autoExtendDuration,
        roleDefinitionIds: twice,
        takenNames: [],
        customRoles: [],
      },
    ],
    [
      'an assignment',
      contoso({ partnerships: { grants: [gdap()] } }),
      {
        ...about,
        type: 'assignAccess',
        assignmentId: assignmentId('assignment-2'),
        securityGroup: HELPDESK,
        roleDefinitionIds: twice,
      },
    ],
    [
      'another assignment of roles',
      contoso({ partnerships: { grants: [gdap()] } }),
      { ...about, type: 'changeAccessAssignment', assignmentId: ASSIGNMENT, roleDefinitionIds: twice },
    ],
  ];

  it.each(CASES)('leave events and a customer that survive JSON: %s', (_, customer, command) => {
    const executed = execute(customer, command)._unsafeUnwrap();
    expect(executed.events).toHaveLength(1);
    for (const event of executed.events) {
      expect(must(parseEvent(JSON.parse(JSON.stringify(event))))).toEqual(event);
    }
    expect(must(parseCustomer(JSON.parse(JSON.stringify(executed.customer))))).toEqual(executed.customer);
  });
});
