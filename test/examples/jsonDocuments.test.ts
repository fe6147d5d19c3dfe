import { execute, type CustomerEvent } from 'csp-multi-partner';
import { decode, encode, fromDocument, toDocument } from 'csp-multi-partner/wire/json';
import { describe, expect, it } from 'vitest';
import { valueReaders, type DocumentKind } from '../../src/wire/json/jsonDocument';
import { upcast, versionsOf, type Lineage } from '../../src/wire/json/lineage';
import { readDocument } from '../../src/wire/json/readDocument';
import { written } from '../../src/wire/json/written';
import { taking } from '../../src/parse/reader';
import { MOST_PROBLEMS } from '../../src/parse/reading';
import type { Reader } from '../../src/parse/takes';
import { accept, billingAdmin, CONTOSO, contoso, fabrikam, invitation, must, office, request } from '../world';
import { document, json, problem, problemsOf, refused, without, type Document } from './problems';

const customer = contoso();
const invited = contoso({ partnerships: { invitations: [invitation()] } });
const stored = document(toDocument('customer', customer));
const valueOf = (each: Document): Document => each['value'] as Document;

describe('a document', () => {
  it('says what it is, of which version, and what it holds', () => {
    expect(toDocument('customer', customer)).toStrictEqual({
      format: 'csp-multi-partner',
      version: 1,
      kind: 'customer',
      value: customer,
    });
  });

  it('as text is JSON in one line, in one order of members', () => {
    const command = accept('2016-01-01', { actor: billingAdmin });
    const text =
      '{"format":"csp-multi-partner","version":1,"kind":"command","value":{"type":"acceptInvitation",' +
      '"at":"2016-01-01T00:00:00.000Z","actor":{"kind":"customer","role":"billing-admin"},' +
      '"invitationId":"invitation-1","acceptsCustomerAgreement":false}}';
    expect(encode('command', command)).toBe(text);
    const { type, ...facts } = command;
    expect(encode('command', { ...facts, type })).toBe(text);
  });

  it('holds a customer, an event, events, a command, commands or refusals, and each is read back', () => {
    const { events } = must(execute(invited, accept('2016-01-01')));
    const event = events[0] as CustomerEvent;
    const commands = [request('2016-01-01'), accept('2016-01-01')];
    const refusals = execute(customer, accept('2016-01-01'))._unsafeUnwrapErr();
    expect(must(decode('customer', encode('customer', customer)))).toStrictEqual(customer);
    expect(must(decode('event', encode('event', event)))).toStrictEqual(event);
    expect(must(decode('events', encode('events', events)))).toStrictEqual(events);
    expect(must(decode('command', encode('command', accept('2016-01-01'))))).toStrictEqual(accept('2016-01-01'));
    expect(must(decode('commands', encode('commands', commands)))).toStrictEqual(commands);
    expect(must(decode('refusals', encode('refusals', refusals)))).toStrictEqual(refusals);
  });

  it('may hold no events, and no commands, but at least one refusal', () => {
    expect(must(decode('events', encode('events', [])))).toEqual([]);
    expect(must(decode('commands', encode('commands', [])))).toEqual([]);
    refused(fromDocument('refusals', { ...stored, kind: 'refusals', value: [] }), problem('empty', ['value'], 'list'));
    refused(
      fromDocument('refusals', { ...stored, kind: 'refusals', value: 'none' }),
      problem('not-a-list', ['value'], 'none'),
    );
    refused(
      fromDocument('refusals', { ...stored, kind: 'refusals', value: [{ code: 'too-early' }] }),
      ...['sources', 'disputed', 'remedy', 'at', 'lastEventAt'].map((name) =>
        problem('missing', ['value', 0, name], 'nothing'),
      ),
    );
  });

  it('leaves out what the type of the value does not have, at every level', () => {
    const wide = {
      ...customer,
      note: 'ours',
      account: { ...customer.account, subscriptions: [{ ...office(), note: 'ours' }] },
    };
    expect(encode('customer', wide)).toBe(encode('customer', contoso({ subscriptions: [office()] })));
  });

  it('takes nothing of the value along and leaves it open as it was', () => {
    const command = { ...accept('2016-01-01') };
    const made = toDocument('command', command);
    expect(Object.isFrozen(made.value)).toBe(true);
    expect(made.value).not.toBe(command);
    expect(Object.isFrozen(command)).toBe(false);
  });

  it('is written as it is where a variant is of no declared kind', () => {
    expect(written({ kind: 'other' }, valueReaders.event)).toEqual({ kind: 'other' });
    const unheard: Reader<unknown> = taking({ kind: 'unheard-of' } as never, (input) => input);
    expect(written('as it is', unheard)).toBe('as it is');
    expect(written('as it is', (input) => input)).toBe('as it is');
  });
});

