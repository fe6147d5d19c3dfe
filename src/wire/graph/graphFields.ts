import { autoExtendDurationReader, durationReader } from '../../parse/durationReader';
import {
  assignmentIdReader,
  grantIdReader,
  roleDefinitionIdReader,
  securityGroupIdReader,
  tenantIdReader,
} from '../../parse/identifierReaders';
import { boolean, count, text } from '../../parse/reader';
import { describe } from '../../parse/reading';
import type { RoleDefinitionId } from '../../tenant/identifiers';
import { field, list, object, plain, shape, word, type Codec, type Fields, type Shape } from '../codec';
import { dateReader } from '../dateReader';
import { newReading, note } from '../issue';
import { isObject, toJson } from '../jsonValue';
import type { ListFacts } from '../payload';
import type { AccessAssignmentFacts, GraphFacts, GraphKind } from './graphFacts';

const words: Codec<string> = /* @__PURE__ */ plain(text);
const date = /* @__PURE__ */ plain(dateReader);
const tenantId = /* @__PURE__ */ plain(tenantIdReader);

interface UnifiedRole {
  readonly roleDefinitionId: RoleDefinitionId | null;
}

const unifiedRole: Codec<UnifiedRole> = /* @__PURE__ */ object<UnifiedRole>({
  roleDefinitionId: /* @__PURE__ */ field('roleDefinitionId', /* @__PURE__ */ plain(roleDefinitionIdReader)),
});

/** An id in an object of its own. */
const role: Codec<RoleDefinitionId> = {
  read: (json, reading) => {
    const tried = newReading(reading.path);
    const id = unifiedRole.read(json, tried)?.roleDefinitionId ?? null;
    reading.problems.push(...tried.problems);
    const isNoted = tried.problems.some(({ code }) => code !== 'ambiguous');
    if (id === null && !isNoted) note(reading, 'warning', 'missing', 'nothing', ['roleDefinitionId']);
    return id;
  },
  write: (roleDefinitionId, before, spelling) => unifiedRole.write({ roleDefinitionId }, before, spelling),
};

const roles = /* @__PURE__ */ field('accessDetails.unifiedRoles', /* @__PURE__ */ list(role));

const dates = {
  createdDateTime: /* @__PURE__ */ field('createdDateTime', date),
  lastModifiedDateTime: /* @__PURE__ */ field('lastModifiedDateTime', date),
} as const;

const accessAssignment: Fields<AccessAssignmentFacts> = {
  id: /* @__PURE__ */ field('id', /* @__PURE__ */ plain(assignmentIdReader)),
  status: /* @__PURE__ */ field('status', /* @__PURE__ */ word(['pending', 'active', 'deleting', 'deleted', 'error'])),
  accessContainerId: /* @__PURE__ */ field(
    'accessContainer.accessContainerId',
    /* @__PURE__ */ plain(securityGroupIdReader),
  ),
  accessContainerType: /* @__PURE__ */ field(
    'accessContainer.accessContainerType',
    /* @__PURE__ */ word(['securityGroup']),
  ),
  roleDefinitionIds: roles,
  ...dates,
};

const assignmentObject = /* @__PURE__ */ object(accessAssignment);

/** An assignment as JSON inside of text. */
const assignmentText: Codec<AccessAssignmentFacts> = {
  read: (json, reading) => {
    if (typeof json !== 'string') return note(reading, 'warning', 'not-text', describe(json));
    const inside = newReading(reading.path);
    const read = toJson(json, inside);
    if (read !== undefined) return assignmentObject.read(read, reading);
    return note(reading, 'warning', 'not-json', describe(json));
  },
  write: (facts, before, spelling) => {
    const inside = toJson(typeof before === 'string' ? before : {}, newReading());
    return JSON.stringify(assignmentObject.write(facts, isObject(inside) ? inside : {}, spelling));
  },
};

/** Where each fact of each kind stands. */
export const SHAPES: { readonly [Kind in GraphKind]: Shape<GraphFacts[Kind]> } = {
  'delegated-admin-relationship': /* @__PURE__ */ shape({
    id: /* @__PURE__ */ field('id', /* @__PURE__ */ plain(grantIdReader)),
    displayName: /* @__PURE__ */ field('displayName', words),
    duration: /* @__PURE__ */ field('duration', /* @__PURE__ */ plain(durationReader)),
    autoExtendDuration: /* @__PURE__ */ field('autoExtendDuration', /* @__PURE__ */ plain(autoExtendDurationReader)),
    customerTenantId: /* @__PURE__ */ field('customer.tenantId', tenantId),
    customerDisplayName: /* @__PURE__ */ field('customer.displayName', words),
    roleDefinitionIds: roles,
    status: /* @__PURE__ */ field(
      'status',
      /* @__PURE__ */ word([
        'created',
        'approvalPending',
        'approved',
        'activating',
        'active',
        'expiring',
        'expired',
        'terminationRequested',
        'terminating',
        'terminated',
      ]),
    ),
    ...dates,
    activatedDateTime: /* @__PURE__ */ field('activatedDateTime', date),
    endDateTime: /* @__PURE__ */ field('endDateTime', date),
    indirectProviderTenantId: /* @__PURE__ */ field('indirectProviderTenantId', tenantId),
    isPartnerConsentPending: /* @__PURE__ */ field('isPartnerConsentPending', /* @__PURE__ */ plain(boolean)),
  }),
  request: /* @__PURE__ */ shape({
    id: /* @__PURE__ */ field('id', words),
    action: /* @__PURE__ */ field(
      'action',
      /* @__PURE__ */ word(['lockForApproval', 'approve', 'terminate', 'reject']),
    ),
    status: /* @__PURE__ */ field('status', /* @__PURE__ */ word(['created', 'pending', 'succeeded', 'failed'])),
    ...dates,
  }),
  'access-assignment': /* @__PURE__ */ shape(accessAssignment),
  operation: /* @__PURE__ */ shape({
    id: /* @__PURE__ */ field('id', words),
    operationType: /* @__PURE__ */ field(
      'operationType',
      /* @__PURE__ */ word(['delegatedAdminAccessAssignmentUpdate']),
    ),
    status: /* @__PURE__ */ field('status', /* @__PURE__ */ word(['notStarted', 'running', 'succeeded', 'failed'])),
    data: /* @__PURE__ */ field('data', assignmentText),
    ...dates,
  }),
  'delegated-admin-customer': /* @__PURE__ */ shape({
    id: /* @__PURE__ */ field('id', words),
    tenantId: /* @__PURE__ */ field('tenantId', tenantId),
    displayName: /* @__PURE__ */ field('displayName', words),
  }),
  'service-management-detail': /* @__PURE__ */ shape({
    id: /* @__PURE__ */ field('id', words),
    serviceName: /* @__PURE__ */ field('serviceName', words),
    serviceManagementUrl: /* @__PURE__ */ field('serviceManagementUrl', words),
  }),
  error: /* @__PURE__ */ shape({
    code: /* @__PURE__ */ field('error.code', words),
    message: /* @__PURE__ */ field('error.message', words),
  }),
};

export const LIST: Shape<Omit<ListFacts<never>, 'items'>> = /* @__PURE__ */ shape({
  totalCount: /* @__PURE__ */ field('@odata.count', /* @__PURE__ */ plain(count)),
  next: /* @__PURE__ */ field('@odata.nextLink', words),
});
