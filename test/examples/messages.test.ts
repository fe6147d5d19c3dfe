import {
  DISPUTES,
  type DisputedReading,
  type CommandType,
  type CustomerEvent,
  type DisputeId,
  type OutsideFlow,
  type RefusalCode,
  type Remedy,
} from 'csp-multi-partner';
import {
  renderDispute,
  renderFinding,
  renderProblem,
  renderRefusal,
  renderRemedy,
  renderVerdict,
} from 'csp-multi-partner/messages';
import { en } from 'csp-multi-partner/messages/en';
import { parseMarket, type ProblemCode } from 'csp-multi-partner/parse';
import type { Explanation, Finding } from 'csp-multi-partner/query';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  at,
  AZURE,
  FABRIKAM,
  invitationId,
  must,
  NORTHWIND,
  OFFICE,
  partnerId,
  subscriptionId,
  TAILSPIN,
} from '../world';
import {
  PROPER_NOUN,
  STYLE,
  type Cases,
  names,
  samplesOf,
  toRefusal,
  type GrantRefusalCode,
  type GrantEventType,
} from './rendered';

/** Those about granular relationships have a file of their own. */
type OtherRefusalCode = Exclude<RefusalCode, GrantRefusalCode>;
type OtherEventType = Exclude<CustomerEvent['type'], GrantEventType>;

const invited = invitationId('invitation-1');

const REFUSALS: { readonly [Code in OtherRefusalCode]: Cases<Code> } = {
  'too-early': [
    [
      { at: at('2015-01-01'), lastEventAt: at('2016-01-01T12:30:00.5Z') },
      'January 1, 2015 at 00:00 UTC is before what last happened: January 1, 2016 at 12:30:00.500 UTC',
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
      'only the partner concerned, the reseller’s indirect provider, the customer, or Microsoft may do this',
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
      'a user without such a role may not do this; it takes an admin agent, a sales agent, or a global administrator',
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
      'customers of the US Government cloud work with one partner, and “Northwind” is there already',
    ],
  ],
  'reseller-cannot-invite': [
    [{ partner: ADATUM }, '“Adatum” is an indirect reseller, and in China only its provider can invite'],
  ],
  'provider-not-connected': [
    [{ partner: ADATUM, provider: TAILSPIN }, '“Tailspin” is not an indirect provider of “Adatum”'],
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
      'the customer’s tenant is an indirect reseller of “Tailspin” and cannot be its customer too',
    ],
  ],
  'invitation-id-taken': [[{ invitationId: invited }, '`invitation-1` is the id of another invitation']],
  'invitation-unknown': [[{ invitationId: invited }, 'there is no invitation `invitation-1`']],
  'invitation-used': [
    [
      { invitationId: invited, partner: FABRIKAM, acceptedAt: at('2015-06-30T23:59:59Z') },
      '`invitation-1` was accepted on June 30, 2015, and what it brought has ended since',
    ],
  ],
  'agreement-missing': [[{ partner: FABRIKAM }, 'the customer has not accepted the Microsoft Customer Agreement']],
  'service-administered': [
    [
      { service: 'azure', otherPartner: NORTHWIND },
      '“Northwind” sold `azure` and administers it, and at that date only one seller of a service may administer',
    ],
  ],
  'delegated-admin-unknown': [[{ partner: FABRIKAM }, '“Fabrikam” never had delegated admin privileges here']],
  'delegated-admin-in-use': [
    [
      { inactiveSince: at('2023-01-01'), removableFrom: at('2023-04-01T00:00:00.001Z') },
      'delegated admin was used on January 1, 2023 and is not inactive before April 1, 2023 at 00:00:00.001 UTC',
    ],
    [{ inactiveSince: null, removableFrom: null }, 'nothing shows that delegated admin was unused'],
    [{ inactiveSince: at('2023-01-01'), removableFrom: null }, 'nothing shows that delegated admin was unused'],
    [{ inactiveSince: null, removableFrom: at('2023-04-01') }, 'nothing shows that delegated admin was unused'],
  ],
  'relationship-unknown': [[{ partner: FABRIKAM }, '“Fabrikam” never had a reseller relationship here']],
  'reseller-cannot-end': [
    [{ partner: ADATUM }, '“Adatum” is an indirect reseller and cannot end the relationship itself'],
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
        `\`${AZURE}\` (awaits cancellation, its term ends on May 31, 2024)`,
    ],
  ],
  'no-reseller-relationship': [[{ partner: FABRIKAM }, '“Fabrikam” has no reseller relationship with the customer']],
  'reseller-cannot-order': [[{ partner: ADATUM }, '“Adatum” is an indirect reseller and orders through its provider']],
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
  'resale-to-itself': [[{ partner: NORTHWIND }, '“Northwind” cannot sell to itself']],
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
      `“Northwind” sold \`${OFFICE}\`, so nobody else may change its seats: existing subscriptions stay as they are`,
    ],
    [
      {
        guarantee: 'ownership-unchanged',
        action: 'transferOwnership',
        subscriptionId: OFFICE,
        seller: NORTHWIND,
        flow: 'transfer-licenses',
      },
      `“Northwind” sold \`${OFFICE}\`, so nobody else may transfer it to another partner: ` +
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
      `“Northwind” sold \`${OFFICE}\`, so nobody else may change its terms: ` +
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
      `“Northwind” sold \`${OFFICE}\`, so nobody else may change its partner of record: ` +
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
};

