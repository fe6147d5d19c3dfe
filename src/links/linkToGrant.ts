import { err, ok, type Result } from 'neverthrow';
import type { Customer } from '../customer/customer';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { grantAsOf } from '../delegatedAdmin/grantTime';
import { describe } from '../parse/reading';
import type { Problem } from '../parse/problem';
import type { Instant } from '../shared/instant';
import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';
import { ADMIN_CENTER_GRANULAR } from './linkPages';
import { noTemplateIn, WITH_TEMPLATE } from './templateCloud';
import { isRelationshipId, RELATIONSHIP_ID_SHAPE } from './relationshipId';

/**
 * The link at which the customer approves a granular relationship.
 *
 * Only a relationship that is locked has one: the customer cannot approve a draft, and what is approved or over needs none. It works
 * once, for one customer, until the request lapses 90 days after the lock. For a relationship that an indirect provider
 * created it is the same link, whatever the reseller has answered: see `partnerConsent`.
 *
 * @param customer the customer, or what is known of it
 * @param at the instant for which it is asked; what time has made of the relationship until then counts
 * @returns the link, by the template of Graph's overview, or
 * - `no-template`: in another cloud than the global one. None is documented for US Government, Germany or 21Vianet; pages name only
 *   where the customer accepts a reseller: the Microsoft Office admin portal of the first two, the Office 365 admin center of 21Vianet
 * - `not-locked`: with the status that it has; `forgotten` where it has lapsed or Microsoft keeps it no longer
 * - `not-a-relationship-id`: its id is none of Graph's
 *
 * @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationships-api-overview
 * @see https://learn.microsoft.com/partner-center/gdap-faq (works once; 90 days)
 */
export function linkToGrant(
  customer: Pick<Customer, 'cloud'>,
  grant: GranularDelegatedAdmin,
  at: Instant,
): Result<string, NonEmpty<Problem>> {
  const problems: Problem[] = customer.cloud === WITH_TEMPLATE ? [] : [noTemplateIn(customer.cloud)];
  const status = grantAsOf(grant, at)?.state.status ?? 'forgotten';
  if (status !== 'approvalPending') {
    problems.push({ code: 'not-locked', path: ['state', 'status'], found: status, expected: ['approvalPending'] });
  }
  if (!isRelationshipId(grant.id)) {
    const found = describe(grant.id);
    problems.push({ code: 'not-a-relationship-id', path: ['id'], found, expected: [RELATIONSHIP_ID_SHAPE] });
  }
  const { host, path, fragment } = ADMIN_CENTER_GRANULAR;
  return isNonEmpty(problems) ? err(problems) : ok(`https://${host}${path}${fragment}${grant.id}`);
}
