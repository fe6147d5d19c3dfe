import type { Instant, TenantId } from 'csp-multi-partner';
import {
  parseAccessQuestion,
  parseActor,
  parseAssignmentId,
  parseCommand,
  parseCommandType,
  parseCustomer,
  parseDuration,
  parseEvent,
  parseGrantId,
  parseInstant,
  parseInvitationId,
  parseMarket,
  parsePartner,
  parsePartnerId,
  parseRoleDefinitionId,
  parseSecurityGroupId,
  parseSubscription,
  parseSubscriptionAction,
  parseSubscriptionId,
  parseSubscriptionOrder,
  parseTenantId,
  type Problem,
} from 'csp-multi-partner/parse';
import fc from 'fast-check';
import type { Result } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  accept,
  ADATUM,
  adatum,
  action,
  agent,
  ASSIGNMENT,
  assignment,
  at,
  AZURE,
  contoso,
  CONTOSO,
  dap,
  draft,
  end,
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  fabrikam,
  gdap,
  GLOBAL_READER,
  globalAdmin,
  GRANT,
  grantId,
  invitation,
  microsoft,
  must,
  NORTHWIND,
  northwind,
  office,
  OFFICE,
  order,
  provisioning,
  purchase,
  request,
  reseller,
  revoke,
  STATES,
  step,
  tailspin,
  TAILSPIN,
} from '../world';
import { runs } from './runs';

type Parse = (input: unknown) => Result<unknown, readonly Problem[]>;
type Step = string | number;
type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const toJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const grants = [
  dap(NORTHWIND),
  ...Object.values(STATES).map((state, index) =>
    gdap({ id: grantId(`grant-${index}`), partner: ADATUM, provider: TAILSPIN, state }),
  ),
];

/** A customer with something in every list and in every state. */
const rich = contoso({
  cspTenancy: { kind: 'transacting-tenant', providers: [TAILSPIN] },
  subscriptions: [office(), { ...office({ id: AZURE }), transactingPartner: null }],
  partnerships: {
    invitations: [
      invitation(),
      invitation({ id: 'invitation-2', provider: TAILSPIN, status: 'accepted', acceptedAt: at('2015-02-01') }),
    ],
    relationships: [
      reseller(NORTHWIND),
      { status: 'ended', partner: FABRIKAM, since: at('2014-01-01'), endedAt: at('2014-06-01') },
    ],
    grants,
  },
});

const happened = { at: at('2016-01-01'), by: globalAdmin };
const ofGrant = { ...happened, grantId: GRANT };
const onGrant = { at: at('2024-02-01'), actor: agent(FABRIKAM), grantId: GRANT };
const { displayName, duration, autoExtendDuration, roleDefinitionIds } = gdap();
const terms = { displayName, duration, autoExtendDuration, roleDefinitionIds };

const ACCESSES: readonly Json[] = [
  { kind: 'purchase' },
  { kind: 'roles', anyOf: [EXCHANGE] },
  { kind: 'azure-subscription', subscriptionId: OFFICE, azureRole: 'none' },
];

