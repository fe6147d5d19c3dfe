import type { Duration, Refusal, RefusalCode, RoleDefinitionId, SecurityGroupId } from 'csp-multi-partner';
import { renderAccess, renderDeadline, renderRefusal, renderVerdict } from 'csp-multi-partner/messages';
import { en } from 'csp-multi-partner/messages/en';
import { parseDuration } from 'csp-multi-partner/parse';
import type { AccessCode, AccessFacts, AccessReason, Deadline } from 'csp-multi-partner/access';
import { describe, expect, it } from 'vitest';
import {
  ASSIGNMENT,
  assignmentId,
  at,
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  grantId,
  HELPDESK,
  must,
  NORTHWIND,
  OFFICE,
  subscriptionId,
} from '../world';
import {
  PROPER_NOUN,
  STYLE,
  type Cases,
  evilNames,
  hostile,
  names,
  samplesOf,
  tame,
  toReason,
  toRefusal,
  type GrantRefusalCode,
  type GrantEventType,
} from './rendered';

const REFUSALS: { readonly [Code in GrantRefusalCode]: Cases<Code> } = {
  'grant-unknown': [[{ grantId: GRANT }, 'there is no granular relationship `grant-1`, or none any more']],
  'grant-id-taken': [[{ grantId: GRANT }, '`grant-1` is the id of another granular relationship']],
  'granular-admin-unavailable': [
    [{ cloud: 'global' }, 'in the global cloud there is no granular admin at that date'],
    [{ cloud: 'china' }, 'in the cloud operated by 21Vianet in China there is no granular admin at that date'],
  ],
  'wrong-grant-status': [
    [
      { grantId: GRANT, status: 'expired', permitted: ['active'] },
      'the relationship is `expired`, and this takes one that is `active`',
    ],
    [
      { grantId: GRANT, status: 'approvalPending', permitted: ['created', 'active'] },
      'the relationship is `approvalPending`, and this takes one that is `created` or `active`',
    ],
    [
      { grantId: GRANT, status: 'created', permitted: ['active', 'expiring', 'expired'] },
      'the relationship is `created`, and this takes one that is `active`, `expiring`, or `expired`',
    ],
  ],
  'display-name-length': [
    [
      { length: 0, shortest: 1, longest: 50 },
      'the name has 0 characters, counted in UTF-16 units; 1 to 50 are allowed',
    ],
    [
      { length: 51, shortest: 1, longest: 50 },
      'the name has 51 characters, counted in UTF-16 units; 1 to 50 are allowed',
    ],
  ],
  'display-name-taken': [
    [{ displayName: 'Exchange support' }, 'another relationship of the partner is called `Exchange support` already'],
  ],
  'duration-out-of-bounds': [
    [
      { duration: must(parseDuration('P731D')), days: 731, shortest: 1, longest: 730 },
      '`P731D` is not a duration of 1 to 730 days, in years, weeks and days',
    ],
    [
      { duration: must(parseDuration('P6M')), days: null, shortest: 1, longest: 730 },
      '`P6M` is not a duration of 1 to 730 days, in years, weeks and days',
    ],
  ],
  'end-before-activation': [
    [
      { endsAt: at('2024-01-01'), activatedAt: at('2024-01-01T00:00:00.001Z') },
      'an end on January 1, 2024 at 00:00 UTC is not after the activation on January 1, 2024 at 00:00:00.001 UTC',
    ],
  ],
  'roles-missing': [[{ fewest: 1 }, 'it takes at least one role']],
  'custom-role': [
    [{ roleDefinitionIds: [EXCHANGE] }, `\`${EXCHANGE}\`: custom roles cannot be requested`],
    [
      { roleDefinitionIds: [EXCHANGE, GLOBAL_READER] },
      `\`${EXCHANGE}\`, \`${GLOBAL_READER}\`: custom roles cannot be requested`,
    ],
  ],
  'extension-with-global-admin': [
    [{ roleDefinitionId: GLOBAL_ADMIN }, 'a relationship with Global Administrator cannot extend itself'],
  ],
  'auto-extension-unavailable': [
    [{ autoExtendDuration: 'P180D' }, 'at that date relationships cannot extend themselves'],
  ],
  'role-removal-unavailable': [
    [{ grantId: GRANT }, 'at that date the roles of an active relationship cannot be changed'],
  ],
  'consent-not-asked': [
    [{ grantId: GRANT }, 'only what an indirect provider created for its reseller can be rejected'],
  ],
  'consent-answered': [
    [{ grantId: GRANT, consent: 'given' }, 'the reseller has consented already'],
    [{ grantId: GRANT, consent: 'refused' }, 'the reseller has refused already'],
  ],
  'assignment-unknown': [
    [{ grantId: GRANT, assignmentId: ASSIGNMENT }, 'there is no access assignment `assignment-1`'],
  ],
  'assignment-id-taken': [[{ assignmentId: ASSIGNMENT }, '`assignment-1` is the id of another access assignment']],
  'wrong-assignment-status': [
    [
      { assignmentId: ASSIGNMENT, status: 'deleted', permitted: ['deleting'] },
      'the assignment is `deleted`, and this takes one that is `deleting`',
    ],
    [
      { assignmentId: ASSIGNMENT, status: 'deleting', permitted: ['pending', 'active', 'error'] },
      'the assignment is `deleting`, and this takes one that is `pending`, `active`, or `error`',
    ],
  ],
  'group-assigned': [
    [
      { securityGroup: ENGINEERS, assignmentId: ASSIGNMENT },
      `the group \`${ENGINEERS}\` has an assignment already: \`assignment-1\``,
    ],
  ],
  'role-outside-grant': [
    [{ roleDefinitionIds: [EXCHANGE] }, `\`${EXCHANGE}\`: not among the roles of the relationship`],
    [
      { roleDefinitionIds: [EXCHANGE, GLOBAL_ADMIN] },
      `\`${EXCHANGE}\`, \`${GLOBAL_ADMIN}\`: not among the roles of the relationship`,
    ],
  ],
};

