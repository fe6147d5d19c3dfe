import {
  decide,
  evolve,
  type Command,
  type Customer,
  type CustomerEvent,
  type DelegatedAdminGrant,
  type GranularDelegatedAdmin,
} from 'csp-multi-partner';
import { replay } from 'csp-multi-partner/replay';
import { isEntitled, partiesOf } from './entitlement';
import { isFrozen, isSame, type Expect } from './lawBook';

/** A command that was accepted and had an effect. */
export interface Step {
  readonly before: Customer;
  readonly command: Command;
  readonly events: readonly CustomerEvent[];
  readonly after: Customer;
}

/** The laws about every step. What may happen is written from the documents, apart from the code. */
export function checkStep(expect: Expect, step: Step): void {
  const { before, command, events, after } = step;
  if (command.type === 'purchaseSubscription') {
    const isAppended =
      after.partnerships === before.partnerships &&
      after.account.subscriptions.length === before.account.subscriptions.length + 1 &&
      before.account.subscriptions.every((each, index) => after.account.subscriptions[index] === each);
    expect('purchaseAppends', isAppended, () => step);
  } else {
    expect('accountUntouched', after.account === before.account, () => step);
    expect('othersUntouched', areOthersUntouched(step), () => step);
  }
  const decided = decide(before, command);
  const evolved = decided.isOk() ? decided.value.reduce<Customer>(evolve, before) : null;
  expect('evolveIsExecute', isSame(evolved, after), () => ({ step, evolved }));
  expect('replayIsExecute', isSame(replay(before, events), after), () => step);
  const again = decide(after, command);
  expect('repeatIsQuiet', again.isOk() && again.value.length === 0, () => ({ step, again }));
  expect('onlyEntitled', isEntitled(before, command), () => step);
  expect('arrows', followsArrows(before, after), () => step);
  expect('frozen', isFrozen(after, before) && isFrozen(events), () => step);
}

/** Whether everything that the command is not about is the same object before and after. */
export function areOthersUntouched({ before, command, after }: Omit<Step, 'events'>): boolean {
  const { partner, provider } = partiesOf(before, command);
  const isAccepting = command.type === 'acceptInvitation';
  const isEnding = command.type === 'endResellerRelationship';
  const isAboutLegacy = isAccepting || isEnding || command.type === 'revokeDelegatedAdmin';
  const [one, other] = [before.partnerships, after.partnerships];
  return (
    one.partners.every((each) => other.partners.includes(each)) &&
    one.invitations.every(
      (each) => other.invitations.includes(each) || (isAccepting && each.id === command.invitationId),
    ) &&
    one.relationships.every(
      (each) =>
        other.relationships.includes(each) ||
        ((isAccepting || isEnding) && each.partner === partner) ||
        (isAccepting && each.partner === provider),
    ) &&
    one.grants.every(
      (grant) =>
        other.grants.includes(grant) ||
        (grant.kind === 'dap' ? isAboutLegacy && grant.partner === partner : isAbout(grant, command)),
    )
  );
}

function isAbout({ id }: GranularDelegatedAdmin, command: Command): boolean {
  return command.type === 'recordElapsed' || ('grantId' in command && command.grantId === id);
}

/** Where each status of a relationship leads, if not to itself; null: it is gone. A step may tell first what time has done. */
const ARROWS: Readonly<Record<string, readonly (string | null)[]>> = {
  created: ['approvalPending', null],
  approvalPending: ['approved', null],
  approved: ['activating', 'active'],
  activating: ['active'],
  active: ['expiring', 'terminationRequested', 'expired'],
  expiring: ['expired'],
  expired: [null],
  terminationRequested: ['terminating', 'terminated'],
  terminating: ['terminated'],
  terminated: [null],
};

/** The same for an assignment, of which none is ever gone. */
const ASSIGNMENT_ARROWS: Readonly<Record<string, readonly string[]>> = {
  pending: ['active', 'error', 'deleting'],
  active: ['deleting'],
  error: ['deleting'],
  deleting: ['deleted', 'error'],
  deleted: [],
};

/** Whether every relationship and every assignment stands where it stood, or where an arrow leads; new ones begin as drafts. */
export function followsArrows(before: Customer, after: Customer): boolean {
  const [one, other] = [before.partnerships.grants, after.partnerships.grants];
  const isBegun = (grant: DelegatedAdminGrant): boolean =>
    grant.kind === 'dap' ||
    grant.state.status === 'created' ||
    one.some((each) => each.kind === 'gdap' && each.id === grant.id);
  return (
    other.every(isBegun) && one.every((grant) => grant.kind === 'dap' || other.includes(grant) || isArrow(grant, other))
  );
}

function isArrow(grant: GranularDelegatedAdmin, others: readonly DelegatedAdminGrant[]): boolean {
  const next = others.find((each): each is GranularDelegatedAdmin => each.kind === 'gdap' && each.id === grant.id);
  const from = ARROWS[grant.state.status] ?? [];
  // A draft under an id that was forgotten is another relationship.
  if (next === undefined || (next.state.status === 'created' && grant.state.status !== 'created'))
    return from.includes(null);
  const isOnItsWay = next.state.status === grant.state.status || from.includes(next.state.status);
  return (
    isOnItsWay &&
    grant.assignments.every(({ id, status }) => {
      const then = next.assignments.find((each) => each.id === id)?.status;
      return then !== undefined && (then === status || (ASSIGNMENT_ARROWS[status] ?? []).includes(then));
    })
  );
}