/** Every parse function with documents that it takes. */
const PARSERS: readonly { readonly name: string; readonly parse: Parse; readonly documents: readonly Json[] }[] = [
  { name: 'parseInstant', parse: parseInstant, documents: ['2024-05-31T09:30:00.1234567Z'] },
  { name: 'parseTenantId', parse: parseTenantId, documents: [CONTOSO.toUpperCase()] },
  { name: 'parsePartnerId', parse: parsePartnerId, documents: ['4847383'] },
  { name: 'parseSubscriptionId', parse: parseSubscriptionId, documents: [OFFICE.toUpperCase(), 'Order-7'] },
  { name: 'parseInvitationId', parse: parseInvitationId, documents: ['Invitation-1'] },
  { name: 'parseGrantId', parse: parseGrantId, documents: ['Grant-1'] },
  { name: 'parseAssignmentId', parse: parseAssignmentId, documents: ['Assignment-1'] },
  { name: 'parseRoleDefinitionId', parse: parseRoleDefinitionId, documents: [EXCHANGE.toUpperCase()] },
  { name: 'parseSecurityGroupId', parse: parseSecurityGroupId, documents: [ENGINEERS.toUpperCase()] },
  { name: 'parseDuration', parse: parseDuration, documents: ['P730D', 'P1Y2M3W4DT5H6M7.8S', 'PT0S'] },
  { name: 'parseMarket', parse: parseMarket, documents: ['us', 'BR', 'europe'] },
  { name: 'parseActor', parse: parseActor, documents: [agent(NORTHWIND), globalAdmin, provisioning].map(toJson) },
  { name: 'parseCommandType', parse: parseCommandType, documents: ['draftGrant', 'acceptInvitation'] },
  {
    name: 'parseAccessQuestion',
    parse: parseAccessQuestion,
    documents: ACCESSES.map((access) => ({ at: '2024-03-01T00:00:00Z', partner: NORTHWIND, user: null, access })),
  },
  { name: 'parsePartner', parse: parsePartner, documents: [northwind, tailspin, adatum].map(toJson) },
  { name: 'parseSubscription', parse: parseSubscription, documents: [toJson(office())] },
  { name: 'parseSubscriptionAction', parse: parseSubscriptionAction, documents: [toJson(action('migrate'))] },
  { name: 'parseSubscriptionOrder', parse: parseSubscriptionOrder, documents: [toJson(order())] },
  { name: 'parseCustomer', parse: parseCustomer, documents: [contoso(), rich].map(toJson) },
  {
    name: 'parseCommand',
    parse: parseCommand,
    documents: [
      request('2016-01-01', { partner: adatum, provider: tailspin }),
      accept('2016-01-01'),
      revoke('2016-01-01', { actor: microsoft('2015-01-01') }),
      end('2016-01-01'),
      purchase('2016-01-01'),
      draft('2024-02-01', { partner: adatum, provider: tailspin, takenNames: ['Other'], customRoles: [EXCHANGE] }),
      { type: 'amendGrant', ...onGrant, ...terms, autoExtendDuration: 'P0D', takenNames: [], customRoles: [] },
      step('deleteGrant', '2024-02-01'),
      step('lockGrantForApproval', '2024-02-01'),
      step('approveGrant', '2024-02-01', globalAdmin),
      step('rejectGrant', '2024-02-01'),
      { type: 'recordProvisioning', ...onGrant, actor: provisioning, status: 'active', endsAt: at('2026-02-01') },
      { type: 'switchAutoExtension', ...onGrant, autoExtendDuration: 'P180D' },
      step('removeGlobalAdministrator', '2024-02-01'),
      step('terminateGrant', '2024-02-01'),
      { type: 'recordElapsed', at: at('2024-02-01'), actor: provisioning },
      {
        type: 'assignAccess',
        ...onGrant,
        assignmentId: ASSIGNMENT,
        securityGroup: ENGINEERS,
        roleDefinitionIds: [GLOBAL_READER],
      },
      { type: 'changeAccessAssignment', ...onGrant, assignmentId: ASSIGNMENT, roleDefinitionIds: [EXCHANGE] },
      { type: 'removeAccessAssignment', ...onGrant, assignmentId: ASSIGNMENT },
      { type: 'recordAssignment', ...onGrant, assignmentId: ASSIGNMENT, status: 'error' },
    ].map(toJson),
  },
  {
    name: 'parseEvent',
    parse: parseEvent,
    documents: [
      { ...happened, type: 'relationshipRequested', invitation: invitation(), partner: fabrikam, provider: tailspin },
      { ...happened, type: 'invitationAccepted', invitationId: 'invitation-1' },
      { ...happened, type: 'customerAgreementAccepted' },
      { ...happened, type: 'delegatedAdminRemoved', partner: FABRIKAM },
      { ...happened, type: 'subscriptionPurchased', subscription: office() },
      {
        ...happened,
        type: 'grantDrafted',
        grant: gdap({ state: STATES.created }),
        partner: adatum,
        provider: tailspin,
      },
      { ...ofGrant, type: 'grantAmended', terms },
      { ...ofGrant, type: 'grantDeleted' },
      { ...ofGrant, type: 'grantLocked', state: STATES.approvalPending },
      { ...ofGrant, type: 'grantApproved', state: STATES.approved },
      { ...ofGrant, type: 'grantRejected', state: STATES.approvalPending },
      ...[STATES.activating, STATES.active, STATES.expired, STATES.terminating, STATES.terminated].map((state) => ({
        ...ofGrant,
        type: 'grantProvisioned',
        state,
      })),
      { ...ofGrant, type: 'grantTerminationRequested', state: STATES.terminationRequested },
      { ...ofGrant, type: 'grantExtended', state: STATES.active },
      { ...ofGrant, type: 'grantEnded', state: STATES.expiring },
      { ...ofGrant, type: 'grantForgotten' },
      { ...ofGrant, type: 'autoExtensionSwitched', autoExtendDuration: 'P180D' },
      { ...ofGrant, type: 'globalAdministratorRemoved', roleDefinitionIds },
      { ...ofGrant, type: 'accessAssigned', assignment: assignment({ status: 'pending' }) },
      { ...ofGrant, type: 'accessAssignmentChanged', assignment: assignment() },
    ].map(toJson),
  },
];
const EVERY_PARSER: readonly Parse[] = PARSERS.map(({ parse }) => parse);