const SAMPLES = (Object.keys(REFUSALS) as OtherRefusalCode[]).flatMap((code) => samplesOf(code, REFUSALS[code]));

const REMEDIES: readonly (readonly [remedy: Remedy, text: string])[] = [
  [
    { kind: 'command', command: 'revokeDelegatedAdmin', partner: NORTHWIND },
    'remove delegated admin privileges (“Northwind”)',
  ],
  [{ kind: 'command', command: 'requestRelationship', partner: FABRIKAM }, 'request a relationship (“Fabrikam”)'],
  [{ kind: 'command', command: 'acceptInvitation', partner: FABRIKAM }, 'accept an invitation (“Fabrikam”)'],
  [
    { kind: 'command', command: 'endResellerRelationship', partner: NORTHWIND },
    'end a reseller relationship (“Northwind”)',
  ],
  [{ kind: 'command', command: 'purchaseSubscription', partner: NORTHWIND }, 'purchase a subscription (“Northwind”)'],
  [{ kind: 'role', roles: ['global-admin'] }, 'let a global administrator do it'],
  [{ kind: 'role', roles: ['admin-agent', 'sales-agent'] }, 'let an admin agent or a sales agent do it'],
  [{ kind: 'actor', actors: ['customer'] }, 'leave it to the customer'],
  [{ kind: 'actor', actors: ['provider'] }, 'leave it to the reseller’s indirect provider'],
  [{ kind: 'actor', actors: ['partner', 'customer'] }, 'leave it to the partner concerned or the customer'],
  [
    { kind: 'actor', actors: ['partner', 'customer', 'microsoft'] },
    'leave it to the partner concerned, the customer, or Microsoft',
  ],
  [{ kind: 'amend', member: 'acceptsCustomerAgreement', to: true }, 'set `acceptsCustomerAgreement` to `true`'],
  [{ kind: 'amend', member: 'subscription.partnerOfRecord', to: null }, 'set `subscription.partnerOfRecord` to `null`'],
  [{ kind: 'amend', member: 'asks', to: 'reseller' }, 'set `asks` to `reseller`'],
  [{ kind: 'wait', until: at('2023-04-01') }, 'wait until April 1, 2023 at 00:00 UTC'],
  [{ kind: 'flow', flow: 'ask-provider', partner: null }, 'by the indirect provider'],
  [
    { kind: 'flow', flow: 'transfer-licenses', partner: NORTHWIND },
    'by a transfer of the licences, approved by both partners (“Northwind”)',
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
  'await-provisioning': 'by Microsoft’s provisioning, which usually takes minutes',
};

const RULES: { readonly [Code in OtherRefusalCode]: string } = {
  'too-early': 'nothing happens before what has happened already',
  'actor-not-entitled': 'only those concerned decide',
  'role-not-permitted': 'it takes a role that may decide this',
  'different-cloud': 'in the US Government cloud partners have an account there',
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
};

describe('a refusal in English', () => {
  it.each(SAMPLES)('%s reads “%s”', (_, message, refusal) => {
    expect(renderRefusal(refusal, en, names)).toEqual({ message, help: null });
  });

  it.each(SAMPLES)('%s keeps the style with tenants for names: “%s”', (_code, _message, refusal) => {
    expect(renderRefusal(refusal, en).message.replace(PROPER_NOUN, 'noun')).toMatch(STYLE);
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
      message: '“Fabrikam” has no reseller relationship with the customer',
      help: 'request a relationship (“Fabrikam”)',
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
      expect(renderRemedy({ kind: 'flow', flow, partner: NORTHWIND }, en, names)).toBe(`${way} (“Northwind”)`);
    },
  );

  it.each(Object.entries(COMMANDS) as [CommandType, string][])('names the command %s: “%s”', (command, text) => {
    const remedy = { kind: 'command', command, partner: FABRIKAM } as const;
    expect(renderRemedy(remedy, en, names)).toBe(`${text} (“Fabrikam”)`);
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
      'broken: customers of the US Government cloud work with one partner, and “Northwind” is there already',
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
        'and “Northwind” is there already',
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

const FIELDS: { readonly [Field in Finding['field']]: string } = {
  tenantId: 'customer tenant',
  owner: 'account owner',
  existence: 'existence of `office-1`',
  service: 'service of `office-1`',
  commerce: 'commerce of `office-1`',
  status: 'status of `office-1`',
  quantity: 'seats of `office-1`',
  transactingPartner: 'seller of `office-1`',
  orderId: 'order of `office-1`',
  partnerOfRecord: 'partner of record of `office-1`',
  offerId: 'offer of `office-1`',
  termDuration: 'term of `office-1`',
  billingCycle: 'billing cycle of `office-1`',
  autoRenewEnabled: 'automatic renewal of `office-1`',
  effectiveStartDate: 'start of `office-1`',
  commitmentEndDate: 'end of the term of `office-1`',
};

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
      'its seller “Northwind” may: the seller’s own edit of the subscription',
    ],
    [
      { kind: 'transfer', from: NORTHWIND, to: FABRIKAM, flow: 'transfer-licenses' },
      '“Northwind” and “Fabrikam” may: a transfer of the licences, approved by both partners',
    ],
    [{ kind: 'term-end' }, 'its term ended in between, or before'],
    [{ kind: 'provisioned' }, 'it was provisioned by Microsoft in between'],
    [{ kind: 'bought-elsewhere' }, 'no CSP partner sold it; the change came through another channel'],
    [{ kind: 'not-the-seller', partner: FABRIKAM, seller: NORTHWIND }, '“Northwind” might have, “Fabrikam” may not'],
    [{ kind: 'not-the-seller', partner: FABRIKAM, seller: null }, 'no CSP partner sold it, so “Fabrikam” may not'],
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
    expect(renderFinding(finding(seller), en, names).message).toBe('seller of `office-1`: “Northwind” → “Fabrikam”');
    expect(renderFinding(finding(seller), en).message).toBe(
      `seller of \`office-1\`: \`${NORTHWIND}\` → \`${FABRIKAM}\``,
    );
    expect(renderFinding(finding({ ...seller, before: null }), en, names).message).toBe(
      'seller of `office-1`: none → “Fabrikam”',
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

  it('hands no subject to the words of a field where no subscription is concerned', () => {
    const fields = { ...en.fields, owner: (subject: string) => `owner (${subject})` };
    const owner = finding({ field: 'owner', subscriptionId: null });
    expect(renderFinding(owner, { ...en, fields }).message).toBe('owner (): `10` → `12`');
    const subscribed = finding({ field: 'owner' });
    expect(renderFinding(subscribed, { ...en, fields }).message).toBe('owner (`office-1`): `10` → `12`');
  });

  it.each(Object.entries(FIELDS) as [Finding['field'], string][])('has words for %s: %s', (field, words) => {
    const changed = finding({ field, before: 'old', after: 'new' });
    expect(renderFinding(changed, en).message).toBe(`${words}: \`old\` → \`new\``);
  });
});

const EVENTS: { readonly [Type in OtherEventType]: string } = {
  relationshipRequested: 'the customer is invited',
  invitationAccepted: 'the invitation is accepted',
  customerAgreementAccepted: 'the Microsoft Customer Agreement is accepted',
  resellerRelationshipEstablished: 'the partner may sell to the customer',
  resellerRelationshipEnded: 'the partner may no longer sell to the customer',
  delegatedAdminGranted: 'the partner has delegated admin privileges',
  delegatedAdminRemoved: 'the partner’s delegated admin privileges are gone',
  subscriptionPurchased: 'the customer has one more subscription',
};

describe('an event in English', () => {
  it.each(Object.entries(EVENTS) as [OtherEventType, string][])('%s reads “%s”', (type, text) => {
    expect(en.events[type]).toBe(text);
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
    ['ambiguous', 'x', '`partner.name`: stands there in several spellings, and this one was passed over: `x`'],
    ['superseded', 'x', '`partner.name`: was told more than once, and the newest telling was taken: `x`'],
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
    ...[en.rules, en.verdicts, en.guarantees, en.standings, en.problems, en.commands, en.events, en.gaps, en.questions],
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