const SAMPLES = (Object.keys(REFUSALS) as GrantRefusalCode[]).flatMap((code) => samplesOf(code, REFUSALS[code]));

const RULES: { readonly [Code in GrantRefusalCode]: string } = {
  'grant-unknown': 'the granular relationship is on record, and neither lapsed nor forgotten',
  'grant-id-taken': 'the id of a granular relationship means one relationship',
  'granular-admin-unavailable': 'granular admin is available in the customer’s cloud',
  'wrong-grant-status': 'the relationship is at a point of its life cycle where this is possible',
  'display-name-length': 'the name of a relationship has 1 to 50 characters',
  'display-name-taken': 'the name is unique among all of the partner’s relationships',
  'duration-out-of-bounds': 'a relationship lasts from one day to two years',
  'end-before-activation': 'a relationship ends after it was activated',
  'roles-missing': 'a relationship, and an assignment of it, has at least one role',
  'custom-role': 'only built-in roles are requested',
  'extension-with-global-admin': 'with Global Administrator there is no automatic extension',
  'auto-extension-unavailable': 'automatic extension came in autumn 2023',
  'role-removal-unavailable': 'Global Administrator can be removed from active relationships since spring 2024',
  'consent-not-asked': 'only a reseller rejects, and only what its provider created',
  'consent-answered': 'a reseller answers its provider once',
  'assignment-unknown': 'the access assignment is on record',
  'assignment-id-taken': 'the id of an access assignment means one assignment',
  'wrong-assignment-status': 'the assignment is at a point of its life cycle where this is possible',
  'group-assigned': 'a group has one access assignment in a relationship',
  'role-outside-grant': 'an assignment passes on only roles of its relationship',
};

