import type { MessageTable } from './messageTable';
import { formatsFor } from './formats';
import { quote } from './render';

const { day, moment, number, days, either } = /* @__PURE__ */ formatsFor('en');

const ROLES: MessageTable['roles'] = {
  'admin-agent': 'an admin agent',
  'sales-agent': 'a sales agent',
  'helpdesk-agent': 'a helpdesk agent',
  'global-admin': 'a global administrator',
  'user-admin': 'a user administrator',
  'billing-admin': 'a billing administrator',
  'relationship-admin': 'a delegated admin relationship administrator',
  other: 'a user without such a role',
};

const ENTITLED: MessageTable['entitled'] = {
  partner: 'the partner concerned',
  provider: 'the reseller’s indirect provider',
  customer: 'the customer',
  microsoft: 'Microsoft',
};

const CLOUDS: MessageTable['clouds'] = {
  global: 'the global cloud',
  'us-government': 'the US Government cloud',
  germany: 'the German cloud',
  china: 'the cloud operated by 21Vianet in China',
};

const ASKS: MessageTable['asks'] = {
  reseller: 'a reseller relationship',
  'reseller-and-delegated-admin': 'a reseller relationship with delegated admin privileges',
  'delegated-admin': 'delegated admin privileges',
};

const COMMANDS: MessageTable['commands'] = {
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

const ACTIONS: MessageTable['actions'] = {
  changeSeats: 'change its seats',
  orderAddOn: 'order an add-on for it',
  transition: 'transition it to another offer',
  migrate: 'migrate it to new commerce',
  beInvoiced: 'be invoiced for it',
  changeTerms: 'change its terms',
  transferOwnership: 'transfer it to another partner',
  changePartnerOfRecord: 'change its partner of record',
};

const FLOWS: MessageTable['flows'] = {
  'edit-subscription': 'the seller’s own edit of the subscription',
  'order-add-on': 'an order of the add-on by the seller',
  transition: 'a transition by the seller',
  'migrate-to-new-commerce': 'a migration to new commerce by the seller',
  invoice: 'the seller’s own invoice',
  'edit-partner-of-record': 'the seller’s own edit of the partner of record',
  'transfer-azure-plan': 'a transfer of the Azure plan, asked for by the new partner and accepted by the old one',
  'transfer-licenses': 'a transfer of the licences, approved by both partners',
  'switch-legacy-azure': 'a switch of the Azure subscription by support ticket, signed by customer and both partners',
  'buy-anew': 'an equal offer from the new partner while the old subscription runs out',
  'bought-elsewhere': 'the channel through which the customer bought it',
  'suspend-or-cancel': 'suspending legacy and cancelling new-commerce subscriptions first',
  'another-tenant': 'buying for another tenant than the one used for CSP business',
  'granular-admin': 'a granular delegated admin relationship',
  'confirm-agreement': 'the customer’s acceptance of the Microsoft Customer Agreement',
  'connect-provider': 'a partnership between reseller and indirect provider',
  'ask-provider': 'the indirect provider',
  'let-it-lapse': 'the lapse of the request, 90 days after it was locked',
  'await-provisioning': 'Microsoft’s provisioning, which usually takes minutes',
};

const GUARANTEES: MessageTable['guarantees'] = {
  'subscriptions-unchanged': 'existing subscriptions stay as they are',
  'ownership-unchanged': 'neither a subscription nor the account changes owner',
  'terms-unchanged': 'terms and obligations of existing subscriptions stay as they are',
  'partner-of-record-unchanged': 'each subscription keeps its partner of record',
};

const ticked = (text: string): string => `\`${quote(text)}\``;
const listed = (ids: readonly string[]): string => ids.map(ticked).join(', ');

/** English. */
export const en: MessageTable = {
  tag: 'en',
  layout: {
    quotationMarks: ['“', '”'],
    labelled: (label, text) => `${label}: ${text}`,
    among: (text, options) => `${text} (${options.join(', ')})`,
    separated: (texts) => texts.join('; '),
    moment,
  },
  refusals: {
    'too-early': ({ at, lastEventAt }) => `${moment(at)} is before what last happened: ${moment(lastEventAt)}`,
    'actor-not-entitled': ({ entitled }) => `only ${either(entitled.map((who) => ENTITLED[who]))} may do this`,
    'role-not-permitted': ({ role, permitted }) =>
      `${ROLES[role]} may not do this; it takes ${either(permitted.map((each) => ROLES[each]))}`,
    'different-cloud': ({ partnerCloud, customerCloud }) =>
      `the partner’s account is in ${CLOUDS[partnerCloud]}, and customers of ${CLOUDS[customerCloud]} need one with an account there`,
    'different-region': ({ partnerMarket, customerMarket }) =>
      `a partner in the market \`${quote(partnerMarket)}\` may not sell to a customer in \`${quote(customerMarket)}\``,
    'single-partner-cloud': ({ cloud, otherPartner }, names) =>
      `customers of ${CLOUDS[cloud]} work with one partner, and ${names(otherPartner)} is there already`,
    'reseller-cannot-invite': ({ partner }, names) =>
      `${names(partner)} is an indirect reseller, and in China only its provider can invite`,
    'provider-not-connected': ({ partner, provider }, names) =>
      `${names(provider)} is not an indirect provider of ${names(partner)}`,
    'delegated-admin-required': ({ cloud }) =>
      `in ${CLOUDS[cloud]} an invitation always asks for delegated admin privileges at that date`,
    'delegated-admin-ended': ({ asks }) =>
      asks === 'delegated-admin'
        ? 'new customers no longer grant delegated admin privileges'
        : 'delegated admin privileges no longer come with a reseller relationship',
    'own-reseller': ({ provider }, names) =>
      `the customer’s tenant is an indirect reseller of ${names(provider)} and cannot be its customer too`,
    'invitation-id-taken': ({ invitationId }) => `\`${quote(invitationId)}\` is the id of another invitation`,
    'invitation-unknown': ({ invitationId }) => `there is no invitation \`${quote(invitationId)}\``,
    'invitation-used': ({ invitationId, acceptedAt }) =>
      `\`${quote(invitationId)}\` was accepted on ${day(acceptedAt)}, and what it brought has ended since`,
    'agreement-missing': () => 'the customer has not accepted the Microsoft Customer Agreement',
    'service-administered': ({ service, otherPartner }, names) =>
      `${names(otherPartner)} sold \`${quote(service)}\` and administers it, and at that date only one seller of a service may administer`,
    'delegated-admin-unknown': ({ partner }, names) => `${names(partner)} never had delegated admin privileges here`,
    'delegated-admin-in-use': ({ inactiveSince, removableFrom }) =>
      inactiveSince === null || removableFrom === null
        ? 'nothing shows that delegated admin was unused'
        : `delegated admin was used on ${day(inactiveSince)} and is not inactive before ${moment(removableFrom)}`,
    'relationship-unknown': ({ partner }, names) => `${names(partner)} never had a reseller relationship here`,
    'reseller-cannot-end': ({ partner }, names) =>
      `${names(partner)} is an indirect reseller and cannot end the relationship itself`,
    'subscriptions-in-the-way': ({ blocking }) =>
      `these subscriptions of its own stand in the way: ${blocking
        .map(({ subscriptionId, needs, termEndsAt }) => {
          const until = termEndsAt === null ? '' : `, its term ends on ${day(termEndsAt)}`;
          return `\`${quote(subscriptionId)}\` (awaits ${needs}${until})`;
        })
        .join('; ')}`,
    'no-reseller-relationship': ({ partner }, names) =>
      `${names(partner)} has no reseller relationship with the customer`,
    'reseller-cannot-order': ({ partner }, names) =>
      `${names(partner)} is an indirect reseller and orders through its provider`,
    'resale-to-csp-partner': ({ tenancy }) =>
      tenancy === 'transacting-tenant'
        ? 'the customer is a CSP partner and this is the tenant it does CSP business with'
        : 'the customer is a tenant of a CSP partner, and at that date none of those could be sold to',
    'resale-to-itself': ({ partner }, names) => `${names(partner)} cannot sell to itself`,
    'provider-of-record': ({ partnerId }) =>
      `\`${quote(partnerId)}\` is the provider’s own PartnerID and cannot be the partner of record`,
    'service-not-sold': ({ service, cloud }) => `\`${quote(service)}\` is not sold in ${CLOUDS[cloud]}`,
    'subscription-id-taken': ({ subscriptionId }) => `\`${quote(subscriptionId)}\` is the id of another subscription`,
    'subscription-unknown': ({ subscriptionId }) => `the customer has no subscription \`${quote(subscriptionId)}\``,
    'not-the-seller': ({ action, subscriptionId, seller, guarantee }, names) =>
      `${
        seller === null
          ? `no CSP partner sold \`${quote(subscriptionId)}\`, so none`
          : `${names(seller)} sold \`${quote(subscriptionId)}\`, so nobody else`
      } may ${ACTIONS[action]}: ${GUARANTEES[guarantee]}`,
    'grant-unknown': ({ grantId }) => `there is no granular relationship \`${quote(grantId)}\`, or none any more`,
    'grant-id-taken': ({ grantId }) => `\`${quote(grantId)}\` is the id of another granular relationship`,
    'granular-admin-unavailable': ({ cloud }) => `in ${CLOUDS[cloud]} there is no granular admin at that date`,
    'wrong-grant-status': ({ status, permitted }) =>
      `the relationship is ${ticked(status)}, and this takes one that is ${either(permitted.map(ticked))}`,
    'display-name-length': ({ length, shortest, longest }) =>
      `the name has ${number(length)} characters, counted in UTF-16 units; ${number(shortest)} to ${number(longest)} are allowed`,
    'display-name-taken': ({ displayName }) =>
      `another relationship of the partner is called ${ticked(displayName)} already`,
    'duration-out-of-bounds': ({ duration, shortest, longest }) =>
      `${ticked(duration)} is not a duration of ${number(shortest)} to ${days(longest)}, in years, weeks and days`,
    'end-before-activation': ({ endsAt, activatedAt }) =>
      `an end on ${moment(endsAt)} is not after the activation on ${moment(activatedAt)}`,
    'roles-missing': () => 'it takes at least one role',
    'custom-role': ({ roleDefinitionIds }) => `${listed(roleDefinitionIds)}: custom roles cannot be requested`,
    'extension-with-global-admin': () => 'a relationship with Global Administrator cannot extend itself',
    'auto-extension-unavailable': () => 'at that date relationships cannot extend themselves',
    'role-removal-unavailable': () => 'at that date the roles of an active relationship cannot be changed',
    'consent-not-asked': () => 'only what an indirect provider created for its reseller can be rejected',
    'consent-answered': ({ consent }) =>
      consent === 'given' ? 'the reseller has consented already' : 'the reseller has refused already',
    'assignment-unknown': ({ assignmentId }) => `there is no access assignment ${ticked(assignmentId)}`,
    'assignment-id-taken': ({ assignmentId }) => `${ticked(assignmentId)} is the id of another access assignment`,
    'wrong-assignment-status': ({ status, permitted }) =>
      `the assignment is ${ticked(status)}, and this takes one that is ${either(permitted.map(ticked))}`,
    'group-assigned': ({ securityGroup, assignmentId }) =>
      `the group ${ticked(securityGroup)} has an assignment already: ${ticked(assignmentId)}`,
    'role-outside-grant': ({ roleDefinitionIds }) =>
      `${listed(roleDefinitionIds)}: not among the roles of the relationship`,
  },
  remedies: {
    command: ({ command, partner }, names) => `${COMMANDS[command]} (${names(partner)})`,
    role: ({ roles }) => `let ${either(roles.map((role) => ROLES[role]))} do it`,
    actor: ({ actors }) => `leave it to ${either(actors.map((who) => ENTITLED[who]))}`,
    amend: ({ member, to }) => `set \`${quote(member)}\` to \`${quote(String(to))}\``,
    wait: ({ until }) => `wait until ${moment(until)}`,
    flow: ({ flow, partner }, names) => `by ${FLOWS[flow]}${partner === null ? '' : ` (${names(partner)})`}`,
  },
  rules: {
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
  },
  verdicts: {
    kept: 'kept',
    'not-in-force': 'not in force',
    broken: 'broken',
    'disputed-allowed': 'disputed, read as allowed',
    'disputed-refused': 'disputed, read as refused',
  },
  guarantees: GUARANTEES,
  standings: { kept: 'kept', explained: 'changed by those who may', broken: 'broken' },
  explanations: {
    seller: ({ partner, flow }, names) => `its seller ${names(partner)} may: ${FLOWS[flow]}`,
    transfer: ({ from, to, flow }, names) => `${names(from)} and ${names(to)} may: ${FLOWS[flow]}`,
    'term-end': () => 'its term ended in between, or before',
    provisioned: () => 'it was provisioned by Microsoft in between',
    'bought-elsewhere': () => 'no CSP partner sold it; the change came through another channel',
    'not-the-seller': ({ partner, seller }, names) =>
      seller === null
        ? `no CSP partner sold it, so ${names(partner)} may not`
        : `${names(seller)} might have, ${names(partner)} may not`,
    nobody: () => 'nobody may change this',
  },
  fields: {
    tenantId: () => 'customer tenant',
    owner: () => 'account owner',
    existence: (subject) => `existence of ${subject}`,
    service: (subject) => `service of ${subject}`,
    commerce: (subject) => `commerce of ${subject}`,
    status: (subject) => `status of ${subject}`,
    quantity: (subject) => `seats of ${subject}`,
    transactingPartner: (subject) => `seller of ${subject}`,
    orderId: (subject) => `order of ${subject}`,
    partnerOfRecord: (subject) => `partner of record of ${subject}`,
    offerId: (subject) => `offer of ${subject}`,
    termDuration: (subject) => `term of ${subject}`,
    billingCycle: (subject) => `billing cycle of ${subject}`,
    autoRenewEnabled: (subject) => `automatic renewal of ${subject}`,
    effectiveStartDate: (subject) => `start of ${subject}`,
    commitmentEndDate: (subject) => `end of the term of ${subject}`,
  },
  none: 'none',
  disputes: {
    'us-government-multi-partner': {
      question: 'may a US Government customer work with several partners',
      readings: {
        available: 'yes, by the page on multi-partner support',
        'not-available': 'no, by the pages on national clouds',
      },
    },
    'customer-administrator': {
      question: 'which administrator of the customer decides',
      readings: {
        'global-admin': 'a global administrator, by Partner Center’s pages',
        'billing-admin': 'a billing administrator is enough, by Microsoft 365’s page',
      },
    },
    'delegated-admin-after-removal': {
      question: 'does delegated admin end with the reseller relationship',
      readings: { removed: 'yes, by most pages', unchanged: 'no, by one page of those months' },
    },
    'national-cloud-granular-admin': {
      question: 'is there granular admin in the US Government cloud and at 21Vianet',
      readings: {
        available: 'yes, by Graph’s newest pages',
        'not-available': 'no, by the page on multi-partner support and Graph’s pages of 2024',
      },
    },
  },
  problems: {
    missing: 'is missing',
    'unknown-member': 'is no member of this',
    unreadable: 'cannot be read',
    'not-an-object': 'must be an object',
    'not-a-list': 'must be a list',
    'not-text': 'must be text',
    empty: 'must not be empty',
    'not-a-boolean': 'must be true or false',
    'not-a-count': 'must be a whole number from 0',
    'not-one-of': 'must be one of these',
    'not-a-guid': 'must be a GUID',
    'not-an-instant': 'must be an instant in UTC such as `2024-05-31T09:30:00Z`',
    'not-a-duration': 'must be an ISO 8601 duration such as `P730D`',
    'not-a-partner-id': 'must be a PartnerID: digits without a leading zero',
    'not-a-market': 'must be a country of two letters or a regional market',
    duplicate: 'stands there twice',
    incomplete: 'says that there is more than was handed over',
    'unknown-partner': 'is not among the partners',
    'too-many': 'there are more problems, which are not listed',
    'not-json': 'is no JSON',
    'too-deep': 'is nested too deeply',
    'too-large': 'is too large',
    'unknown-format': 'is no document of this library',
    'unknown-version': 'is no version that was ever written',
    'future-version': 'was written by a later version of this library, which can read it',
    'unknown-kind': 'is no payload that is known here',
    'unknown-value': 'is a value that is not known, and was kept as it is',
    ambiguous: 'stands there in several spellings, and this one was passed over',
    assumed: 'is not told by any payload, and was assumed',
    superseded: 'was told more than once, and the newest telling was taken',
    'other-customer': 'is about another customer',
    'no-customer': 'does not say which customer it is about',
    'not-the-seller': 'came with the credentials of an indirect reseller, so its seller is not known',
    'not-this-feature': 'belongs to a procedure outside multi-partner support',
    'error-response': 'is an error that was answered in place of a payload',
    'not-a-link': 'must be a link that begins with `https://`',
    'credentials-in-link': 'has a user name or password in it, which no invitation has',
    'port-in-link': 'names a port, which no invitation does',
    'encoded-link': 'is disguised: it holds characters that no invitation holds',
    'unknown-host': 'is not one of the sites that invitations lead to',
    'unknown-page': 'is no page of that site that takes invitations',
    'not-a-relationship-id': 'must be the id of a granular admin relationship',
    'not-locked': 'has no link: only a relationship that is locked and awaits approval has one',
    'not-pending': 'has no link: the invitation is accepted already',
    'no-template': 'has no link: none is documented for this',
  },
  gaps: {
    'reseller-relationship': 'its reseller relationship with the customer is not known',
    subscriptions: 'its subscriptions are not known',
    'indirect-resellers': 'its indirect resellers for the customer are not known',
    'customer-agreement': 'whether the customer accepted the Microsoft Customer Agreement is not known',
    'delegated-admin': 'whether it has delegated admin privileges is not known',
    'granular-relationships': 'its granular admin relationships are not known',
    'access-assignments': 'its access assignments are not known',
    'other-partners': 'other partners of the customer are not seen with its credentials',
  },
  questions: {
    accessAsOf: 'who has access',
    coverage: 'who covers a role or task',
    deadlines: 'what ends or lapses',
    auditTransition: 'what changed between two snapshots',
    decideSubscriptionAction: 'who may act on a subscription',
  },
  access: {
    'granular-role': ({ grantId, roleDefinitionId }) =>
      `relationship ${ticked(grantId)} gives the role ${ticked(roleDefinitionId)} to a security group of the partner`,
    'legacy-admin': ({ roleDefinitionId }) => `delegated admin privileges give the role ${ticked(roleDefinitionId)}`,
    'reseller-relationship': () => 'the partner has a reseller relationship with the customer',
    'azure-role': ({ subscriptionId }) => `the partner has an Azure role on ${ticked(subscriptionId)}`,
    'azure-lighthouse': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} is delegated to the partner through Azure Lighthouse`,
    'before-record': ({ asOf }) => `the record begins on ${moment(asOf)}`,
    'guest-account': () => 'a guest account of the user in the customer’s tenant is in the way',
    'no-grant': () => 'the customer has granted the partner no delegated admin',
    'grant-not-in-force': ({ grantId, status }) =>
      `relationship ${ticked(grantId)} is ${ticked(status)} and gives nothing`,
    'grant-forgotten': ({ grantId, status, forgottenAt }) =>
      status === 'approvalPending'
        ? `the request ${ticked(grantId)} lapsed on ${day(forgottenAt)}`
        : `relationship ${ticked(grantId)} was over for a year on ${day(forgottenAt)} and is forgotten`,
    'role-not-in-grant': ({ grantId }) => `relationship ${ticked(grantId)} has no role that is enough`,
    'not-assigned': ({ grantId }) =>
      `relationship ${ticked(grantId)} is active, but no security group has been given access`,
    'role-not-assigned': ({ grantId }) =>
      `relationship ${ticked(grantId)} has a role that is enough, but gives it to no security group`,
    'assignment-not-active': ({ grantId, assignmentId, status }) =>
      `the access assignment ${ticked(assignmentId)} of relationship ${ticked(grantId)} is ${ticked(status)}`,
    'not-in-group': ({ grantId, securityGroups }) =>
      `the user is in no security group to which relationship ${ticked(grantId)} gives such a role: ${listed(securityGroups)}`,
    'granular-takes-precedence': () =>
      'delegated admin privileges would allow it, but the user has granular roles, and those decide',
    'legacy-role-missing': () => 'delegated admin privileges give the user no role that is enough',
    'no-reseller-relationship': () => 'the partner has no reseller relationship with the customer',
    'orders-through-provider': () => 'the partner is an indirect reseller and orders through its provider',
    'no-admin-agent': ({ subscriptionId }) =>
      `the partner’s admin agents own ${ticked(subscriptionId)}, and the user is none`,
    'subscription-unknown': ({ subscriptionId }) =>
      `the customer has no subscription to Azure ${ticked(subscriptionId)}, or it is over`,
    'azure-role-missing': ({ subscriptionId }) =>
      `somebody else provisioned ${ticked(subscriptionId)}, and the partner has no Azure role on it`,
  },
  deadlines: {
    'approval-lapses': ({ grantId, partner, isRefused }, names) =>
      isRefused
        ? `the request ${ticked(grantId)} of ${names(partner)}, which the reseller refused, lapses`
        : `the request ${ticked(grantId)} of ${names(partner)} lapses unless it is approved`,
    'expiry-notice': ({ grantId, partner, daysBefore }, names) =>
      `notice, ${days(daysBefore)} before relationship ${ticked(grantId)} of ${names(partner)} ends`,
    ends: ({ grantId, partner, barredBy }, names) =>
      `relationship ${ticked(grantId)} of ${names(partner)} ends${
        barredBy === 'global-administrator'
          ? '; Global Administrator keeps it from extending itself'
          : '; automatic extension is not switched on'
      }`,
    'rolls-over': ({ grantId, partner, nextEnd }, names) =>
      `relationship ${ticked(grantId)} of ${names(partner)} extends itself to ${moment(nextEnd)}`,
    forgotten: ({ grantId, partner }, names) =>
      `Microsoft forgets relationship ${ticked(grantId)} of ${names(partner)}`,
  },
  commands: COMMANDS,
  events: {
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
  },
  actions: ACTIONS,
  flows: FLOWS,
  asks: ASKS,
  clouds: CLOUDS,
  roles: ROLES,
  entitled: ENTITLED,
};
