import { own } from '../../shared/own';
import { isObject, type JsonObject } from '../jsonValue';
import { recognised, type Recognised } from '../payload';
import type { GraphKind } from './graphFacts';

/** What Graph writes into `@odata.type` after `#microsoft.graph.`, in lower case. */
const TYPES: ReadonlyMap<string, GraphKind> = /* @__PURE__ */ new Map<string, GraphKind>([
  ['delegatedadminrelationship', 'delegated-admin-relationship'],
  ['resellerdelegatedadminrelationship', 'delegated-admin-relationship'],
  ['delegatedadminrelationshiprequest', 'request'],
  ['delegatedadminaccessassignment', 'access-assignment'],
  ['delegatedadminrelationshipoperation', 'operation'],
  ['delegatedadmincustomer', 'delegated-admin-customer'],
  ['delegatedadminservicemanagementdetail', 'service-management-detail'],
]);

/** Members that only one kind has; the first kind of which all are there. Graph leaves `@odata.type` out of most responses. */
const TELLING_MEMBERS: readonly (readonly [GraphKind, ...string[]])[] = [
  ['access-assignment', 'accessContainer'],
  ['operation', 'operationType'],
  ['request', 'action'],
  ['delegated-admin-relationship', 'duration'],
  ['delegated-admin-relationship', 'autoExtendDuration'],
  ['delegated-admin-relationship', 'accessDetails'],
  ['service-management-detail', 'serviceManagementUrl'],
  ['delegated-admin-customer', 'tenantId', 'id'],
];

/** Which kind of payload a body is: by its type, else by the members that only that kind has. */
export function recogniseGraph(body: JsonObject): Recognised<GraphKind> | null {
  if (isObject(own(body, 'error'))) return recognised<GraphKind>('error', true);
  const type = own(body, '@odata.type');
  const named = typeof type === 'string' ? type.slice(type.lastIndexOf('.') + 1).toLowerCase() : '';
  if (named !== '') return recognised(TYPES.get(named), true);
  const told = TELLING_MEMBERS.find(([, ...names]) => names.every((name) => Object.hasOwn(body, name)));
  return recognised(told?.[0], false);
}
