import {
  decide,
  execute,
  type Customer,
  type GranularDelegatedAdmin,
  type GrantId,
  type Instant,
  type RoleDefinitionId,
} from 'csp-multi-partner';
import {
  accessAsOf,
  accessOf,
  coverage,
  deadlines,
  type AccessAnswer,
  type AccessQuestion,
  type PartnerUser,
} from 'csp-multi-partner/access';
import { histories } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIFE_CYCLE, PROVISIONING } from '../../src/delegatedAdmin/grantLifeCycle';
import { grantAsOf } from '../../src/delegatedAdmin/grantTime';
import * as world from '../world';
import { aims, granularOf, targetOf } from './livingGrants';
import { demandHeld, runs } from './runs';

const RUNS = runs(200);
const grantHistories = histories({ about: 'granular-admin' });
const HELPDESK_ADMINISTRATOR = world.roleId('729827e3-9c14-49f7-bb1b-9608f156bbb8');

/** A history and a moment of it, somebody who asks, how long after, and whether the partner has the legacy kind as well. */
const asked = fc.record({
  history: grantHistories,
  aim: aims,
  partner: fc.constantFrom(world.NORTHWIND, world.FABRIKAM, world.ADATUM, world.TAILSPIN),
  user: fc.option(
    fc.record<PartnerUser>({
      groups: fc.subarray([world.ENGINEERS, world.HELPDESK]),
      isAdminAgent: fc.boolean(),
      isHelpdeskAgent: fc.boolean(),
      isGuest: fc.constantFrom(false, false, false, true),
    }),
  ),
  role: fc.constantFrom(world.EXCHANGE, world.GLOBAL_READER, world.GLOBAL_ADMIN, HELPDESK_ADMINISTRATOR),
  isAboutRole: fc.constantFrom(true, true, false),
  hasLegacy: fc.constantFrom(true, false, false),
  days: fc.constantFrom(0, 0, 0, 0, 1, 9, 29, 400, 800),
});

function questionOf(drawn: typeof asked extends fc.Arbitrary<infer Drawn> ? Drawn : never): {
  readonly customer: Customer;
  readonly question: AccessQuestion;
} {
  const { history, aim, user, days, hasLegacy: isLegacyToo } = drawn;
  const target = targetOf(history, aim, user);
  const { customer, partner } = target ?? { customer: history.end, partner: drawn.partner };
  const role = target !== null && drawn.isAboutRole ? target.role : drawn.role;
  return {
    customer: isLegacyToo ? withLegacy(customer, partner) : customer,
    question: {
      at: world.later(customer.asOf, days),
      ...{ partner, user: target?.user ?? user, access: { kind: 'roles', anyOf: [role] } },
    },
  };
}

function withoutGrants(customer: Customer, ids: readonly GrantId[]): Customer {
  const { partnerships } = customer;
  const grants = partnerships.grants.filter((grant) => grant.kind === 'dap' || !ids.includes(grant.id));
  return { ...customer, partnerships: { ...partnerships, grants } };
}

function withLegacy(customer: Customer, partner: AccessQuestion['partner']): Customer {
  if (hasLegacy(customer, partner)) return customer;
  const { partnerships } = customer;
  const others = partnerships.grants.filter((grant) => grant.kind !== 'dap' || grant.partner !== partner);
  return { ...customer, partnerships: { ...partnerships, grants: [...others, world.dap(partner)] } };
}

/**
 * @param share of the cases in which the condition of the law has to hold
 * @param check whether it held
 */
const law = (
  task: Parameters<typeof demandHeld>[0],
  share: number,
  check: (customer: Customer, question: AccessQuestion) => boolean,
): void => {
  let held = 0;
  fc.assert(
    fc.property(asked, (drawn) => {
      const { customer, question } = questionOf(drawn);
      if (check(customer, question)) held += 1;
    }),
    { numRuns: RUNS },
  );
  demandHeld(task, held, RUNS, share);
};

/** What was forgotten in the step is left out before it: its id may name another relationship after it. */
const alongTheWay = (check: (before: Customer, after: Customer) => void): void => {
  fc.assert(
    fc.property(grantHistories, ({ attempts }) => {
      for (const { before, result } of attempts) {
        if (result.isErr()) continue;
        const { customer, events } = result.value;
        const forgotten = events.flatMap((event) => (event.type === 'grantForgotten' ? [event.grantId] : []));
        check(withoutGrants(before, forgotten), customer);
      }
    }),
    { numRuns: RUNS },
  );
};

const NOBODY = { groups: [], isAdminAgent: false, isHelpdeskAgent: false, isGuest: false };

