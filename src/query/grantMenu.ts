import type { Command } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { AssignAccess } from '../delegatedAdmin/assignmentCommands';
import type { DraftGrant, TermsInContext } from '../delegatedAdmin/grantCommands';
import { grantAsOf } from '../delegatedAdmin/grantTime';
import { PROVISIONING } from '../delegatedAdmin/grantLifeCycle';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';

/** What a menu of granular delegated admin cannot know by itself. */
export interface GrantMenuQuestion {
  /** What might be drafted; without it no draft is listed. */
  readonly draft?: Omit<DraftGrant, 'type' | 'at' | 'actor'>;
  /** To what a draft might be changed; without it no change of terms is listed. */
  readonly amend?: TermsInContext;
  /** Which group might get which roles; without it neither an assignment nor a change of one is listed. */
  readonly assign?: Omit<AssignAccess, 'type' | 'at' | 'actor' | 'grantId'>;
}

interface Asked extends GrantMenuQuestion {
  readonly at: Instant;
  readonly actor: Actor;
}

/** Every command about granular relationships that somebody might think of, possible or not. */
export function grantCandidates({ partnerships }: Customer, asked: Asked): readonly Command[] {
  const { at, actor, draft } = asked;
  return [
    ...(draft === undefined ? [] : [{ ...draft, type: 'draftGrant', at, actor } as const]),
    ...partnerships.grants.flatMap((grant) =>
      grant.kind === 'dap' || grantAsOf(grant, at) === null
        ? []
        : actor.kind === 'microsoft'
          ? microsofts(grant, asked)
          : parties(grant, asked),
    ),
    { type: 'recordElapsed', at, actor },
  ];
}

/** What partners and the customer do. */
function parties(grant: GranularDelegatedAdmin, { at, actor, amend, assign }: Asked): readonly Command[] {
  const step = { at, actor, grantId: grant.id };
  const autoExtendDuration = grant.autoExtendDuration === 'PT0S' ? 'P180D' : 'PT0S';
  return [
    ...(amend === undefined ? [] : [{ ...amend, ...step, type: 'amendGrant' } as const]),
    { ...step, type: 'deleteGrant' },
    { ...step, type: 'lockGrantForApproval' },
    { ...step, type: 'approveGrant' },
    { ...step, type: 'rejectGrant' },
    { ...step, type: 'switchAutoExtension', autoExtendDuration },
    { ...step, type: 'removeGlobalAdministrator' },
    { ...step, type: 'terminateGrant' },
    ...(assign === undefined ? [] : [{ ...assign, ...step, type: 'assignAccess' } as const]),
    ...grant.assignments.flatMap(({ id: assignmentId }): readonly Command[] => [
      ...(assign === undefined
        ? []
        : [
            {
              ...step,
              type: 'changeAccessAssignment',
              assignmentId,
              roleDefinitionIds: assign.roleDefinitionIds,
            } as const,
          ]),
      { ...step, type: 'removeAccessAssignment', assignmentId },
    ]),
  ];
}

/** What Microsoft does. */
function microsofts({ id: grantId, assignments }: GranularDelegatedAdmin, { at, actor }: Asked): readonly Command[] {
  const step = { at, actor, grantId };
  return [
    ...provisionedStatuses.map((status) => ({ ...step, type: 'recordProvisioning', status, endsAt: null }) as const),
    ...assignments.flatMap(({ id: assignmentId }) =>
      assignmentOutcomes.map((status) => ({ ...step, type: 'recordAssignment', assignmentId, status }) as const),
    ),
  ];
}

const provisionedStatuses = /* @__PURE__ */ Object.keys(PROVISIONING) as (keyof typeof PROVISIONING)[];
const assignmentOutcomes = ['active', 'deleted', 'error'] as const;
