import type { Customer } from 'csp-multi-partner';
import { parseInstant, type Problem } from 'csp-multi-partner/parse';
import {
  agentOf,
  customers,
  eventLogLaws,
  grants,
  histories,
  nearlyValid,
  people,
  serviceLaws,
  storeLaws,
  tellHistory,
  type History,
} from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { err, ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import { firstDifference, inShort, tellDifference } from '../../src/testing/difference';
import { expectRead, firstObjection, wordsOf } from '../../src/testing/law';
import { tellCustomer } from '../../src/testing/tellCustomer';
import {
  assignment,
  assignmentId,
  contoso,
  dap,
  gdap,
  invitation,
  must,
  NORTHWIND,
  office,
  reseller,
  STATES,
  TAILSPIN,
} from '../world';

/** What fast-check shows where a property fails. */
const failure = (property: fc.IProperty<[History]>, seed: number): string => {
  const { counterexample } = fc.check(property, { seed, numRuns: 2000 });
  return fc.stringify(counterexample?.[0]);
};

describe('a law that is false', () => {
  it('shrinks to the four steps that break it: no relationship that was drafted is ever active', () => {
    const isKept = ({ events, end }: History): boolean =>
      !end.partnerships.grants.some(
        (grant) =>
          grant.kind === 'gdap' &&
          grant.state.status === 'active' &&
          events.some((event) => event.type === 'grantDrafted' && event.grant.id === grant.id),
      );
    expect(failure(fc.property(histories({ about: 'granular-admin' }), isKept), 7)).toBe(
      [
        'Contoso (global, united-states), 2024-05-01',
        '1. 2024-05-01 Adatum’s admin-agent: draftGrant grant-1 Adatum → grantDrafted',
        '2. 2024-05-01 Adatum’s admin-agent: lockGrantForApproval grant-1 → grantLocked',
        '3. 2024-05-01 the customer’s global-admin: approveGrant grant-1 → grantApproved',
        '4. 2024-05-01 Microsoft: recordProvisioning grant-1 active → grantProvisioned',
      ].join('\n'),
    );
  });

  it('shrinks to the one relationship that it needs', () => {
    const isKept = ({ events }: History): boolean => !events.some(({ type }) => type === 'accessAssigned');
    const granular = histories({ about: 'granular-admin', maxSteps: 1 });
    expect(failure(fc.property(granular, isKept), 7)).toMatch(
      /^Contoso \(.*\), .*\n- gdap given-\d of .*: active until .*\n1\. .*: assignAccess given-\d .* → accessAssigned$/u,
    );
  });

  it('shrinks to the two steps that break it: nobody becomes a reseller', () => {
    const isKept = ({ events }: History): boolean =>
      !events.some(({ type }) => type === 'resellerRelationshipEstablished');
    const agreed = ['invitationAccepted', 'customerAgreementAccepted', 'resellerRelationshipEstablished'].join(', ');
    expect(failure(fc.property(histories(), isKept), 7)).toBe(
      [
        'Contoso (global, united-states), 2026-11-23',
        '1. 2026-11-23 Northwind’s sales-agent: requestRelationship invitation-1 Northwind reseller → relationshipRequested',
        `2. 2026-11-23 the customer’s global-admin: acceptInvitation invitation-1 → ${agreed}`,
      ].join('\n'),
    );
  });
});

describe('a story', () => {
  it('tells what a customer has, in a line each', () => {
    const customer = contoso({
      cspTenancy: { kind: 'other-tenant' },
      subscriptions: [office(), office({ id: 'elsewhere' as never, transactingPartner: null })],
      partnerships: {
        invitations: [invitation()],
        relationships: [reseller(NORTHWIND)],
        grants: [
          dap(NORTHWIND),
          gdap({
            provider: TAILSPIN,
            assignments: [assignment(), assignment({ id: assignmentId('assignment-2'), status: 'pending' })],
          }),
          gdap({ id: 'other' as never, state: STATES.created, autoExtendDuration: 'P180D' }),
        ],
      },
    });
    expect(tellCustomer(customer)).toEqual([
      'Contoso (global, united-states, a CSP partner’s other-tenant), 2015-01-01',
      '- subscription 0ff1ce00-0000-4000-8000-000000000010: office-365 of Northwind, active',
      '- subscription elsewhere: office-365 of no partner, active',
      '- invitation invitation-1: Fabrikam asks for reseller, pending',
      '- reseller Northwind: active',
      '- dap of Northwind: active',
      '- gdap grant-1 of Fabrikam by Tailspin: active until 2026-01-03, assignment-1 active, assignment-2 pending',
      '- gdap other of Fabrikam: created, extended by itself, assignment-1 active',
      '- Customer Agreement: accepted 2015-01-01',
    ]);
  });

  it('tells the time where it is not midnight, and a tenant of which nothing is known by its id', () => {
    const stranger = 'f5000000-0000-4000-8000-000000000005' as typeof NORTHWIND;
    const [, subscription] = tellCustomer(contoso({ subscriptions: [office({ transactingPartner: stranger })] }));
    expect(subscription).toContain(`of ${stranger}, active`);
    const asOf = must(parseInstant('2026-11-23T09:30:00.125Z'));
    expect(tellCustomer(contoso({ asOf }))[0]).toBe('Contoso (global, united-states), 2026-11-23T09:30:00.125Z');
  });

  it('tells refusals, what changed nothing, what was bought and what extension was switched to', () => {
    const told = [histories(), histories({ about: 'granular-admin' })]
      .flatMap((arbitrary) => fc.sample(arbitrary, { seed: 3, numRuns: 100 }))
      .map(tellHistory)
      .join('\n');
    for (const words of [
      '→ nothing to do',
      'switchAutoExtension given-1 P180D',
      ': assignAccess given-1 ',
      ': purchaseSubscription Northwind azure-1 ',
    ]) {
      expect(told).toContain(words);
    }
    expect(told).toMatch(/→ refused: [-a-z]+(?:, [-a-z]+)+$/mu);
    expect(told).toMatch(/: draftGrant grant-\d Adatum Tailspin → /u);
  });

  const fails = (): never => {
    throw new Error('closed');
  };

  it('is what a case of each law prints, and data stays data', async () => {
    const laws = [
      ...storeLaws(() => ({ save: fails, load: fails })),
      ...eventLogLaws(() => ({ append: fails, read: fails })),
      ...serviceLaws(() => ({ decide: fails })),
    ];
    // What throws when it appends has refused.
    const saidBy = (title: string): RegExp =>
      title.startsWith('of three appends')
        ? /^0 of 3 appends at once that expect version 0 were taken$/u
        : /^threw Error: closed$/u;
    const stories: (readonly string[])[] = [];
    for (const { title, property } of laws) {
      const { counterexample, errorInstance } = await fc.check(property, { seed: 5 });
      stories.push(fc.stringify(counterexample).slice(1, -1).split('\n'));
      expect((errorInstance as Error).message, title).toMatch(saidBy(title));
    }

    const customer = 'Contoso (global, united-states), 2026-11-23';
    const command = '2026-11-23 Northwind’s admin-agent: draftGrant grant-1 Northwind';
    const history = [customer, `1. ${command} → grantDrafted`];
    const two = [...history, ...history];
    const { contoso: here, northwind: there } = people;
    const neighbour = '00000000-0000-4000-8000-000000000000';
    const several = [here.tenantId, customer, neighbour, customer];
    const streams = [`${here.tenantId}:`, ...history, `${there.tenantId}, ${neighbour}:`, ...history];
    const much = '- and 320 subscriptions more';
    const rivals = [customer, command, customer, '- gdap given-1 of Northwind: created'];
    const written = expect.stringMatching(/ \(global, united-states\), 2026-11-23$/u) as string;
    const ofStores = [
      [customer],
      [customer],
      [customer, customer],
      several,
      several,
      [customer, command],
      [customer],
      [written],
      [customer, much],
    ];
    const ofLogs = [history, history, streams, streams, history, two, two, history, history, history, history];
    const ofServices: readonly unknown[] = [
      expect.arrayContaining(['2018-10-25T09:30:00.125Z Northwind’s admin-agent: endResellerRelationship Northwind']),
      expect.arrayContaining(['2020-01-30T09:30:00.125Z Adatum’s admin-agent: assignAccess given-1 assignment-1']),
      ['the top has a member that nobody knows', expect.stringMatching(/^\{"customer":\{.*\},"command":\{.*\}\}$/u)],
      [customer, command],
      rivals,
      rivals,
      [customer, much, command],
    ];
    expect(stories).toEqual([...ofStores, ...ofLogs, ...ofServices]);
    const [drawn] = fc.sample(histories(), { seed: 5, numRuns: 1 });
    expect({ ...drawn }).toEqual(drawn);
    expect(Object.keys(drawn ?? {})).toEqual(['start', 'end', 'events', 'attempts']);
  });

  it('tells in lines what a customer has that a store loses', async () => {
    let kept: Customer = people.contoso;
    const [, isKept] = storeLaws(() => ({
      save: (customer) => (kept = customer),
      load: () => ({ ...kept, account: { ...kept.account, subscriptions: [] } }),
    }));
    const { counterexample } = await fc.check(isKept?.property ?? fails(), { seed: 5 });
    expect(fc.stringify(counterexample)).toMatch(/^\[Contoso \(.*\), 2026-11-23\n- subscription .* of .*, active\]$/u);
  });
});

describe('an objection', () => {
  it('says what could not be read, or where something else was read', () => {
    expect(expectRead('what was read', [1], ok([1]))).toBeNull();
    expect(expectRead('what was read', [1], ok([2]))).toBe('what was read: [0]: expected 1, found 2');
    const problems: readonly Problem[] = [
      { code: 'missing', path: [], expected: ['a customer'], found: 'nothing' },
      { code: 'not-text', path: ['a', 0], expected: ['text'], found: '1' },
    ];
    expect(expectRead('what was read', [1], err(problems))).toBe(
      'what was read cannot be read: missing at the top, found nothing; not-text at a[0], found 1',
    );
  });

  it('is the first there is, and what comes after it is not asked', async () => {
    const asked: number[] = [];
    const odd = (number: number): Promise<string | null> => {
      asked.push(number);
      return Promise.resolve(number % 2 === 0 ? null : `${number} is odd`);
    };
    expect(await firstObjection([2, 3, 4, 5], odd)).toBe('3 is odd');
    expect(asked).toEqual([2, 3]);
    expect(await firstObjection([2, 4], odd)).toBeNull();
  });
});

describe('the options of arbitraries', () => {
  const asOf = must(parseInstant('2022-03-04T05:06:07.008Z'));

  it('say when, where and with whom it begins', () => {
    for (const about of ['everything', 'granular-admin'] as const) {
      for (const { start } of fc.sample(histories({ about, asOf }), 20)) expect(start.asOf).toBe(asOf);
    }
    for (const customer of fc.sample(customers({ asOf, cloud: 'china' }), 20)) {
      expect([customer.asOf, customer.cloud]).toEqual([asOf, 'china']);
    }
    for (const grant of fc.sample(grants({ asOf }), 50)) {
      if (grant.kind === 'gdap' && grant.state.status === 'active')
        expect(grant.state.endsAt).toMatch(/T05:06:07.008Z$/u);
    }
    const start = fc.constant(people.contoso);
    for (const history of fc.sample(histories({ start }), 20)) expect(history.start).toBe(people.contoso);
  });

  it.each([
    [1, 1],
    [3, 3],
    [0, 1],
    [-5, 1],
    [2.9, 2],
    [NaN, 1],
  ])('say how many steps there are at most: %d is %d', (maxSteps, most) => {
    const drawn = fc.sample(histories({ maxSteps }), { seed: 1, numRuns: 100 });
    expect(Math.max(...drawn.map(({ attempts }) => attempts.length))).toBe(most);
  });

  it('end at a thousand steps', () => {
    const [history] = fc.sample(histories({ maxSteps: Infinity }), { seed: 2, numRuns: 1 });
    expect(history?.attempts.length).toBeLessThanOrEqual(1000);
  });

  it('do not matter to what JSON cannot say', () => {
    expect(
      fc
        .sample(nearlyValid(fc.constantFrom<unknown>(undefined, 1n)), { seed: 1, numRuns: 5 })
        .every(({ path }) => path.length === 0),
    ).toBe(true);
  });

  it('name people by their roles', () => {
    expect(agentOf(people.fabrikam)).toEqual({
      kind: 'partner',
      tenantId: people.fabrikam.tenantId,
      role: 'admin-agent',
    });
    expect(agentOf(people.adatum, 'sales-agent').role).toBe('sales-agent');
  });
});

describe('the first difference', () => {
  const between = (expected: unknown, found: unknown): string | null => {
    const difference = firstDifference(expected, found);
    return difference === null ? null : tellDifference(difference);
  };

  it('is none between the same facts in another order of members', () => {
    expect(between({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBeNull();
    expect(between({ a: 1, b: undefined }, { a: 1 })).toBeNull();
  });

  it.each([
    [{ a: [1, 2] }, { a: [2, 1] }, 'a[0]: expected 1, found 2'],
    [[1], [1, 2], '[1]: expected nothing, found 2'],
    [{ a: null }, {}, 'a: expected null, found nothing'],
    [{ a: {} }, { a: [] }, 'a: expected {}, found []'],
    ['x', null, 'expected "x", found null'],
    [{ a: {} }, { a: null }, 'a: expected {}, found null'],
    [null, {}, 'expected null, found {}'],
    [[{ a: 1 }], [{ a: 2 }], '[0].a: expected 1, found 2'],
  ])('between %j and %j is “%s”', (expected, found, told) => {
    expect(between(expected, found)).toBe(told);
  });

  it('of long texts is told from a few characters before it', () => {
    const alike = (length: number): string => 'a'.repeat(length);
    expect(between(`${alike(59)}b`, `${alike(59)}c`)).toBe(`expected "${alike(59)}b", found "${alike(59)}c"`);
    const late = `from character 51 on expected "${alike(10)}b", found "${alike(10)}c"`;
    expect(between(`${alike(60)}b`, `${alike(60)}c`)).toBe(late);
    expect(between(alike(100), alike(101))).toBe(`from character 91 on expected "${alike(10)}", found "${alike(11)}"`);
    expect(between({ a: [alike(101)] }, { a: [alike(100)] })).toBe(
      `a[0]: from character 91 on expected "${alike(11)}", found "${alike(10)}"`,
    );
  });

  it('is told in short', () => {
    expect(inShort('x'.repeat(500))).toBe(`"${'x'.repeat(118)}… (502 characters)`);
    expect(inShort('x'.repeat(118))).toBe(`"${'x'.repeat(118)}"`);
    expect(inShort(() => 1)).toBe('function');
    expect(wordsOf(new TypeError('no'))).toBe('TypeError: no');
    expect(wordsOf('text')).toBe('"text"');
  });
});
