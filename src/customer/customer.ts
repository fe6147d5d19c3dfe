import type { Account } from '../account/account';
import type { Instant } from '../shared/instant';
import type { Cloud } from '../tenant/cloud';
import type { TenantId } from '../tenant/identifiers';
import type { Market } from '../tenant/market';
import type { CspTenancy } from './cspTenancy';
import type { Partnerships } from './partnerships';

/**
 * A customer of the CSP program and everything that the rules of multi-partner support ask about it.
 *
 * Two halves with a wall between them: `account` is what a second partner must never touch, `partnerships` what it may
 * change. Frozen, JSON-compatible data; made by `parseCustomer` and changed by `execute`, `evolve` and `replay` only.
 */
export interface Customer {
  readonly tenantId: TenantId;
  readonly name: string;
  readonly cloud: Cloud;
  readonly market: Market;
  readonly cspTenancy: CspTenancy;
  readonly account: Account;
  readonly partnerships: Partnerships;
  /** The last event, or when the snapshot was taken. No command may be earlier. */
  readonly asOf: Instant;
}