describe('a refusal about a granular relationship in English', () => {
  it.each(SAMPLES)('%s reads “%s”', (_, message, refusal) => {
    expect(renderRefusal(refusal, en, names)).toEqual({ message, help: null });
  });

  it.each(SAMPLES)('%s keeps the style with tenants for names: “%s”', (_code, _message, refusal) => {
    expect(renderRefusal(refusal, en).message).toMatch(STYLE);
  });
});

describe('a verdict about a granular relationship in English', () => {
  it.each(Object.entries(RULES) as [RefusalCode, string][])('states the rule %s as “%s”', (code, text) => {
    expect(renderVerdict({ kind: 'not-in-force', rule: code }, en)).toBe(`not in force: ${text}`);
  });
});

const EVENTS: { readonly [Type in GrantEventType]: string } = {
  grantDrafted: 'there is a draft of a granular admin relationship',
  grantAmended: 'the draft has other terms',
  grantDeleted: 'the draft is gone',
  grantLocked: 'the relationship awaits approval and can no longer be changed',
  grantApproved: 'an approval is given',
  grantRejected: 'the reseller refused what its provider created; the request lapses',
  grantProvisioned: 'Microsoft’s provisioning of the relationship, or its taking down, is a step further',
  grantTerminationRequested: 'the end of the relationship is asked for',
  grantExtended: 'the end was reached and moved on',
  grantEnded: 'the end was reached',
  grantForgotten: 'Microsoft no longer knows the relationship',
  autoExtensionSwitched: 'the end moves on by itself from now on, or no longer',
  globalAdministratorRemoved: 'the relationship no longer holds Global Administrator',
  accessAssigned: 'a security group is to have roles of the relationship',
  accessAssignmentChanged: 'the access assignment is changed',
};

describe('an event about a granular relationship in English', () => {
  it.each(Object.entries(EVENTS) as [GrantEventType, string][])('%s reads “%s”', (type, text) => {
    expect(en.events[type]).toBe(text);
  });
});

