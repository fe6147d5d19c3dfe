import type { GrantCommandType } from '../customer/command';
import type { TermsInContext } from '../delegatedAdmin/grantCommands';
import { LIFE_CYCLE, PROVISIONING, type GrantParty, type GrantStep } from '../delegatedAdmin/grantLifeCycle';
import type { AccessAssignment } from '../delegatedAdmin/accessAssignment';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { parseAssignmentId, parseGrantId } from '../parse/identifierReaders';
import type { Instant } from '../shared/instant';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Actor, PartnerRole } from '../tenant/actor';
import type { GrantId } from '../tenant/identifiers';
import { daysAfter } from './instants';
import { made } from './made';
import { pick, type Attempts, type Moment } from './moment';
import { autoExtension, DURATIONS, freeName, ROLE_SETS } from './offeredTerms';
import { castIn } from './partners';
import { agentOf, people } from './people';

/** Whoever may assign access in a partner’s organisation, its administrators among them, as `gdap-assign-2023` of the sources says. */
const ASSIGNERS: NonEmpty<PartnerRole> = ['admin-agent', 'global-admin', 'user-admin'];

/** What might be tried about granular relationships, mostly by those whose step it is. */
export const grantAttempts: Attempts<GrantCommandType> = {
  draftGrant(moment, number) {
    const { at, customer } = moment;
    const grantId = made(parseGrantId(`grant-${number}`));
    const { grants } = customer.partnerships;
    const partners = castIn(customer.cloud).map((partner) => ({
      ...({ type: 'draftGrant', at, grantId, partner } as const),
      ...termsFor(moment, freeName(grants, partner.tenantId)),
    }));
    const provider = { ...people.tailspin, cloud: customer.cloud };
    const own = partners.map((draft) => ({ ...draft, actor: agentOf(draft.partner), provider: null }));
    const forReseller = partners.flatMap((draft) =>
      draft.partner.kind === 'indirect-reseller' ? [{ ...draft, actor: agentOf(provider), provider }] : [],
    );
    return moment.choice % 2 === 0 ? own : forReseller;
  },

  amendGrant(moment) {
    return stepsOf(moment, LIFE_CYCLE.amendGrant).map(({ step }) => ({
      type: 'amendGrant',
      ...step,
      ...termsFor(moment, `as amended ${moment.choice % 10}`),
    }));
  },

  deleteGrant: (moment) =>
    stepsOf(moment, LIFE_CYCLE.deleteGrant).map(({ step }) => ({ type: 'deleteGrant', ...step })),

  lockGrantForApproval: (moment) =>
    stepsOf(moment, LIFE_CYCLE.lockGrantForApproval).map(({ step }) => ({ type: 'lockGrantForApproval', ...step })),

  approveGrant: (moment) =>
    stepsOf(moment, LIFE_CYCLE.approveGrant).map(({ step }) => ({ type: 'approveGrant', ...step })),

  rejectGrant: (moment) =>
    stepsOf(moment, LIFE_CYCLE.rejectGrant).map(({ step }) => ({ type: 'rejectGrant', ...step })),

  recordProvisioning(moment) {
    const { at, choice } = moment;
    return Object.entries(PROVISIONING).flatMap(([name, cycle]) => {
      const status = name as keyof typeof PROVISIONING;
      return stepsOf(moment, cycle).map(({ step }) => ({
        type: 'recordProvisioning',
        ...step,
        status,
        endsAt: status === 'active' && choice % 4 === 3 ? daysAfter(at, 1 + (choice % 90)) : null,
      }));
    });
  },

  switchAutoExtension: (moment) =>
    stepsOf(moment, LIFE_CYCLE.switchAutoExtension).map(({ grant, step }) => ({
      type: 'switchAutoExtension',
      ...step,
      autoExtendDuration: grant.autoExtendDuration === 'PT0S' ? 'P180D' : 'PT0S',
    })),

  removeGlobalAdministrator: (moment) =>
    stepsOf(moment, LIFE_CYCLE.removeGlobalAdministrator).map(({ step }) => ({
      type: 'removeGlobalAdministrator',
      ...step,
    })),

  terminateGrant: (moment) =>
    stepsOf(moment, LIFE_CYCLE.terminateGrant).map(({ step }) => ({ type: 'terminateGrant', ...step })),

  recordElapsed: ({ at }) => [{ type: 'recordElapsed', at, actor: people.microsoft }],

  assignAccess(moment, number) {
    const assignmentId = made(parseAssignmentId(`assignment-${number}`));
    return stepsOf(moment, LIFE_CYCLE.assignAccess).map(({ grant, step }) => ({
      type: 'assignAccess',
      ...byWhoAssigns(step, moment),
      assignmentId,
      securityGroup: moment.choice % 2 === 0 ? people.engineers : people.helpdesk,
      roleDefinitionIds: grant.roleDefinitionIds.slice(0, 1 + (moment.choice % 3)),
    }));
  },

  changeAccessAssignment: (moment) =>
    assignmentsOf(moment, LIFE_CYCLE.changeAccessAssignment).flatMap(({ grant, assignment, step }) =>
      [grant.roleDefinitionIds.slice(0, 1), grant.roleDefinitionIds].map((roleDefinitionIds) => ({
        type: 'changeAccessAssignment',
        ...step,
        assignmentId: assignment.id,
        roleDefinitionIds,
      })),
    ),

  removeAccessAssignment: (moment) =>
    assignmentsOf(moment, LIFE_CYCLE.removeAccessAssignment).map(({ assignment, step }) => ({
      type: 'removeAccessAssignment',
      ...step,
      assignmentId: assignment.id,
    })),

  recordAssignment: (moment) =>
    assignmentsOf(moment, LIFE_CYCLE.recordAssignment).flatMap(({ assignment, step }) =>
      (['active', 'deleted', 'error'] as const).map((status) => ({
        type: 'recordAssignment',
        ...step,
        assignmentId: assignment.id,
        status,
      })),
    ),
};

