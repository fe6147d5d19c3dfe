import {
  DISPUTES,
  type DisputedReading,
  type CommandType,
  type CustomerEvent,
  type DisputeId,
  type Duration,
  type OutsideFlow,
  type Refusal,
  type RefusalCode,
  type RefusalFacts,
  type Remedy,
} from 'csp-multi-partner';
import {
  namesOf,
  quote,
  renderAccess,
  renderDeadline,
  renderDispute,
  renderFinding,
  renderProblem,
  renderRefusal,
  renderRemedy,
  renderVerdict,
  withTenants,
} from 'csp-multi-partner/messages';
import { en } from 'csp-multi-partner/messages/en';
import { parseDuration, parseMarket, type ProblemCode } from 'csp-multi-partner/parse';
import type { AccessCode, AccessFacts, AccessReason, Deadline, Explanation, Finding } from 'csp-multi-partner/query';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  ASSIGNMENT,
  assignmentId,
  at,
  AZURE,
  contoso,
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  grantId,
  invitationId,
  must,
  northwind,
  NORTHWIND,
  OFFICE,
  partnerId,
  subscriptionId,
  TAILSPIN,
  tenant,
} from '../world';

const names = namesOf(contoso());

function toRefusal<Code extends RefusalCode>(
  code: Code,
  facts: RefusalFacts[Code],
  remedy: Remedy | null = null,
): Refusal {
  return { code, ...facts, sources: ['ours'], disputed: null, remedy } as unknown as Refusal;
}

type Cases<Code extends RefusalCode> = readonly (readonly [facts: RefusalFacts[Code], message: string])[];

const invited = invitationId('invitation-1');

