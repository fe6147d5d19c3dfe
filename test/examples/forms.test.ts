import { readFileSync } from 'node:fs';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { decide, type Command, type CommandType, type Readings, type RefusalCode } from 'csp-multi-partner';
import { CHOICES, commandForm, refusalIssues, type FormResult } from 'csp-multi-partner/forms';
import { namesOf, renderRefusal, withTenants } from 'csp-multi-partner/messages';
import { en } from 'csp-multi-partner/messages/en';
import { parseCommand, parseCustomer, type Path } from 'csp-multi-partner/parse';
import { describe, expect, it } from 'vitest';
import { commandRules } from '../../src/policy/commandRules';
import * as world from '../world';

const { agent, contoso, draft, FABRIKAM, granted, must } = world;
const plain = { messages: en };

const members = (command: Command): object =>
  Object.fromEntries(Object.entries(command).filter(([name]) => name !== 'type'));

const placed = ({ issues = [] }: FormResult): readonly string[] =>
  issues.map(({ code, path }) => `${path.join('.')}: ${code}`);

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((inner, name) => (inner as Readonly<Record<string | number, unknown>>)[name], value);

/** The cases of the golden corpus that are about commands: between them every rule of every command is broken. */
const cases = [
  ...['requests', 'acceptances', 'revocations', 'removals', 'purchases', 'disputed'],
  ...['granular-terms', 'granular-life-cycle', 'access-assignments'],
].flatMap((topic) => readGolden(topic) as readonly Case[]);
const customers = readGolden('customers') as Readonly<Record<string, unknown>>;

interface Case {
  readonly description: string;
  readonly given: string;
  readonly readings?: Readings;
  readonly when: { readonly type: string };
  readonly refusedWith?: readonly { readonly code: RefusalCode }[];
}

function readGolden(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'));
}

interface Judged {
  readonly each: Case;
  readonly command: Command;
  readonly result: FormResult;
}

const judged = cases
  .filter(({ when }) => Object.hasOwn(commandRules, when.type))
  .map((each): Judged => {
    const customer = must(parseCustomer(customers[each.given]));
    const command = must(parseCommand(each.when));
    const form = commandForm(command.type, { ...plain, customer, readings: each.readings ?? {} });
    return { each, command, result: form['~standard'].validate(members(command)) };
  });