const named = <Each extends { readonly name: string }>(all: readonly Each[]): readonly (readonly [string, Each])[] =>
  all.map((each) => [each.name, each]);

/** What is wrong; empty where nothing is. */
const problemsOf = (result: Result<unknown, readonly Problem[]>): readonly Problem[] =>
  result.match(
    () => [],
    (problems) => problems,
  );

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The places in a document that hold something: the members and indices that lead there. */
function placesIn(value: unknown): readonly (readonly Step[])[] {
  if (!isObject(value)) return [];
  const steps: readonly Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) => [[step], ...placesIn(value[step as never]).map((place) => [step, ...place])]);
}

const valueAt = (document: unknown, place: readonly Step[]): unknown =>
  place.reduce<unknown>((value, step) => (value as Record<Step, unknown>)[step], document);

/** A copy of the document in which `change` was made to the object or list that holds `place`. */
function changedAt(document: Json, place: readonly Step[], change: (holder: Record<Step, unknown>) => void): unknown {
  const copy: unknown = structuredClone(document);
  change(valueAt(copy, place.slice(0, -1)) as Record<Step, unknown>);
  return copy;
}

const last = (place: readonly Step[]): Step => place[place.length - 1] ?? '';

/** Every object and list within a value. */
function objectsIn(value: unknown): readonly object[] {
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** What is wrong with a problem itself; empty where it leads to where it says, in few words, and fits into JSON. */
function flawsOf({ code, path, found, expected }: Problem, input: unknown): readonly string[] {
  const holder = path.slice(0, -1).reduce<unknown>((value, step) => {
    return isObject(value) && Object.hasOwn(value, step) ? (value as Record<Step, unknown>)[step] : undefined;
  }, input);
  const stands =
    path.length === 0 ||
    (isObject(holder) &&
      (holder as Record<Step, unknown>)[last(path)] !== undefined &&
      Object.hasOwn(holder, last(path)));
  return [
    ...(path.length > 0 && !isObject(holder) ? [`${path.join('.')} leads nowhere`] : []),
    ...(stands === (code === 'missing') ? [`${code} at ${path.join('.')}`] : []),
    ...(found.length > 60 ? [`${found.length} characters found`] : []),
    ...(path.every((step) => typeof step === 'string' || Number.isSafeInteger(step)) ? [] : ['odd steps']),
    ...([found, ...expected].every((text) => typeof text === 'string') ? [] : ['not text']),
  ];
}

/** Neither throws nor answers with an empty list of problems, and each problem is one that helps. */
function flawsOfAnswer(parse: Parse, input: unknown): readonly string[] {
  const answer = parse(input);
  const problems = problemsOf(answer);
  const isEmpty = answer.isErr() && problems.length === 0;
  return [...(isEmpty ? ['no problem'] : []), ...problems.flatMap((each) => flawsOf(each, input))];
}

const anything = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  stringUnit: 'binary',
});

