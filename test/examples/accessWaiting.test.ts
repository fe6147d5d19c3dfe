/** Which of several assignments is named where none of them gives access yet. */
import type { AccessAssignment } from 'csp-multi-partner';
import { accessAsOf, type AccessReason, type PartnerUser } from 'csp-multi-partner/access';
import { describe, expect, it } from 'vitest';
import { ENGINEERS, EXCHANGE, FABRIKAM, GRANT, HELPDESK, assignment, assignmentId, at, gdap, granted } from '../world';

const engineer: PartnerUser = { groups: [ENGINEERS], isAdminAgent: false, isHelpdeskAgent: false, isGuest: false };

const reasons = (assignments: readonly AccessAssignment[], user: PartnerUser | null): readonly AccessReason[] =>
  accessAsOf(granted(gdap({ assignments })), {
    at: at('2024-06-01'),
    partner: FABRIKAM,
    user,
    access: { kind: 'roles', anyOf: [EXCHANGE] },
  }).reasons;

const failed = assignment({ id: assignmentId('failed'), status: 'error' });
const elsewhere = assignment({ id: assignmentId('elsewhere'), status: 'pending', securityGroup: HELPDESK });

describe('an assignment that failed beside one that is pending', () => {
  it.each([
    ['first', [failed, elsewhere]],
    ['last', [elsewhere, failed]],
  ])('is named to those in its group, standing %s', (_, assignments) => {
    expect(reasons(assignments, engineer)).toMatchObject([
      { code: 'assignment-not-active', grantId: GRANT, assignmentId: 'failed', status: 'error' },
    ]);
  });

  it('is named to nobody in particular where it stands first', () => {
    expect(reasons([failed, elsewhere], null)).toMatchObject([{ assignmentId: 'failed', status: 'error' }]);
    expect(reasons([elsewhere, failed], null)).toMatchObject([{ assignmentId: 'elsewhere', status: 'pending' }]);
  });
});