describe('a reason for or against access in English', () => {
  const onOffice = { subscriptionId: OFFICE };
  const ofGrant = { grantId: GRANT };
  const REASONS: { readonly [Code in AccessCode]: readonly [facts: AccessFacts[Code], text: string] } = {
    'granular-role': [
      { grantId: GRANT, assignmentId: ASSIGNMENT, roleDefinitionId: EXCHANGE },
      `relationship \`grant-1\` gives the role \`${EXCHANGE}\` to a security group of the partner`,
    ],
    'legacy-admin': [
      { roleDefinitionId: GLOBAL_ADMIN },
      `delegated admin privileges give the role \`${GLOBAL_ADMIN}\``,
    ],
    'reseller-relationship': [{}, 'the partner has a reseller relationship with the customer'],
    'azure-role': [onOffice, `the partner has an Azure role on \`${OFFICE}\``],
    'azure-lighthouse': [onOffice, `\`${OFFICE}\` is delegated to the partner through Azure Lighthouse`],
    'before-record': [{ asOf: at('2024-02-01') }, 'the record begins on February 1, 2024 at 00:00 UTC'],
    'guest-account': [{}, 'a guest account of the user in the customer’s tenant is in the way'],
    'no-grant': [{}, 'the customer has granted the partner no delegated admin'],
    'grant-not-in-force': [
      { grantId: GRANT, status: 'expiring' },
      'relationship `grant-1` is `expiring` and gives nothing',
    ],
    'grant-forgotten': [
      { grantId: GRANT, status: 'terminated', forgottenAt: at('2025-01-07') },
      'relationship `grant-1` was over for a year on January 7, 2025 and is forgotten',
    ],
    'role-not-in-grant': [ofGrant, 'relationship `grant-1` has no role that is enough'],
    'not-assigned': [ofGrant, 'relationship `grant-1` is active, but no security group has been given access'],
    'role-not-assigned': [
      ofGrant,
      'relationship `grant-1` has a role that is enough, but gives it to no security group',
    ],
    'assignment-not-active': [
      { grantId: GRANT, assignmentId: ASSIGNMENT, status: 'error' },
      'the access assignment `assignment-1` of relationship `grant-1` is `error`',
    ],
    'not-in-group': [
      { grantId: GRANT, securityGroups: [ENGINEERS, HELPDESK] },
      `the user is in no security group to which relationship \`grant-1\` gives such a role: \`${ENGINEERS}\`, \`${HELPDESK}\``,
    ],
    'granular-takes-precedence': [
      {},
      'delegated admin privileges would allow it, but the user has granular roles, and those decide',
    ],
    'legacy-role-missing': [{}, 'delegated admin privileges give the user no role that is enough'],
    'no-reseller-relationship': [{}, 'the partner has no reseller relationship with the customer'],
    'orders-through-provider': [{}, 'the partner is an indirect reseller and orders through its provider'],
    'no-admin-agent': [onOffice, `the partner’s admin agents own \`${OFFICE}\`, and the user is none`],
    'subscription-unknown': [onOffice, `the customer has no subscription to Azure \`${OFFICE}\`, or it is over`],
    'azure-role-missing': [
      onOffice,
      `somebody else provisioned \`${OFFICE}\`, and the partner has no Azure role on it`,
    ],
  };
  const reasons = Object.entries(REASONS).map(
    ([code, [facts, text]]) => [code, text, toReason(code as AccessCode, facts as never)] as const,
  );

  it.each(reasons)('%s reads “%s”', (_, text, reason) => {
    expect(renderAccess(reason, en, names)).toBe(text);
    expect(renderAccess(reason, en)).toBe(text);
    expect(text).toMatch(STYLE);
  });

  it.each([
    ['approvalPending', 'the request `grant-1` lapsed on January 7, 2025'],
    ['expired', 'relationship `grant-1` was over for a year on January 7, 2025 and is forgotten'],
    ['terminated', 'relationship `grant-1` was over for a year on January 7, 2025 and is forgotten'],
  ] as const)('tells what lapsed from what was over: %s reads “%s”', (status, text) => {
    const facts = { grantId: GRANT, status, forgottenAt: at('2025-01-07') };
    expect(renderAccess(toReason('grant-forgotten', facts), en)).toBe(text);
    expect(text).toMatch(STYLE);
  });
});

describe('a deadline in English', () => {
  const due = { at: at('2026-01-03'), grantId: GRANT, partner: FABRIKAM };
  const notice = (daysBefore: 30 | 7 | 1) =>
    ({ ...due, kind: 'expiry-notice', daysBefore, endsAt: at('2026-02-02') }) as const;
  const cases: readonly (readonly [Deadline, string])[] = [
    [
      { ...due, kind: 'approval-lapses', isRefused: false },
      'the request `grant-1` of “Fabrikam” lapses unless it is approved',
    ],
    [
      { ...due, kind: 'approval-lapses', isRefused: true },
      'the request `grant-1` of “Fabrikam”, which the reseller refused, lapses',
    ],
    [notice(30), 'notice, 30 days before relationship `grant-1` of “Fabrikam” ends'],
    [notice(7), 'notice, 7 days before relationship `grant-1` of “Fabrikam” ends'],
    [notice(1), 'notice, 1 day before relationship `grant-1` of “Fabrikam” ends'],
    [
      { ...due, kind: 'ends', barredBy: 'not-switched-on' },
      'relationship `grant-1` of “Fabrikam” ends; automatic extension is not switched on',
    ],
    [
      { ...due, kind: 'ends', barredBy: 'global-administrator' },
      'relationship `grant-1` of “Fabrikam” ends; Global Administrator keeps it from extending itself',
    ],
    [
      { ...due, kind: 'rolls-over', nextEnd: at('2026-07-02') },
      'relationship `grant-1` of “Fabrikam” extends itself to July 2, 2026 at 00:00 UTC',
    ],
    [{ ...due, kind: 'forgotten' }, 'Microsoft forgets relationship `grant-1` of “Fabrikam”'],
  ];

  it.each(cases)('says when and what: %o', (deadline, text) => {
    expect(renderDeadline(deadline, en, names)).toBe(`January 3, 2026 at 00:00 UTC: ${text}`);
    const withTenant = text.replace('“Fabrikam”', `\`${FABRIKAM}\``);
    expect(renderDeadline(deadline, en)).toBe(`January 3, 2026 at 00:00 UTC: ${withTenant}`);
    expect(withTenant.replace(PROPER_NOUN, 'noun')).toMatch(STYLE);
  });
});