describe('a form for a command', () => {
  it.each(Object.keys(commandRules) as CommandType[])('%s: passes what is well formed, as a command', (type) => {
    const commands = judged.filter(({ command }) => command.type === type).map(({ command }) => command);
    expect(commands).not.toEqual([]);
    for (const command of commands) {
      expect(commandForm(type, plain)['~standard'].validate(members(command))).toEqual({ value: command });
    }
  });

  it.each(Object.keys(commandRules) as CommandType[])('%s: says of each member that it is missing', (type) => {
    const { command } = judged.find((each) => each.command.type === type) as Judged;
    const names = Object.keys(members(command));
    const { issues = [] } = commandForm(type, plain)['~standard'].validate({});
    expect([...placed({ issues })].sort()).toEqual(names.map((name) => `${name}: missing`).sort());
    expect(issues.map(({ message }) => message)).toEqual(names.map(() => 'is missing'));
  });

  it('is a Standard Schema, version 1', () => {
    const form = commandForm('draftGrant', plain);
    const schema: StandardSchemaV1<unknown, Command<'draftGrant'>> = form;
    const { version, vendor } = schema['~standard'];
    expect([version, vendor]).toEqual([1, 'csp-multi-partner']);
    // @ts-expect-error What a draft needs is no approval.
    const wrong: StandardSchemaV1<unknown, Command<'approveGrant'>> = form;
    expect(wrong).toBe(form);
  });

  it('tells each kind of problem at its member, with its code, its facts and a line that does not repeat the name', () => {
    const { issues } = commandForm('draftGrant', plain)['~standard'].validate({
      ...draft('2024-03-01'),
      at: '1 March 2024',
      partner: { ...world.fabrikam, market: 'USA' },
      provider: 'none',
      autoExtendDuration: 'P90D',
      roleDefinitionIds: ['exchange'],
      takenNames: 'none',
      note: 'urgent',
    });
    expect(issues).toEqual([
      problem(
        'not-an-instant',
        ['at'],
        '1 March 2024',
        'must be an instant in UTC such as `2024-05-31T09:30:00Z`: `1 March 2024`',
      ),
      problem(
        'not-a-market',
        ['partner', 'market'],
        'USA',
        'must be a country of two letters or a regional market: `USA`',
      ),
      problem('not-an-object', ['provider'], 'none', 'must be an object: `none`'),
      {
        ...problem(
          'not-one-of',
          ['autoExtendDuration'],
          'P90D',
          'must be one of these (`PT0S`, `P0D`, `P180D`): `P90D`',
        ),
        problem: {
          code: 'not-one-of',
          path: ['autoExtendDuration'],
          found: 'P90D',
          expected: ['PT0S', 'P0D', 'P180D'],
        },
      },
      problem('not-a-guid', ['roleDefinitionIds', 0], 'exchange', 'must be a GUID: `exchange`'),
      problem('not-a-list', ['takenNames'], 'none', 'must be a list: `none`'),
      problem('unknown-member', ['note'], 'urgent', 'is no member of this'),
    ]);
  });

  it.each([null, undefined, 'draftGrant', 7, true, [], [{}], Symbol('x'), () => undefined])(
    'is an object: not %s',
    (value) => {
      expect(placed(commandForm('draftGrant', plain)['~standard'].validate(value))).toEqual([': not-an-object']);
    },
  );

  it('need not name its type, and names no other', () => {
    const { validate } = commandForm('approveGrant', plain)['~standard'];
    const approval = world.step('approveGrant', '2024-03-01', world.globalAdmin);
    expect(validate(approval)).toEqual({ value: approval });
    expect(validate({ ...approval, type: undefined })).toEqual({ value: approval });
    expect(validate({ ...approval, type: 'rejectGrant', grantId: '' }).issues).toEqual([
      {
        code: 'not-one-of',
        path: ['type'],
        message: 'must be one of these (`approveGrant`): `rejectGrant`',
        help: null,
        problem: { code: 'not-one-of', path: ['type'], found: 'rejectGrant', expected: ['approveGrant'] },
      },
      problem('empty', ['grantId'], '', 'must not be empty'),
    ]);
  });

  it('takes empty text for nothing where a member may be null, and only there', () => {
    const { validate } = commandForm('recordProvisioning', plain)['~standard'];
    const value = {
      at: '2024-03-01T00:00:00Z',
      actor: { kind: 'microsoft', inactiveSince: '' },
      grantId: 'grant-1',
      status: 'active',
      endsAt: '',
    };
    expect(validate(value)).toMatchObject({ value: { endsAt: null, actor: { inactiveSince: null } } });
    expect(placed(validate({ ...value, at: '', status: '' }))).toEqual(['at: not-an-instant', 'status: not-one-of']);
    const bought = world.purchase('2024-01-01');
    const { terms, ...order } = bought.subscription;
    const empty = {
      ...order,
      orderId: '',
      partnerOfRecord: '',
      terms: { ...terms, termDuration: '', commitmentEndDate: '' },
    };
    const form = commandForm('purchaseSubscription', plain);
    expect(form['~standard'].validate({ ...bought, subscription: empty })).toEqual({ value: bought });
    const drafted = draft('2024-03-01');
    expect(commandForm('draftGrant', plain)['~standard'].validate({ ...drafted, provider: '' })).toEqual({
      value: drafted,
    });
  });

  it('says that a value cannot be read whose members throw', () => {
    const hostile = {
      get at(): never {
        throw new Error('no');
      },
    };
    const { validate } = commandForm('approveGrant', plain)['~standard'];
    expect(validate(hostile).issues).toEqual([problem('unreadable', [], 'object', 'cannot be read: `object`')]);
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(placed(validate(proxy))).toEqual([': unreadable']);
    const approval = { at: '2024-03-01T00:00:00Z', grantId: 'grant-1' };
    expect(placed(validate({ ...approval, actor: hostile }))).toEqual(['actor: unreadable']);
    expect(placed(validate({ ...approval, actor: proxy }))).toEqual(['actor: unreadable']);
  });
});