interface Step {
  readonly at: Instant;
  readonly actor: Actor;
  readonly grantId: GrantId;
}

interface OpenStep {
  readonly grant: GranularDelegatedAdmin;
  readonly step: Step;
}

/** Where a step is open, with each whose step it is. */
function stepsOf({ at, living, isBold }: Moment, { from, by }: GrantStep): readonly OpenStep[] {
  return living.flatMap((grant) =>
    isBold || from.includes(grant.state.status)
      ? by.map((party) => ({ grant, step: { at, actor: actorOf(party, grant), grantId: grant.id } }))
      : [],
  );
}

function assignmentsOf(
  moment: Moment,
  cycle: GrantStep,
): readonly (OpenStep & { readonly assignment: AccessAssignment })[] {
  return stepsOf(moment, cycle).flatMap((open) =>
    open.grant.assignments.map((assignment) => ({ ...open, assignment, step: byWhoAssigns(open.step, moment) })),
  );
}

function byWhoAssigns(step: Step, { choice }: Moment): Step {
  const { actor } = step;
  return actor.kind === 'partner' ? { ...step, actor: agentOf(actor, pick(ASSIGNERS, choice >> 1)) } : step;
}

function actorOf(party: GrantParty, { partner, provider }: GranularDelegatedAdmin): Actor {
  switch (party) {
    case 'creator':
      return agentOf({ tenantId: provider ?? partner });
    case 'partner':
    case 'reseller':
      return agentOf({ tenantId: partner });
    case 'customer':
      return people.globalAdmin;
    case 'microsoft':
      return people.microsoft;
  }
}

/** Good terms more often than not: one name in eleven is taken. */
function termsFor({ choice }: Moment, displayName: string): TermsInContext {
  const roleDefinitionIds = pick(ROLE_SETS, choice);
  return {
    displayName,
    duration: pick(DURATIONS, choice >> 2),
    autoExtendDuration: autoExtension(choice % 3 === 0, roleDefinitionIds),
    roleDefinitionIds,
    takenNames: choice % 11 === 10 ? ['another name', displayName] : [],
    customRoles: choice % 13 === 12 ? roleDefinitionIds.slice(-1) : [],
  };
}
