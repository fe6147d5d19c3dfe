import type { Actor, Asks, Command, Customer, Instant, Partner } from 'csp-multi-partner';
import { parseDuration } from 'csp-multi-partner/parse';
import * as world from '../../world';
import { isConcerned } from './entitlement';
import { instantOf, tenantsOf, type Bounds, type Space } from './space';

/** A command of the alphabet, with the numbers of the ids that it names. */
export interface Move {
  readonly command: Command;
  readonly invitation?: number;
  readonly grant?: number;
  readonly assignment?: number;
  readonly subscription?: number;
}

const ASKS: readonly Asks[] = ['reseller', 'reseller-and-delegated-admin', 'delegated-admin'];

/** On which terms relationships are drafted and amended: plain, with Global Administrator, extending themselves. */
export const TERMS = [
  { roleDefinitionIds: [world.EXCHANGE], autoExtendDuration: 'PT0S' },
  { roleDefinitionIds: [world.GLOBAL_ADMIN, world.EXCHANGE], autoExtendDuration: 'PT0S' },
  { roleDefinitionIds: [world.EXCHANGE], autoExtendDuration: 'P180D' },
] as const;

/** What is passed on to a group; the second only where the relationship has it. */
const PASSED_ON = [[world.EXCHANGE], [world.GLOBAL_ADMIN]] as const;

/** As long as a request stays open, so that both end on the same day of the clock. */
const DURATION = world.must(parseDuration('P90D'));

/** Microsoft names an end of its own on the clock's third instant, where what extended itself once ends too. */
const NAMED_END = 2;

const OUTCOMES = ['active', 'deleted', 'error'] as const;

export const idsOf = (number: number) => ({
  invitation: world.invitationId(`invitation-${number}`),
  grant: world.grantId(`grant-${number}`),
  assignment: world.assignmentId(`assignment-${number}`),
  subscription: world.subscriptionId(`azure-${number}`),
});

/** Every command of the alphabet at one instant of the clock, by each of the actors; by outsiders one of each kind and partner. */
export function movesAt(space: Space, clock: number): readonly Move[] {
  const at = instantOf(space, clock);
  const namedEnd = space.clock[NAMED_END] ?? null;
  const moves = space.actors.flatMap((actor): readonly Move[] => [
    ...relationshipMoves(space, at, actor),
    ...numbers(space.bounds.grants).flatMap((grant) => [
      ...draftMoves(space, at, actor, grant),
      ...grantMoves(at, actor, grant, clock <= NAMED_END ? namedEnd : null),
      ...numbers(space.bounds.assignments).flatMap((assignment) => assignmentMoves(at, actor, grant, assignment)),
    ]),
    { command: { type: 'recordElapsed', at, actor } },
  ]);
  const tried = new Set<string>();
  return moves.filter(({ command, ...ids }) => {
    if (isConcerned(command)) return true;
    const kind = JSON.stringify([command.type, command.actor, ids, 'partner' in command ? command.partner : null]);
    return !tried.has(kind) && tried.add(kind);
  });
}

function relationshipMoves(space: Space, at: Instant, actor: Actor): readonly Move[] {
  const { pair, provider, bounds } = space;
  return [
    ...numbers(bounds.invitations).flatMap((invitation): readonly Move[] => {
      const { invitation: invitationId } = idsOf(invitation);
      return [
        ...pair.flatMap((partner) =>
          ASKS.map((asks): Move => ({
            invitation,
            command: { type: 'requestRelationship', at, actor, invitationId, partner, provider, asks },
          })),
        ),
        ...[true, false].map((acceptsCustomerAgreement): Move => ({
          invitation,
          command: { type: 'acceptInvitation', at, actor, invitationId, acceptsCustomerAgreement },
        })),
      ];
    }),
    ...tenantsOf(space).flatMap((partner): readonly Move[] => [
      ...withMicrosoftsReason(actor).map((who): Move => ({
        command: { type: 'revokeDelegatedAdmin', at, actor: who, partner },
      })),
      { command: { type: 'endResellerRelationship', at, actor, partner } },
      ...numbers(bounds.purchases).map((subscription): Move => ({
        subscription,
        command: {
          ...{ type: 'purchaseSubscription', at, actor, partner },
          subscription: world.order({ id: idsOf(subscription).subscription }),
        },
      })),
    ]),
  ];
}

/** Microsoft removes what nobody used for long enough, and tries to for no reason. */
function withMicrosoftsReason(actor: Actor): readonly Actor[] {
  return actor.kind === 'microsoft' ? [actor, world.microsoft('2023-01-01')] : [actor];
}