const REFUSALS: { readonly [Code in RefusalCode]: Cases<Code> } = {
  'too-early': [
    [
      { at: at('2015-01-01'), lastEventAt: at('2016-01-01T12:30:00.5Z') },
      '2015-01-01T00:00:00.000Z is before what last happened, at 2016-01-01T12:30:00.500Z',
    ],
  ],
  'actor-not-entitled': [
    [{ actor: 'customer', entitled: ['partner'] }, 'only the partner concerned may do this'],
    [
      { actor: 'microsoft', entitled: ['partner', 'customer'] },
      'only the partner concerned or the customer may do this',
    ],
    [
      { actor: 'partner', entitled: ['partner', 'provider', 'customer', 'microsoft'] },
      'only the partner concerned, the reseller’s indirect provider, the customer or Microsoft may do this',
    ],
  ],
  'role-not-permitted': [
    [
      { role: 'helpdesk-agent', permitted: ['admin-agent', 'sales-agent'] },
      'a helpdesk agent may not do this; it takes an admin agent or a sales agent',
    ],
    [
      { role: 'billing-admin', permitted: ['global-admin'] },
      'a billing administrator may not do this; it takes a global administrator',
    ],
    [
      { role: 'other', permitted: ['global-admin', 'billing-admin'] },
      'a user without such a role may not do this; it takes a global administrator or a billing administrator',
    ],
    [
      { role: 'admin-agent', permitted: ['helpdesk-agent'] },
      'an admin agent may not do this; it takes a helpdesk agent',
    ],
    [
      { role: 'user-admin', permitted: ['relationship-admin', 'user-admin'] },
      'a user administrator may not do this; it takes a delegated admin relationship administrator or a user administrator',
    ],
    [
      { role: 'other', permitted: ['admin-agent', 'sales-agent', 'global-admin'] },
      'a user without such a role may not do this; it takes an admin agent, a sales agent or a global administrator',
    ],
  ],
  'different-cloud': [
    [
      { partnerCloud: 'global', customerCloud: 'us-government' },
      'the partner’s account is in the global cloud, and customers of the US Government cloud need one with an account there',
    ],
    [
      { partnerCloud: 'china', customerCloud: 'germany' },
      'the partner’s account is in the cloud operated by 21Vianet in China, ' +
        'and customers of the German cloud need one with an account there',
    ],
  ],
  'different-region': [
    [
      { partnerMarket: must(parseMarket('DE')), customerMarket: must(parseMarket('BR')) },
      'a partner in the market `europe` may not sell to a customer in `BR`',
    ],
  ],
  'single-partner-cloud': [
    [
      { cloud: 'us-government', otherPartner: NORTHWIND },
      'customers of the US Government cloud work with one partner, and Northwind is there already',
    ],
  ],
  'reseller-cannot-invite': [
    [{ partner: ADATUM }, 'Adatum is an indirect reseller, and in China only its provider can invite'],
  ],
  'provider-not-connected': [
    [{ partner: ADATUM, provider: TAILSPIN }, 'Tailspin is not an indirect provider of Adatum'],
  ],
  'delegated-admin-required': [
    [{ cloud: 'germany' }, 'in the German cloud an invitation always asks for delegated admin privileges at that date'],
  ],
  'delegated-admin-ended': [
    [{ asks: 'delegated-admin', partner: FABRIKAM }, 'new customers no longer grant delegated admin privileges'],
    [
      { asks: 'reseller-and-delegated-admin', partner: FABRIKAM },
      'delegated admin privileges no longer come with a reseller relationship',
    ],
  ],
  'own-reseller': [
    [
      { provider: TAILSPIN },
      'the customer’s tenant is an indirect reseller of Tailspin and cannot be its customer too',
    ],
  ],
  'invitation-id-taken': [[{ invitationId: invited }, '`invitation-1` is the id of another invitation']],
  'invitation-unknown': [[{ invitationId: invited }, 'there is no invitation `invitation-1`']],
  'invitation-used': [
    [
      { invitationId: invited, partner: FABRIKAM, acceptedAt: at('2015-06-30T23:59:59Z') },
      '`invitation-1` was accepted on 2015-06-30, and what it brought has ended since',
    ],
  ],
  'agreement-missing': [[{ partner: FABRIKAM }, 'the customer has not accepted the Microsoft Customer Agreement']],
  'service-administered': [
    [
      { service: 'azure', otherPartner: NORTHWIND },
      'Northwind sold `azure` and administers it, and at that date only one seller of a service may administer',
    ],
  ],
  'delegated-admin-unknown': [[{ partner: FABRIKAM }, 'Fabrikam never had delegated admin privileges here']],
  'delegated-admin-in-use': [
    [
      { inactiveSince: at('2023-01-01'), removableFrom: at('2023-04-01T00:00:00.001Z') },
      'delegated admin was used on 2023-01-01 and is not inactive before 2023-04-01T00:00:00.001Z',
    ],
    [{ inactiveSince: null, removableFrom: null }, 'nothing shows that delegated admin was unused'],
    [{ inactiveSince: at('2023-01-01'), removableFrom: null }, 'nothing shows that delegated admin was unused'],
  ],
  'relationship-unknown': [[{ partner: FABRIKAM }, 'Fabrikam never had a reseller relationship here']],
  'reseller-cannot-end': [
    [{ partner: ADATUM }, 'Adatum is an indirect reseller and cannot end the relationship itself'],
  ],
  'subscriptions-in-the-way': [
    [
      {
        blocking: [
          { subscriptionId: OFFICE, commerce: 'legacy', needs: 'suspension', termEndsAt: null },
          { subscriptionId: AZURE, commerce: 'new-commerce', needs: 'cancellation', termEndsAt: at('2024-05-31') },
        ],
      },
      `these subscriptions of its own stand in the way: \`${OFFICE}\` (awaits suspension); ` +
        `\`${AZURE}\` (awaits cancellation, its term ends on 2024-05-31)`,
    ],
  ],
  'no-reseller-relationship': [[{ partner: FABRIKAM }, 'Fabrikam has no reseller relationship with the customer']],
  'reseller-cannot-order': [[{ partner: ADATUM }, 'Adatum is an indirect reseller and orders through its provider']],
  'resale-to-csp-partner': [
    [
      { tenancy: 'transacting-tenant' },
      'the customer is a CSP partner and this is the tenant it does CSP business with',
    ],
    [
      { tenancy: 'other-tenant' },
      'the customer is a tenant of a CSP partner, and at that date none of those could be sold to',
    ],
  ],
  'resale-to-itself': [[{ partner: NORTHWIND }, 'Northwind cannot sell to itself']],
  'provider-of-record': [
    [{ partnerId: partnerId('3333') }, '`3333` is the provider’s own PartnerID and cannot be the partner of record'],
  ],
  'service-not-sold': [
    [{ service: 'azure', cloud: 'china' }, '`azure` is not sold in the cloud operated by 21Vianet in China'],
    [{ service: 'azure', cloud: 'global' }, '`azure` is not sold in the global cloud'],
  ],
  'subscription-id-taken': [[{ subscriptionId: OFFICE }, `\`${OFFICE}\` is the id of another subscription`]],
  'subscription-unknown': [[{ subscriptionId: OFFICE }, `the customer has no subscription \`${OFFICE}\``]],
  'not-the-seller': [
    [
      {
        guarantee: 'subscriptions-unchanged',
        action: 'changeSeats',
        subscriptionId: OFFICE,
        seller: NORTHWIND,
        flow: 'edit-subscription',
      },
      `Northwind sold \`${OFFICE}\`, so nobody else may change its seats: existing subscriptions stay as they are`,
    ],
    [
      {
        guarantee: 'ownership-unchanged',
        action: 'transferOwnership',
        subscriptionId: OFFICE,
        seller: NORTHWIND,
        flow: 'transfer-licenses',
      },
      `Northwind sold \`${OFFICE}\`, so nobody else may transfer it to another partner: ` +
        'neither a subscription nor the account changes owner',
    ],
    [
      {
        guarantee: 'terms-unchanged',
        action: 'changeTerms',
        subscriptionId: OFFICE,
        seller: NORTHWIND,
        flow: 'edit-subscription',
      },
      `Northwind sold \`${OFFICE}\`, so nobody else may change its terms: ` +
        'terms and obligations of existing subscriptions stay as they are',
    ],
    [
      {
        guarantee: 'partner-of-record-unchanged',
        action: 'changePartnerOfRecord',
        subscriptionId: OFFICE,
        seller: NORTHWIND,
        flow: 'edit-partner-of-record',
      },
      `Northwind sold \`${OFFICE}\`, so nobody else may change its partner of record: ` +
        'each subscription keeps its partner of record',
    ],
    [
      {
        guarantee: 'subscriptions-unchanged',
        action: 'migrate',
        subscriptionId: OFFICE,
        seller: null,
        flow: 'bought-elsewhere',
      },
      `no CSP partner sold \`${OFFICE}\`, so none may migrate it to new commerce: existing subscriptions stay as they are`,
    ],
  ],
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
      'the relationship is `created`, and this takes one that is `active`, `expiring` or `expired`',
    ],
  ],
  'display-name-length': [
    [{ length: 0, shortest: 1, longest: 50 }, 'the name has 0 characters; 1 to 50 are allowed'],
    [{ length: 51, shortest: 1, longest: 50 }, 'the name has 51 characters; 1 to 50 are allowed'],
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
      'an end at 2024-01-01T00:00:00.000Z is not after the activation at 2024-01-01T00:00:00.001Z',
    ],
  ],
  'roles-missing': [[{ fewest: 1 }, 'at least one role must be left']],
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
      'the assignment is `deleting`, and this takes one that is `pending`, `active` or `error`',
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

type Sample = readonly [code: RefusalCode, message: string, refusal: Refusal];
const samplesOf = <Code extends RefusalCode>(code: Code, cases: Cases<Code>): readonly Sample[] =>
  cases.map(([facts, message]) => [code, message, toRefusal(code, facts)]);
const SAMPLES = (Object.keys(REFUSALS) as RefusalCode[]).flatMap((code) => samplesOf(code, REFUSALS[code]));