describe('a document that is none', () => {
  it('is refused as a whole where it is no object', () => {
    refused(fromDocument('customer', null), problem('not-an-object', [], 'null'));
    refused(fromDocument('customer', [stored]), problem('not-an-object', [], 'list'));
    refused(fromDocument('customer', undefined), problem('not-an-object', [], 'undefined'));
  });

  it('is refused where its text is no JSON', () => {
    refused(decode('customer', '{"format":'), problem('not-json', [], '{"format":'));
    refused(decode('customer', ''), problem('not-json', [], ''));
    refused(decode('customer', 7n as unknown as string), problem('not-an-object', [], '7'));
    refused(decode('customer', Symbol('text') as unknown as string), problem('not-json', [], 'symbol'));
  });

  it.each([
    ['nothing', without('format', stored), 'nothing'],
    ['null', { ...stored, format: null }, 'nothing'],
    ['another format', { ...stored, format: 'cloudevents', version: 9 }, 'cloudevents'],
    ['an object', { ...stored, format: {} }, 'object'],
    ['the bare value', json(customer), 'nothing'],
  ])('is foreign where its format is %s, and nothing else is told of it', (_, input, found) => {
    refused(fromDocument('customer', input), problem('unknown-format', ['format'], found, ['csp-multi-partner']));
  });

  it.each([
    ['unknown-version', '1', '1'],
    ['unknown-version', 0, '0'],
    ['unknown-version', -1, '-1'],
    ['unknown-version', 1.5, '1.5'],
    ['unknown-version', 2 ** 53, '9007199254740992'],
    ['unknown-version', Number.NaN, 'NaN'],
    ['unknown-version', null, 'nothing'],
    ['unknown-version', undefined, 'nothing'],
    ['unknown-version', [1], 'object'],
    ['future-version', 2, '2'],
    ['future-version', Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ] as const)('is refused as %s where its version is %j', (code, version, found) => {
    refused(
      fromDocument('customer', { ...stored, version, kind: 'other', more: true }),
      problem(code, ['version'], found, ['1']),
    );
  });

  it.each([
    ['events', 'events'],
    ['constructor', 'constructor'],
    [undefined, 'nothing'],
    [7, '7'],
  ])('is refused where its kind is %j', (kind, found) => {
    refused(
      fromDocument('customer', { ...stored, kind, value: [] }),
      problem('not-one-of', ['kind'], found, ['customer']),
    );
  });

  it('has a value, and no members besides', () => {
    refused(fromDocument('customer', without('value', stored)), problem('missing', ['value'], 'nothing'));
    refused(fromDocument('customer', { ...stored, signature: 'x' }), problem('unknown-member', ['signature'], 'x'));
  });

  it('has problems whose paths begin at the document', () => {
    const events = [
      { type: 'grantDeleted', at: '2016-02-30T00:00:00Z', by: { kind: 'customer', role: 'other' }, grantId: '' },
    ];
    refused(
      fromDocument('events', { ...stored, kind: 'events', value: events }),
      problem('not-an-instant', ['value', 0, 'at'], '2016-02-30T00:00:00Z'),
      problem('empty', ['value', 0, 'grantId'], ''),
    );
  });
});

/** As if a customer's name had been called `title` in version 1, and `companyName` in version 2. */
const renamed =
  (before: string, after: string) =>
  (value: unknown): unknown => {
    const { [before]: name, ...rest } = value as Document;
    return { ...rest, [after]: name };
  };
const lineage: Lineage = { first: 1, upcasters: [renamed('title', 'companyName'), renamed('companyName', 'name')] };

describe('a document of an older version', () => {
  const named = (name: string, version: number): Document => ({
    ...stored,
    version,
    value: { ...without('name', customer), [name]: customer.name },
  });

  it('is raised version by version, each by its upcaster, oldest first', () => {
    for (const each of [named('title', 1), named('companyName', 2), named('name', 3)]) {
      expect(must(readDocument('customer', each, lineage))).toStrictEqual(customer);
    }
  });

  it('is not raised by the upcaster of a version before its own', () => {
    refused(
      readDocument('customer', named('title', 2), lineage),
      problem('missing', ['value', 'name'], 'nothing'),
      problem('unknown-member', ['value', 'title'], 'Contoso'),
    );
  });

  it('can be of version 0, where that was the first', () => {
    const since: Lineage = { first: 0, upcasters: [renamed('title', 'name')] };
    expect(must(readDocument('customer', named('title', 0), since))).toStrictEqual(customer);
    expect(must(readDocument('customer', named('name', 1), since))).toStrictEqual(customer);
    refused(
      readDocument('customer', named('name', -1), since),
      problem('unknown-version', ['version'], '-1', ['0', '1']),
    );
    refused(readDocument('customer', named('name', 2), since), problem('future-version', ['version'], '2', ['0', '1']));
  });

  it('is refused where its upcaster cannot make sense of it', () => {
    refused(
      readDocument('customer', { ...named('title', 1), value: null }, lineage),
      problem('unreadable', ['value'], 'null'),
    );
  });

  it('tells its upcaster of which kind it is', () => {
    const kinds: DocumentKind[] = [];
    const noting: Lineage = { first: 0, upcasters: [(value, kind) => (kinds.push(kind), value)] };
    must(readDocument('events', { ...stored, version: 0, kind: 'events', value: [] }, noting));
    expect(kinds).toEqual(['events']);
  });

  it('has versions that follow each other', () => {
    expect(versionsOf(lineage)).toEqual([1, 2, 3]);
    expect(upcast('as it is', 'events', 3, lineage)).toBe('as it is');
  });
});

describe('a hostile document', () => {
  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  const textWith = (member: string, value: string): string =>
    encode('customer', customer).replace('"value":{', `"value":{"${member}":${value},`);

  it('is refused where it is nested 100,000 levels deep, in a member that is known and in one that is not', () => {
    refused(
      decode('customer', textWith('more', nested(100_000))),
      problem('unknown-member', ['value', 'more'], 'object'),
    );
    const known = encode('customer', customer).replace('"name":"Contoso"', `"name":${nested(100_000)}`);
    refused(decode('customer', known), problem('not-text', ['value', 'name'], 'object'));
    refused(decode('customer', nested(100_000)), problem('not-an-object', [], 'list'));
  });

  it('costs a hundred problems where it has a million', () => {
    const bad = Array.from({ length: 1_000_000 }, () => 1);
    const problems = problemsOf(fromDocument('events', { ...stored, kind: 'events', value: bad }));
    expect(problems).toHaveLength(MOST_PROBLEMS + 1);
    expect(problems[MOST_PROBLEMS - 1]).toEqual(problem('not-an-object', ['value', 99], '1'));
    expect(problems[MOST_PROBLEMS]).toEqual(problem('too-many', [], '999900'));
  });

  it.each([
    [99, 99, 0],
    [100, 100, 0],
    [101, 100, 1],
    [102, 100, 2],
  ])('with %i problems has %i of them told and %i left out', (all, told, left) => {
    const problems = problemsOf(
      fromDocument('events', { ...stored, kind: 'events', value: Array.from({ length: all }, () => 1) }),
    );
    const [more, ...beyond] = problems.slice(told);
    expect(problems.slice(0, told).every(({ code }) => code === 'not-an-object')).toBe(true);
    expect(more).toEqual(left === 0 ? undefined : problem('too-many', [], String(left)));
    expect(beyond).toEqual([]);
  });

  it('is refused where an empty array claims 4,294,967,295 entries', () => {
    const claiming: unknown[] = [];
    claiming.length = 2 ** 32 - 1;
    refused(
      fromDocument('events', { ...stored, kind: 'events', value: claiming }),
      problem('not-a-list', ['value'], 'a list with a hole at 0'),
    );
  });

  it('is refused where two entries have one id', () => {
    const subscriptions = [office(), office({ friendlyName: 'Another' })];
    refused(
      fromDocument('customer', {
        ...stored,
        value: { ...customer, account: { owner: CONTOSO, subscriptions } },
      }),
      problem('duplicate', ['value', 'account', 'subscriptions', 1], office().id),
    );
  });

  it('is refused where it goes round in a circle', () => {
    const circle: Document = { ...valueOf(stored) };
    circle['account'] = circle;
    const problems = problemsOf(fromDocument('customer', { ...stored, value: circle }));
    expect(problems.slice(0, 2)).toEqual([
      problem('missing', ['value', 'account', 'owner'], 'nothing'),
      problem('missing', ['value', 'account', 'subscriptions'], 'nothing'),
    ]);
    const round: Document = { ...stored };
    round['format'] = round;
    refused(fromDocument('customer', round), problem('unknown-format', ['format'], 'object', ['csp-multi-partner']));
  });

  it('is refused where a getter or proxy throws, or a proxy is revoked', () => {
    const throwing = (): never => {
      throw new Error('no');
    };
    const trap = Object.defineProperty({ ...stored }, 'value', { get: throwing, enumerable: true });
    refused(fromDocument('customer', trap), problem('unreadable', [], 'object'));
    const inner = Object.defineProperty({ ...valueOf(stored) }, 'account', { get: throwing, enumerable: true });
    refused(fromDocument('customer', { ...stored, value: inner }), problem('unreadable', ['value'], 'object'));
    refused(
      fromDocument('customer', {
        ...stored,
        value: new Proxy({}, { ownKeys: throwing, getOwnPropertyDescriptor: throwing }),
      }),
      problem('unreadable', ['value'], 'object'),
    );
    const { proxy, revoke } = Proxy.revocable({ ...stored }, {});
    revoke();
    refused(fromDocument('customer', proxy), problem('unreadable', [], 'object'));
  });

  it('knows the partners it names', () => {
    const { partnerships } = customer;
    const value = { ...customer, partnerships: { ...partnerships, partners: [fabrikam] } };
    expect(problemsOf(fromDocument('customer', { ...stored, value })).map(({ code, path }) => [code, path])).toEqual([
      ['unknown-partner', ['value', 'partnerships', 'relationships', 0, 'partner']],
    ]);
  });
});