/** Each partner's own, and where there is a provider also what the provider drafts for it. */
function draftMoves({ pair, provider }: Space, at: Instant, actor: Actor, grant: number): readonly Move[] {
  const step = { at, actor, grantId: idsOf(grant).grant };
  const proposals = TERMS.map((terms) => ({
    ...terms,
    ...{ displayName: `relationship ${grant}`, duration: DURATION, takenNames: [], customRoles: [] },
  }));
  const drafts = (partner: Partner): readonly Move[] =>
    (provider === null ? [null] : [null, provider]).flatMap((by) =>
      proposals.map((terms): Move => ({
        grant,
        command: { type: 'draftGrant', ...step, partner, provider: by, ...terms },
      })),
    );
  return [
    ...pair.flatMap(drafts),
    ...proposals.map((terms): Move => ({ grant, command: { type: 'amendGrant', ...step, ...terms } })),
  ];
}

function grantMoves(at: Instant, actor: Actor, grant: number, namedEnd: Instant | null): readonly Move[] {
  const step = { at, actor, grantId: idsOf(grant).grant };
  const commands: readonly Command[] = [
    { type: 'deleteGrant', ...step },
    { type: 'lockGrantForApproval', ...step },
    { type: 'approveGrant', ...step },
    { type: 'rejectGrant', ...step },
    { type: 'recordProvisioning', ...step, status: 'activating', endsAt: null },
    { type: 'recordProvisioning', ...step, status: 'active', endsAt: null },
    ...(namedEnd === null
      ? []
      : [{ type: 'recordProvisioning', ...step, status: 'active', endsAt: namedEnd } as const]),
    { type: 'recordProvisioning', ...step, status: 'expired', endsAt: null },
    { type: 'recordProvisioning', ...step, status: 'terminating', endsAt: null },
    { type: 'recordProvisioning', ...step, status: 'terminated', endsAt: null },
    { type: 'switchAutoExtension', ...step, autoExtendDuration: 'P180D' },
    { type: 'switchAutoExtension', ...step, autoExtendDuration: 'PT0S' },
    { type: 'removeGlobalAdministrator', ...step },
    { type: 'terminateGrant', ...step },
  ];
  return commands.map((command) => ({ grant, command }));
}

/** All of one relationship's assignments are for the same group, so that they get in each other's way. */
function assignmentMoves(at: Instant, actor: Actor, grant: number, assignment: number): readonly Move[] {
  const step = { at, actor, grantId: idsOf(grant).grant, assignmentId: idsOf(assignment).assignment };
  const commands: readonly Command[] = [
    ...PASSED_ON.flatMap((roleDefinitionIds): readonly Command[] => [
      { type: 'assignAccess', ...step, securityGroup: world.ENGINEERS, roleDefinitionIds },
      { type: 'changeAccessAssignment', ...step, roleDefinitionIds },
    ]),
    { type: 'removeAccessAssignment', ...step },
    ...OUTCOMES.map((status) => ({ type: 'recordAssignment', ...step, status }) as const),
  ];
  return commands.map((command) => ({ grant, assignment, command }));
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/**
 * Which moves are tried: those that name an id which is on record, or the first that is not. All free ids are alike, so the
 * others would lead to the same states under other ids.
 */
export function isTriedAt(bounds: Bounds, { account, partnerships }: Customer): (move: Move) => boolean {
  const { invitations, grants } = partnerships;
  const invitation = orFirstFree(invitations.map(({ id }) => number(id)));
  const subscription = orFirstFree(
    account.subscriptions.flatMap(({ id }) => (id.startsWith('azure-') ? number(id) : [])),
  );
  const granular = grants.flatMap((grant) => (grant.kind === 'gdap' ? grant : []));
  const grant = orFirstFree(granular.map(({ id }) => number(id)));
  const assignments = numbers(bounds.grants).map((each) =>
    orFirstFree(granular.find(({ id }) => number(id) === each)?.assignments.map(({ id }) => number(id)) ?? []),
  );
  return (move) =>
    isIn(invitation, move.invitation) &&
    isIn(subscription, move.subscription) &&
    isIn(grant, move.grant) &&
    (move.assignment === undefined || isIn(assignments[move.grant ?? 0] ?? 0, move.assignment));
}

/** The numbers as bits, and the lowest bit that is not among them. */
function orFirstFree(taken: readonly number[]): number {
  const bits = taken.reduce((all, each) => all | (1 << each), 0);
  return bits | (bits + 1);
}

const isIn = (bits: number, each: number | undefined): boolean => each === undefined || ((bits >> each) & 1) === 1;

const number = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));
