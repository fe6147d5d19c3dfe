import type { GrantCommandType } from '../customer/command';
import type { EventOf } from '../customer/event';
import type { RecordProvisioning } from '../delegatedAdmin/grantCommands';
import type { GrantProvisioned } from '../delegatedAdmin/grantEvents';
import { GLOBAL_ADMINISTRATOR, distinct, isSameTerms, toGrantTerms } from '../delegatedAdmin/grantTerms';
import { APPROVAL_PERIOD } from '../delegatedAdmin/grantTime';
import { copyState, type GranularApprovalPending, type GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { daysIn } from '../shared/duration';
import { DAY, addMilliseconds } from '../shared/instant';
import { toPartner } from '../tenant/partner';
import type { AssignmentCommandType } from './assignmentOutcomes';
import { afterElapsed, elapsed } from './elapsed';
import { emits, type Handler, type Situation } from './outcome';

/** What the commands about granular relationships bring about. */
export const grantOutcomes: { readonly [Type in Exclude<GrantCommandType, AssignmentCommandType>]: Handler<Type> } = {
  draftGrant(command, { recorded, grant }) {
    const { at, actor, grantId, partner, provider } = command;
    if (grant !== undefined) return emits();
    return emits<EventOf<'draftGrant'>>(
      ...(recorded === undefined ? [] : [{ type: 'grantForgotten', at, by: actor, grantId } as const]),
      {
        type: 'grantDrafted',
        at,
        by: actor,
        grant: {
          kind: 'gdap',
          id: grantId,
          partner: partner.tenantId,
          provider: provider?.tenantId ?? null,
          ...toGrantTerms(command),
          assignments: [],
          state: { status: 'created', createdAt: at },
        },
        partner: toPartner(partner),
        provider: provider && toPartner(provider),
      },
    );
  },

  amendGrant(command, situation) {
    const { at, actor, grantId } = command;
    const terms = toGrantTerms(command);
    return isSameTerms(known(situation), terms)
      ? emits()
      : emits({ type: 'grantAmended', at, by: actor, grantId, terms });
  },

  deleteGrant(command, { grant }) {
    const { at, actor, grantId } = command;
    return grant === undefined ? emits() : emits({ type: 'grantDeleted', at, by: actor, grantId });
  },

  lockGrantForApproval(command, situation) {
    const { at, actor, grantId } = command;
    const { state, provider } = known(situation);
    if (state.status !== 'created') return emits();
    const pending: GranularApprovalPending = {
      status: 'approvalPending',
      lockedAt: at,
      lapsesAt: addMilliseconds(at, APPROVAL_PERIOD),
      partnerConsent: provider === null ? 'not-needed' : 'pending',
      customerApprovedAt: null,
    };
    return emits({ type: 'grantLocked', at, by: actor, grantId, state: pending });
  },

  approveGrant(command, situation) {
    const { at, actor, grantId } = command;
    const { state } = known(situation);
    if (state.status !== 'approvalPending') return emits();
    // The order in which customer and reseller answer is not documented, so either may come first.
    const next: GranularApprovalPending =
      actor.kind === 'customer'
        ? { ...state, customerApprovedAt: state.customerApprovedAt ?? at }
        : { ...state, partnerConsent: 'given' };
    if (next.customerApprovedAt === state.customerApprovedAt && next.partnerConsent === state.partnerConsent) {
      return emits();
    }
    const isApproved = next.customerApprovedAt !== null && next.partnerConsent !== 'pending';
    return emits({
      type: 'grantApproved',
      at,
      by: actor,
      grantId,
      state: isApproved ? { status: 'approved', approvedAt: at } : copyState(next),
    });
  },

  rejectGrant(command, situation) {
    const { at, actor, grantId } = command;
    const { state } = known(situation);
    return state.status !== 'approvalPending' || state.partnerConsent === 'refused'
      ? emits()
      : emits({
          type: 'grantRejected',
          at,
          by: actor,
          grantId,
          state: copyState({ ...state, partnerConsent: 'refused' }),
        });
  },

  recordProvisioning(command, situation) {
    const { at, actor, grantId } = command;
    const state = provisioned(known(situation), command);
    if (state === null) return emits();
    return afterElapsed(command, situation, { type: 'grantProvisioned', at, by: actor, grantId, state });
  },

  switchAutoExtension(command, situation) {
    const { at, actor, grantId, autoExtendDuration } = command;
    return known(situation).autoExtendDuration === autoExtendDuration
      ? emits()
      : afterElapsed(command, situation, {
          type: 'autoExtensionSwitched',
          at,
          by: actor,
          grantId,
          autoExtendDuration,
        });
  },

  removeGlobalAdministrator(command, situation) {
    const { at, actor, grantId } = command;
    const { roleDefinitionIds: before } = known(situation);
    const roleDefinitionIds = distinct(before).filter((id) => id !== GLOBAL_ADMINISTRATOR);
    return !before.includes(GLOBAL_ADMINISTRATOR)
      ? emits()
      : afterElapsed(command, situation, {
          type: 'globalAdministratorRemoved',
          at,
          by: actor,
          grantId,
          roleDefinitionIds,
        });
  },

  terminateGrant(command, situation) {
    const { at, actor, grantId } = command;
    if (known(situation).state.status !== 'active') return emits();
    return afterElapsed(command, situation, {
      type: 'grantTerminationRequested',
      at,
      by: actor,
      grantId,
      state: { status: 'terminationRequested', requestedAt: at, requestedBy: actor.kind },
    });
  },

  recordElapsed({ at, actor }, { customer }) {
    const events = customer.partnerships.grants.flatMap((grant) =>
      grant.kind === 'gdap' ? (elapsed(grant, at, actor) ?? []) : [],
    );
    return { events, disputed: [] };
  },
};

/** INVARIANT: `grant-unknown` has refused what is not there. */
function known({ grant }: Situation): GranularDelegatedAdmin {
  return grant as GranularDelegatedAdmin;
}

/** The state that Microsoft's word leads to; null where it is no news. */
function provisioned(
  { state, duration }: GranularDelegatedAdmin,
  { at, status, endsAt }: RecordProvisioning,
): GrantProvisioned['state'] | null {
  switch (status) {
    case 'activating':
      return state.status === 'approved' ? { status, approvedAt: state.approvedAt } : null;
    case 'active':
      // INVARIANT: `duration-out-of-bounds` has refused a duration without days where no end is named.
      if (state.status === 'approved' || state.status === 'activating') {
        return { status, activatedAt: at, endsAt: endsAt ?? addMilliseconds(at, (daysIn(duration) as number) * DAY) };
      }
      return state.status === 'active' && endsAt !== null && at < endsAt && endsAt !== state.endsAt
        ? { status, activatedAt: state.activatedAt, endsAt }
        : null;
    case 'expired':
      return state.status === 'expiring' ? { status, endedAt: state.endedAt, expiredAt: at } : null;
    case 'terminating':
      return state.status === 'terminationRequested'
        ? { status, requestedAt: state.requestedAt, requestedBy: state.requestedBy }
        : null;
    case 'terminated':
      return state.status === 'terminationRequested' || state.status === 'terminating'
        ? { status, requestedBy: state.requestedBy, terminatedAt: at }
        : null;
  }
}