describe('a form whose application states some members itself', () => {
  const given = { at: '2024-03-01T00:00:00Z', actor: agent(FABRIKAM) };
  const { validate } = commandForm('lockGrantForApproval', { ...plain, given })['~standard'];

  it('holds the others alone', () => {
    expect(validate({ grantId: 'grant-1' })).toEqual({ value: world.step('lockGrantForApproval', '2024-03-01') });
  });

  it('takes no word from the form on what is given: not on who acts', () => {
    const value = { grantId: 'grant-1', actor: world.globalAdmin, at: undefined };
    expect(validate(value).issues).toEqual([problem('unknown-member', ['actor'], 'object', 'is no member of this')]);
  });

  it('hears of what is wrong with what is given too', () => {
    const form = commandForm('lockGrantForApproval', { ...plain, given: { ...given, at: 'noon' } });
    expect(placed(form['~standard'].validate({ grantId: 'grant-1' }))).toEqual(['at: not-an-instant']);
  });

  it('has a type without them', () => {
    const form: StandardSchemaV1<{ readonly grantId: string }> = commandForm('lockGrantForApproval', {
      ...plain,
      given,
    });
    expect(form).toBeDefined();
    // @ts-expect-error No command has such a member.
    commandForm('lockGrantForApproval', { ...plain, given: { by: agent(FABRIKAM) } });
  });
});

describe('a form for a customer', () => {
  it('has one refusal a broken rule, with its words, advice and facts', () => {
    const form = commandForm('draftGrant', { ...plain, customer: granted() });
    const value = draft('2024-03-01', { grantId: world.grantId('grant-2'), displayName: '', roleDefinitionIds: [] });
    const { issues = [] } = form['~standard'].validate(value);
    expect(issues.map(({ code, path, message, help }) => ({ code, path, message, help }))).toEqual([
      {
        code: 'display-name-length',
        path: ['displayName'],
        message: 'the name has 0 characters, counted in UTF-16 units; 1 to 50 are allowed',
        help: null,
      },
      { code: 'roles-missing', path: ['roleDefinitionIds'], message: 'it takes at least one role', help: null },
    ]);
    expect(issues.map((issue) => 'refusal' in issue && issue.refusal)).toEqual([
      {
        code: 'display-name-length',
        length: 0,
        shortest: 1,
        longest: 50,
        sources: ['graph-create-2023'],
        disputed: null,
        remedy: null,
      },
      { code: 'roles-missing', fewest: 1, sources: ['graph-create-2023'], disputed: null, remedy: null },
    ]);
  });

  it('decides nothing before the members are well formed', () => {
    const form = commandForm('draftGrant', { ...plain, customer: granted() });
    const value = { ...draft('2014-01-01'), roleDefinitionIds: null };
    expect(placed(form['~standard'].validate(value))).toEqual(['roleDefinitionIds: not-a-list']);
  });

  it('names partners as the customer knows them', () => {
    const form = commandForm('purchaseSubscription', { ...plain, customer: contoso() });
    const { issues = [] } = form['~standard'].validate(world.purchase('2024-01-01', { partner: FABRIKAM }));
    const [first] = issues;
    expect(first).toMatchObject({ code: 'no-reseller-relationship', path: ['partner'] });
    expect(first?.message).toContain('“Fabrikam”');
    expect(first?.message).not.toContain(withTenants(FABRIKAM));
  });

  it('hands out paths that are nobody else’s', () => {
    const { validate } = commandForm('approveGrant', { ...plain, customer: contoso() })['~standard'];
    const value = world.step('approveGrant', '2024-03-01', world.globalAdmin);
    const [first] = validate(value).issues ?? [];
    (first?.path as string[]).push('spoilt');
    expect(placed(validate(value))).toEqual(['grantId: grant-unknown']);
  });

  it('says of each case of the golden corpus what decide says', () => {
    for (const { each, command, result } of judged) {
      const codes = each.refusedWith?.map(({ code }) => code);
      expect(
        result.issues?.map(({ code }) => code),
        each.description,
      ).toEqual(codes);
      if (result.issues === undefined) expect(result.value).toEqual(command);
    }
    expect(judged.length).toBeGreaterThan(400);
  });

  it('tells refusals that were decided elsewhere as it tells its own, partners by their tenant where nobody has names', () => {
    const customer = contoso();
    const command = world.end('2016-01-01', { partner: FABRIKAM });
    const { issues } = commandForm(command.type, { ...plain, customer })['~standard'].validate(members(command));
    const refusals = decide(customer, command)._unsafeUnwrapErr();
    expect(refusalIssues(command.type, refusals, en, namesOf(customer, en))).toEqual(issues);
    expect(refusalIssues(command.type, refusals, en).map(({ message }) => message)).toEqual(
      refusals.map((refusal) => renderRefusal(refusal, en).message),
    );
  });

  it('puts each refusal at a member that the command has', () => {
    const found = new Set<string>();
    for (const { command, result, each } of judged) {
      for (const { path, code } of result.issues ?? []) {
        expect(valueAt(command, path), `${each.description}: ${code}`).not.toBeUndefined();
        found.add(`${command.type}: ${code}`);
      }
    }
    const rules = Object.entries(commandRules).flatMap(([type, listed]) =>
      listed.map(({ code }) => `${type}: ${code}`),
    );
    expect([...found].sort()).toEqual(rules.sort());
  });

  it('puts a refusal that an amendment would answer at the member to be amended', () => {
    const amendments = judged
      .flatMap(({ result }) => result.issues ?? [])
      .flatMap((issue) => ('refusal' in issue && issue.refusal.remedy?.kind === 'amend' ? [issue] : []));
    expect(amendments.length).toBeGreaterThan(20);
    for (const { path, refusal } of amendments) expect(refusal.remedy).toHaveProperty('member', path.join('.'));
  });

  it.each([
    ['acceptInvitation', 'agreement-missing', ['acceptsCustomerAgreement']],
    ['acceptInvitation', 'different-region', ['invitationId']],
    ['requestRelationship', 'different-region', ['partner']],
    ['requestRelationship', 'delegated-admin-ended', ['asks']],
    ['revokeDelegatedAdmin', 'delegated-admin-in-use', ['actor', 'inactiveSince']],
    ['purchaseSubscription', 'agreement-missing', []],
    ['purchaseSubscription', 'provider-of-record', ['subscription', 'partnerOfRecord']],
    ['amendGrant', 'role-not-permitted', ['actor', 'role']],
    ['draftGrant', 'granular-admin-unavailable', []],
    ['approveGrant', 'wrong-grant-status', ['grantId']],
    ['recordProvisioning', 'wrong-grant-status', ['status']],
    ['recordProvisioning', 'duration-out-of-bounds', ['endsAt']],
    ['recordAssignment', 'wrong-assignment-status', ['status']],
    ['removeGlobalAdministrator', 'roles-missing', ['grantId']],
    ['assignAccess', 'roles-missing', ['roleDefinitionIds']],
    ['recordElapsed', 'too-early', ['at']],
  ] as const)('%s: %s stands at %j', (type, code, path) => {
    const issues = judged.filter(({ command }) => command.type === type).flatMap(({ result }) => result.issues ?? []);
    const ofCode = issues.filter((issue) => issue.code === code);
    expect(ofCode).not.toEqual([]);
    for (const issue of ofCode) expect(issue.path).toEqual(path);
  });
});

