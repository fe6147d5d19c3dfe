import fc from 'fast-check';
import type { GraphFacts, GraphKind } from '../wire/graph/graphFacts';
import { all, date, flag, guid, some, text, word, type FactsOf } from './drawnFacts';

const accessAssignment = {
  id: text,
  status: word('pending', 'active', 'deleting', 'deleted', 'error'),
  accessContainerId: guid,
  accessContainerType: word('securityGroup'),
  roleDefinitionIds: some(guid),
  createdDateTime: date,
  lastModifiedDateTime: date,
};

/** Facts of every kind of payload of Graph, drawn one apart from the other. */
export const graphFacts: { readonly [Kind in GraphKind]: FactsOf<GraphFacts[Kind]> } = {
  'delegated-admin-relationship': {
    id: text,
    displayName: text,
    duration: fc.constantFrom('P1D', 'P730D', 'P2Y', 'PT1H0.1234567S'),
    autoExtendDuration: fc.constantFrom('PT0S', 'P180D'),
    customerTenantId: guid,
    customerDisplayName: text,
    roleDefinitionIds: some(guid),
    status: word('created', 'approvalPending', 'approved', 'active', 'expired', 'terminated'),
    createdDateTime: date,
    lastModifiedDateTime: date,
    activatedDateTime: date,
    endDateTime: date,
    indirectProviderTenantId: guid,
    isPartnerConsentPending: flag,
  },
  request: {
    id: text,
    action: word('lockForApproval', 'approve', 'terminate', 'reject'),
    status: word('created', 'pending', 'succeeded', 'failed'),
    createdDateTime: date,
    lastModifiedDateTime: date,
  },
  'access-assignment': accessAssignment,
  operation: {
    id: text,
    operationType: word('delegatedAdminAccessAssignmentUpdate'),
    status: word('notStarted', 'running', 'succeeded', 'failed'),
    data: all(accessAssignment),
    createdDateTime: date,
    lastModifiedDateTime: date,
  },
  'delegated-admin-customer': { id: text, tenantId: guid, displayName: text },
  'service-management-detail': { id: text, serviceName: text, serviceManagementUrl: text },
  error: { code: text, message: text },
};