const throws = (): never => {
  throw new Error('trap');
};
const throwsNothing = (): never => {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the point of it
  throw undefined;
};
/** A handler whose every trap throws. */
const throwing: ProxyHandler<object> = new Proxy({}, { get: () => throws });

function revoked<Target extends object>(target: Target): Target {
  const { proxy, revoke: revokeIt } = Proxy.revocable(target, {});
  revokeIt();
  return proxy;
}

const cyclicObject: Record<string, unknown> = {};
for (const name of ['kind', 'type', 'items', 'account', 'partnerships', 'actor', 'self'])
  cyclicObject[name] = cyclicObject;
const cyclicList: unknown[] = [];
cyclicList.push(cyclicList, cyclicList);

const sparse: unknown[] = [];
sparse.length = 4_294_967_295;

const deep = (wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = null;
  for (let depth = 0; depth < 100_000; depth += 1) value = wrap(value);
  return value;
};

class Impostor {
  readonly kind = 'direct-bill';
  get name(): string {
    return throws();
  }
  toString(): string {
    return throws();
  }
  toJSON(): string {
    return throws();
  }
  [Symbol.toPrimitive](): string {
    return throws();
  }
}

const HOSTILE: readonly (readonly [name: string, value: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a symbol', Symbol('hostile')],
  ['a bigint', 10n ** 100n],
  ['not a number', NaN],
  ['a function', throws],
  ['a cyclic object', cyclicObject],
  ['a cyclic list', cyclicList],
  ['a list that claims 4,294,967,295 elements', sparse],
  ['a proxy whose every trap throws', new Proxy({}, throwing)],
  ['a list behind a proxy whose every trap throws', new Proxy([], throwing)],
  ['a function behind a proxy whose every trap throws', new Proxy(throws, throwing)],
  ['a revoked proxy', revoked({})],
  ['a revoked list', revoked([])],
  ['a proxy that throws no error', new Proxy({}, { ownKeys: throwsNothing })],
  ['getters that throw', Object.defineProperty({ kind: 'partner' }, 'type', { enumerable: true, get: throws })],
  ['a list with a getter that throws', Object.defineProperty([1, 2], 0, { enumerable: true, get: throws })],
  [
    'a member called __proto__',
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":1}}}'),
  ],
  ['members called like those of every object', JSON.parse('{"toString":1,"hasOwnProperty":2,"valueOf":3,"kind":4}')],
  ['an object without prototype', Object.create(null)],
  ['an object with symbol keys', { [Symbol('type')]: 'acceptInvitation', [Symbol.iterator]: throws }],
  ['a class instance', new Impostor()],
  ['a Date', new Date(NaN)],
  ['a Map', new Map([['type', 'acceptInvitation']])],
  ['a boxed text', Object('2024-05-31T09:30:00Z')],
  ['text of lone surrogates', '\ud800'.repeat(100)],
  ['text of a million characters', 'a'.repeat(1_000_000)],
  ['digits of a million characters', '9'.repeat(1_000_000)],
  ['100,000 objects one in another', deep((inner) => ({ kind: inner, account: inner, items: inner }))],
  ['100,000 lists one in another', deep((inner) => [inner])],
];

describe('whatever comes in', () => {
  it('nothing throws: parse(x) is a value or problems that lead somewhere, for any x', () => {
    fc.assert(
      fc.property(anything, (input) => {
        for (const parse of EVERY_PARSER) {
          const answer = parse(input);
          expect(answer.isOk()).toBe(problemsOf(answer).length === 0);
        }
        for (const { parse } of PARSERS) expect(flawsOfAnswer(parse, input)).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
  });

  it.each(HOSTILE)('nothing throws: parse(x) has problems or a value for %s', (_, hostile) => {
    for (const parse of EVERY_PARSER) {
      const answer = parse(hostile);
      expect(answer.isOk()).toBe(problemsOf(answer).length === 0);
    }
  });

  it.each(HOSTILE)('nothing throws: parse(d with x somewhere) has problems or a value for %s', (_, hostile) => {
    for (const { parse, documents } of PARSERS) {
      for (const document of documents) {
        for (const place of placesIn(document)) {
          const input = changedAt(document, place, (holder) => {
            holder[last(place)] = hostile;
          });
          const answer = parse(input);
          const problems = problemsOf(answer);
          expect([place, answer.isOk()]).toEqual([place, problems.length === 0]);
          expect([place, ...problems.filter(({ found }) => found.length > 60)]).toEqual([place]);
        }
      }
    }
  });

  it('no prototype is polluted: Object.prototype after parse(x) has the members it had before', () => {
    const before = Reflect.ownKeys(Object.prototype);
    const polluting = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    for (const { parse, documents } of PARSERS) {
      for (const document of documents) {
        for (const name of polluting) {
          const text = JSON.stringify(document).replaceAll('{', `{${JSON.stringify(name)}:{"polluted":true},`);
          const polluted = parse(JSON.parse(text.replaceAll(',}', '}')));
          for (const each of objectsIn(polluted.unwrapOr(null))) expect('polluted' in each).toBe(false);
        }
      }
    }
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });
});

const arbitrary = {
  guid: fc.uuid().chain((guid) => fc.constantFrom(guid, guid.toUpperCase())),
  instant: fc
    .tuple(
      fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
      fc.stringMatching(/^\d{0,7}$/u),
    )
    .map(([date, digits]) => `${date.toISOString().slice(0, 19)}${digits === '' ? '' : `.${digits}`}Z`),
  market: fc.constantFrom('US', 'us', 'DE', 'jp', 'ZZ', 'europe', 'latin-america'),
  text: fc.string({ minLength: 1, unit: 'binary' }),
  duration: fc
    .tuple(...['Y', 'M', 'W', 'D'].map((unit) => fc.option(fc.nat(99_999).map((count) => `${count}${unit}`))))
    .map((parts) => parts.map((part) => part ?? '').join(''))
    .map((parts) => (parts === '' ? 'PT0S' : `P${parts}`)),
};
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value);

const subscription = fc.record({
  id: fc.oneof(arbitrary.guid, arbitrary.text),
  service: fc.oneof(fc.constantFrom('azure', 'office-365'), arbitrary.text),
  commerce: fc.constantFrom('legacy', 'new-commerce'),
  friendlyName: arbitrary.text,
  orderId: maybe(arbitrary.text),
  partnerOfRecord: maybe(fc.integer({ min: 1 }).map(String)),
  terms: fc.record({
    offerId: arbitrary.text,
    quantity: fc.maxSafeNat(),
    termDuration: maybe(fc.constantFrom('P1M', 'P1Y', 'P3Y')),
    billingCycle: fc.constantFrom('monthly', 'annual', 'none'),
    autoRenewEnabled: fc.boolean(),
    effectiveStartDate: arbitrary.instant,
    commitmentEndDate: maybe(arbitrary.instant),
  }),
  transactingPartner: maybe(arbitrary.guid),
  purchasedAt: arbitrary.instant,
  status: fc.constantFrom('none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled'),
});

const state = fc.oneof(
  fc.record({ status: fc.constant('created'), createdAt: arbitrary.instant }),
  fc.record({
    status: fc.constant('approvalPending'),
    lockedAt: arbitrary.instant,
    lapsesAt: arbitrary.instant,
    partnerConsent: fc.constantFrom('not-needed', 'pending', 'given', 'refused'),
    customerApprovedAt: maybe(arbitrary.instant),
  }),
  fc.record({ status: fc.constantFrom('approved', 'activating'), approvedAt: arbitrary.instant }),
  fc.record({ status: fc.constant('active'), activatedAt: arbitrary.instant, endsAt: arbitrary.instant }),
  fc.record({ status: fc.constant('expiring'), endedAt: arbitrary.instant }),
  fc.record({ status: fc.constant('expired'), endedAt: arbitrary.instant, expiredAt: arbitrary.instant }),
  fc.record({
    status: fc.constantFrom('terminationRequested', 'terminating'),
    requestedAt: arbitrary.instant,
    requestedBy: fc.constantFrom('partner', 'customer', 'microsoft'),
  }),
  fc.record({
    status: fc.constant('terminated'),
    requestedBy: fc.constantFrom('partner', 'customer', 'microsoft'),
    terminatedAt: arbitrary.instant,
  }),
);
const roles = fc.uniqueArray(arbitrary.guid, { selector: (guid) => guid.toLowerCase(), maxLength: 3 });

const granular = fc.record({
  kind: fc.constant('gdap'),
  id: arbitrary.text,
  partner: fc.constantFrom(FABRIKAM, ADATUM.toUpperCase()),
  provider: fc.constantFrom(null, TAILSPIN),
  displayName: fc.string({ unit: 'binary' }),
  duration: arbitrary.duration,
  autoExtendDuration: fc.constantFrom('PT0S', 'P0D', 'P180D'),
  roleDefinitionIds: roles,
  assignments: fc.uniqueArray(
    fc.record({
      id: arbitrary.text,
      status: fc.constantFrom('pending', 'active', 'deleting', 'deleted', 'error'),
      securityGroup: arbitrary.guid,
      roleDefinitionIds: roles,
    }),
    { selector: ({ id }) => id, maxLength: 2 },
  ),
  state,
});

/** Customers of any name and age, with subscriptions and granular grants of any kind and the partners of the tests. */
const customer = fc
  .record({
    tenantId: arbitrary.guid,
    name: arbitrary.text,
    cloud: fc.constantFrom('global', 'us-government', 'germany', 'china'),
    market: arbitrary.market,
    subscriptions: fc.uniqueArray(subscription, { selector: ({ id }) => id.toLowerCase(), maxLength: 5 }),
    invitations: fc.uniqueArray(
      fc.record({
        status: fc.constant('pending'),
        id: arbitrary.text,
        partner: fc.constantFrom(FABRIKAM, NORTHWIND.toUpperCase()),
        provider: fc.constantFrom(null, TAILSPIN),
        asks: fc.constantFrom('reseller', 'reseller-and-delegated-admin', 'delegated-admin'),
        requestedAt: arbitrary.instant,
      }),
      { selector: ({ id }) => id, maxLength: 3 },
    ),
    granted: fc.uniqueArray(granular, { selector: ({ id }) => id, maxLength: 3 }),
    customerAgreementAcceptedAt: maybe(arbitrary.instant),
    asOf: arbitrary.instant,
  })
  .map(({ subscriptions, invitations, granted, customerAgreementAcceptedAt, ...facts }) => ({
    ...facts,
    cspTenancy: { kind: 'none' },
    account: { owner: facts.tenantId, subscriptions },
    partnerships: {
      partners: [northwind, fabrikam, tailspin, adatum],
      invitations,
      relationships: [reseller(NORTHWIND)],
      grants: [dap(NORTHWIND), ...granted],
      customerAgreementAcceptedAt,
    },
  }));

describe('a document that is good', () => {
  it.each(named(PARSERS))('is taken: %s(d) is ok, for every document of the tests', (_, each) => {
    expect(each.documents.map((document) => each.parse(document).isOk())).toEqual(each.documents.map(() => true));
  });

  it('reading is idempotent: parse(json(parse(d))) equals parse(d)', () => {
    for (const { parse, documents } of PARSERS) {
      for (const document of documents) {
        const once = must(parse(document));
        expect(must(parse(toJson(once)))).toStrictEqual(once);
      }
    }
    fc.assert(
      fc.property(customer, (document) => {
        const once = must(parseCustomer(document));
        expect(must(parseCustomer(toJson(once)))).toStrictEqual(once);
      }),
      { numRuns: runs(150) },
    );
  });

  it('instants compare as text: a ≤ b iff parse(a) ≤ parse(b) in time', () => {
    const time = (instant: Instant): number => Date.parse(instant);
    fc.assert(
      fc.property(arbitrary.instant, arbitrary.instant, (one, other) => {
        const [first, second] = [must(parseInstant(one)), must(parseInstant(other))];
        expect(first <= second).toBe(time(first) <= time(second));
      }),
    );
  });

  it('letter case makes no second tenant: parseTenantId(upper(g)) equals parseTenantId(lower(g))', () => {
    fc.assert(
      fc.property(fc.uuid(), (guid) => {
        const tenants: readonly TenantId[] = [guid.toUpperCase(), guid.toLowerCase()].map((each) =>
          must(parseTenantId(each)),
        );
        expect(tenants).toEqual([guid.toLowerCase(), guid.toLowerCase()]);
      }),
    );
  });

  it('letter case makes no second role or group: parse(upper(g)) equals parse(lower(g))', () => {
    fc.assert(
      fc.property(fc.uuid(), (guid) => {
        for (const parse of [parseRoleDefinitionId, parseSecurityGroupId]) {
          expect(must<string, unknown>(parse(guid.toUpperCase()))).toBe(
            must<string, unknown>(parse(guid.toLowerCase())),
          );
        }
      }),
    );
  });

  it('durations stay as they are written: parseDuration(d) is d', () => {
    fc.assert(
      fc.property(arbitrary.duration, (written) => {
        expect(must(parseDuration(written))).toBe(written);
      }),
    );
  });

  it('results are frozen through and through: isFrozen(o) for every object o within parse(d)', () => {
    for (const { parse, documents } of PARSERS) {
      for (const document of documents) {
        const open = objectsIn(must(parse(document))).filter((each) => !Object.isFrozen(each));
        expect(open).toEqual([]);
      }
    }
  });

  it('the input stays as it was and is not handed on: no object of parse(d) is an object of d', () => {
    for (const { parse, documents } of PARSERS) {
      for (const document of documents) {
        const input = structuredClone(document);
        const given = new Set(objectsIn(input));
        const read = must(parse(input));
        expect(objectsIn(read).filter((each) => given.has(each))).toEqual([]);
        expect(input).toStrictEqual(document);
      }
    }
  });

  it('the work is linear: t(10 n) − t(0) equals 10 (t(n) − t(0)), t being how often reading n subscriptions touches them', () => {
    const one = toJson(office()) as Record<string, Json>;
    const touches = (size: number): number => {
      let count = 0;
      const counted = <Answer>(answer: Answer): Answer => {
        count += 1;
        return answer;
      };
      const counting: ProxyHandler<object> = {
        get: (target, name) => counted(Reflect.get(target, name) as unknown),
        has: (target, name) => counted(Reflect.has(target, name)),
        ownKeys: (target) => counted(Reflect.ownKeys(target)),
      };
      const subscriptions = Array.from(
        { length: size },
        (_, index) => new Proxy({ ...one, id: `s-${index}` }, counting),
      );
      const account = { owner: CONTOSO, subscriptions: new Proxy(subscriptions, counting) };
      must(parseCustomer({ ...(toJson(contoso()) as object), account }));
      return count;
    };
    const [none, thousand, tenThousand] = [touches(0), touches(1_000), touches(10_000)];
    expect(tenThousand - none).toBe(10 * (thousand - none));
  });
});

describe('a document that somebody has damaged', () => {
  it.each(named(PARSERS))(
    'nothing is optional: %s(d without m) misses m, for every member m',
    (_, { parse, documents }) => {
      for (const document of documents) {
        for (const place of placesIn(document).filter((each) => typeof last(each) === 'string')) {
          const input = changedAt(document, place, (holder) => {
            Reflect.deleteProperty(holder, last(place));
          });
          const missing = problemsOf(parse(input)).filter(({ code }) => code === 'missing');
          expect(missing.map(({ path }) => path)).toContainEqual(place);
        }
      }
    },
  );

  it.each(named(PARSERS))(
    'nothing is overlooked: %s(d with m) has one problem, m, for every stray member m',
    (_, each) => {
      for (const document of each.documents) {
        const objects = [[], ...placesIn(document)].filter((place) => {
          const value = valueAt(document, place);
          return isObject(value) && !Array.isArray(value);
        });
        for (const place of objects) {
          for (const name of ['stray', '__proto__', 'constructor', '']) {
            const input = changedAt(document, [...place, name], (holder) => {
              Object.defineProperty(holder, name, { value: true, enumerable: true });
            });
            const problems: readonly Problem[] = [
              { code: 'unknown-member', path: [...place, name], found: 'true', expected: [] },
            ];
            expect(problemsOf(each.parse(input))).toEqual(problems);
          }
        }
      }
    },
  );

  it('an entry twice is one problem: parse(d with e twice) has a duplicate at the second e, for every keyed list', () => {
    const lists = [
      ['account', 'subscriptions'],
      ['partnerships', 'partners'],
      ['partnerships', 'invitations'],
      ['partnerships', 'relationships'],
      ['partnerships', 'grants'],
      ['partnerships', 'grants', 1, 'roleDefinitionIds'],
      ['partnerships', 'grants', 1, 'assignments'],
      ['partnerships', 'grants', 1, 'assignments', 0, 'roleDefinitionIds'],
      ['cspTenancy', 'providers'],
    ];
    const document = toJson(rich);
    for (const list of lists) {
      const entries = valueAt(document, list) as readonly Json[];
      for (const entry of entries) {
        const input = changedAt(document, [...list, 0], (holder) => {
          (holder as unknown as Json[]).push(entry);
        });
        expect(problemsOf(parseCustomer(input)).map(({ code, path }) => [code, path])).toEqual([
          ['duplicate', [...list, entries.length]],
        ]);
      }
    }
  });

  it('nothing throws: parse(damage(d)) is a value or problems that lead somewhere', () => {
    const all = PARSERS.filter(({ documents }) => documents.some(isObject));
    const cases = all.flatMap(({ parse, documents }) => documents.map((document) => ({ parse, document })));
    const damage = fc.record({
      where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      how: fc.constantFrom('delete', 'replace', 'duplicate', 'swap'),
      by: anything,
    });
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.array(damage, { minLength: 1, maxLength: 4 }), (each, damages) => {
        const input: unknown = structuredClone(each.document);
        for (const { where, how, by } of damages) {
          const places = placesIn(input).filter((place) => place.length < 8);
          const place = places[Math.floor(where * places.length)];
          if (place === undefined) continue;
          const holder = valueAt(input, place.slice(0, -1)) as Record<Step, unknown>;
          const other = valueAt(input, places[Math.floor(where * where * places.length)] ?? place);
          if (Object.isFrozen(holder) || ArrayBuffer.isView(holder) || holder instanceof String) continue;
          if (how === 'replace') holder[last(place)] = by;
          else if (how === 'swap') holder[last(place)] = structuredClone(other);
          else if (how === 'delete' && !Array.isArray(holder)) Reflect.deleteProperty(holder, last(place));
          else if (Array.isArray(holder)) {
            const list = holder as unknown[];
            if (how === 'delete') list.splice(Number(last(place)), 1);
            else list.push(list[Number(last(place))]);
          } else holder[`${last(place)}2`] = holder[last(place)];
        }
        expect(flawsOfAnswer(each.parse, Object.freeze(input))).toEqual([]);
      }),
      { numRuns: runs(600) },
    );
  });
});