describe('the choices of a form', () => {
  it('are all that commands take, in the order in which people read them', () => {
    expect(CHOICES).toEqual({
      asks: ['reseller', 'reseller-and-delegated-admin', 'delegated-admin'],
      clouds: ['global', 'us-government', 'germany', 'china'],
      customerRoles: ['global-admin', 'billing-admin', 'relationship-admin', 'other'],
      partnerRoles: ['admin-agent', 'sales-agent', 'helpdesk-agent', 'global-admin', 'user-admin'],
    });
    expect(Object.values(CHOICES).every(Object.isFrozen)).toBe(true);
  });
});

function problem(code: string, path: Path, found: string, message: string): object {
  return { code, path, message, help: null, problem: { code, path, found, expected: [] } };
}

describe('an acceptance that is refused for what the invitation brings', () => {
  it.each(['single-partner-cloud', 'own-reseller', 'service-administered', 'delegated-admin-ended'] as const)(
    'stands at the invitation: %s',
    (code) => {
      const places = judged
        .filter(({ command, each }) => command.type === 'acceptInvitation' && each.refusedWith?.[0]?.code === code)
        .flatMap(({ result }) => placed(result).filter((place) => place.endsWith(code)));
      expect(new Set(places)).toEqual(new Set([`invitationId: ${code}`]));
    },
  );
});
