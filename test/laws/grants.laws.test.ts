import { decide, execute, type Customer, type GranularDelegatedAdmin, type Instant } from 'csp-multi-partner';
import {
  accessAsOf,
  coverage,
  deadlines,
  type AccessAnswer,
  type AccessQuestion,
  type PartnerUser,
} from 'csp-multi-partner/access';
import { histories, type History } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIFE_CYCLE, PROVISIONING } from '../../src/delegatedAdmin/grantLifeCycle';
import { grantAsOf } from '../../src/delegatedAdmin/grantTime';
import * as world from '../world';
import { runs } from './runs';

const RUNS = runs(120);
const grantHistories = histories({ about: 'granular-admin' });

/** A history, somebody who asks, and how long after the history. */
const asked = fc.tuple(
  grantHistories,
  fc.constantFrom(world.NORTHWIND, world.FABRIKAM, world.ADATUM, world.TAILSPIN),
  fc.option(
    fc.record<PartnerUser>({
      groups: fc.subarray([world.ENGINEERS, world.HELPDESK]),
      isAdminAgent: fc.boolean(),
      isHelpdeskAgent: fc.boolean(),
      isGuest: fc.constantFrom(false, false, false, true),
    }),
  ),
  fc.constantFrom(world.EXCHANGE, world.GLOBAL_READER, world.GLOBAL_ADMIN),
  fc.constantFrom(0, 0, 1, 29, 89, 400, 800),
);

const law = (check: (history: History, question: AccessQuestion) => void): void => {
  fc.assert(
    fc.property(asked, ([history, partner, user, role, days]) => {
      const at = world.later(history.end.asOf, days);
      check(history, { at, partner, user, access: { kind: 'roles', anyOf: [role] } });
    }),
    { numRuns: RUNS },
  );
};

const alongTheWay = (check: (before: Customer, after: Customer) => void): void => {
  fc.assert(
    fc.property(grantHistories, ({ attempts }) => {
      for (const { before, result } of attempts) if (result.isOk()) check(before, result.value.customer);
    }),
    { numRuns: RUNS },
  );
};

const granularOf = ({ partnerships }: Customer): readonly GranularDelegatedAdmin[] =>
  partnerships.grants.filter((grant) => grant.kind === 'gdap');

/** Written apart from the query: the end that is recorded, moved on in steps of 180 days where nothing bars it. */
function isAlive({ state, autoExtendDuration, roleDefinitionIds }: GranularDelegatedAdmin, at: Instant): boolean {
  if (state.status !== 'active') return false;
  return at < state.endsAt || (autoExtendDuration === 'P180D' && !roleDefinitionIds.includes(world.GLOBAL_ADMIN));
}

function gives(customer: Customer, { at, partner, user, access }: AccessQuestion): boolean {
  const wanted = access.kind === 'roles' ? access.anyOf : [];
  return granularOf(customer).some(
    (grant) =>
      grant.partner === partner &&
      isAlive(grant, at) &&
      grant.assignments.some(
        ({ status, securityGroup, roleDefinitionIds }) =>
          status === 'active' &&
          (user === null || user.groups.includes(securityGroup)) &&
          roleDefinitionIds.some(
            (id) => grant.roleDefinitionIds.includes(id) && (wanted.includes(id) || id === world.GLOBAL_ADMIN),
          ),
      ),
  );
}

const hasLegacy = ({ partnerships }: Customer, partner: AccessQuestion['partner']): boolean =>
  partnerships.grants.some(
    (grant) => grant.kind === 'dap' && grant.partner === partner && grant.state.status === 'active',
  );

describe('access', () => {
  it('needs a living grant: accessAsOf(c, q).allowed ⇒ one in force at q.at, of that partner, covering that role, assigned', () => {
    law(({ end }, question) => {
      if (!accessAsOf(end, question).allowed) return;
      expect(question.user?.isGuest ?? false).toBe(false);
      expect(gives(end, question) || hasLegacy(end, question.partner)).toBe(true);
    });
  });

  it('is given by one: whoever is no guest and has a living, assigned grant covering the role is allowed', () => {
    law(({ end }, question) => {
      if (question.user?.isGuest !== true && gives(end, question)) {
        expect(accessAsOf(end, question).allowed).toBe(true);
      }
    });
  });

  it('holds until it says: accessAsOf(c, q) is the same before `until`, and the opposite at it', () => {
    law(({ end }, question) => {
      const { allowed, until } = accessAsOf(end, question);
      const allowedAt = (at: Instant): boolean => accessAsOf(end, { ...question, at }).allowed;
      if (until === null) {
        for (const days of [1, 100, 1000, 10_000]) expect(allowedAt(world.later(question.at, days))).toBe(allowed);
        return;
      }
      expect(until > question.at).toBe(true);
      expect(allowedAt(world.at(new Date(Date.parse(until) - 1).toISOString()))).toBe(allowed);
      expect(allowedAt(until)).toBe(!allowed);
    });
  });

  it('ends with termination: after terminateGrant(g) is accepted, g is among no reasons that allow', () => {
    law(({ end }, question) => {
      for (const { id, partner } of granularOf(end)) {
        const terminate = { ...world.step('terminateGrant', end.asOf, world.agent(partner)), grantId: id };
        const ended = execute(end, terminate);
        if (ended.isErr() || ended.value.events.length === 0) continue;
        const { reasons } = accessAsOf(ended.value.customer, question);
        expect(reasons.filter((reason) => reason.code === 'granular-role' && reason.grantId === id)).toEqual([]);
      }
    });
  });

  it('is each partner’s own: revoking or terminating another’s grant changes no answer about this one', () => {
    law(({ end }, question) => {
      const answer = accessAsOf(end, question);
      for (const grant of end.partnerships.grants) {
        if (grant.partner === question.partner) continue;
        const taken =
          grant.kind === 'dap'
            ? execute(end, world.revoke(end.asOf, { partner: grant.partner }))
            : execute(end, { ...world.step('terminateGrant', end.asOf, world.globalAdmin), grantId: grant.id });
        if (taken.isOk()) expect(accessAsOf(taken.value.customer, question)).toEqual(answer);
      }
    });
  });

  it('does not wait for a record: after recordElapsed every answer is as before', () => {
    law(({ end }, question) => {
      const recorded = execute(end, { type: 'recordElapsed', at: question.at, actor: world.globalAdmin });
      if (recorded.isErr()) return;
      const essence = ({ allowed, until }: AccessAnswer) => ({ allowed, until });
      expect(essence(accessAsOf(recorded.value.customer, question))).toEqual(essence(accessAsOf(end, question)));
    });
  });

  it('is what coverage promises: somebody can before `gapFrom`, and nobody at it', () => {
    law(({ end }, { at, access }) => {
      if (access.kind !== 'roles') return;
      const until = world.later(at, 400);
      const [covered] = coverage(end, { from: at, until, needs: { it: access.anyOf } });
      const partners = end.partnerships.partners.map(({ tenantId }) => tenantId);
      const somebodyCan = (when: Instant): boolean =>
        partners.some((partner) => accessAsOf(end, { at: when, partner, user: null, access }).allowed);
      const gap = covered?.gapFrom ?? null;
      if (gap !== null) expect(somebodyCan(gap)).toBe(false);
      const last = new Date(Date.parse(gap ?? until) - 1).toISOString();
      if (last >= at) expect(somebodyCan(world.at(last))).toBe(true);
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
