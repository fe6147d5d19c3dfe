import type { Customer } from '../customer/customer';
import { GLOBAL_ADMINISTRATOR } from '../delegatedAdmin/grantTerms';
import { endOf, isInForce } from '../delegatedAdmin/grantTime';
import type { DelegatedAdminGrant } from '../delegatedAdmin/delegatedAdminGrant';
import { isEnough, passedOn } from '../delegatedAdmin/heldRoles';
import type { Instant } from '../shared/instant';
import type { GrantId, RoleDefinitionId, TenantId } from '../tenant/identifiers';

export interface CoverageQuestion<Need extends string> {
  readonly from: Instant;
  readonly until: Instant;
  /** What has to be administered, by names of the caller's own, each with the roles any of which is enough. */
  readonly needs: { readonly [Each in Need]: readonly RoleDefinitionId[] };
  /** Whose grants count; left out: everybody's. */
  readonly partner?: TenantId;
}

/** A grant that covers a need at `from`. */
export interface Cover {
  readonly partner: TenantId;
  /** Null for the legacy kind. */
  readonly grantId: GrantId | null;
  /** When it ends; null where it does not by itself. */
  readonly until: Instant | null;
}

export interface Coverage<Need extends string> {
  readonly need: Need;
  /**
   * From when on nobody can do this: `from` where nobody can to begin with, null where somebody can throughout. Time alone opens a
   * gap and never closes one.
   */
  readonly gapFrom: Instant | null;
  readonly covers: readonly Cover[];
}

/**
 * For each need who covers it at `from`, and from when in `[from, until)` nobody does, nothing else happening. A need is covered
 * by any partner's grant that is in force and, for the granular kind, passed on to a group by an active assignment.
 *
 * Time: linear in the grants, for each need. A `from` before `asOf` of the customer is read as that; a range that is empty has no gap.
 */
export function coverage<Need extends string>(
  { partnerships, asOf }: Customer,
  { from, until, needs, partner }: CoverageQuestion<Need>,
): readonly Coverage<Need>[] {
  const start = from < asOf ? asOf : from;
  const grants =
    partner === undefined ? partnerships.grants : partnerships.grants.filter((grant) => grant.partner === partner);
  return Object.freeze(
    (Object.keys(needs) as Need[]).map((need) => coverageOf(need, grants, start, until, needs[need])),
  );
}

function coverageOf<Need extends string>(
  need: Need,
  grants: readonly DelegatedAdminGrant[],
  from: Instant,
  until: Instant,
  roles: readonly RoleDefinitionId[],
): Coverage<Need> {
  const covers: Cover[] = [];
  let lastEnd: Instant | null = from;
  for (const grant of grants) {
    if (!isInForce(grant, from) || !isCover(grant, roles)) continue;
    const end = endOf(grant);
    covers.push(Object.freeze({ partner: grant.partner, grantId: grant.kind === 'dap' ? null : grant.id, until: end }));
    lastEnd = end === null || lastEnd === null ? null : lastEnd < end ? end : lastEnd;
  }
  const gapFrom = lastEnd === null || lastEnd >= until ? null : lastEnd;
  return Object.freeze({ need, gapFrom, covers: Object.freeze(covers) });
}

/** By the legacy kind, admin agents are Global Administrators. */
function isCover(grant: DelegatedAdminGrant, roles: readonly RoleDefinitionId[]): boolean {
  if (grant.kind === 'dap') return isEnough(GLOBAL_ADMINISTRATOR, roles);
  return grant.assignments.some(
    (assignment) => assignment.status === 'active' && passedOn(grant, assignment, roles) !== undefined,
  );
}