/** Written apart from the query: the end that is recorded, moved on in steps of 180 days where nothing bars it. */
function isAlive({ state, autoExtendDuration, roleDefinitionIds }: GranularDelegatedAdmin, at: Instant): boolean {
  if (state.status !== 'active') return false;
  return at < state.endsAt || (autoExtendDuration === 'P180D' && !roleDefinitionIds.includes(world.GLOBAL_ADMIN));
}

/** The roles that reach the user by granular relationships, written apart from the query. */
function heldBy(
  customer: Customer,
  { at, partner, user }: Omit<AccessQuestion, 'access'>,
): readonly RoleDefinitionId[] {
  return granularOf(customer)
    .filter((grant) => grant.partner === partner && isAlive(grant, at))
    .flatMap((grant) =>
      grant.assignments
        .filter(({ status }) => status === 'active')
        .filter(({ securityGroup }) => user === null || user.groups.includes(securityGroup))
        .flatMap(({ roleDefinitionIds }) => roleDefinitionIds.filter((id) => grant.roleDefinitionIds.includes(id))),
    );
}

const wantedBy = ({ access }: AccessQuestion): readonly RoleDefinitionId[] =>
  access.kind === 'roles' ? access.anyOf : [];

function gives(customer: Customer, question: AccessQuestion): boolean {
  const wanted = wantedBy(question);
  return heldBy(customer, question).some((id) => wanted.includes(id) || id === world.GLOBAL_ADMIN);
}

function hasLegacy({ partnerships }: Customer, partner: AccessQuestion['partner']): boolean {
  return partnerships.grants.some(
    (grant) => grant.kind === 'dap' && grant.partner === partner && grant.state.status === 'active',
  );
}

/** The legacy kind serves admin agents and, with one role, helpdesk agents, but nobody who holds granular roles. */
function givesLegacy(customer: Customer, question: AccessQuestion): boolean {
  const { partner, user } = question;
  if (!hasLegacy(customer, partner) || user === null) return hasLegacy(customer, partner);
  const isServed = user.isAdminAgent || (user.isHelpdeskAgent && wantedBy(question).includes(HELPDESK_ADMINISTRATOR));
  return isServed && heldBy(customer, question).length === 0;
}

const isDue = (customer: Customer, question: AccessQuestion): boolean =>
  question.user?.isGuest !== true && (gives(customer, question) || givesLegacy(customer, question));

