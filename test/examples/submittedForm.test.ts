import type { Command } from 'csp-multi-partner';
import { submittedForm, type FormResult } from 'csp-multi-partner/forms';
import { en } from 'csp-multi-partner/messages/en';
import { describe, expect, it } from 'vitest';
import * as world from '../world';

const at = '2024-03-01T00:00:00Z';
const placed = ({ issues = [] }: FormResult): readonly string[] =>
  issues.map(({ code, path }) => `${path.join('.')}: ${code}`);

const acceptance = submittedForm('acceptInvitation', { messages: en, given: { at, actor: world.globalAdmin } });
const purchase = submittedForm('purchaseSubscription', {
  messages: en,
  given: { at, actor: world.agent(world.NORTHWIND), partner: world.NORTHWIND },
});
const assignment = submittedForm('assignAccess', {
  messages: en,
  given: { at, actor: world.agent(world.FABRIKAM), grantId: 'grant-1', assignmentId: 'assignment-1' },
});

function formData(entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('a box', () => {
  const accepted = (submitted: unknown): unknown => {
    const result = acceptance['~standard'].validate(submitted);
    return result.issues === undefined ? result.value.acceptsCustomerAgreement : placed(result);
  };

  it('is true when it is ticked, and false when nothing is sent of it', () => {
    expect(
      accepted(
        formData([
          ['invitationId', 'i'],
          ['acceptsCustomerAgreement', 'on'],
        ]),
      ),
    ).toBe(true);
    expect(accepted(formData([['invitationId', 'i']]))).toBe(false);
  });

  it.each([
    ['true', true],
    ['false', false],
    [true, true],
    [false, false],
  ])('may say %j', (value, expected) => {
    expect(accepted({ invitationId: 'i', acceptsCustomerAgreement: value })).toBe(expected);
  });

  it.each(['yes', '1', '', 'ON', null])('does not say %j', (value) => {
    expect(accepted({ invitationId: 'i', acceptsCustomerAgreement: value })).toEqual([
      'acceptsCustomerAgreement: not-a-boolean',
    ]);
  });

  it('is no member of a command without one', () => {
    const form = submittedForm('lockGrantForApproval', {
      messages: en,
      given: { at, actor: world.agent(world.FABRIKAM) },
    });
    expect(form['~standard'].validate({ grantId: 'grant-1' })).toEqual({
      value: world.step('lockGrantForApproval', '2024-03-01'),
    });
  });

  it('is not asked for where the application states it', () => {
    const given = { at, actor: world.globalAdmin, acceptsCustomerAgreement: true };
    const form = submittedForm('acceptInvitation', { messages: en, given });
    expect(form['~standard'].validate({ invitationId: 'i' })).toMatchObject({
      value: { acceptsCustomerAgreement: true },
    });
  });
});

describe('inputs for members of members', () => {
  const order: readonly (readonly [string, string])[] = [
    ['subscription.id', world.AZURE],
    ['subscription.service', 'azure'],
    ['subscription.commerce', 'new-commerce'],
    ['subscription.friendlyName', 'Azure plan'],
    ['subscription.orderId', ''],
    ['subscription.partnerOfRecord', ''],
    ['subscription.terms.offerId', 'DZH318Z0BPS6:0001:DZH318Z0BMRV'],
    ['subscription.terms.quantity', '1'],
    ['subscription.terms.termDuration', ''],
    ['subscription.terms.billingCycle', 'monthly'],
    ['subscription.terms.effectiveStartDate', '2016-01-01T00:00:00Z'],
    ['subscription.terms.commitmentEndDate', ''],
  ];
  const expected: { readonly value: Command<'purchaseSubscription'> } = { value: world.purchase('2024-03-01') };

  it('are named by their paths, in FormData, in URLSearchParams and in objects', () => {
    const { validate } = purchase['~standard'];
    expect(validate(formData(order))).toEqual(expected);
    expect(validate(new URLSearchParams(Object.fromEntries(order)))).toEqual(expected);
    expect(validate(Object.fromEntries(order))).toEqual(expected);
  });

  it('may name who acts, where the application leaves that to the form', () => {
    const submitted = { at, grantId: 'grant-1', 'actor.kind': 'customer', 'actor.role': 'global-admin' };
    expect(submittedForm('approveGrant', { messages: en })['~standard'].validate(submitted)).toEqual({
      value: world.step('approveGrant', '2024-03-01', world.globalAdmin),
    });
  });

  it('may be objects already', () => {
    const subscription = {
      ...world.order(),
      orderId: '',
      terms: { ...world.order().terms, quantity: '1', autoRenewEnabled: 'false' },
    };
    expect(purchase['~standard'].validate({ subscription })).toEqual(expected);
  });

  it.each(['ten', '', '-1', '1.5', '1e3', ' 1', '99999999999999999', '9999999999999999'])(
    'have no count of %j',
    (quantity) => {
      const submitted = { ...Object.fromEntries(order), 'subscription.terms.quantity': quantity };
      expect(placed(purchase['~standard'].validate(submitted))).toEqual(['subscription.terms.quantity: not-a-count']);
    },
  );

  it.each([
    ['0', 0],
    ['007', 7],
    ['9007199254740991', 9_007_199_254_740_991],
  ] as const)('have a count of %j', (quantity, count) => {
    const submitted = { ...Object.fromEntries(order), 'subscription.terms.quantity': quantity };
    expect(purchase['~standard'].validate(submitted)).toMatchObject({
      value: { subscription: { terms: { quantity: count } } },
    });
  });

  it('are refused beside what holds them', () => {
    const submitted = [...order, ['subscription.terms', 'x']] as const;
    const found = placed(purchase['~standard'].validate(formData(submitted)));
    expect(found).toContain('subscription.terms: not-an-object');
    expect(found).toContain('subscription.terms.quantity: unknown-member');
  });
});

describe('a list', () => {
  const { validate } = assignment['~standard'];
  const roles = (entries: readonly (readonly [string, string])[]): unknown => {
    const result = validate(formData([['securityGroup', world.ENGINEERS], ...entries]));
    return result.issues === undefined ? result.value.roleDefinitionIds : placed(result);
  };

  it('has every text of its name but the empty ones, be it one', () => {
    expect(roles([['roleDefinitionIds', world.EXCHANGE]])).toEqual([world.EXCHANGE]);
    expect(
      roles([
        ['roleDefinitionIds', world.EXCHANGE],
        ['roleDefinitionIds', ''],
        ['roleDefinitionIds', world.GLOBAL_READER],
      ]),
    ).toEqual([world.EXCHANGE, world.GLOBAL_READER]);
    expect(roles([['roleDefinitionIds', '']])).toEqual([]);
  });

  it('is missing where nothing is sent, for that may be a mistake of the page', () => {
    expect(roles([])).toEqual(['roleDefinitionIds: missing']);
  });

  it('may be one already', () => {
    const submitted = { securityGroup: world.ENGINEERS, roleDefinitionIds: [world.EXCHANGE] };
    expect(validate(submitted)).toMatchObject({ value: { roleDefinitionIds: [world.EXCHANGE] } });
  });
});

describe('what no browser should send', () => {
  const { validate } = acceptance['~standard'];

  it('is refused: a name twice, a file, another name, and who acts', () => {
    const data = formData([
      ['invitationId', 'one'],
      ['invitationId', 'two'],
      ['actor.kind', 'microsoft'],
      ['token', 'x'],
    ]);
    expect(placed(validate(data))).toEqual([
      'actor: unknown-member',
      'invitationId: not-text',
      'token: unknown-member',
    ]);
    const file = new FormData();
    file.append('invitationId', new Blob(['one']));
    expect(placed(validate(file))).toEqual(['invitationId: not-text']);
  });

  it.each([null, 'invitationId=one', 7, []])('is refused: %j', (submitted) => {
    expect(placed(validate(submitted))).toEqual([': not-an-object']);
  });

  it('is refused: what is no pair of a name and a text', () => {
    expect(placed(validate(new Map<unknown, unknown>([[7, 'one']])))).toEqual(['invitationId: missing']);
    expect(placed(validate(new Set(['invitationId', 'x'])))).toEqual(['invitationId: missing']);
  });

  it('is a member like any other: `__proto__`', () => {
    const submitted = new URLSearchParams([
      ['invitationId', 'i'],
      ['__proto__', 'x'],
      ['__proto__.polluted', 'x'],
    ]);
    expect(placed(validate(submitted))).toEqual(['__proto__: unknown-member', '__proto__.polluted: unknown-member']);
    expect(
      placed(
        validate(
          new URLSearchParams([
            ['invitationId', 'i'],
            ['__proto__.polluted', 'x'],
          ]),
        ),
      ),
    ).toEqual(['__proto__: unknown-member']);
    expect({}).not.toHaveProperty('polluted');
  });

  it('is refused: a name with more points than any member has, as one name', () => {
    const submitted = { invitationId: 'i', 'a.b.c': 'x', 'd.e.f.g': 'y' };
    expect(placed(acceptance['~standard'].validate(submitted))).toEqual(['a: unknown-member', 'd: unknown-member']);
  });

  it('is refused: what throws, and what is nested without end', () => {
    const throwing = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(placed(validate(throwing))).toEqual([': unreadable']);
    const { issues } = validate(
      new URLSearchParams([
        ['invitationId', 'i'],
        [`x${'.x'.repeat(50_000)}`, 'x'],
      ]),
    );
    expect(issues?.length).toBeGreaterThan(0);
  });
});

describe('what gives pairs one after the other', () => {
  const given = { at, actor: world.globalAdmin, invitationId: 'i', acceptsCustomerAgreement: true };
  const { validate } = submittedForm('acceptInvitation', { messages: en, given })['~standard'];

  function* pairs(entry: unknown, count: number): Generator {
    for (let index = 0; index < count; index += 1) yield entry;
  }

  it.each([
    ['numbers', 1],
    ['pairs', ['x', 'y']],
    ['pairs of nothing known', [1, 2]],
  ])('is refused where it gives %s without end', (_, entry) => {
    const result = validate(pairs(entry, Infinity));
    expect(placed(result)).toEqual([': not-an-object']);
    expect(result.issues?.[0]?.message).toContain('more than 10000 pairs');
  });

  it('is read up to the ten-thousandth, and not beyond', () => {
    const codes = (count: number): readonly string[] => placed(validate(pairs(1, count)));
    expect([9_999, 10_000, 10_001].map(codes)).toEqual([[], [], [': not-an-object']]);
  });
});

describe('what only looks like a box, a path or a list', () => {
  it.each(['on', 'true', 'false'])('%s is a name like any other where a name is asked for', (name) => {
    const { type, displayName, ...given } = world.draft('2024-03-01');
    const draft = submittedForm(type, { messages: en, given });
    expect(displayName).not.toBe(name);
    const result = draft['~standard'].validate({ displayName: name });
    expect(result.issues === undefined ? result.value.displayName : placed(result)).toBe(name);
  });

  it('a name that begins with a point has a member without a name before it', () => {
    const result = acceptance['~standard'].validate({ invitationId: 'i', '.x': 'y' });
    expect(placed(result)).toEqual([': unknown-member']);
  });

  it('steps beyond those that any member has stay one name', () => {
    const result = purchase['~standard'].validate({ 'subscription.terms.a.b': 'y' });
    expect(placed(result)).toContain('subscription.terms.a.b: unknown-member');
    const paths = (result.issues ?? []).map(({ path }) => path);
    expect(paths).toContainEqual(['subscription', 'terms', 'a.b']);
  });

  it('a list with a hole is not taken for an empty one', () => {
    const result = assignment['~standard'].validate({
      securityGroup: world.ENGINEERS,
      roleDefinitionIds: new Array(1),
    });
    expect(placed(result)).toEqual(['roleDefinitionIds.0: not-text']);
  });
});
