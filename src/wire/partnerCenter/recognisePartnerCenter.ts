import { nameIn, isObject, type Json, type JsonObject } from '../jsonValue';
import { recognised, type Recognised } from '../payload';
import type { PartnerCenterKind } from './partnerCenterFacts';

/** What Partner Center writes into `attributes.objectType`, in lower case. */
const OBJECT_TYPES: ReadonlyMap<string, PartnerCenterKind> = /* @__PURE__ */ new Map<string, PartnerCenterKind>([
  ['customer', 'customer'],
  ['subscription', 'subscription'],
  ['order', 'order'],
  ['partnerrelationship', 'partner-relationship'],
  ['customerrelationshiprequest', 'relationship-request'],
  ['relationshiprequest', 'relationship-request'],
  ['transferentity', 'transfer'],
  ['transition', 'transition'],
  ['mpnprofile', 'mpn-profile'],
]);

/** Members that only one kind has; the first kind of which all are there. Requests come without an object type. */
const TELLING_MEMBERS: readonly (readonly [PartnerCenterKind, ...string[]])[] = [
  ['webhook-event', 'eventName', 'resourceUri'],
  ['error', 'code', 'description'],
  ['transfer', 'sourcePartnerTenantId', 'lineItems'],
  ['transition', 'fromSubscriptionId', 'toCatalogItemId'],
  ['agreement', 'dateAgreed', 'type'],
  ['partner-relationship', 'relationshipType', 'mpnId'],
  ['order', 'lineItems'],
  ['customer', 'companyProfile'],
  ['customer', 'relationshipToPartner'],
  ['subscription', 'id', 'quantity'],
];

/** Which kind of payload a body is: by its object type, else by the members that only that kind has. */
export function recognisePartnerCenter(body: JsonObject): Recognised<PartnerCenterKind> | null {
  const objectType = member(member(body, 'attributes'), 'objectType');
  const named = typeof objectType === 'string' ? objectType.toLowerCase() : '';
  if (named !== '') return recognised(OBJECT_TYPES.get(named), true);
  const told = TELLING_MEMBERS.find(([, ...names]) => names.every((name) => member(body, name) !== undefined));
  return recognised(told?.[0], false);
}

function member(json: Json | undefined, name: string): Json | undefined {
  if (!isObject(json)) return undefined;
  const spelled = nameIn(json, name);
  return spelled === undefined ? undefined : json[spelled];
}
