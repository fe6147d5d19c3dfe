import { LIFE_CYCLE, PROVISIONING } from '../delegatedAdmin/grantLifeCycle';
import type { GranularDelegatedAdmin, PartnerConsent } from '../delegatedAdmin/granularGrant';
import type { RecordProvisioning } from '../delegatedAdmin/grantCommands';
import { daysIn } from '../shared/duration';
import { extendsItself } from '../delegatedAdmin/grantTerms';
import { always, notBeforeLastEvent } from './commonRules';
import { outOfBounds, type AboutGrant } from './grantCircumstances';
import {
  adminAgent,
  adminAgentOrCustomer,
  draftAnew,
  grantUnknown,
  inStatus,
  onGrant,
  partyOnly,
  towardsActive,
} from './grantCommonRules';
import type { RefusalCode, RefusalFacts } from './refusal';
import type { Check, Rule, RulesFor } from './rule';

const { deleteGrant, lockGrantForApproval, approveGrant, rejectGrant } = LIFE_CYCLE;

/** Who may drop a draft. */
export const deleteRules: RulesFor<'deleteGrant'> = {
  'too-early': notBeforeLastEvent,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(['gdap-request-2023', 'graph-reseller-2024'], () => deleteGrant),
  'role-not-permitted': /* @__PURE__ */ adminAgent(['gdap-request-2023']),
  'wrong-grant-status': /* @__PURE__ */ inStatus(
    () => deleteGrant,
    ({ state, partner }) => {
      if (state.status === 'approvalPending') return { kind: 'flow', flow: 'let-it-lapse', partner: null };
      return state.status === 'active' ? { kind: 'command', command: 'terminateGrant', partner } : null;
    },
  ),
};

/** Who may finalise a draft. */
export const lockRules: RulesFor<'lockGrantForApproval'> = {
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(
    ['gdap-request-2023', 'graph-reseller-2024'],
    () => lockGrantForApproval,
  ),
  'role-not-permitted': /* @__PURE__ */ adminAgent(['gdap-request-2023']),
  'wrong-grant-status': /* @__PURE__ */ inStatus(() => lockGrantForApproval, draftAnew),
};

/** The reseller has answered otherwise before, and answers once. */
function notAnswered(otherwise: PartnerConsent & ('given' | 'refused')): Rule<'consent-answered', AboutGrant> {
  return {
    eras: always(
      ['graph-reseller-2024'],
      onGrant<'consent-answered', AboutGrant>(({ id, state }, { actor }) => {
        if (state.status !== 'approvalPending' || state.partnerConsent !== otherwise) return null;
        // A customer that approved before the reseller refused repeats itself.
        const isRepeated = otherwise === 'refused' && actor.kind === 'customer' && state.customerApprovedAt !== null;
        return isRepeated ? null : { grantId: id, consent: otherwise };
      }),
    ),
    remedy: () => (otherwise === 'refused' ? { kind: 'flow', flow: 'let-it-lapse', partner: null } : null),
  };
}

/** Who may approve: the customer, and the indirect reseller what its provider created for it. */
export const approveRules: RulesFor<'approveGrant'> = {
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(['gdap-approval-2023', 'graph-requests-2024'], () => approveGrant),
  'role-not-permitted': /* @__PURE__ */ adminAgentOrCustomer(['gdap-approval-2023'], null),
  'wrong-grant-status': /* @__PURE__ */ inStatus(() => approveGrant, towardsActive),
  'consent-answered': /* @__PURE__ */ notAnswered('refused'),
};

/** Who may refuse: an indirect reseller, and nobody else. */
export const rejectRules: RulesFor<'rejectGrant'> = {
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(['graph-requests-2024', 'graph-issue-9030'], () => rejectGrant),
  'role-not-permitted': /* @__PURE__ */ adminAgent(['gdap-request-2023']),
  'wrong-grant-status': /* @__PURE__ */ inStatus(
    () => rejectGrant,
    () => null,
  ),
  'consent-not-asked': {
    eras: /* @__PURE__ */ always(
      ['graph-reseller-2024', 'graph-issue-9030'],
      onGrant<'consent-not-asked', AboutGrant>(({ id, provider }) => (provider === null ? { grantId: id } : null)),
    ),
  },
  'consent-answered': /* @__PURE__ */ notAnswered('given'),
};

const provisioning = ({ status }: RecordProvisioning) => PROVISIONING[status];

/** A check of what activates a relationship; its repetition activates nothing. */
function onActivation<Code extends RefusalCode>(
  check: (grant: GranularDelegatedAdmin, attempt: RecordProvisioning) => RefusalFacts[Code] | null,
): Check<Code, RecordProvisioning> {
  return onGrant<Code, RecordProvisioning>((grant, attempt) =>
    attempt.status === 'active' && PROVISIONING.active.from.includes(grant.state.status) ? check(grant, attempt) : null,
  );
}

/** When Microsoft's word on a relationship can be true. */
export const provisioningRules: RulesFor<'recordProvisioning'> = {
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly<RecordProvisioning>(['graph-relationship-2024'], provisioning),
  'wrong-grant-status': /* @__PURE__ */ inStatus<RecordProvisioning>(
    provisioning,
    ({ state, ...grant }, { status }) => {
      if (status === 'activating' || status === 'active') return towardsActive({ state, ...grant });
      if (state.status !== 'active') return null;
      if (status !== 'expired') return { kind: 'command', command: 'terminateGrant', partner: grant.partner };
      return extendsItself(grant) ? null : { kind: 'wait', until: state.endsAt };
    },
  ),
  'duration-out-of-bounds': {
    eras: /* @__PURE__ */ always(
      ['graph-relationship-2024'],
      onActivation<'duration-out-of-bounds'>(({ duration }, { endsAt }) =>
        endsAt === null ? outOfBounds(duration, daysIn(duration)) : null,
      ),
    ),
  },
  'end-before-activation': {
    eras: /* @__PURE__ */ always(
      ['graph-relationship-2024', 'ours'],
      onGrant<'end-before-activation', RecordProvisioning>((grant, { at, status, endsAt }) => {
        if (status !== 'active' || endsAt === null || at < endsAt) return null;
        // What is active already may be told its end again, also after the end has moved on by itself.
        const isActive = grant.state.status === 'active' && !extendsItself(grant);
        return isActive || PROVISIONING.active.from.includes(grant.state.status) ? { endsAt, activatedAt: at } : null;
      }),
    ),
  },
};

/** Time asks nobody. */
export const elapsedRules: RulesFor<'recordElapsed'> = { 'too-early': notBeforeLastEvent };
