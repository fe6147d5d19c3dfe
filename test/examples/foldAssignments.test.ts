import type { AccessAssignment } from 'csp-multi-partner';
import { accessAsOf } from 'csp-multi-partner/access';
import type { Folded, View } from 'csp-multi-partner/wire';
import { describe, expect, it } from 'vitest';
import {
  administers,
  assignmentBody,
  folded,
  gapsOf,
  issue,
  relationshipBody,
  rolesBody,
  values,
  type Body,
} from '../responses';
import { assignment, at, ENGINEERS, EXCHANGE, fabrikam, FABRIKAM, gdap, GLOBAL_ADMIN, GRANT, grantId } from '../world';

/** Fabrikam administers by one relationship, with one assignment. */
const told = (rest: Partial<View> = {}): Folded => folded(administers(fabrikam, rest));

const grantsOf = ({ customer }: Folded) => customer.partnerships.grants;

const reaches = ({ customer }: Folded, day = '2024-02-01') =>
  accessAsOf(customer, {
    at: at(day),
    partner: FABRIKAM,
    user: null,
    access: { kind: 'roles', anyOf: [EXCHANGE] },
  }).allowed;

describe('a relationship beside one that is over', () => {
  const over = relationshipBody({ id: 'grant-0', status: 'terminated', lastModifiedDateTime: '2024-01-30T00:00:00Z' });
  const active = relationshipBody();

  it.each([
    ['before', [over, active]],
    ['after', [active, over]],
  ])('is there and gives access, the other listed %s it', (_, list) => {
    const read = folded(administers(fabrikam, { delegatedAdminRelationships: values(...list) }));
    expect(
      grantsOf(read)
        .map((grant) => [grant.kind === 'gdap' && grant.id, grant.state.status])
        .sort(),
    ).toEqual([
      ['grant-0', 'terminated'],
      [GRANT, 'active'],
    ]);
    expect(reaches(read)).toBe(true);
  });
});

describe('a relationship that is told twice', () => {
  const twice = (first: Body, second: Body): Folded =>
    folded(
      administers(fabrikam, {
        delegatedAdminRelationships: [values(relationshipBody(first)), values(relationshipBody(second))],
      }),
    );
  const early = { lastModifiedDateTime: '2024-01-05T00:00:00Z' };
  const late = { lastModifiedDateTime: '2024-01-06T00:00:00Z' };
  const superseded = issue('info', 'superseded', [0, 'delegatedAdminRelationships', 1, 'value', 0], GRANT);

  it.each([
    ['the later, where it is newer', early, late, 'second'],
    ['the first, where it is newer', late, early, 'first'],
    ['the later, where both are as old', early, early, 'second'],
    ['the later, where neither says', { lastModifiedDateTime: null }, { lastModifiedDateTime: '' }, 'second'],
    ['the one that says when it was modified', early, { lastModifiedDateTime: null }, 'first'],
    ['the one that says when, though it is the later', { lastModifiedDateTime: null }, early, 'second'],
  ])('is %s', (_, first, second, displayName) => {
    const read = twice({ ...first, displayName: 'first' }, { ...second, displayName: 'second' });
    expect(grantsOf(read)).toEqual([gdap({ displayName })]);
    expect(read.issues).toEqual([superseded]);
  });

  it('has what was assumed of it told at the place of the one that counts', () => {
    const read = twice({ ...late, status: 'approved' }, early);
    expect(read.issues).toEqual([
      superseded,
      issue(
        'info',
        'assumed',
        [0, 'delegatedAdminRelationships', 0, 'value', 0, 'approvedAt'],
        '2024-01-06T00:00:00.000Z',
      ),
    ]);
  });

  it('is not known where the newer one has a status newer than the rules', () => {
    const read = twice(early, { ...late, status: 'paused' });
    expect([grantsOf(read), gapsOf(read)]).toEqual([[], ['granular-relationships']]);
  });
});

describe('the assignments of a relationship', () => {
  const assigned = (...bodies: readonly Body[]): Folded => told({ accessAssignments: { [GRANT]: values(...bodies) } });
  const assignmentsOf = (read: Folded): readonly AccessAssignment[] => {
    const [grant] = grantsOf(read);
    return grant?.kind === 'gdap' ? grant.assignments : [];
  };
  const entry = [0, 'accessAssignments', GRANT, 'value', 0] as const;

  it.each(['pending', 'active', 'deleting', 'deleted', 'error'] as const)(
    'may be %s; only active ones give access',
    (status) => {
      const read = assigned(assignmentBody({ status }));
      expect(assignmentsOf(read)).toEqual([assignment({ status })]);
      expect(reaches(read)).toBe(status === 'active');
      expect(read.issues).toEqual([]);
    },
  );

  it('give no access where there are none, though the relationship is active; that is a fact', () => {
    const read = assigned();
    expect([reaches(read), gapsOf(read), read.issues]).toEqual([false, [], []]);
  });

  it('are not known where nobody asked, and that is a gap', () => {
    const read = told({ accessAssignments: undefined });
    expect([reaches(read), gapsOf(read), read.issues]).toEqual([false, [['access-assignments', GRANT]], []]);
  });

  it('give access until the relationship ends', () => {
    expect([reaches(told(), '2026-01-02'), reaches(told(), '2026-01-03')]).toEqual([true, false]);
  });

  it('are told for each relationship', () => {
    const read = folded(
      administers(fabrikam, {
        delegatedAdminRelationships: values(relationshipBody(), relationshipBody({ id: 'grant-2' })),
        accessAssignments: { 'grant-2': values(assignmentBody({ id: 'assignment-2' })) },
      }),
    );
    expect(grantsOf(read)).toEqual([
      gdap({ assignments: [] }),
      gdap({ id: grantId('grant-2'), assignments: [assignment({ id: 'assignment-2' as AccessAssignment['id'] })] }),
    ]);
    expect(gapsOf(read)).toEqual([['access-assignments', GRANT]]);
  });

  it('are as they were told last', () => {
    const read = assigned(
      assignmentBody({ status: 'pending' }),
      assignmentBody({ accessDetails: rolesBody(GLOBAL_ADMIN) }),
    );
    expect(assignmentsOf(read)).toEqual([assignment({ roleDefinitionIds: [GLOBAL_ADMIN] })]);
  });

  it('are left out with a status that is newer than the rules', () => {
    const read = assigned(assignmentBody({ status: 'paused' }), assignmentBody({ id: 'assignment-2' }));
    expect(assignmentsOf(read).map(({ id }) => id)).toEqual(['assignment-2']);
    const expected = ['pending', 'active', 'deleting', 'deleted', 'error'];
    expect(read.issues).toEqual([
      issue('info', 'unknown-value', [...entry, 'status'], 'paused', expected),
      issue('error', 'not-one-of', [...entry, 'status'], 'paused', expected),
    ]);
  });

  it('are left out without what makes them, each thing told', () => {
    const read = assigned(
      { accessContainer: { accessContainerId: ENGINEERS } },
      assignmentBody({ accessContainer: null }),
    );
    expect(assignmentsOf(read)).toEqual([]);
    expect(read.issues).toEqual([
      issue('error', 'missing', [...entry, 'id'], 'nothing'),
      issue('error', 'missing', [...entry, 'status'], 'nothing'),
      issue('error', 'missing', [...entry, 'accessDetails', 'unifiedRoles'], 'nothing'),
      issue(
        'error',
        'missing',
        [0, 'accessAssignments', GRANT, 'value', 1, 'accessContainer', 'accessContainerId'],
        'nothing',
      ),
    ]);
  });
});
