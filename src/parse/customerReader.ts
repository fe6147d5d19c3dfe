import type { Result } from 'neverthrow';
import type { CspTenancy } from '../customer/cspTenancy';
import type { Customer } from '../customer/customer';
import type { Partnerships } from '../customer/partnerships';
import { ASKS, type AcceptedInvitation, type Invitation, type PendingInvitation } from '../invitation/invitation';
import type { ActiveRelationship, EndedRelationship, ResellerRelationship } from '../reseller/resellerRelationship';
import type { NonEmpty } from '../shared/nonEmpty';
import type { TenantId } from '../tenant/identifiers';
import { grantsReader } from './grantReader';
import { cloudReader, invitationIdReader, tenantIdReader } from './identifierReaders';
import { instantReader } from './instantReader';
import { marketReader } from './marketReader';
import { partnerReader } from './partnerReader';
import type { Problem } from './problem';
import { listOf, nullable, oneOf, record, taking, text, variants } from './reader';
import { describe, read, report } from './reading';
import type { Reader, Reading } from './takes';
import { accountReader } from './subscriptionReader';

const invitation = {
  id: invitationIdReader,
  partner: tenantIdReader,
  provider: /* @__PURE__ */ nullable(tenantIdReader),
  asks: /* @__PURE__ */ oneOf(ASKS),
  requestedAt: instantReader,
} as const;

export const pendingInvitationReader: Reader<PendingInvitation> = /* @__PURE__ */ record<PendingInvitation>({
  status: /* @__PURE__ */ oneOf(['pending']),
  ...invitation,
});

export const invitationReader: Reader<Invitation> = /* @__PURE__ */ variants<Invitation>('status', {
  pending: pendingInvitationReader,
  accepted: /* @__PURE__ */ record<AcceptedInvitation>({
    status: oneOf(['accepted']),
    ...invitation,
    acceptedAt: instantReader,
  }),
});

const relationship = { partner: tenantIdReader, since: /* @__PURE__ */ nullable(instantReader) } as const;

export const resellerRelationshipReader: Reader<ResellerRelationship> = /* @__PURE__ */ variants<ResellerRelationship>(
  'status',
  {
    active: /* @__PURE__ */ record<ActiveRelationship>({ status: oneOf(['active']), ...relationship }),
    ended: /* @__PURE__ */ record<EndedRelationship>({
      status: oneOf(['ended']),
      ...relationship,
      endedAt: instantReader,
    }),
  },
);

type TransactingTenancy = Extract<CspTenancy, { kind: 'transacting-tenant' }>;

export const cspTenancyReader: Reader<CspTenancy> = /* @__PURE__ */ variants<CspTenancy>('kind', {
  none: /* @__PURE__ */ record<{ kind: 'none' }>({ kind: oneOf(['none']) }),
  'transacting-tenant': /* @__PURE__ */ record<TransactingTenancy>({
    kind: oneOf(['transacting-tenant']),
    providers: listOf(tenantIdReader, String),
  }),
  'other-tenant': /* @__PURE__ */ record<{ kind: 'other-tenant' }>({ kind: oneOf(['other-tenant']) }),
});

const members: Reader<Partnerships> = /* @__PURE__ */ record<Partnerships>({
  partners: /* @__PURE__ */ listOf(partnerReader, (partner) => partner.tenantId),
  invitations: /* @__PURE__ */ listOf(invitationReader, (invitation) => invitation.id),
  relationships: /* @__PURE__ */ listOf(resellerRelationshipReader, (relationship) => relationship.partner),
  grants: grantsReader,
  customerAgreementAcceptedAt: /* @__PURE__ */ nullable(instantReader),
});

/** Beyond the shape: every partner that a list names is among `partners`. */
export const partnershipsReader: Reader<Partnerships> = /* @__PURE__ */ taking(
  { kind: 'checked', of: members, code: 'unknown-partner' },
  (input, reading) => {
    const before = reading.problems.length;
    const partnerships = members(input, reading);
    if (partnerships === undefined || reading.problems.length > before) return undefined;
    reportUnknownPartners(partnerships, reading);
    return partnerships;
  },
);

function reportUnknownPartners(partnerships: Partnerships, reading: Reading): void {
  const known = new Set<string>(partnerships.partners.map((partner) => partner.tenantId));
  for (const list of ['invitations', 'relationships', 'grants'] as const) {
    partnerships[list].forEach((entry, index) => {
      reportUnknown(reading, known, [list, index, 'partner'], entry.partner);
    });
  }
  partnerships.invitations.forEach(({ provider }, index) => {
    if (provider !== null) reportUnknown(reading, known, ['invitations', index, 'provider'], provider);
  });
  partnerships.grants.forEach((grant, index) => {
    if (grant.kind === 'dap' || grant.provider === null) return;
    reportUnknown(reading, known, ['grants', index, 'provider'], grant.provider);
  });
}

function reportUnknown(
  reading: Reading,
  known: ReadonlySet<string>,
  path: (string | number)[],
  partner: TenantId,
): void {
  if (known.has(partner)) return;
  reading.path.push(...path);
  report(reading, 'unknown-partner', describe(partner));
  reading.path.length -= path.length;
}

export const customerReader: Reader<Customer> = /* @__PURE__ */ record<Customer>({
  tenantId: tenantIdReader,
  name: text,
  cloud: cloudReader,
  market: marketReader,
  cspTenancy: cspTenancyReader,
  account: accountReader,
  partnerships: partnershipsReader,
  asOf: instantReader,
});

/**
 * Reads a customer from anything at all.
 *
 * The account's owner and the sellers of subscriptions may be tenants of which nothing else is known.
 *
 * @returns the frozen customer, or every problem with its path: wrong shapes and texts, unknown members, two entries with
 *   one id; and, where the shapes are right, partners that a list names but `partners` does not
 */
export function parseCustomer(input: unknown): Result<Customer, NonEmpty<Problem>> {
  return read(customerReader, input);
}
