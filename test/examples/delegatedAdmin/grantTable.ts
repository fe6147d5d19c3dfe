import type { GranularStatus } from 'csp-multi-partner';
import { parseDuration } from 'csp-multi-partner/parse';
import { ASSIGNMENT, EXCHANGE, GLOBAL_READER, assignmentId, groupId, must } from '../../world';

/**
 * Every status of a granular relationship, every command about one, everybody who might give it: what the documents say comes
 * of it. Written by hand from section 4.1 of the domain's description, and not taken from the code.
 *
 * A row has five marks for a relationship that its partner drafted itself, then five for one that an indirect provider created
 * for its reseller. Each five are: the partner, the indirect provider, the customer, Microsoft, a partner without any part in it.
 *
 *     +  the command's own event
 *     .  accepted, and nothing happens: it is so already
 *     a  refused: actor-not-entitled
 *     s  refused: wrong-grant-status
 *     b  refused: both of these
 *     n  refused: consent-not-asked
 *     m  refused: wrong-grant-status and consent-not-asked
 */
export interface Entry {
  readonly title: string;
  /** But for the instant, the actor and the relationship. */
  readonly command: Readonly<Record<string, unknown>>;
  readonly event: string;
  /** The status after the event; two where a relationship that a provider created goes another way. */
  readonly leadsTo: Target | readonly [Target, Target];
  readonly rows: string;
}

export type Target = GranularStatus | 'gone' | 'as before';

const TERMS = {
  displayName: 'Exchange support',
  duration: must(parseDuration('P365D')),
  autoExtendDuration: 'PT0S',
  roleDefinitionIds: [EXCHANGE],
  takenNames: [],
  customRoles: [],
};

/** An assignment that Microsoft has not provisioned yet; `assignment-1` is active. */
export const PENDING = assignmentId('assignment-2');

