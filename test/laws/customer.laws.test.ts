import { decide, evolve, execute, type Command, type Customer } from 'csp-multi-partner';
import { replay } from 'csp-multi-partner/replay';
import { parseCommand, parseCustomer, parseEvent } from 'csp-multi-partner/parse';
import { SUBSCRIPTION_ACTIONS, auditTransition, decideSubscriptionAction, explain } from 'csp-multi-partner/query';
import { histories as historiesOf, type Attempt } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAttempt } from '../../src/decision/judgeAttempt';
import { namedGrant } from '../../src/policy/grantCircumstances';
import { commandRules } from '../../src/policy/commandRules';
import * as world from '../world';
import { partiesOf } from '../verify/closing/entitlement';
import { areOthersUntouched } from '../verify/closing/stepLaws';
import { actors, menuOf } from './menus';
import { demandHeld, runs } from './runs';

const histories = fc.oneof(historiesOf(), historiesOf({ about: 'granular-admin' }));

const RUNS = runs(300);
const law = (check: (history: Parameters<Parameters<typeof histories.map>[0]>[0]) => void, numRuns = RUNS): void => {
  fc.assert(fc.property(histories, check), { numRuns });
};
const accepted = (attempts: readonly Attempt[]) =>
  attempts.flatMap(({ before, command, result }) => (result.isOk() ? [{ before, command, ...result.value }] : []));

describe('the two halves', () => {
  it('multi-partner commands leave the account alone: execute(c, x).account is c.account', () => {
    law(({ attempts }) => {
      for (const { before, command, customer } of accepted(attempts)) {
        if (command.type !== 'purchaseSubscription') expect(customer.account).toBe(before.account);
      }
    });
  });

  it('a purchase only appends: execute(c, x).subscriptions[i] is c.subscriptions[i], and the partnerships are the same', () => {
    law(({ attempts }) => {
      for (const { before, command, customer } of accepted(attempts)) {
        if (command.type !== 'purchaseSubscription') continue;
        expect(customer.partnerships).toBe(before.partnerships);
        before.account.subscriptions.forEach((subscription, index) => {
          expect(customer.account.subscriptions[index]).toBe(subscription);
        });
      }
    });
  });

  it('no partner gains power over another’s subscription: decideSubscriptionAction(c, x).isOk ⇒ x.actor sold it', () => {
    law(({ end }) => {
      for (const { id, transactingPartner } of end.account.subscriptions) {
        for (const { tenantId } of end.partnerships.partners) {
          for (const type of SUBSCRIPTION_ACTIONS) {
            const asked = { type, at: end.asOf, actor: world.agent(tenantId), subscriptionId: id };
            const isPermitted = decideSubscriptionAction(end, asked).isOk();
            if (isPermitted) expect(transactingPartner).toBe(tenantId);
          }
        }
      }
    }, runs(60));
  });

  it('the audit agrees: auditTransition(c, replay(c, events)) keeps all four guarantees', () => {
    law(({ start, end }) => {
      expect(auditTransition(start, end).guarantees.map(({ standing }) => standing)).toEqual(Array(4).fill('kept'));
    });
  });

  it('a step about one partner changes nothing of another’s: what execute(c, x) has of all others are the same objects', ({
    task,
  }) => {
    let held = 0;
    law(({ attempts }) => {
      let isShared = false;
      for (const { before, command, customer, events } of accepted(attempts)) {
        expect(areOthersUntouched({ before, command, after: customer })).toBe(true);
        const { partner } = partiesOf(before, command);
        isShared ||= events.length > 0 && before.partnerships.grants.some((grant) => grant.partner !== partner);
      }
      if (isShared) held += 1;
    });
    demandHeld(task, held, RUNS, 0.2);
  });
});

describe('the ban on resale', () => {
  /** Written apart from the catalogue, from the revision history of the page. */
  function isBanned({ cloud, cspTenancy }: Customer, at: string): boolean {
    if (cspTenancy.kind === 'none' || cloud === 'china') return false;
    if (cloud === 'germany') return at >= '2017-03-30' && at < '2018-12-05';
    if (at < (cloud === 'global' ? '2017-03-30' : '2017-06-22')) return false;
    return at < '2020-11-30' || cspTenancy.kind === 'transacting-tenant';
  }

  it('nobody sells to a CSP partner’s tenant: after any history, no purchase breaks the ban of its day', () => {
    law(({ start, events }) => {
      for (const event of events) {
        if (event.type === 'subscriptionPurchased') expect(isBanned(start, event.at)).toBe(false);
      }
    });
  });
});