const REMEDIES: readonly (readonly [remedy: Remedy, text: string])[] = [
  [
    { kind: 'command', command: 'revokeDelegatedAdmin', partner: NORTHWIND },
    'remove delegated admin privileges (Northwind)',
  ],
  [{ kind: 'command', command: 'requestRelationship', partner: FABRIKAM }, 'request a relationship (Fabrikam)'],
  [{ kind: 'command', command: 'acceptInvitation', partner: FABRIKAM }, 'accept an invitation (Fabrikam)'],
  [
    { kind: 'command', command: 'endResellerRelationship', partner: NORTHWIND },
    'end a reseller relationship (Northwind)',
  ],
  [{ kind: 'command', command: 'purchaseSubscription', partner: NORTHWIND }, 'purchase a subscription (Northwind)'],
  [{ kind: 'role', roles: ['global-admin'] }, 'let a global administrator do it'],
  [{ kind: 'role', roles: ['admin-agent', 'sales-agent'] }, 'let an admin agent or a sales agent do it'],
  [{ kind: 'actor', actors: ['customer'] }, 'leave it to the customer'],
  [{ kind: 'actor', actors: ['provider'] }, 'leave it to the reseller’s indirect provider'],
  [{ kind: 'actor', actors: ['partner', 'customer'] }, 'leave it to the partner concerned or the customer'],
  [
    { kind: 'actor', actors: ['partner', 'customer', 'microsoft'] },
    'leave it to the partner concerned, the customer or Microsoft',
  ],
  [{ kind: 'amend', member: 'acceptsCustomerAgreement', to: true }, 'set `acceptsCustomerAgreement` to `true`'],
  [{ kind: 'amend', member: 'subscription.partnerOfRecord', to: null }, 'set `subscription.partnerOfRecord` to `null`'],
  [{ kind: 'amend', member: 'asks', to: 'reseller' }, 'set `asks` to `reseller`'],
  [{ kind: 'wait', until: at('2023-04-01') }, 'wait until 2023-04-01T00:00:00.000Z'],
  [{ kind: 'flow', flow: 'ask-provider', partner: null }, 'by the indirect provider'],
  [
    { kind: 'flow', flow: 'transfer-licenses', partner: NORTHWIND },
    'by a transfer of the licences, approved by both partners (Northwind)',
  ],
];

const COMMANDS: { readonly [Type in CommandType]: string } = {
  requestRelationship: 'request a relationship',
  acceptInvitation: 'accept an invitation',
  revokeDelegatedAdmin: 'remove delegated admin privileges',
  endResellerRelationship: 'end a reseller relationship',
  purchaseSubscription: 'purchase a subscription',
  draftGrant: 'draft a granular admin relationship',
  amendGrant: 'change a draft',
  deleteGrant: 'delete a draft',
  lockGrantForApproval: 'lock a draft for approval',
  approveGrant: 'approve a granular admin relationship',
  rejectGrant: 'reject a granular admin relationship that the provider created',
  recordProvisioning: 'record what Microsoft has provisioned or taken down',
  switchAutoExtension: 'switch automatic extension',
  removeGlobalAdministrator: 'remove Global Administrator from a relationship',
  terminateGrant: 'terminate a granular admin relationship',
  recordElapsed: 'record what time has brought about',
  assignAccess: 'assign access to a security group',
  changeAccessAssignment: 'change an access assignment',
  removeAccessAssignment: 'remove an access assignment',
  recordAssignment: 'record what became of an access assignment',
};

const FLOWS: { readonly [Flow in OutsideFlow]: string } = {
  'edit-subscription': 'by the seller’s own edit of the subscription',
  'order-add-on': 'by an order of the add-on by the seller',
  transition: 'by a transition by the seller',
  'migrate-to-new-commerce': 'by a migration to new commerce by the seller',
  invoice: 'by the seller’s own invoice',
  'edit-partner-of-record': 'by the seller’s own edit of the partner of record',
  'transfer-azure-plan': 'by a transfer of the Azure plan, asked for by the new partner and accepted by the old one',
  'transfer-licenses': 'by a transfer of the licences, approved by both partners',
  'switch-legacy-azure':
    'by a switch of the Azure subscription by support ticket, signed by customer and both partners',
  'buy-anew': 'by an equal offer from the new partner while the old subscription runs out',
  'bought-elsewhere': 'by the channel through which the customer bought it',
  'suspend-or-cancel': 'by suspending legacy and cancelling new-commerce subscriptions first',
  'another-tenant': 'by buying for another tenant than the one used for CSP business',
  'granular-admin': 'by a granular delegated admin relationship',
  'confirm-agreement': 'by the customer’s acceptance of the Microsoft Customer Agreement',
  'connect-provider': 'by a partnership between reseller and indirect provider',
  'ask-provider': 'by the indirect provider',
  'let-it-lapse': 'by the lapse of the request, 90 days after it was locked',
};