describe('access', () => {
  it('needs a living grant: accessAsOf(c, q).allowed ⇒ one in force at q.at, of that partner, covering that role, assigned', ({
    task,
  }) => {
    law(task, 0.3, (customer, question) => {
      const { allowed, reasons } = accessAsOf(customer, question);
      if (!allowed) return false;
      expect(isDue(customer, question)).toBe(true);
      const isByLegacy = reasons.some(({ code }) => code === 'legacy-admin');
      expect(isByLegacy).toBe(givesLegacy(customer, question));
      return true;
    });
  });

  it('is given by one: whoever is no guest and has a living, assigned grant covering the role is allowed', ({
    task,
  }) => {
    law(task, 0.2, (customer, question) => {
      if (question.user?.isGuest === true || !gives(customer, question)) return false;
      expect(accessAsOf(customer, question).allowed).toBe(true);
      return true;
    });
  });

  it('is given by the legacy kind to its agents: unless they are guests or hold granular roles, which replace it', ({
    task,
  }) => {
    law(task, 0.1, (customer, question) => {
      if (!hasLegacy(customer, question.partner) || gives(customer, question)) return false;
      expect(accessAsOf(customer, question).allowed).toBe(isDue(customer, question));
      return true;
    });
  });

  it('holds until it says: `until` of accessAsOf(c, q) is when a search apart from it finds the first other answer', ({
    task,
  }) => {
    law(task, 0.08, (customer, question) => {
      const { allowed, until } = accessAsOf(customer, question);
      const allowedAt = (at: Instant): boolean => accessAsOf(customer, { ...question, at }).allowed;
      const turn = granularOf(customer)
        .flatMap(({ state }) => (state.status === 'active' && state.endsAt > question.at ? state.endsAt : []))
        .sort()
        .find((at) => isDue(customer, { ...question, at }) !== isDue(customer, question));
      expect(until).toBe(turn ?? null);
      if (until === null) {
        for (const days of [1, 100, 1000, 10_000]) expect(allowedAt(world.later(question.at, days))).toBe(allowed);
        return false;
      }
      expect(allowedAt(world.at(new Date(Date.parse(until) - 1).toISOString()))).toBe(allowed);
      expect(allowedAt(until)).toBe(!allowed);
      return true;
    });
  });

  it('ends with termination: after terminateGrant(g) is accepted, g is among no reasons that allow', ({ task }) => {
    law(task, 0.25, (customer, question) => {
      let held = false;
      for (const { id, partner } of granularOf(customer)) {
        const allowing = (when: Customer): number =>
          accessAsOf(when, { ...question, at: customer.asOf }).reasons.filter(
            (reason) => reason.code === 'granular-role' && reason.grantId === id,
          ).length;
        const terminate = { ...world.step('terminateGrant', customer.asOf, world.agent(partner)), grantId: id };
        const ended = execute(customer, terminate);
        if (ended.isErr() || ended.value.events.length === 0) continue;
        held ||= allowing(customer) > 0;
        expect(allowing(ended.value.customer)).toBe(0);
      }
      return held;
    });
  });

  it('is the same for one question and for many: accessOf(c)(q) is accessAsOf(c, q)', ({ task }) => {
    law(task, 0.9, (customer, question) => {
      const ask = accessOf(customer);
      // One that remembers would have to remember by all of a question.
      const others: readonly AccessQuestion[] = [
        { ...question, user: null },
        { ...question, user: NOBODY },
        { ...question, partner: world.TAILSPIN },
        { ...question, at: world.later(question.at, 400) },
        { ...question, access: { kind: 'purchase' } },
      ];
      for (const each of [question, ...others, question]) expect(ask(each)).toEqual(accessAsOf(customer, each));
      return true;
    });
  });

  it('is each partner’s own: revoking or terminating another’s grant changes no answer about this one', ({ task }) => {
    law(task, 0.2, (customer, question) => {
      const answer = accessAsOf(customer, question);
      let held = false;
      for (const grant of customer.partnerships.grants) {
        if (grant.partner === question.partner) continue;
        const taken =
          grant.kind === 'dap'
            ? execute(customer, world.revoke(customer.asOf, { partner: grant.partner }))
            : execute(customer, {
                ...world.step('terminateGrant', customer.asOf, world.globalAdmin),
                grantId: grant.id,
              });
        if (taken.isErr()) continue;
        held ||= taken.value.events.length > 0;
        expect(accessAsOf(taken.value.customer, question)).toEqual(answer);
      }
      return held;
    });
  });

  it('does not wait for a record: after recordElapsed every answer is as before', ({ task }) => {
    law(task, 0.15, (customer, question) => {
      const recorded = execute(customer, { type: 'recordElapsed', at: question.at, actor: world.globalAdmin });
      if (recorded.isErr()) return false;
      const essence = ({ allowed, until }: AccessAnswer) => ({ allowed, until });
      expect(essence(accessAsOf(recorded.value.customer, question))).toEqual(essence(accessAsOf(customer, question)));
      return recorded.value.events.length > 0;
    });
  });

  it('is what coverage promises: somebody can before `gapFrom`, and nobody at it', ({ task }) => {
    law(task, 0.05, (customer, { at, access }) => {
      if (access.kind !== 'roles') return false;
      const until = world.later(at, 400);
      const [covered] = coverage(customer, { from: at, until, needs: { it: access.anyOf } });
      const partners = customer.partnerships.partners.map(({ tenantId }) => tenantId);
      const somebodyCan = (when: Instant): boolean =>
        partners.some((partner) => accessAsOf(customer, { at: when, partner, user: null, access }).allowed);
      const gap = covered?.gapFrom ?? null;
      if (gap !== null) expect(somebodyCan(gap)).toBe(false);
      const last = new Date(Date.parse(gap ?? until) - 1).toISOString();
      if (last >= at) expect(somebodyCan(world.at(last))).toBe(true);
      return gap !== null && gap > at;
    });
  });
});