describe('text from outside', () => {
  const evilGrant = { grantId: grantId(hostile) };
  const evilAssignment = { assignmentId: assignmentId(hostile) };
  const evilRole = hostile as RoleDefinitionId;
  const EVIL_REFUSALS: readonly (readonly [RefusalCode, string, Refusal])[] = [
    [
      'grant-unknown',
      `there is no granular relationship \`${tame}\`, or none any more`,
      toRefusal('grant-unknown', evilGrant),
    ],
    [
      'grant-id-taken',
      `\`${tame}\` is the id of another granular relationship`,
      toRefusal('grant-id-taken', evilGrant),
    ],
    [
      'display-name-taken',
      `another relationship of the partner is called \`${tame}\` already`,
      toRefusal('display-name-taken', { displayName: hostile }),
    ],
    [
      'duration-out-of-bounds',
      `\`${tame}\` is not a duration of 1 to 730 days, in years, weeks and days`,
      toRefusal('duration-out-of-bounds', { duration: hostile as Duration, days: null, shortest: 1, longest: 730 }),
    ],
    [
      'assignment-unknown',
      `there is no access assignment \`${tame}\``,
      toRefusal('assignment-unknown', { ...evilGrant, ...evilAssignment }),
    ],
    [
      'assignment-id-taken',
      `\`${tame}\` is the id of another access assignment`,
      toRefusal('assignment-id-taken', evilAssignment),
    ],
    [
      'group-assigned',
      `the group \`${tame}\` has an assignment already: \`${tame}\``,
      toRefusal('group-assigned', { securityGroup: hostile as SecurityGroupId, ...evilAssignment }),
    ],
    [
      'custom-role',
      `\`${tame}\`, \`${EXCHANGE}\`: custom roles cannot be requested`,
      toRefusal('custom-role', { roleDefinitionIds: [evilRole, EXCHANGE] }),
    ],
    [
      'role-outside-grant',
      `\`${tame}\`, \`${EXCHANGE}\`: not among the roles of the relationship`,
      toRefusal('role-outside-grant', { roleDefinitionIds: [evilRole, EXCHANGE] }),
    ],
  ];

  it.each(EVIL_REFUSALS)('stands in a line of ours in the refusal %s', (_, message, refusal) => {
    expect(renderRefusal(refusal, en).message).toBe(message);
  });

  const evilSubscription = { subscriptionId: subscriptionId(hostile) };
  const EVIL_REASONS: readonly (readonly [AccessCode, string, AccessReason])[] = [
    [
      'granular-role',
      `relationship \`${tame}\` gives the role \`${tame}\` to a security group of the partner`,
      toReason('granular-role', { ...evilGrant, ...evilAssignment, roleDefinitionId: evilRole }),
    ],
    [
      'legacy-admin',
      `delegated admin privileges give the role \`${tame}\``,
      toReason('legacy-admin', { roleDefinitionId: evilRole }),
    ],
    ['azure-role', `the partner has an Azure role on \`${tame}\``, toReason('azure-role', evilSubscription)],
    [
      'azure-lighthouse',
      `\`${tame}\` is delegated to the partner through Azure Lighthouse`,
      toReason('azure-lighthouse', evilSubscription),
    ],
    [
      'grant-not-in-force',
      `relationship \`${tame}\` is \`expired\` and gives nothing`,
      toReason('grant-not-in-force', { ...evilGrant, status: 'expired' }),
    ],
    [
      'not-assigned',
      `relationship \`${tame}\` is active, but no security group has been given access`,
      toReason('not-assigned', evilGrant),
    ],
    [
      'not-in-group',
      `the user is in no security group to which relationship \`${tame}\` gives such a role: \`${tame}\``,
      toReason('not-in-group', { ...evilGrant, securityGroups: [hostile as SecurityGroupId] }),
    ],
    [
      'role-not-assigned',
      `relationship \`${tame}\` has a role that is enough, but gives it to no security group`,
      toReason('role-not-assigned', evilGrant),
    ],
    [
      'assignment-not-active',
      `the access assignment \`${tame}\` of relationship \`${tame}\` is \`pending\``,
      toReason('assignment-not-active', { ...evilGrant, ...evilAssignment, status: 'pending' }),
    ],
    [
      'role-not-in-grant',
      `relationship \`${tame}\` has no role that is enough`,
      toReason('role-not-in-grant', evilGrant),
    ],
    [
      'grant-forgotten',
      `the request \`${tame}\` lapsed on April 1, 2024`,
      toReason('grant-forgotten', { ...evilGrant, status: 'approvalPending', forgottenAt: at('2024-04-01') }),
    ],
    [
      'grant-forgotten',
      `relationship \`${tame}\` was over for a year on April 1, 2024 and is forgotten`,
      toReason('grant-forgotten', { ...evilGrant, status: 'expired', forgottenAt: at('2024-04-01') }),
    ],
    [
      'no-admin-agent',
      `the partner’s admin agents own \`${tame}\`, and the user is none`,
      toReason('no-admin-agent', evilSubscription),
    ],
    [
      'subscription-unknown',
      `the customer has no subscription to Azure \`${tame}\`, or it is over`,
      toReason('subscription-unknown', evilSubscription),
    ],
    [
      'azure-role-missing',
      `somebody else provisioned \`${tame}\`, and the partner has no Azure role on it`,
      toReason('azure-role-missing', evilSubscription),
    ],
  ];

  it.each(EVIL_REASONS)('stands in a line of ours in the reason %s', (_, text, reason) => {
    expect(renderAccess(reason, en)).toBe(text);
  });

  it('stands in a line of ours as the relationship and the partner of a deadline', () => {
    const due = { at: at('2026-01-03'), ...evilGrant, partner: NORTHWIND };
    const deadlines: readonly Deadline[] = [
      { ...due, kind: 'approval-lapses', isRefused: false },
      { ...due, kind: 'approval-lapses', isRefused: true },
      { ...due, kind: 'expiry-notice', daysBefore: 7, endsAt: at('2026-01-10') },
      { ...due, kind: 'ends', barredBy: 'not-switched-on' },
      { ...due, kind: 'rolls-over', nextEnd: at('2026-07-02') },
      { ...due, kind: 'forgotten' },
    ];
    expect(deadlines.map((deadline) => renderDeadline(deadline, en, evilNames))).toEqual(
      [
        `the request \`${tame}\` of “${tame}” lapses unless it is approved`,
        `the request \`${tame}\` of “${tame}”, which the reseller refused, lapses`,
        `notice, 7 days before relationship \`${tame}\` of “${tame}” ends`,
        `relationship \`${tame}\` of “${tame}” ends; automatic extension is not switched on`,
        `relationship \`${tame}\` of “${tame}” extends itself to July 2, 2026 at 00:00 UTC`,
        `Microsoft forgets relationship \`${tame}\` of “${tame}”`,
      ].map((text) => `January 3, 2026 at 00:00 UTC: ${text}`),
    );
  });
});