export const TABLE: readonly Entry[] = [
  {
    title: 'amendGrant',
    command: { type: 'amendGrant', ...TERMS },
    event: 'grantAmended',
    leadsTo: 'as before',
    rows: `
      created               + a a a a   a + a a a
      approvalPending       s b b b b   b s b b b
      approved              s b b b b   b s b b b
      activating            s b b b b   b s b b b
      active                s b b b b   b s b b b
      expiring              s b b b b   b s b b b
      expired               s b b b b   b s b b b
      terminationRequested  s b b b b   b s b b b
      terminating           s b b b b   b s b b b
      terminated            s b b b b   b s b b b`,
  },
  {
    title: 'deleteGrant',
    command: { type: 'deleteGrant' },
    event: 'grantDeleted',
    leadsTo: 'gone',
    rows: `
      created               + a a a a   a + a a a
      approvalPending       s b b b b   b s b b b
      approved              s b b b b   b s b b b
      activating            s b b b b   b s b b b
      active                s b b b b   b s b b b
      expiring              s b b b b   b s b b b
      expired               s b b b b   b s b b b
      terminationRequested  s b b b b   b s b b b
      terminating           s b b b b   b s b b b
      terminated            s b b b b   b s b b b`,
  },
  {
    title: 'lockGrantForApproval',
    command: { type: 'lockGrantForApproval' },
    event: 'grantLocked',
    leadsTo: 'approvalPending',
    rows: `
      created               + a a a a   a + a a a
      approvalPending       . a a a a   a . a a a
      approved              s b b b b   b s b b b
      activating            s b b b b   b s b b b
      active                s b b b b   b s b b b
      expiring              s b b b b   b s b b b
      expired               s b b b b   b s b b b
      terminationRequested  s b b b b   b s b b b
      terminating           s b b b b   b s b b b
      terminated            s b b b b   b s b b b`,
  },
  {
    title: 'approveGrant',
    command: { type: 'approveGrant' },
    event: 'grantApproved',
    // What a provider created needs two answers, and nobody has given one.
    leadsTo: ['approved', 'approvalPending'],
    rows: `
      created               b b s b b   s b s b b
      approvalPending       a a + a a   + a + a a
      approved              a a . a a   . a . a a
      activating            a a . a a   . a . a a
      active                a a . a a   . a . a a
      expiring              b b s b b   s b s b b
      expired               b b s b b   s b s b b
      terminationRequested  b b s b b   s b s b b
      terminating           b b s b b   s b s b b
      terminated            b b s b b   s b s b b`,
  },
  {
    title: 'rejectGrant',
    command: { type: 'rejectGrant' },
    event: 'grantRejected',
    // No status says that somebody declined.
    leadsTo: 'approvalPending',
    rows: `
      created               m m m m m   s b b b b
      approvalPending       n n n n n   + a a a a
      approved              m m m m m   s b b b b
      activating            m m m m m   s b b b b
      active                m m m m m   s b b b b
      expiring              m m m m m   s b b b b
      expired               m m m m m   s b b b b
      terminationRequested  m m m m m   s b b b b
      terminating           m m m m m   s b b b b
      terminated            m m m m m   s b b b b`,
  },
  {
    title: 'recordProvisioning: activating',
    command: { type: 'recordProvisioning', status: 'activating', endsAt: null },
    event: 'grantProvisioned',
    leadsTo: 'activating',
    rows: `
      created               b b b s b   b b b s b
      approvalPending       b b b s b   b b b s b
      approved              a a a + a   a a a + a
      activating            a a a . a   a a a . a
      active                a a a . a   a a a . a
      expiring              b b b s b   b b b s b
      expired               b b b s b   b b b s b
      terminationRequested  b b b s b   b b b s b
      terminating           b b b s b   b b b s b
      terminated            b b b s b   b b b s b`,
  },
  {
    title: 'recordProvisioning: active',
    command: { type: 'recordProvisioning', status: 'active', endsAt: null },
    event: 'grantProvisioned',
    leadsTo: 'active',
    rows: `
      created               b b b s b   b b b s b
      approvalPending       b b b s b   b b b s b
      approved              a a a + a   a a a + a
      activating            a a a + a   a a a + a
      active                a a a . a   a a a . a
      expiring              b b b s b   b b b s b
      expired               b b b s b   b b b s b
      terminationRequested  b b b s b   b b b s b
      terminating           b b b s b   b b b s b
      terminated            b b b s b   b b b s b`,
  },
  {
    title: 'recordProvisioning: expired',
    command: { type: 'recordProvisioning', status: 'expired', endsAt: null },
    event: 'grantProvisioned',
    leadsTo: 'expired',
    rows: `
      created               b b b s b   b b b s b
      approvalPending       b b b s b   b b b s b
      approved              b b b s b   b b b s b
      activating            b b b s b   b b b s b
      active                b b b s b   b b b s b
      expiring              a a a + a   a a a + a
      expired               a a a . a   a a a . a
      terminationRequested  b b b s b   b b b s b
      terminating           b b b s b   b b b s b
      terminated            b b b s b   b b b s b`,
  },
  {
    title: 'recordProvisioning: terminating',
    command: { type: 'recordProvisioning', status: 'terminating', endsAt: null },
    event: 'grantProvisioned',
    leadsTo: 'terminating',
    rows: `
      created               b b b s b   b b b s b
      approvalPending       b b b s b   b b b s b
      approved              b b b s b   b b b s b
      activating            b b b s b   b b b s b
      active                b b b s b   b b b s b
      expiring              b b b s b   b b b s b
      expired               b b b s b   b b b s b
      terminationRequested  a a a + a   a a a + a
      terminating           a a a . a   a a a . a
      terminated            a a a . a   a a a . a`,
  },
  {
    title: 'recordProvisioning: terminated',
    command: { type: 'recordProvisioning', status: 'terminated', endsAt: null },
    event: 'grantProvisioned',
    leadsTo: 'terminated',
    rows: `
      created               b b b s b   b b b s b
      approvalPending       b b b s b   b b b s b
      approved              b b b s b   b b b s b
      activating            b b b s b   b b b s b
      active                b b b s b   b b b s b
      expiring              b b b s b   b b b s b
      expired               b b b s b   b b b s b
      terminationRequested  a a a + a   a a a + a
      terminating           a a a + a   a a a + a
      terminated            a a a . a   a a a . a`,
  },
  {
    title: 'switchAutoExtension',
    command: { type: 'switchAutoExtension', autoExtendDuration: 'P180D' },
    event: 'autoExtensionSwitched',
    leadsTo: 'as before',
    rows: `
      created               + a a a a   a + a a a
      approvalPending       s b s b b   s s s b b
      approved              s b s b b   s s s b b
      activating            s b s b b   s s s b b
      active                + a + a a   + + + a a
      expiring              s b s b b   s s s b b
      expired               s b s b b   s s s b b
      terminationRequested  s b s b b   s s s b b
      terminating           s b s b b   s s s b b
      terminated            s b s b b   s s s b b`,
  },
  {
    title: 'removeGlobalAdministrator',
    command: { type: 'removeGlobalAdministrator' },
    event: 'globalAdministratorRemoved',
    leadsTo: 'as before',
    rows: `
      created               s b b b b   b s b b b
      approvalPending       s b b b b   s s b b b
      approved              s b b b b   s s b b b
      activating            s b b b b   s s b b b
      active                + a a a a   + + a a a
      expiring              s b b b b   s s b b b
      expired               s b b b b   s s b b b
      terminationRequested  s b b b b   s s b b b
      terminating           s b b b b   s s b b b
      terminated            s b b b b   s s b b b`,
  },
  {
    title: 'terminateGrant',
    command: { type: 'terminateGrant' },
    event: 'grantTerminationRequested',
    leadsTo: 'terminationRequested',
    rows: `
      created               s b b b b   b s b b b
      approvalPending       s b s b b   s s s b b
      approved              s b s b b   s s s b b
      activating            s b s b b   s s s b b
      active                + a + a a   + + + a a
      expiring              s b s b b   s s s b b
      expired               s b s b b   s s s b b
      terminationRequested  . a . a a   . . . a a
      terminating           . a . a a   . . . a a
      terminated            . a . a a   . . . a a`,
  },
  ...[
    {
      title: 'assignAccess',
      command: {
        type: 'assignAccess',
        assignmentId: assignmentId('assignment-3'),
        securityGroup: groupId('e0000000-0000-4000-8000-000000000003'),
        roleDefinitionIds: [EXCHANGE],
      },
      event: 'accessAssigned',
    },
    {
      title: 'changeAccessAssignment',
      command: {
        type: 'changeAccessAssignment',
        assignmentId: ASSIGNMENT,
        roleDefinitionIds: [GLOBAL_READER],
      },
      event: 'accessAssignmentChanged',
    },
    {
      title: 'removeAccessAssignment',
      command: { type: 'removeAccessAssignment', assignmentId: ASSIGNMENT },
      event: 'accessAssignmentChanged',
    },
  ].map((entry) => ({
    ...entry,
    leadsTo: 'as before' as const,
    rows: `
      created               s b b b b   s b b b b
      approvalPending       s b b b b   s b b b b
      approved              s b b b b   s b b b b
      activating            s b b b b   s b b b b
      active                + a a a a   + a a a a
      expiring              s b b b b   s b b b b
      expired               s b b b b   s b b b b
      terminationRequested  s b b b b   s b b b b
      terminating           s b b b b   s b b b b
      terminated            s b b b b   s b b b b`,
  })),
  {
    title: 'recordAssignment',
    command: { type: 'recordAssignment', assignmentId: PENDING, status: 'active' },
    event: 'accessAssignmentChanged',
    leadsTo: 'as before',
    // Microsoft goes on reporting what becomes of assignments while it takes a relationship down.
    rows: `
      created               b b b s b   b b b s b
      approvalPending       b b b s b   b b b s b
      approved              b b b s b   b b b s b
      activating            b b b s b   b b b s b
      active                a a a + a   a a a + a
      expiring              a a a + a   a a a + a
      expired               a a a + a   a a a + a
      terminationRequested  a a a + a   a a a + a
      terminating           a a a + a   a a a + a
      terminated            a a a + a   a a a + a`,
  },
];
