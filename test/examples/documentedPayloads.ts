/** What each documented payload says, copied by hand from its file. The files themselves are not ours to hand on. */
import type { GraphKind, WireIssue } from 'csp-multi-partner/wire/graph';
import type { PartnerCenterKind } from 'csp-multi-partner/wire/partner-center';
import { info, unusable, type Facts } from '../payloads';

/** Some facts, copied from the file by hand; the first one is changed and changed back. */
export interface Readable {
  readonly kind: GraphKind | PartnerCenterKind;
  readonly facts: Facts;
  readonly issues: readonly WireIssue[];
}
export interface Listed {
  readonly kind: 'list';
  readonly totalCount: number;
  readonly items: readonly Readable[];
  readonly issues: readonly WireIssue[];
}
interface Refused {
  readonly kind: 'refused';
  readonly code: 'not-json' | 'unknown-kind';
}
export type Expected = Readable | Listed | Refused;

const readable = (kind: Readable['kind'], facts: Facts, ...issues: readonly WireIssue[]): Readable => ({
  kind,
  facts,
  issues,
});
const listed = (totalCount: number, ...items: readonly Readable[]): Listed => ({
  kind: 'list',
  totalCount,
  items,
  issues: [],
});
const NOT_JSON: Refused = { kind: 'refused', code: 'not-json' };
const UNKNOWN_KIND: Refused = { kind: 'refused', code: 'unknown-kind' };

const EXCHANGE = '29232cdf-9323-42fd-ade2-1d097af3e4de';
const READER = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451';
const HELPDESK = '729827e3-9c14-49f7-bb1b-9608f156bbb8';
const INTUNE = '3a2c62db-5318-420d-8d74-23affee5d9d5';
const USERS = 'fe930be7-5e62-47db-91af-98c3a49a38b1';
const RELATIONSHIP = '5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836';

const undated = (...members: readonly string[]): readonly WireIssue[] =>
  members.map((member) => unusable('not-an-instant', [member], 'String (timestamp)'));
const DATES = undated('createdDateTime', 'lastModifiedDateTime');
const ASSIGNMENT_STATUS = ['pending', 'active', 'deleting', 'deleted', 'error'];
const REQUEST_STATUS = ['created', 'pending', 'succeeded', 'failed'];
const ACTIONS = ['lockForApproval', 'approve', 'terminate', 'reject'];
const OPERATIONS = ['delegatedAdminAccessAssignmentUpdate'];
const OPERATION_STATUS = ['notStarted', 'running', 'succeeded', 'failed'];
const RELATIONSHIP_STATUS = [
  ...['created', 'approvalPending', 'approved', 'activating', 'active', 'expiring', 'expired'],
  ...['terminationRequested', 'terminating', 'terminated'],
];

// What `v1.0` and `beta` document alike.

const newAssignment = readable('access-assignment', {
  accessContainerId: '869713c9-0b28-4d08-8949-ae07ae1bf528',
  accessContainerType: 'securityGroup',
  id: null,
  status: null,
  roleDefinitionIds: [EXCHANGE, READER, HELPDESK, INTUNE],
});
const pendingAssignment = readable('access-assignment', {
  id: 'a9d6cf90-083a-47dc-ace2-1da98be3f344',
  status: 'pending',
  accessContainerId: '869713c9-0b28-4d08-8949-ae07ae1bf528',
  roleDefinitionIds: [EXCHANGE, READER, HELPDESK, INTUNE],
  createdDateTime: '2022-02-13T10:33:52.318Z',
});
const lock = readable('request', { action: 'lockForApproval', id: null, status: null, createdDateTime: null });
const locked = readable('request', {
  id: '5a6666c9-7282-0a41-67aa-25a5a3fbf339',
  action: 'lockForApproval',
  status: 'created',
  createdDateTime: '2022-02-10T10:55:47.118Z',
});
const update = {
  displayName: 'Updated Contoso admin relationship',
  duration: 'P31D',
  customerTenantId: '52eaad04-13a2-4a2f-9ce8-93a294fadf36',
  customerDisplayName: null,
  autoExtendDuration: null,
  roleDefinitionIds: ['44367163-eba1-44c3-98af-f5787879f96a', EXCHANGE, '69091246-20e8-4a56-aa4d-066075b2a7a8', INTUNE],
};
const updateWanted = readable('delegated-admin-relationship', { ...update, id: null, status: null });
const updated = readable('delegated-admin-relationship', {
  ...update,
  id: RELATIONSHIP,
  status: 'created',
  createdDateTime: '2022-02-10T11:24:42.314Z',
  activatedDateTime: null,
});
const assignmentSchema = readable(
  'access-assignment',
  { id: 'String (identifier)', status: 'String', accessContainerId: null, roleDefinitionIds: null },
  info('unknown-value', ['status'], 'String', ASSIGNMENT_STATUS),
  ...DATES,
);
const operationSchema = readable(
  'operation',
  { id: 'String (identifier)', operationType: 'String', data: null, status: 'String', createdDateTime: null },
  info('unknown-value', ['operationType'], 'String', OPERATIONS),
  unusable('not-json', ['data'], 'String'),
  info('unknown-value', ['status'], 'String', OPERATION_STATUS),
  ...DATES,
);
const requestSchemaAction = info('unknown-value', ['action'], 'String', ACTIONS);
const requestSchemaStatus = info('unknown-value', ['status'], 'String', REQUEST_STATUS);
const requestSchema = { id: 'String (identifier)', action: 'String', status: 'String', createdDateTime: null };