const RULES: { readonly [Code in RefusalCode]: string } = {
  'too-early': 'nothing happens before what has happened already',
  'actor-not-entitled': 'only those concerned decide',
  'role-not-permitted': 'it takes a role that may decide this',
  'different-cloud': 'in the US Government cloud partners have an account of its own',
  'different-region': 'partners sell in their own regional market',
  'single-partner-cloud': 'in the US Government cloud a customer works with one partner',
  'reseller-cannot-invite': 'in China indirect resellers invite through their provider',
  'provider-not-connected': 'a reseller brings in only a provider it has a partnership with',
  'delegated-admin-required': 'where it is not optional, invitations ask for delegated admin privileges',
  'delegated-admin-ended': 'delegated admin privileges of the old kind are not granted any more',
  'own-reseller': 'a provider’s own reseller cannot become its customer',
  'invitation-id-taken': 'an invitation id means one invitation',
  'invitation-unknown': 'the invitation is on record',
  'invitation-used': 'an invitation does not bring back what has ended; that takes a new one',
  'agreement-missing': 'the customer has accepted the Microsoft Customer Agreement',
  'service-administered': 'one CSP-transacting partner per service has delegated admin privileges',
  'delegated-admin-unknown': 'the partner has or had delegated admin privileges',
  'delegated-admin-in-use': 'Microsoft removes only what nobody used for more than 90 days',
  'relationship-unknown': 'the partner has or had a reseller relationship',
  'reseller-cannot-end': 'direct bill partners and indirect providers end relationships, resellers do not',
  'subscriptions-in-the-way':
    'the partner’s own legacy subscriptions are suspended and new-commerce ones cancelled first',
  'no-reseller-relationship': 'it takes a reseller relationship',
  'reseller-cannot-order': 'direct bill partners and indirect providers order, resellers do not',
  'resale-to-csp-partner': 'CSP partners do not resell online services to CSP partners',
  'resale-to-itself': 'partners do not sell to themselves',
  'provider-of-record': 'the partner of record is a reseller, never the provider itself',
  'service-not-sold': 'Azure is not sold by partners in China',
  'subscription-id-taken': 'a subscription id means one subscription',
  'subscription-unknown': 'the subscription is on record',
  'not-the-seller': 'only the partner that sold a subscription acts on it',
  'grant-unknown': 'the granular relationship is on record, and neither lapsed nor forgotten',
  'grant-id-taken': 'the id of a granular relationship means one relationship',
  'granular-admin-unavailable': 'granular admin is available in the customer’s cloud',
  'wrong-grant-status': 'the relationship is at a point of its life cycle where this is possible',
  'display-name-length': 'the name of a relationship has 1 to 50 characters',
  'display-name-taken': 'the name is unique among all of the partner’s relationships',
  'duration-out-of-bounds': 'a relationship lasts from one day to two years',
  'end-before-activation': 'a relationship ends after it was activated',
  'roles-missing': 'at least one role',
  'custom-role': 'built-in roles only',
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

/** What no message may do: begin in upper case, end in a full stop, span lines. */
const STYLE = /^(?![A-Z])[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*[^.!\p{Cc}\p{Cf}\p{Zl}\p{Zp}]$/u;
const PROPER_NOUN = /^(?:CSP|Azure|Microsoft|Global Administrator)\b/u;

describe('a refusal in English', () => {
  it.each(SAMPLES)('%s reads “%s”', (_, message, refusal) => {
    expect(renderRefusal(refusal, en, names)).toEqual({ message, help: null });
  });

  it.each(SAMPLES)('%s keeps the style with tenants for names: “%s”', (_code, _message, refusal) => {
    expect(renderRefusal(refusal, en).message).toMatch(STYLE);
  });

  it('comes with help where something would help', () => {
    const refusal = toRefusal(
      'no-reseller-relationship',
      { partner: FABRIKAM },
      {
        kind: 'command',
        command: 'requestRelationship',
        partner: FABRIKAM,
      },
    );
    expect(renderRefusal(refusal, en, names)).toEqual({
      message: 'Fabrikam has no reseller relationship with the customer',
      help: 'request a relationship (Fabrikam)',
    });
    expect(renderRefusal(refusal, en)).toEqual({
      message: `\`${FABRIKAM}\` has no reseller relationship with the customer`,
      help: `request a relationship (\`${FABRIKAM}\`)`,
    });
  });
});

describe('a remedy in English', () => {
  it.each(REMEDIES)('%o', (remedy, text) => {
    expect(renderRemedy(remedy, en, names)).toBe(text);
    expect(renderRemedy(remedy, en)).toMatch(STYLE);
  });

  it.each(Object.entries(FLOWS) as [OutsideFlow, string][])(
    'names the way %s outside multi-partner support: “%s”',
    (flow, way) => {
      expect(renderRemedy({ kind: 'flow', flow, partner: null }, en)).toBe(way);
      expect(renderRemedy({ kind: 'flow', flow, partner: NORTHWIND }, en, names)).toBe(`${way} (Northwind)`);
    },
  );

  it.each(Object.entries(COMMANDS) as [CommandType, string][])('names the command %s: “%s”', (command, text) => {
    const remedy = { kind: 'command', command, partner: FABRIKAM } as const;
    expect(renderRemedy(remedy, en, names)).toBe(`${text} (Fabrikam)`);
    expect(en.commands[command]).toBe(text);
  });
});

const disputedAs = (dispute: DisputeId, decidedBy: DisputedReading['decidedBy']): DisputedReading => ({
  dispute,
  decidedBy,
  readings: DISPUTES[dispute].readings,
});

describe('a verdict in English', () => {
  const refusal = toRefusal('single-partner-cloud', { cloud: 'us-government', otherPartner: NORTHWIND });
  const rule = 'single-partner-cloud';
  const disputed = disputedAs('us-government-multi-partner', 'available');
  const oneEach = [
    [
      'a kept rule',
      { kind: 'kept', rule, sources: ['ours'] },
      'kept: in the US Government cloud a customer works with one partner',
    ],
    [
      'a rule not in force',
      { kind: 'not-in-force', rule },
      'not in force: in the US Government cloud a customer works with one partner',
    ],
    [
      'a broken rule',
      { kind: 'broken', rule, refusal },
      'broken: customers of the US Government cloud work with one partner, and Northwind is there already',
    ],
    [
      'a disputed rule, read as allowed',
      { kind: 'disputed', rule, disputed, refusal: null },
      'disputed, read as allowed: in the US Government cloud a customer works with one partner',
    ],
    [
      'a disputed rule, read as refused',
      { kind: 'disputed', rule, disputed, refusal },
      'disputed, read as refused: customers of the US Government cloud work with one partner, ' +
        'and Northwind is there already',
    ],
  ] as const;

  it.each(oneEach)('shows %s', (_, verdict, text) => {
    expect(renderVerdict(verdict as Parameters<typeof renderVerdict>[0], en, names)).toBe(text);
  });

  it.each(Object.entries(RULES) as [RefusalCode, string][])('states the rule %s as “%s”', (code, text) => {
    expect(renderVerdict({ kind: 'not-in-force', rule: code }, en)).toBe(`not in force: ${text}`);
  });
});

describe('a matter on which sources conflict, in English', () => {
  it.each([
    [
      disputedAs('us-government-multi-partner', 'available'),
      'may a US Government customer work with several partners: yes, by the page on multi-partner support',
    ],
    [
      disputedAs('us-government-multi-partner', 'not-available'),
      'may a US Government customer work with several partners: no, by the pages on national clouds',
    ],
    [
      disputedAs('customer-administrator', 'global-admin'),
      'which administrator of the customer decides: a global administrator, by Partner Center’s pages',
    ],
    [
      disputedAs('customer-administrator', 'billing-admin'),
      'which administrator of the customer decides: a billing administrator is enough, by Microsoft 365’s page',
    ],
    [
      disputedAs('delegated-admin-after-removal', 'removed'),
      'does delegated admin end with the reseller relationship: yes, by most pages',
    ],
    [
      disputedAs('delegated-admin-after-removal', 'unchanged'),
      'does delegated admin end with the reseller relationship: no, by one page of those months',
    ],
    [
      disputedAs('national-cloud-granular-admin', 'available'),
      'is there granular admin in the US Government cloud and at 21Vianet: yes, by Graph’s newest pages',
    ],
    [
      disputedAs('national-cloud-granular-admin', 'not-available'),
      'is there granular admin in the US Government cloud and at 21Vianet: ' +
        'no, by the page on multi-partner support and Graph’s pages of 2024',
    ],
  ] as const)('is the question and the reading that decided: %#', (disputed, text) => {
    expect(renderDispute(disputed, en)).toBe(text);
    expect(renderDispute(disputed, en)).toMatch(STYLE);
  });
});

describe('a finding in English', () => {
  const finding = (changes: Partial<Finding> = {}): Finding => ({
    guarantee: 'subscriptions-unchanged',
    subscriptionId: subscriptionId('office-1'),
    field: 'quantity',
    before: 10,
    after: 12,
    explanation: { kind: 'nobody' },
    ...changes,
  });
  const explanations: readonly (readonly [Explanation, string])[] = [
    [
      { kind: 'seller', partner: NORTHWIND, flow: 'edit-subscription' },
      'its seller Northwind may: the seller’s own edit of the subscription',
    ],
    [
      { kind: 'transfer', from: NORTHWIND, to: FABRIKAM, flow: 'transfer-licenses' },
      'Northwind and Fabrikam may: a transfer of the licences, approved by both partners',
    ],
    [{ kind: 'term-end' }, 'its term ended in between, or before'],
    [{ kind: 'provisioned' }, 'it was provisioned by Microsoft in between'],
    [{ kind: 'bought-elsewhere' }, 'no CSP partner sold it; the change came through another channel'],
    [{ kind: 'not-the-seller', partner: FABRIKAM, seller: NORTHWIND }, 'Northwind might have, Fabrikam may not'],
    [{ kind: 'not-the-seller', partner: FABRIKAM, seller: null }, 'no CSP partner sold it, so Fabrikam may not'],
    [{ kind: 'nobody' }, 'nobody may change this'],
  ];

  it.each(explanations)('says who was free to change it: %o', (explanation, help) => {
    expect(renderFinding(finding({ explanation }), en, names).help).toBe(help);
    expect(renderFinding(finding({ explanation }), en).help?.replace(PROPER_NOUN, 'noun')).toMatch(STYLE);
  });

  it('shows the subscription, what changed, and both values', () => {
    expect(renderFinding(finding(), en)).toEqual({
      message: 'seats of `office-1`: `10` → `12`',
      help: 'nobody may change this',
    });
    expect(renderFinding(finding({ field: 'autoRenewEnabled', before: true, after: false }), en).message).toBe(
      'automatic renewal of `office-1`: `true` → `false`',
    );
    expect(renderFinding(finding({ field: 'existence', before: true, after: false }), en).message).toBe(
      'existence of `office-1`: `true` → `false`',
    );
    expect(renderFinding(finding({ field: 'partnerOfRecord', before: null, after: '4444' }), en).message).toBe(
      'partner of record of `office-1`: none → `4444`',
    );
    expect(renderFinding(finding({ field: 'orderId', before: 'order-1', after: null }), en).message).toBe(
      'order of `office-1`: `order-1` → none',
    );
    expect(renderFinding(finding({ field: 'orderId', before: 'none', after: 'null' }), en).message).toBe(
      'order of `office-1`: `none` → `null`',
    );
  });

  it('writes sellers by their names, and nobody as none', () => {
    const seller = { field: 'transactingPartner', before: NORTHWIND, after: FABRIKAM } as const;
    expect(renderFinding(finding(seller), en, names).message).toBe('seller of `office-1`: Northwind → Fabrikam');
    expect(renderFinding(finding(seller), en).message).toBe(
      `seller of \`office-1\`: \`${NORTHWIND}\` → \`${FABRIKAM}\``,
    );
    expect(renderFinding(finding({ ...seller, before: null }), en, names).message).toBe(
      'seller of `office-1`: none → Fabrikam',
    );
  });

  it('shows the account where no subscription is concerned', () => {
    const owner = { subscriptionId: null, before: NORTHWIND, after: FABRIKAM };
    expect(renderFinding(finding({ ...owner, field: 'owner' }), en).message).toBe(
      `account owner: \`${NORTHWIND}\` → \`${FABRIKAM}\``,
    );
    expect(renderFinding(finding({ ...owner, field: 'tenantId' }), en).message).toBe(
      `customer tenant: \`${NORTHWIND}\` → \`${FABRIKAM}\``,
    );
  });

  it.each(Object.entries(en.fields))('has words for %s: %s', (field, words) => {
    const changed = finding({ field: field as Finding['field'], before: 'old', after: 'new' });
    expect(renderFinding(changed, en).message).toBe(`${words} \`office-1\`: \`old\` → \`new\``);
  });
});

const EVENTS: { readonly [Type in CustomerEvent['type']]: string } = {
  relationshipRequested: 'the customer is invited',
  invitationAccepted: 'the invitation is accepted',
  customerAgreementAccepted: 'the Microsoft Customer Agreement is accepted',
  resellerRelationshipEstablished: 'the partner may sell to the customer',
  resellerRelationshipEnded: 'the partner may no longer sell to the customer',
  delegatedAdminGranted: 'the partner has delegated admin privileges',
  delegatedAdminRemoved: 'the partner’s delegated admin privileges are gone',
  subscriptionPurchased: 'the customer has one more subscription',
  grantDrafted: 'there is a draft of a granular admin relationship',
  grantAmended: 'the draft has other terms',
  grantDeleted: 'the draft is gone',
  grantLocked: 'the relationship awaits approval and can no longer be changed',
  grantApproved: 'the customer, or the reseller it was created for, approved',
  grantRejected: 'the reseller refused what its provider created; the request lapses',
  grantProvisioned: 'Microsoft has moved the relationship on',
  grantTerminationRequested: 'the end of the relationship is asked for',
  grantExtended: 'the end was reached and moved on',
  grantEnded: 'the end was reached',
  grantForgotten: 'Microsoft no longer knows the relationship',
  autoExtensionSwitched: 'the end moves on by itself from now on, or no longer',
  globalAdministratorRemoved: 'the relationship no longer holds Global Administrator',
  accessAssigned: 'a security group is to have roles of the relationship',
  accessAssignmentChanged: 'the access assignment has other roles or another status',
};

describe('an event in English', () => {
  it.each(Object.entries(EVENTS) as [CustomerEvent['type'], string][])('%s reads “%s”', (type, text) => {
    expect(en.events[type]).toBe(text);
  });
});

const toReason = <Code extends AccessCode>(code: Code, facts: AccessFacts[Code]): AccessReason =>
  ({ code, ...facts, sources: ['ours'] }) as unknown as AccessReason;

describe('a reason for or against access in English', () => {
  const onOffice = { subscriptionId: OFFICE };
  const ofGrant = { grantId: GRANT };
  const REASONS: { readonly [Code in AccessCode]: readonly [facts: AccessFacts[Code], text: string] } = {
    'granular-role': [
      { grantId: GRANT, assignmentId: ASSIGNMENT, roleDefinitionId: EXCHANGE },
      `relationship \`grant-1\` gives the role \`${EXCHANGE}\` to a group of the user`,
    ],
    'legacy-admin': [
      { roleDefinitionId: GLOBAL_ADMIN },
      `delegated admin privileges give the role \`${GLOBAL_ADMIN}\``,
    ],
    'reseller-relationship': [{}, 'the partner has a reseller relationship with the customer'],
    'azure-role': [onOffice, `the partner has an Azure role on \`${OFFICE}\``],
    'azure-lighthouse': [onOffice, `\`${OFFICE}\` is delegated to the partner through Azure Lighthouse`],
    'before-record': [{ asOf: at('2024-02-01') }, 'the record begins at 2024-02-01T00:00:00.000Z'],
    'guest-account': [{}, 'a guest account of the user in the customer’s tenant is in the way'],
    'no-grant': [{}, 'the customer has granted the partner no delegated admin'],
    'grant-not-in-force': [
      { grantId: GRANT, status: 'expiring' },
      'relationship `grant-1` is `expiring` and gives nothing',
    ],
    'not-assigned': [ofGrant, 'relationship `grant-1` is active, but no security group has been given access'],
    'not-in-group': [ofGrant, 'the user is in no group that relationship `grant-1` gives access to'],
    'role-not-assigned': [ofGrant, 'relationship `grant-1` gives the user’s groups other roles'],
    'granular-takes-precedence': [
      {},
      'delegated admin privileges would allow it, but the user has granular roles, and those decide',
    ],
    'legacy-role-missing': [{}, 'delegated admin privileges give the user no role that is enough'],
    'no-reseller-relationship': [{}, 'the partner has no reseller relationship with the customer'],
    'orders-through-provider': [{}, 'the partner is an indirect reseller and orders through its provider'],
    'subscription-unknown': [onOffice, `the customer has no subscription \`${OFFICE}\``],
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
});

describe('a deadline in English', () => {
  const due = { at: at('2026-01-03'), grantId: GRANT, partner: FABRIKAM };
  const notice = (daysBefore: 30 | 7 | 1) =>
    ({ ...due, kind: 'expiry-notice', daysBefore, endsAt: at('2026-02-02') }) as const;
  const cases: readonly (readonly [Deadline, string])[] = [
    [{ ...due, kind: 'approval-lapses' }, 'the request `grant-1` of Fabrikam lapses unless it is approved'],
    [notice(30), 'notice: relationship `grant-1` of Fabrikam ends in 30 days'],
    [notice(7), 'notice: relationship `grant-1` of Fabrikam ends in 7 days'],
    [notice(1), 'notice: relationship `grant-1` of Fabrikam ends in 1 day'],
    [{ ...due, kind: 'ends', barredBy: 'not-switched-on' }, 'relationship `grant-1` of Fabrikam ends'],
    [
      { ...due, kind: 'ends', barredBy: 'global-administrator' },
      'relationship `grant-1` of Fabrikam ends; Global Administrator keeps it from extending itself',
    ],
    [
      { ...due, kind: 'rolls-over', nextEnd: at('2026-07-02') },
      'relationship `grant-1` of Fabrikam extends itself to 2026-07-02T00:00:00.000Z',
    ],
    [{ ...due, kind: 'forgotten' }, 'Microsoft forgets relationship `grant-1` of Fabrikam'],
  ];

  it.each(cases)('says when and what: %o', (deadline, text) => {
    expect(renderDeadline(deadline, en, names)).toBe(`2026-01-03T00:00:00.000Z: ${text}`);
    const withTenant = text.replace('Fabrikam', `\`${FABRIKAM}\``);
    expect(renderDeadline(deadline, en)).toBe(`2026-01-03T00:00:00.000Z: ${withTenant}`);
    expect(withTenant.replace(PROPER_NOUN, 'noun')).toMatch(STYLE);
  });
});

describe('a problem in English', () => {
  const codes: readonly (readonly [ProblemCode, string, string])[] = [
    ['missing', 'nothing', '`partner.name`: is missing'],
    ['unknown-member', 'true', '`partner.name`: is no member of this'],
    ['unreadable', 'object', '`partner.name`: cannot be read: `object`'],
    ['not-an-object', 'list', '`partner.name`: must be an object: `list`'],
    ['not-a-list', 'null', '`partner.name`: must be a list: `null`'],
    ['not-text', '7', '`partner.name`: must be text: `7`'],
    ['empty', '', '`partner.name`: must not be empty'],
    ['not-a-boolean', '"yes"', '`partner.name`: must be true or false: `"yes"`'],
    ['not-a-count', '-1', '`partner.name`: must be a whole number from 0: `-1`'],
    ['not-one-of', 'moon', '`partner.name`: must be one of these (`sun`, `earth`): `moon`'],
    ['not-a-guid', 'x', '`partner.name`: must be a GUID: `x`'],
    ['not-an-instant', 'now', '`partner.name`: must be an instant in UTC such as `2024-05-31T09:30:00Z`: `now`'],
    ['not-a-duration', '2Y', '`partner.name`: must be an ISO 8601 duration such as `P730D`: `2Y`'],
    ['not-a-partner-id', '0', '`partner.name`: must be a PartnerID: digits without a leading zero: `0`'],
    ['not-a-market', 'Mars', '`partner.name`: must be a country of two letters or a regional market: `Mars`'],
    ['duplicate', 'x', '`partner.name`: stands there twice: `x`'],
    ['incomplete', '2 of 600', '`partner.name`: says that there is more than was handed over: `2 of 600`'],
    ['unknown-partner', 'x', '`partner.name`: is not among the partners: `x`'],
  ];

  it.each(codes)('%s with %j reads “%s”', (code, found, text) => {
    const expected = code === 'not-one-of' ? ['sun', 'earth'] : [];
    expect(renderProblem({ code, path: ['partner', 'name'], found, expected }, en)).toBe(text);
  });

  it('leads to its place through members and indices, and to none where the input itself is wrong', () => {
    const wrong = { code: 'not-an-object', found: 'null', expected: [] } as const;
    expect(renderProblem({ ...wrong, path: ['account', 'subscriptions', 2] }, en)).toBe(
      '`account.subscriptions.2`: must be an object: `null`',
    );
    expect(renderProblem({ ...wrong, path: [] }, en)).toBe('must be an object: `null`');
  });

  it('has a place even where the member has no name, or one of control characters only', () => {
    const stray = { code: 'unknown-member', found: 'true', expected: [] } as const;
    expect(renderProblem({ ...stray, path: [] }, en)).toBe('is no member of this');
    expect(renderProblem({ ...stray, path: [''] }, en)).toBe('``: is no member of this');
    expect(renderProblem({ ...stray, path: ['\u202e'] }, en)).toBe('``: is no member of this');
    expect(renderProblem({ ...stray, path: ['account', ''] }, en)).toBe('`account.`: is no member of this');
  });
});

describe('the English table', () => {
  const sentences = [
    ...[en.rules, en.verdicts, en.guarantees, en.standings, en.fields, en.problems, en.commands, en.events],
    ...[en.actions, en.flows, en.asks, en.clouds, en.roles, en.entitled],
    ...Object.values(en.disputes).flatMap(({ question, readings }) => [{ question }, readings]),
  ].flatMap((words) => Object.values<string>(words));

  it('is tagged as English', () => {
    expect(en.tag).toBe('en');
  });

  it('begins in lower case but for proper nouns, ends without a full stop, and holds no line break', () => {
    const odd = sentences.filter((words) => !STYLE.test(words.replace(PROPER_NOUN, 'noun')));
    expect(odd).toEqual([]);
  });

  it('has no empty words and no backtick that stands alone', () => {
    expect(sentences.filter((words) => words.trim() === '' || words.split('`').length % 2 === 0)).toEqual([]);
  });
});

describe('text from outside', () => {
  it.each([
    ['line breaks', 'North\nwind\r\n', 'Northwind'],
    ['line and paragraph separators', 'North\u2028wind\u2029', 'Northwind'],
    ['next line, vertical tab and form feed', 'North\u0085wind\u000b\u000c', 'Northwind'],
    ['bidirectional overrides', '\u202eNorthwind\u202c', 'Northwind'],
    ['bidirectional isolates and marks', '\u2066\u2067\u2068North\u200f\u200e\u061cwind\u2069', 'Northwind'],
    ['zero-width characters', 'North\u200b\u200c\u200d\u2060\ufeffwind', 'Northwind'],
    ['terminal escapes', '\u001b[31mNorthwind\u001b[0m', '[31mNorthwind[0m'],
    ['null', 'North\u0000wind', 'Northwind'],
    ['backticks', '`; drop `Northwind`', '; drop Northwind'],
    ['lone surrogates', 'North\ud800wind\udc00', 'Northwind'],
    ['tags', 'Northwind\u{e0041}\u{e0042}', 'Northwind'],
    ['private characters', 'Northwind\ue000\u{f0000}', 'Northwind'],
    ['nothing odd', 'Nørthwind 北風 & Co. (“x”)', 'Nørthwind 北風 & Co. (“x”)'],
  ])('is quoted without %s', (_, text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  it('is quoted whole with 80 characters and cut with 81', () => {
    expect(quote('x'.repeat(80))).toBe('x'.repeat(80));
    expect(quote('x'.repeat(81))).toBe('x'.repeat(80));
    expect(quote('x'.repeat(10_000))).toBe('x'.repeat(80));
  });

  it('is cut between characters, not within one', () => {
    expect(quote('😀'.repeat(81))).toBe('😀'.repeat(80));
  });

  const hostile = `\`\n\u202e\u2028${'evil`\r\u0007'.repeat(2_000)}`;
  const tame = 'evil'.repeat(20);
  const evil = { ...northwind, name: hostile };
  const evilNames = namesOf(contoso({ partnerships: { partners: [evil], invitations: [], relationships: [] } }));

  it('stands in a line of ours as the name of a partner', () => {
    const rendered = renderRefusal(toRefusal('relationship-unknown', { partner: NORTHWIND }), en, evilNames);
    expect(rendered.message).toBe(`${tame} never had a reseller relationship here`);
  });

  it('stands in a line of ours as the id of an invitation or a subscription, and as a service', () => {
    const id = invitationId(hostile);
    expect(renderRefusal(toRefusal('invitation-unknown', { invitationId: id }), en).message).toBe(
      `there is no invitation \`${tame}\``,
    );
    const other = { service: hostile, otherPartner: NORTHWIND };
    expect(renderRefusal(toRefusal('service-administered', other), en, evilNames).message).toBe(
      `${tame} sold \`${tame}\` and administers it, and at that date only one seller of a service may administer`,
    );
    const blocking = { commerce: 'legacy', needs: 'suspension', termEndsAt: null } as const;
    const inTheWay = toRefusal('subscriptions-in-the-way', {
      blocking: [{ ...blocking, subscriptionId: subscriptionId(hostile) }],
    });
    expect(renderRefusal(inTheWay, en).message).toBe(
      `these subscriptions of its own stand in the way: \`${tame}\` (awaits suspension)`,
    );
  });

  it('stands in a line of ours as the values of a finding', () => {
    const finding: Finding = {
      guarantee: 'terms-unchanged',
      subscriptionId: subscriptionId(hostile),
      field: 'offerId',
      before: hostile,
      after: hostile,
      explanation: { kind: 'nobody' },
    };
    expect(renderFinding(finding, en).message).toBe(`offer of \`${tame}\`: \`${tame}\` → \`${tame}\``);
    const seller = { ...finding, field: 'transactingPartner', before: NORTHWIND, after: null } as const;
    expect(renderFinding(seller, en, evilNames).message).toBe(`seller of \`${tame}\`: ${tame} → none`);
  });

  it('stands in a line of ours as a member, a value and an expected value of a problem', () => {
    const problem = { code: 'not-one-of', path: [hostile, 0], found: hostile, expected: [hostile] } as const;
    expect(renderProblem(problem, en)).toBe(`\`${tame}.0\`: must be one of these (\`${tame}\`): \`${tame}\``);
  });

  const evilGrant = { grantId: grantId(hostile) };
  const evilAssignment = { assignmentId: assignmentId(hostile) };
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
      `the group \`${ENGINEERS}\` has an assignment already: \`${tame}\``,
      toRefusal('group-assigned', { securityGroup: ENGINEERS, ...evilAssignment }),
    ],
  ];

  it.each(EVIL_REFUSALS)('stands in a line of ours in the refusal %s', (_, message, refusal) => {
    expect(renderRefusal(refusal, en).message).toBe(message);
  });

  const evilSubscription = { subscriptionId: subscriptionId(hostile) };
  const EVIL_REASONS: readonly (readonly [AccessCode, string, AccessReason])[] = [
    [
      'granular-role',
      `relationship \`${tame}\` gives the role \`${EXCHANGE}\` to a group of the user`,
      toReason('granular-role', { ...evilGrant, ...evilAssignment, roleDefinitionId: EXCHANGE }),
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
      `the user is in no group that relationship \`${tame}\` gives access to`,
      toReason('not-in-group', evilGrant),
    ],
    [
      'role-not-assigned',
      `relationship \`${tame}\` gives the user’s groups other roles`,
      toReason('role-not-assigned', evilGrant),
    ],
    [
      'subscription-unknown',
      `the customer has no subscription \`${tame}\``,
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
      { ...due, kind: 'approval-lapses' },
      { ...due, kind: 'expiry-notice', daysBefore: 7, endsAt: at('2026-01-10') },
      { ...due, kind: 'ends', barredBy: 'not-switched-on' },
      { ...due, kind: 'rolls-over', nextEnd: at('2026-07-02') },
      { ...due, kind: 'forgotten' },
    ];
    expect(deadlines.map((deadline) => renderDeadline(deadline, en, evilNames))).toEqual(
      [
        `the request \`${tame}\` of ${tame} lapses unless it is approved`,
        `notice: relationship \`${tame}\` of ${tame} ends in 7 days`,
        `relationship \`${tame}\` of ${tame} ends`,
        `relationship \`${tame}\` of ${tame} extends itself to 2026-07-02T00:00:00.000Z`,
        `Microsoft forgets relationship \`${tame}\` of ${tame}`,
      ].map((text) => `2026-01-03T00:00:00.000Z: ${text}`),
    );
  });

  it('stands in a line of ours as what a remedy amends', () => {
    expect(renderRemedy({ kind: 'amend', member: hostile, to: hostile }, en)).toBe(`set \`${tame}\` to \`${tame}\``);
  });
});

describe('the name of a partner', () => {
  it('is the one that the customer knows', () => {
    expect(names(TAILSPIN)).toBe('Tailspin');
  });

  it('is its tenant where the customer does not know it, or nobody has the customer at hand', () => {
    const stranger = tenant('99999999-9999-4999-8999-999999999999');
    expect(names(stranger)).toBe('`99999999-9999-4999-8999-999999999999`');
    expect(withTenants(TAILSPIN)).toBe(`\`${TAILSPIN}\``);
  });

  it.each(['\u202e\u200b`', ' ', '\u00a0\n '])('is its tenant where nothing of the name can be written: %j', (name) => {
    const nameless = { ...northwind, name };
    const named = namesOf(contoso({ partnerships: { partners: [nameless], invitations: [], relationships: [] } }));
    expect(named(NORTHWIND)).toBe(`\`${NORTHWIND}\``);
  });
});
