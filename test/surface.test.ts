import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every public name that exists at run time. A name more is a minor release, a name less a major one. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'csp-multi-partner': [
    'APPROVAL_PERIOD',
    'DISPUTES',
    'EXTENSION',
    'FEWEST_ROLES',
    'GLOBAL_ADMINISTRATOR',
    'KEPT_FOR',
    'LONGEST_DURATION',
    'LONGEST_NAME',
    'SHORTEST_DURATION',
    'SHORTEST_NAME',
    'decide',
    'evolve',
    'execute',
  ],
  'csp-multi-partner/relationships': ['decide', 'evolve', 'execute'],
  'csp-multi-partner/parse': [
    'parseAccessQuestion',
    'parseActor',
    'parseAssignmentId',
    'parseCommand',
    'parseCommandType',
    'parseCustomer',
    'parseDuration',
    'parseEvent',
    'parseGrantId',
    'parseInstant',
    'parseInvitationId',
    'parseMarket',
    'parsePartner',
    'parsePartnerId',
    'parseRoleDefinitionId',
    'parseSecurityGroupId',
    'parseSubscription',
    'parseSubscriptionAction',
    'parseSubscriptionId',
    'parseSubscriptionOrder',
    'parseTenantId',
  ],
  'csp-multi-partner/access': ['NOTICE_DAYS', 'accessAsOf', 'accessOf', 'coverage', 'deadlines', 'earnsCredit'],
  'csp-multi-partner/query': [
    'GUARANTEES',
    'SUBSCRIPTION_ACTIONS',
    'auditTransition',
    'availableCommands',
    'decideSubscriptionAction',
    'explain',
  ],
  'csp-multi-partner/replay': ['replay'],
  'csp-multi-partner/roles': [
    'DIRECTORY_ROLES',
    'WORKLOADS',
    'describeRoles',
    'findRole',
    'findRoleByName',
    'rolesFor',
  ],
  'csp-multi-partner/messages': [
    'formatsFor',
    'namesOf',
    'quote',
    'renderAccess',
    'renderDeadline',
    'renderDispute',
    'renderFinding',
    'renderGap',
    'renderProblem',
    'renderRefusal',
    'renderRemedy',
    'renderVerdict',
    'withTenants',
  ],
  'csp-multi-partner/messages/en': ['en'],
  'csp-multi-partner/messages/zh-Hant-TW': ['zhHantTW'],
  'csp-multi-partner/messages/de': ['de'],
  'csp-multi-partner/messages/fr': ['fr'],
  'csp-multi-partner/messages/ja': ['ja'],
  'csp-multi-partner/messages/es': ['es'],
  'csp-multi-partner/sources': ['sources'],
  'csp-multi-partner/wire/partner-center': ['fromPartnerCenter', 'toPartnerCenter'],
  'csp-multi-partner/wire/graph': ['fromGraph', 'toGraph'],
  'csp-multi-partner/wire/json': ['decode', 'encode', 'fromDocument', 'toDocument'],
  'csp-multi-partner/wire': ['fold'],
  'csp-multi-partner/forms': ['CHOICES', 'commandForm', 'refusalIssues', 'submittedForm'],
  'csp-multi-partner/testing': [
    'actors',
    'agentOf',
    'commandsFor',
    'customers',
    'eventLogLaws',
    'given',
    'grants',
    'histories',
    'nearlyValid',
    'partners',
    'payloads',
    'people',
    'serviceLaws',
    'storeLaws',
    'tellHistory',
  ],
  'csp-multi-partner/links': ['LONGEST_LINK', 'linkToGrant', 'linkToInvitation', 'parseInvitationLink'],
};

/** The types of the main entry, in its own order of concepts. */
const TYPES = [
  ...['Instant', 'AssignmentId', 'GrantId', 'InvitationId', 'PartnerId', 'RoleDefinitionId', 'SecurityGroupId'],
  ...['SubscriptionId', 'TenantId', 'Duration', 'NonEmpty'],
  ...['Cloud', 'Market', 'Actor', 'CustomerActor', 'CustomerRole', 'MicrosoftActor', 'PartnerActor', 'PartnerRole'],
  ...['DirectBillPartner', 'IndirectProvider', 'IndirectReseller', 'Partner'],
  ...['Account', 'Guarantee', 'Commerce', 'Service', 'Subscription', 'SubscriptionOrder', 'SubscriptionStatus'],
  ...['SubscriptionTerms', 'Flow', 'SubscriptionAction', 'SubscriptionActionType'],
  ...['AcceptedInvitation', 'Asks', 'Invitation', 'PendingInvitation'],
  ...['ActiveRelationship', 'EndedRelationship', 'ResellerRelationship'],
  ...['DelegatedAdminGrant', 'LegacyActive', 'LegacyDelegatedAdmin', 'LegacyRemoved'],
  ...['GranularActivating', 'GranularActive', 'GranularApprovalPending', 'GranularApproved', 'GranularCreated'],
  ...['GranularDelegatedAdmin', 'GranularExpired', 'GranularExpiring', 'GranularState', 'GranularStatus'],
  ...['GranularTerminated', 'GranularTerminating', 'GranularTerminationRequested', 'PartnerConsent'],
  ...['AutoExtendDuration', 'GrantTerms', 'AccessAssignment', 'AssignmentStatus', 'ProvisionedStatus', 'Partnerships'],
  ...['Customer', 'CspTenancy', 'Command', 'CommandType', 'GrantCommandType', 'RelationshipCommandType'],
  ...['CustomerEvent', 'EventOf', 'PartnershipEvent', 'RelationshipEvent'],
  ...['DisputeId', 'Disputes', 'DisputedReading', 'Readings', 'Day'],
  ...['BlockingSubscription', 'Entitled', 'OutsideFlow', 'Refusal', 'RefusalCode', 'RefusalFacts', 'Remedy'],
  ...['RefusedBy', 'SourceId', 'Broken', 'Disputed', 'Kept', 'NotInForce', 'Verdict'],
  ...['Executed', 'RefusalOf', 'DecisionOptions'],
];

describe('the public surface', () => {
  it.each(Object.entries(VALUES))('%s has exactly these values', async (entry, names) => {
    const module = (await import(entry)) as Readonly<Record<string, unknown>>;
    expect(Object.keys(module).sort()).toEqual([...names].sort());
  });

  it('the main entry has exactly these types', () => {
    const text = readFileSync('src/index.ts', 'utf8');
    const exported = [...text.matchAll(/export (type )?\{([^}]*)\}/gu)].flatMap(([, isTypes, names = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && (isTypes !== undefined || name.startsWith('type ')))
        .map((name) => name.replace('type ', '')),
    );
    expect(exported.sort()).toEqual([...TYPES].sort());
  });

  it('package.json offers exactly these entries', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
    const entries = Object.keys(exports).filter((entry) => entry !== './package.json' && entry !== './schemas/*');
    expect(entries.map((entry) => entry.replace('.', 'csp-multi-partner'))).toEqual(
      expect.arrayContaining(Object.keys(VALUES)),
    );
    expect(entries).toHaveLength(Object.keys(VALUES).length);
  });
});
