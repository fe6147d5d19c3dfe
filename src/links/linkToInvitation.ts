import { err, ok, type Result } from 'neverthrow';
import type { Customer } from '../customer/customer';
import { findPartner } from '../customer/partnerships';
import { asksToResell, type Asks, type Invitation } from '../invitation/invitation';
import type { LinkCode, Problem } from '../parse/problem';
import type { Day } from '../policy/era';
import { grantsDelegatedAdmin } from '../policy/sunset';
import type { Instant } from '../shared/instant';
import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';
import type { Cloud } from '../tenant/cloud';
import type { Partner } from '../tenant/partner';
import { ADMIN_CENTER_BILLING, OFFICE_PORTAL } from './linkPages';
import { noTemplateIn, WITH_TEMPLATE } from './templateCloud';

/**
 * The month from which the samples of Partner Center's API lead to the Microsoft 365 admin center; before, to the Office portal.
 *
 * @see https://learn.microsoft.com/partner-center/developer/request-reseller-relationship
 */
const ADMIN_CENTER_FROM: Day = '2020-12-01';

const BOTH: Asks = 'reseller-and-delegated-admin';

/**
 * The link at which a customer accepts an invitation to a reseller relationship.
 *
 * It holds the partner and nothing of the customer, so it serves any number of customers, and no source gives it an end.
 *
 * Only templates from pages of Microsoft's are written:
 * - a direct-bill partner, or an indirect provider on its own: the Office portal before December 2020, and
 *   `#/BillingAccounts/partner-invitation` of the admin center since
 * - an indirect reseller with a provider: the Office portal at any time; Microsoft's page gives it for countries that Partner Center
 *   does not support, the last copy being of 2023-08-17, and the admin center's template for these is practitioners' only
 *
 * `DAP` says whether acceptance on that day gives delegated admin, not what the invitation asks for: from 2023-10-09 on the link goes
 * on working for the reseller relationship alone, and `DAP=true` is never written. The Office portal's link has no such word. By the
 * pages before November 2018 every request asked for both, so until 2023-10-09 that link is written for such an invitation only.
 *
 * Delegated admin alone (`Administration`) has no template of Microsoft's, only one that AADInternals observed. It is read and never
 * written: a link that makes somebody Global Administrator should not rest on a guess, and since 2023 there is granular admin.
 *
 * @param customer the customer, or what is known of it; the partner must be among its partners, for its PartnerID
 * @param at the day on which the link is to be used
 * @returns the link, or
 * - `not-pending`: the invitation is accepted
 * - `unknown-partner`: the partner is not among the customer's partners
 * - `no-template` at `cloud`: not the global cloud. Pages name only where the customer accepts: the Microsoft Office admin portal in US
 *   Government and Germany, the Office 365 admin center at 21Vianet
 * - `no-template` at `asks`: delegated admin alone, or, where only the Office portal's template is left, no delegated admin
 * - `no-template` at `provider`: an indirect reseller without a provider, or another partner with one
 *
 * @see https://learn.microsoft.com/partner-center/developer/request-reseller-relationship
 * @see https://learn.microsoft.com/partner-center/regional-authorization-overview
 * @see https://learn.microsoft.com/partner-center/request-a-relationship-with-a-customer
 * @see https://learn.microsoft.com/partner-center/gdap-faq (2023-10-09)
 * @see https://aadinternals.com/post/partners (`Administration`)
 */
export function linkToInvitation(
  customer: Pick<Customer, 'cloud' | 'partnerships'>,
  invitation: Invitation,
  at: Instant,
): Result<string, NonEmpty<Problem>> {
  const partner = findPartner(customer.partnerships, invitation.partner);
  const { status } = invitation;
  const problems = [
    ...(status === 'pending' ? [] : [problem('not-pending', 'status', status, ['pending'])]),
    ...withoutTemplate(invitation, partner, customer.cloud, at),
  ];
  if (partner === undefined) return err([problem('unknown-partner', 'partner', invitation.partner, []), ...problems]);
  return isNonEmpty(problems) ? err(problems) : ok(written(invitation, partner, at));
}

/** Why no documented template can say this. Where there is none at all, that is the only reason. */
function withoutTemplate(
  { asks, provider }: Invitation,
  partner: Partner | undefined,
  cloud: Cloud,
  at: Instant,
): readonly Problem[] {
  if (cloud !== WITH_TEMPLATE) return [noTemplateIn(cloud)];
  if (!asksToResell(asks)) {
    return [problem('no-template', 'asks', asks, ['reseller', 'reseller-and-delegated-admin'])];
  }
  if (partner === undefined) return [];
  const problems: Problem[] = [];
  if (leadsToOfficePortal(partner, at) && asks !== BOTH && grantsDelegatedAdmin(BOTH, cloud, at)) {
    problems.push(problem('no-template', 'asks', asks, [BOTH]));
  }
  if (partner.kind === 'indirect-reseller') {
    if (provider === null) problems.push(problem('no-template', 'provider', 'null', partner.providers));
  } else if (provider !== null) problems.push(problem('no-template', 'provider', provider, ['null']));
  return problems;
}

function leadsToOfficePortal({ kind }: Partner, at: Instant): boolean {
  return kind === 'indirect-reseller' || at < ADMIN_CENTER_FROM;
}

function written({ asks, provider }: Invitation, partner: Partner, at: Instant): string {
  const { kind, tenantId, partnerId } = partner;
  const page = leadsToOfficePortal(partner, at) ? OFFICE_PORTAL : ADMIN_CENTER_BILLING;
  const query =
    kind === 'indirect-reseller'
      ? `type=IndirectResellerRelationship&id=${tenantId}&csp=1&msppid=${partnerId}&indirectCSP=${String(provider)}`
      : page === OFFICE_PORTAL
        ? `type=ResellerRelationship&id=${tenantId}&csp=1&msppid=0`
        : `invType=ResellerRelationship&partnerId=${tenantId}&msppId=0&DAP=${grantsDelegatedAdmin(asks, WITH_TEMPLATE, at)}`;
  return `https://${page.host}${page.path}?${query}${page.fragment}`;
}

function problem(
  code: LinkCode | 'unknown-partner',
  member: string,
  found: string,
  expected: readonly string[],
): Problem {
  return { code, path: [member], found, expected };
}
