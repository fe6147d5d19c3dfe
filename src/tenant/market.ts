import type { Tagged } from 'type-fest';

/**
 * A regional market of the CSP program: `africa`, `europe`, `united-states` … for the countries that Microsoft lists, and the
 * country itself (two letters of ISO 3166-1) for one on no list.
 *
 * The country set in the tenant counts, not where an office stands.
 *
 * @see https://learn.microsoft.com/partner-center/regional-authorization-overview
 */
export type Market = Tagged<string, 'Market'>;
