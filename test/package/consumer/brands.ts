// Compiled against the packed library, not against its sources. Each expected error is one that only living brands and
// narrowing types report: were a brand `any`, the directive above it would be an error of its own.
import { decide, execute } from 'csp-multi-partner';
import type {
  Command,
  Customer,
  GranularState,
  Instant,
  PartnerId,
  Refusal,
  RoleDefinitionId,
  SubscriptionId,
  TenantId,
} from 'csp-multi-partner';
import { decide as decideRelationship } from 'csp-multi-partner/relationships';
import { accessAsOf } from 'csp-multi-partner/access';
import { DIRECTORY_ROLES } from 'csp-multi-partner/roles';
import { parseInstant, parseTenantId } from 'csp-multi-partner/parse';
import { explain } from 'csp-multi-partner/query';
import { en } from 'csp-multi-partner/messages/en';
import { sources } from 'csp-multi-partner/sources';

declare const customer: Customer;
declare const command: Command<'acceptInvitation'>;
declare const refusal: Refusal;
declare const draft: Command<'draftGrant'>;
declare const state: GranularState;

const parsed = parseTenantId('a1000000-0000-4000-8000-000000000001');
// @ts-expect-error a result is not its value
const early: TenantId = parsed;
const tenant: TenantId = parsed._unsafeUnwrap();
// @ts-expect-error plain text is no tenant id
const text: TenantId = 'a1000000-0000-4000-8000-000000000001';
// @ts-expect-error a tenant id is no PartnerID
const partner: PartnerId = tenant;
// @ts-expect-error an instant is no subscription id
const subscription: SubscriptionId = customer.asOf;
// @ts-expect-error a Date is no instant
const date: Instant = new Date();
// @ts-expect-error what is parsed is an instant, not a number
const moment: number = parseInstant('')._unsafeUnwrap();
// @ts-expect-error members are readonly
customer.name = 'Other';
// @ts-expect-error lists are readonly
customer.partnerships.grants.push();
// @ts-expect-error there is no such command
execute(customer, { ...command, type: 'forgetEverything' });
// @ts-expect-error acceptances emit no purchase
const event: { type: 'subscriptionPurchased' } = decide(customer, command)._unsafeUnwrap()[0];
// @ts-expect-error acceptances are not refused for this
const rule: 'subscriptions-in-the-way' = explain(customer, command)[0].rule;
// @ts-expect-error only `not-the-seller` knows a seller
const seller: TenantId | null = refusal.seller;
// @ts-expect-error there is no such source
const source = sources['hearsay'];
// @ts-expect-error there is no such message
const message = en.refusals['because'];
// @ts-expect-error the granular kind has an id
if (customer.partnerships.grants[0]?.kind === 'dap') customer.partnerships.grants[0].id;
// @ts-expect-error the small entry decides no granular relationship
decideRelationship(customer, draft);
// @ts-expect-error plain text is no role
const role: RoleDefinitionId = '62e90394-69f5-4237-9190-012177145e10';
// @ts-expect-error only some statuses have an end
const end: Instant = state.endsAt;
// @ts-expect-error a question names a partner
accessAsOf(customer, { at: customer.asOf, user: null, access: { kind: 'purchase' } });
// @ts-expect-error the catalogue is readonly
DIRECTORY_ROLES[0].name = 'Other';

export const used = [role, end, early, text, partner, subscription, date, moment, event, rule, seller, source, message];