describe('time', () => {
  const instants = fc.tuple(grantHistories, fc.nat(900), fc.nat(900));

  it('passes in one step or in two: grantAsOf(grantAsOf(g, a), b) = grantAsOf(g, b) for a ≤ b', () => {
    fc.assert(
      fc.property(instants, ([{ end }, one, more]) => {
        const [a, b] = [world.later(end.asOf, one), world.later(end.asOf, one + more)];
        for (const grant of granularOf(end)) {
          const then = grantAsOf(grant, a);
          expect(then && grantAsOf(then, b)).toEqual(grantAsOf(grant, b));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('has its deadlines once: deadlines(c, a, b) with deadlines(c, b, d) are deadlines(c, a, d)', () => {
    fc.assert(
      fc.property(instants, ([{ end }, one, more]) => {
        const [a, b, d] = [end.asOf, world.later(end.asOf, one), world.later(end.asOf, one + more)];
        expect([...deadlines(end, a, b), ...deadlines(end, b, d)]).toEqual(deadlines(end, a, d));
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps its deadlines: a relationship is over at `ends`, goes on at `rolls-over`, and is gone at the others', () => {
    fc.assert(
      fc.property(instants, ([{ end }, one, more]) => {
        for (const { kind, at, grantId } of deadlines(
          end,
          world.later(end.asOf, one),
          world.later(end.asOf, one + more),
        )) {
          const grant = granularOf(end).find(({ id }) => id === grantId);
          const before = grant && grantAsOf(grant, world.at(new Date(Date.parse(at) - 1).toISOString()));
          const after = grant && grantAsOf(grant, at);
          expect(before).not.toBeNull();
          if (kind === 'ends') expect([before?.state.status, after?.state.status]).toEqual(['active', 'expiring']);
          if (kind === 'rolls-over' || kind === 'expiry-notice') expect(after?.state.status).toBe('active');
          if (kind === 'approval-lapses' || kind === 'forgotten') expect(after).toBeNull();
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a granular relationship', () => {
  /** Written apart from the code, from the documents: where each status leads, if not to itself; null: it is gone. */
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

  it('moves along the documented arrows only: status(g) before → status(g) after is one of them, for every step', () => {
    alongTheWay((before, after) => {
      for (const grant of granularOf(before)) {
        const next = granularOf(after).find(({ id }) => id === grant.id)?.state.status ?? null;
        if (next !== grant.state.status) expect(ARROWS[grant.state.status]).toContain(next);
      }
    });
  });

  it('leads where the table says: after x is accepted the status of its relationship is one of LIFE_CYCLE[x].to', () => {
    fc.assert(
      fc.property(grantHistories, ({ attempts }) => {
        for (const { command, result } of attempts) {
          if (result.isErr() || result.value.events.length === 0 || !('grantId' in command)) continue;
          if (command.type === 'draftGrant') continue;
          const step = command.type === 'recordProvisioning' ? PROVISIONING[command.status] : LIFE_CYCLE[command.type];
          const after = granularOf(result.value.customer).find(({ id }) => id === command.grantId);
          expect(step.to).toContain(after?.state.status ?? null);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is never given more than it has: roles(assignment) ⊆ roles(g) when it is assigned, and one assignment holds a group', () => {
    alongTheWay((before, after) => {
      for (const grant of granularOf(after)) {
        const holding = grant.assignments.filter(({ status }) => status === 'pending' || status === 'active');
        expect(new Set(holding.map(({ securityGroup }) => securityGroup)).size).toBe(holding.length);
        const known = granularOf(before).flatMap(({ assignments }) => assignments);
        for (const each of grant.assignments.filter((assignment) => !known.includes(assignment))) {
          if (each.status === 'pending') {
            expect(each.roleDefinitionIds.filter((id) => !grant.roleDefinitionIds.includes(id))).toEqual([]);
          }
        }
      }
    });
  });

  it('keeps its terms once it is locked: only Global Administrator leaves its roles, and only its extension is switched', () => {
    alongTheWay((before, after) => {
      for (const grant of granularOf(before)) {
        const next = granularOf(after).find(({ id }) => id === grant.id);
        if (grant.state.status === 'created' || next === undefined) continue;
        const { displayName, duration, partner, provider } = next;
        expect({ displayName, duration, partner, provider }).toEqual({
          displayName: grant.displayName,
          duration: grant.duration,
          partner: grant.partner,
          provider: grant.provider,
        });
        const left = grant.roleDefinitionIds.filter((id) => !next.roleDefinitionIds.includes(id));
        expect(left.filter((id) => id !== world.GLOBAL_ADMIN)).toEqual([]);
        expect(next.roleDefinitionIds.filter((id) => !grant.roleDefinitionIds.includes(id))).toEqual([]);
      }
    });
  });

  it('is up to date after each step of its own: recordElapsed at that instant has nothing to say of it', () => {
    fc.assert(
      fc.property(grantHistories, ({ attempts }) => {
        for (const { command, result } of attempts) {
          if (result.isErr() || result.value.events.length === 0 || !('grantId' in command)) continue;
          const elapsed = decide(result.value.customer, {
            type: 'recordElapsed',
            at: command.at,
            actor: command.actor,
          });
          const told = elapsed._unsafeUnwrap().map((event) => event.grantId);
          expect(told).not.toContain(command.grantId);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
