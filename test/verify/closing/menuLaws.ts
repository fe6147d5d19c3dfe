import { decide, type Actor, type Command, type Refusal } from 'csp-multi-partner';
import { availableCommands, explain, type MenuQuestion } from 'csp-multi-partner/query';
import type { Result } from 'neverthrow';
import * as world from '../../world';
import { TERMS, idsOf } from './alphabet';
import { isFrozen, isSame, type Expect } from './lawBook';
import { instantOf, type Space, type State } from './space';

/** `explain` says what `decide` decided. */
export function checkExplanation(
  expect: Expect,
  { customer }: State,
  command: Command,
  result: Result<unknown, readonly Refusal[]>,
): void {
  const refusals = explain(customer, command).flatMap((verdict) =>
    'refusal' in verdict && verdict.refusal !== null ? [verdict.refusal] : [],
  );
  expect('explainAgrees', isSame(refusals, result.isErr() ? result.error : []), () => ({
    customer,
    command,
    refusals,
  }));
  if (result.isErr()) expect('refusalsFrozen', isFrozen(result.error), () => ({ customer, command }));
}

/** Everybody's menu, with something to invite to, to draft, to pass on and to buy. */
export function checkMenus(expect: Expect, space: Space, { customer, clock }: State): void {
  for (const actor of space.actors) {
    for (const { command, refusals } of availableCommands(customer, questionOf(space, actor, clock))) {
      const isPermitted = decide(customer, command).isOk();
      expect('menuHonest', isPermitted === (refusals.length === 0), () => ({ customer, command, refusals }));
    }
  }
}

function questionOf(space: Space, actor: Actor, clock: number): MenuQuestion {
  const { pair, provider, bounds } = space;
  const terms = {
    ...TERMS[0],
    ...{ displayName: 'anew', duration: world.gdap().duration, takenNames: [], customRoles: [] },
  };
  const partner = pair.find(({ tenantId }) => actor.kind === 'partner' && actor.tenantId === tenantId) ?? pair[0];
  const fresh = idsOf(Math.max(bounds.invitations, bounds.grants, bounds.assignments, bounds.purchases));
  return {
    at: instantOf(space, clock),
    actor,
    invite: { invitationId: fresh.invitation, partner, provider },
    draft: { ...terms, grantId: fresh.grant, partner, provider },
    amend: terms,
    assign: { assignmentId: fresh.assignment, securityGroup: world.ENGINEERS, roleDefinitionIds: [world.EXCHANGE] },
    cart: [world.order({ id: fresh.subscription })],
  };
}