describe('an invitation nobody has accepted', () => {
  it('a request changes no partner: what execute(c, x) knows of each partner of c is what c knew', () => {
    law(({ attempts }) => {
      for (const { before, command, customer } of accepted(attempts)) {
        if (command.type !== 'requestRelationship') continue;
        expect(customer.partnerships.partners.slice(0, before.partnerships.partners.length)).toEqual(
          before.partnerships.partners,
        );
      }
    });
  });
});

describe('one evaluator', () => {
  it('explain and decide agree: decide(c, x).isOk ⇔ no verdict of explain(c, x) carries a refusal', () => {
    law(({ attempts }) => {
      for (const { before, command, result } of attempts) {
        const refusals = explain(before, command).flatMap((verdict) =>
          'refusal' in verdict && verdict.refusal !== null ? [verdict.refusal] : [],
        );
        expect(result.isErr() ? result.error : []).toEqual(refusals);
      }
    });
  });

  it('the menu is honest: x is offered ⇔ decide(c, x).isOk, and at `from` it is', () => {
    law(({ end }) => {
      for (const actor of actors(end)) {
        for (const { command, refusals, from } of menuOf(end, actor, world.later(end.asOf, 1), 99)) {
          expect(decide(end, command).isOk()).toBe(refusals.length === 0);
          if (from === null) continue;
          expect(from > command.at).toBe(true);
          expect(decide(end, { ...command, at: from }).isOk()).toBe(true);
        }
      }
    }, runs(40));
  });

  it('rules only restrict: what all rules permit, any part of them permits', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.boolean()), ({ attempts }, keep) => {
        for (const { before, command } of accepted(attempts)) {
          const some = commandRules[command.type].filter(() => keep.next().value);
          const { grant } = namedGrant(before, command);
          expect(judgeAttempt<typeof command.type>(some as never, before, command, {}, grant).isOk()).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('events', () => {
  it('repeating changes nothing: after execute(c, x), x emits no event', () => {
    law(({ attempts }) => {
      for (const { customer, command } of accepted(attempts)) {
        expect(decide(customer, command)._unsafeUnwrap()).toEqual([]);
      }
    });
  });

  it('replay equals the fold: replay(c, events) = events.reduce(evolve, c)', () => {
    law(({ start, events, end }) => {
      expect(replay(start, events)).toEqual(events.reduce<Customer>(evolve, start));
      if (events.length > 0) expect(replay(start, events)).toEqual(end);
    });
  });

  it('replay splits: replay(c, a ++ b) = replay(replay(c, a), b)', () => {
    fc.assert(
      fc.property(histories, fc.nat(20), ({ start, events }, cut) => {
        const [one, two] = [events.slice(0, cut), events.slice(cut)];
        expect(replay(replay(start, one), two)).toEqual(replay(start, events));
      }),
      { numRuns: RUNS },
    );
  });

  it('what is told survives JSON: parse(JSON.parse(JSON.stringify(x))) = x for customers, commands and events', () => {
    law(({ end, events, attempts }) => {
      const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
      expect(parseCustomer(again(end))._unsafeUnwrap()).toEqual(end);
      for (const event of events) expect(parseEvent(again(event))._unsafeUnwrap()).toEqual(event);
      for (const { command } of attempts) expect(parseCommand(again(command))._unsafeUnwrap()).toEqual(command);
    });
  });
});

describe('purity', () => {
  const isDeeplyFrozen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));

  it('nothing is changed: before and after every attempt the customer is the same text, and every result is frozen', () => {
    law(({ attempts }) => {
      for (const { before, command, result } of attempts) {
        const [customerText, commandText] = [JSON.stringify(before), JSON.stringify(command)];
        void execute(before, command).isOk();
        expect([JSON.stringify(before), JSON.stringify(command)]).toEqual([customerText, commandText]);
        expect(isDeeplyFrozen(result.isOk() ? result.value : result.error)).toBe(true);
      }
    }, runs(100));
  });

  it('partners are symmetric: execute(swap(c), swap(x)) = swap(execute(c, x))', () => {
    const swapped = <Value>(value: Value): Value =>
      JSON.parse(
        JSON.stringify(value)
          .replaceAll(world.NORTHWIND, 'SWAP')
          .replaceAll(world.FABRIKAM, world.NORTHWIND)
          .replaceAll('SWAP', world.FABRIKAM),
      ) as Value;
    law(({ attempts }) => {
      for (const { before, command, result } of attempts) {
        const mirrored = execute(swapped(before), swapped<Command>(command));
        expect(mirrored.isOk()).toBe(result.isOk());
        expect(JSON.parse(JSON.stringify(mirrored))).toEqual(swapped(JSON.parse(JSON.stringify(result))));
      }
    }, runs(100));
  });
});