// What Partner Center documents for several calls alike.

const nicknamed = (status: string): Readable =>
  readable('subscription', {
    friendlyName: 'nickname',
    id: '83ef9d05-4169-4ef9-9657-0e86b1eab1de',
    quantity: 2,
    unitType: 'none',
    parentSubscriptionId: null,
    creationDate: '2015-11-25T06:41:12.000Z',
    status,
    billingType: 'none',
    partnerId: null,
    orderId: '6183db3d-6318-4e52-877e-25806e4971be',
  });
const event = (eventName: string, resourceName: string, resourceChangeUtcDate: string): Readable =>
  readable('webhook-event', { eventName, resourceName, auditUri: null, resourceChangeUtcDate });
const FAQ = 'https://docs.microsoft.com/partner-center/mpa-indirect-provider-faq';
const agreementError = (code: string, data: readonly string[], source = 'PartnerFD'): Readable =>
  readable('error', { source, code, data });
const customer = (companyName: string, id: string, domain: string): Readable =>
  readable('customer', { companyName, id, domain, relationshipToPartner: 'reseller', allowDelegatedAccess: null });
const outside = (procedure: string): WireIssue => info('not-this-feature', [], procedure);

export const PAYLOADS: Readonly<Record<string, Expected>> = {
  'graph-beta-delegatedAdminCustomer-get-response.json': readable('delegated-admin-customer', {
    displayName: 'Contoso Inc',
    id: '4fdbff88-9d6b-42e0-9713-45c922ba8001',
    tenantId: '4fdbff88-9d6b-42e0-9713-45c922ba8001',
  }),
  'graph-beta-delegatedAdminRelationship-get-response.json': readable('delegated-admin-relationship', {
    displayName: 'Contoso admin relationship',
    id: RELATIONSHIP,
    duration: 'P730D',
    autoExtendDuration: null,
    customerTenantId: '4fdbff88-9d6b-42e0-9713-45c922ba8001',
    customerDisplayName: 'Contoso Inc',
    roleDefinitionIds: [HELPDESK, USERS, 'e6d1a23a-da11-4be4-9570-befc86d067a7'],
    status: 'active',
    createdDateTime: '2022-02-10T11:24:42.314Z',
    activatedDateTime: '2022-02-10T11:26:44.994Z',
    endDateTime: '2024-02-10T11:24:42.314Z',
    isPartnerConsentPending: null,
  }),
  'graph-beta-delegatedAdminRelationship-post-accessAssignments-request.json': newAssignment,
  'graph-beta-delegatedAdminRelationship-post-accessAssignments-response.json': pendingAssignment,
  'graph-beta-delegatedAdminRelationship-post-requests-request.json': lock,
  'graph-beta-delegatedAdminRelationship-post-requests-response.json': locked,
  'graph-beta-delegatedAdminRelationship-update-request.json': updateWanted,
  'graph-beta-delegatedAdminRelationship-update-response.json': updated,
  'graph-beta-delegatedAdminRelationshipOperation-get-response.json': readable('operation', {
    id: '57e4479a-aafb-4d00-ab0f-8ce6027466cf',
    operationType: 'delegatedAdminAccessAssignmentUpdate',
    data: {
      id: 'a97a9b4c-f43e-4c47-bbd6-50d8d3c88d94',
      status: 'active',
      accessContainerId: '869713c9-0b28-4d08-8949-ae07ae1bf528',
      accessContainerType: 'securityGroup',
      roleDefinitionIds: ['e3973bdf-4987-49ae-837a-ba8e231c7286'],
      createdDateTime: null,
      lastModifiedDateTime: null,
    },
    status: 'succeeded',
    createdDateTime: '2022-02-11T19:27:31.404Z',
  }),
  'graph-beta-delegatedAdminRelationshipRequest-get-response.json': readable('request', {
    id: 'cf4a23c7-070c-4d1c-8be8-1e86085ac9d1',
    action: 'lockForApproval',
    status: 'created',
    lastModifiedDateTime: '2022-02-10T11:26:44.994Z',
  }),
  'graph-beta-schema-delegatedAdminAccessAssignment.json': assignmentSchema,
  'graph-beta-schema-delegatedAdminCustomer.json': readable(
    'delegated-admin-customer',
    { displayName: 'String', id: 'String (identifier)', tenantId: null },
    unusable('not-a-guid', ['tenantId'], 'String'),
  ),
  'graph-beta-schema-delegatedAdminRelationshipOperation.json': operationSchema,
  'graph-beta-schema-delegatedAdminRelationshipRequest.json': readable(
    'request',
    requestSchema,
    requestSchemaAction,
    requestSchemaStatus,
    ...DATES,
  ),
  'graph-beta-schema-delegatedAdminRelationshipcustomerparticipant.json': UNKNOWN_KIND,
  'graph-beta-schema-delegatedadminaccesscontainer.json': UNKNOWN_KIND,
  'graph-beta-schema-delegatedadminaccessdetails.json': UNKNOWN_KIND,
  'graph-beta-schema-delegatedadminservicemanagementdetail.json': readable('service-management-detail', {
    serviceName: 'String',
    id: 'String (identifier)',
    serviceManagementUrl: 'String',
  }),
  'graph-beta-tenantRelationship-post-delegatedAdminRelationships-request.json': readable(
    'delegated-admin-relationship',
    {
      displayName: 'Contoso admin relationship',
      duration: 'P730D',
      customerTenantId: '4b827261-d21f-4aa9-b7db-7fa1f56fb163',
      customerDisplayName: 'Contoso subsidiary Inc',
      roleDefinitionIds: [EXCHANGE, INTUNE],
    },
  ),
  'graph-v1-delegatedAdminRelationship-post-accessAssignments-request.json': newAssignment,
  'graph-v1-delegatedAdminRelationship-post-accessAssignments-response.json': pendingAssignment,
  'graph-v1-delegatedAdminRelationship-post-requests-request.json': lock,
  'graph-v1-delegatedAdminRelationship-post-requests-response.json': locked,
  'graph-v1-delegatedAdminRelationship-update-request.json': updateWanted,
  'graph-v1-delegatedAdminRelationship-update-response.json': updated,
  'graph-v1-schema-delegatedAdminAccessAssignment.json': assignmentSchema,
  'graph-v1-schema-delegatedAdminRelationship.json': readable(
    'delegated-admin-relationship',
    { displayName: 'String', id: 'String (identifier)', status: 'String', duration: null, roleDefinitionIds: null },
    ...undated('activatedDateTime'),
    unusable('not-one-of', ['autoExtendDuration'], 'String (duration)', ['PT0S', 'P0D', 'P180D']),
    ...undated('createdDateTime'),
    unusable('not-a-duration', ['duration'], 'String (duration)'),
    ...undated('endDateTime', 'lastModifiedDateTime'),
    info('unknown-value', ['status'], 'String', RELATIONSHIP_STATUS),
  ),
  'graph-v1-schema-delegatedAdminRelationshipOperation.json': operationSchema,
  'graph-v1-schema-delegatedAdminRelationshipRequest.json': readable(
    'request',
    requestSchema,
    requestSchemaAction,
    ...DATES,
    requestSchemaStatus,
  ),
  'pc-cancel-an-azure-marketplace-subscription-request.txt': NOT_JSON,
  'pc-cancel-an-azure-marketplace-subscription-response.json': readable('subscription', {
    friendlyName: 'friendly Name',
    id: '6e7aa601-629e-461b-8933-0898c3cc3c7c',
    quantity: 1,
    unitType: 'License(s)',
    effectiveStartDate: '2019-01-09T00:21:45.926Z',
    commitmentEndDate: '2019-02-08T00:21:45.926Z',
    status: 'deleted',
    termDuration: 'P1M',
    refundOptions: [{ type: 'Full', expiresAt: '2019-01-10T00:21:45.926Z', expiresAfter: null }],
    isMicrosoftProduct: false,
    partnerId: null,
  }),
  'pc-cancel-an-order-from-the-integration-sandbox-request-2.txt': NOT_JSON,
  'pc-cancel-an-order-from-the-integration-sandbox-request.txt': NOT_JSON,
  'pc-cancel-software-purchases-request-2.json': readable('order', {
    id: '2y6dF_rVgDAXMxypQPPnTquuXhKVK_3N1',
    status: 'cancelled',
  }),
  'pc-cancel-software-purchases-request.txt': NOT_JSON,
  'pc-change-the-quantity-of-a-subscription-request-new-commerce-subsc.txt': NOT_JSON,
  'pc-change-the-quantity-of-a-subscription-request.json': nicknamed('active'),
  'pc-change-the-quantity-of-a-subscription-response-1.json': nicknamed('active'),
  'pc-create-a-customer-for-an-indirect-reseller-request.json': readable('customer', {
    domain: 'WingtipToys678152504.onmicrosoft.com',
    id: null,
    companyName: null,
    billingName: 'Wingtip Toys678152504',
    country: 'US',
    relationshipToPartner: 'none',
    allowDelegatedAccess: null,
    associatedPartnerId: '484e548c-f5f3-4528-93a9-c16c6373cb59',
  }),
  'pc-create-a-customer-request.txt': NOT_JSON,
  'pc-create-a-customer-response-201.json': readable('customer', {
    domain: 'xyz.ccsctp.net',
    id: 'dfd8cc0a-c592-468c-8461-869a38d24738',
    companyName: null,
    billingName: 'test company',
    country: 'US',
    relationshipToPartner: 'none',
  }),
  'pc-create-a-transfer-request.json': readable(
    'transfer',
    {
      sourcePartnerTenantId: 'da6c51b5-1246-4a42-b4ab-cbf38df54537',
      targetPartnerTenantId: '656218b1-80c9-40b2-83ae-3a2703b55271',
      id: null,
      lineItems: ['7291bfbf-1772-4c5b-a624-18b6152cd8cb', '6c0b221b-8df9-4f4a-a5bb-4c9cbb7b27b0'].map(
        (subscriptionId) => ({
          friendlyName: null,
          billingCycle: null,
          subscriptionId,
          offerId: null,
          quantity: null,
          partnerIdOnRecord: '517285',
        }),
      ),
    },
    outside('transfer'),
  ),
  'pc-create-an-order-for-a-customer-of-an-indirect-reseller-request.json': readable('order', {
    billingCycle: 'unknown',
    id: null,
    referenceCustomerId: 'c501c3c4-d776-40ef-9ecf-9cefb59442c1',
    creationDate: null,
    lineItems: [
      {
        lineItemNumber: 0,
        offerId: 'DB2E705F-B82A-4024-A3D5-D88E12F2DB35',
        subscriptionId: null,
        parentSubscriptionId: null,
        friendlyName: 'New offer purchase.',
        quantity: 5,
        termDuration: null,
        partnerIdOnRecord: '4847383',
      },
    ],
  }),
  'pc-create-an-order-request.json': readable('order', { currencyCode: 'USD', billingCycle: 'one_time', id: null }),
  'pc-create-an-order-response-201.json': readable('order', {
    currencyCode: 'USD',
    id: 'Cs_jyTxubLpvdJXdo8xcQZN6I2RsLrgZ1',
    referenceCustomerId: 'b0d70a69-4c42-4b27-b17b-91a835d8686a',
    billingCycle: 'one_time',
    creationDate: '2018-03-15T22:30:02.085Z',
    status: 'pending',
  }),
  'pc-error-codes-response.txt': NOT_JSON,
  'pc-get-a-customer-by-name-response.json': listed(
    3,
    customer('Contoso190', 'c5757d70-06f3-4f23-8367-5a9e55019f94', 'contoso190.onmicrosoft.com'),
    customer('Contoso', '7b26b357-9ca3-48b8-a58e-4febe2662a5d', 'ContosoCorpCo.onmicrosoft.com'),
    customer('Contoso', 'bfbd6ef0-311f-47ec-bbd7-0fcb7846661b', 'contosocorpdemo.onmicrosoft.com'),
  ),
  'pc-get-a-subscription-by-id-response-microsoft-azure.json': readable('subscription', {
    offerId: 'MS-AZR-0145P',
    id: 'a356ac8c-e310-44f4-bf85-c7f29044af99',
    entitlementId: '42226ED6-070A-4E0F-B80C-4CDFB3E97AA7',
    unitType: 'Usage-based',
    creationDate: '2016-05-10T07:30:05.427Z',
    commitmentEndDate: '9999-12-10T00:00:00.000Z',
    status: 'active',
    billingType: 'usage',
  }),
  'pc-get-a-subscription-by-id-response-new-commerce-su.json': readable('subscription', {
    offerName: 'Microsoft 365 Business Basic',
    id: 'a4c1340d-6911-4758-bba3-0c4c6007d161',
    productType: 'OnlineServicesNCE',
    creationDate: '2021-01-14T16:57:15.096Z',
    effectiveStartDate: '2021-01-14T16:57:14.498Z',
    status: 'expired',
    autoRenewEnabled: false,
    billingCycle: 'monthly',
    termDuration: 'P1Y',
    renewalTermDuration: null,
    refundOptions: [{ type: 'Full', expiresAt: '2021-01-15T00:00:00.000Z', expiresAfter: null }],
    attentionNeeded: false,
    actionTaken: false,
    publisherName: 'Microsoft Corporation',
    selfUri: '/customers/d8202a51-69f9-4228-b900-d0e081af17d7/subscriptions/a4c1340d-6911-4758-bba3-0c4c6007d161',
  }),
  'pc-get-all-of-a-customer-s-orders-response.txt': NOT_JSON,
  'pc-get-all-of-a-customer-s-subscriptions-response-2.json': listed(
    1,
    readable('subscription', {
      publisherName: 'Microsoft',
      id: '924671ba-eab9-45d7-95ed-dbd9477f182b',
      productType: 'Software',
      cancellationAllowedUntilDate: '2021-11-14T23:59:00.000Z',
      billingCycle: 'triennial',
      termDuration: 'P3Y',
      refundOptions: null,
    }),
  ),
  'pc-get-an-organization-profile-response.txt': NOT_JSON,
  'pc-get-confirmation-of-customer-agreement-response.txt': NOT_JSON,
  'pc-get-confirmation-of-customer-consent-response.txt': NOT_JSON,
  'pc-get-customer-s-subscriptions-transfer-eligibility-response.txt': NOT_JSON,
  'pc-get-customers-of-an-indirect-reseller-response.txt': NOT_JSON,
  'pc-get-partner-by-mpn-id-response-success.json': readable('mpn-profile', { mpnId: '4391507', partnerName: null }),
  'pc-get-transfer-by-id-response.json': readable(
    'transfer',
    {
      status: 'Active',
      id: '46e8ed67-8adf-4f65-b3d8-d31318080556',
      customerTenantId: 'b67f0b00-f9e8-4c57-bcb5-0b8b95c6ccf0',
      sourcePartnerTenantId: '7c8db11f-1e5e-4472-8386-f0b627d1f3e1',
      targetPartnerTenantId: '3a9a35ce-d5be-4814-ab58-4451c36fe157',
      partnerTenantId: '3a9a35ce-d5be-4814-ab58-4451c36fe157',
      sourcePartnerName: 'Test_Test_09092019GBL',
      targetPartnerName: 'Test_Test_09032019GBL',
      createdTime: '2020-03-27T18:22:33.287Z',
      lastModifiedTime: '2020-03-27T18:22:33.000Z',
    },
    outside('transfer'),
  ),
  'pc-partner-center-webhook-events-example-example-4.json': event(
    'referral-created',
    'referral',
    '2018-02-17T00:05:39.548Z',
  ),
  'pc-partner-center-webhook-events-example-example-5.json': event(
    'referral-updated',
    'referral',
    '2018-02-17T00:05:39.548Z',
  ),
  'pc-partner-center-webhook-events-example-example-6.json': event(
    'invoice-ready',
    'invoice',
    '2018-02-17T00:05:39.548Z',
  ),
  'pc-partner-center-webhook-events-example-example.json': event('test-created', 'test', '2017-11-16T16:19:06.352Z'),
  'pc-reactivate-a-suspended-a-subscription-request.json': nicknamed('active'),
  'pc-reactivate-a-suspended-a-subscription-response.json': nicknamed('active'),
  'pc-reject-a-transfer-request.json': UNKNOWN_KIND,
  'pc-reject-a-transfer-response.json': readable(
    'transfer',
    {
      status: 'Reject',
      id: 'ac4a9d22-ba07-444e-890f-cfe084eed498',
      partnerTenantId: '3a9a35ce-d5be-4814-ab58-4451c36fe157',
      createdTime: '2020-03-25T22:05:25.105Z',
      lastModifiedTime: '2020-03-27T17:50:32.000Z',
      lineItems: [
        {
          friendlyName:
            'Dynamics 365 for Supply Chain Management Attach to Qualifying Dynamics 365 Base Offer (Qualified Offer)',
          billingCycle: 'monthly',
          subscriptionId: '1151b8ce-125c-49d7-8c48-e62fc9101b77',
          offerId: '13D32E13-A1B0-400D-96C0-4EAAA14DCED5',
          quantity: 20,
          partnerIdOnRecord: '5139005',
        },
      ],
    },
    outside('transfer'),
  ),
  'pc-remove-a-reseller-relationship-with-a-customer-request.json': readable('customer', {
    relationshipToPartner: 'none',
    id: null,
  }),
  'pc-retrieve-a-list-of-indirect-resellers-response.json': listed(
    2,
    readable('partner-relationship', {
      name: 'First Up Consultants',
      id: '484e548c-f5f3-4528-93a9-c16c6373cb59',
      relationshipType: 'is_indirect_cloud_solution_provider_of',
      state: 'Active',
      mpnId: '4847383',
      location: 'US',
    }),
    readable('partner-relationship', {
      name: 'ReleCloud',
      id: 'b01b1487-b36e-4e6d-9b5e-0b58974c4b28',
      mpnId: '4847433',
      location: 'BR',
    }),
  ),
  'pc-suspend-a-subscription-request.json': nicknamed('suspended'),
  'pc-transition-a-new-commerce-subscription-request.json': readable(
    'transition',
    {
      transitionType: 'transition_only',
      fromSubscriptionId: 'e487e8dc-421e-4275-cb42-3c1c8daccf70',
      toSubscriptionId: '0af52192-4a2a-4364-d25b-c8ecab3a5697',
      fromCatalogItemId: 'CFQ7TTC0LF8Q:0001:CFQ7TTC0K39X',
      toCatalogItemId: 'CFQ7TTC0LF8R:0001:CFQ7TTC0KCSV',
      termDuration: 'P1M',
      billingCycle: 'monthly',
      quantity: 2,
    },
    outside('transition'),
  ),
  'pc-transition-a-new-commerce-subscription-response-2.txt': NOT_JSON,
  'pc-transition-a-subscription-request.txt': NOT_JSON,
  'pc-transition-a-subscription-response.txt': NOT_JSON,
  'pc-update-autorenew-for-an-azure-marketplace-subscription-request-commercial-marketp.txt': NOT_JSON,
  'pc-update-autorenew-for-an-azure-marketplace-subscription-request-new-commerce-subsc.txt': NOT_JSON,
  'pc-update-the-nickname-for-a-subscription-request.txt': NOT_JSON,
  'pc-verify-indirect-reseller-mpa-status-response-400-csp-indirect-reseller-account-exists-i.json': agreementError(
    '2203',
    [FAQ],
  ),
  'pc-verify-indirect-reseller-mpa-status-response-400-csp-indirect-reseller-mpn-id-pga-pla-i.json': agreementError(
    '2200',
    ['https://partner.microsoft.com/resources/detail/migrate-pmc-pc-mpa-guide-pptx'],
  ),
  'pc-verify-indirect-reseller-mpa-status-response-400-invalid-tenant-id.json': agreementError('2205', []),
  'pc-verify-indirect-reseller-mpa-status-response-400-no-csp-indirect-reseller-account-is-as.json': agreementError(
    '2204',
    [FAQ],
  ),
  'pc-verify-indirect-reseller-mpa-status-response-400-no-mpa-found-with-the-given-tenant-id.json': agreementError(
    '2206',
    [FAQ],
  ),
  'pc-verify-indirect-reseller-mpa-status-response-400-no-mpn-id-or-csp-tenant-id.json': agreementError(
    '2001',
    [],
    'ComplianceController',
  ),
  'pc-verify-indirect-reseller-mpa-status-response-400-non-numeric-mpn-id.json': agreementError(
    '2000',
    [],
    'PartnerApiServiceControllers',
  ),
};
