/** Good inputs of our own making to begin with: the people of the tests, their histories, payloads of every kind. */
import type { Customer, Refusal } from 'csp-multi-partner';
import { SUBSCRIPTION_ACTIONS } from 'csp-multi-partner/query';
import { toDocument, encode, type DocumentKind, type DocumentValues } from 'csp-multi-partner/wire/json';
import fc from 'fast-check';
import { histories, type History } from 'csp-multi-partner/testing';
import { KINDS, lenses } from '../../laws/payloadArbitraries';
import { graph } from '../../payloads';
import * as responses from '../../responses';
import * as world from '../../world';
import { linkSeeds } from './linkSeeds';
import type { Seed } from './target';
import { toTree } from './tree';

const SEED = 20_180_917;

const historiesOf = (count: number): readonly History[] =>
  [histories(), histories({ about: 'granular-admin' })].flatMap((arbitrary) =>
    fc.sample(arbitrary, { numRuns: count, seed: SEED }),
  );

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  parseInstant: ['2024-05-31T09:30:00.1234567Z', '2024-02-29T23:59:59Z'],
  parseTenantId: [world.CONTOSO, world.FABRIKAM.toUpperCase()],
  parsePartnerId: ['4847383'],
  parseSubscriptionId: [world.OFFICE, 'Order-7'],
  parseInvitationId: ['invitation-1'],
  parseGrantId: ['grant-1', `${world.CONTOSO}-${world.FABRIKAM}`],
  parseAssignmentId: ['assignment-1'],
  parseRoleDefinitionId: [world.EXCHANGE, world.GLOBAL_ADMIN.toUpperCase()],
  parseSecurityGroupId: [world.ENGINEERS],
  parseDuration: ['P730D', 'P1Y2M3W4DT5H6M7.8S', 'PT0S', 'P2Y'],
  parseMarket: ['US', 'br', 'europe'],
  parsePartner: [world.northwind, world.tailspin, world.adatum],
  parseSubscription: [world.office(), { ...world.office({ id: world.AZURE }), transactingPartner: null }],
  parseSubscriptionAction: SUBSCRIPTION_ACTIONS.map((type) => world.action(type)),
};

const seed = (target: string, value: unknown): Seed => ({ target, tree: toTree(value) });

/** What a history has brought about, for every target that it fits. */
function fromHistory({ start, end, events, attempts }: History): readonly Seed[] {
  const tried = attempts.flatMap(({ before, command, result }) => {
    const { type, ...value } = command;
    const refusals = result.isErr() ? [result.error] : [];
    return [
      seed('parseCommand', command),
      seed('execute', { customer: before, command, readings: {} }),
      seed('commandForm', { type, customer: before, isGiven: false, value }),
      seed('submittedForm', { type, customer: before, isGiven: false, value: toEntries(value, '') }),
      ...documents('command', command),
      ...refusals.flatMap((each) => documents('refusals', each as readonly Refusal[])),
    ];
  });
  return [
    ...[start, end].map((customer) => seed('parseCustomer', customer)),
    ...events.map((event) => seed('parseEvent', event)),
    seed('replay', { customer: start, events }),
    ...documents('customer', end),
    ...documents('events', events),
    ...tried,
  ];
}

/** As inputs of a page hold it: a text for each member, by its path. */
function toEntries(value: unknown, path: string): object {
  if (Array.isArray(value)) return { [path]: value.map(String) };
  if (typeof value !== 'object' || value === null)
    return { [path]: value === null ? '' : `${value as string | number | boolean}` };
  const members = Object.entries(value).map(([name, each]) => toEntries(each, path === '' ? name : `${path}.${name}`));
  return Object.assign({}, ...members) as object;
}

function documents(kind: DocumentKind, value: unknown): readonly Seed[] {
  const given = value as DocumentValues[DocumentKind];
  return [
    seed('decode', { kind, text: encode(kind, given) }),
    seed('fromDocument', { kind, value: toDocument(kind, given) }),
  ];
}

/** A payload of every kind, as a body and as text, alone and in a list. */
function payloadSeeds(): readonly Seed[] {
  return KINDS.flatMap(([wire, kind]) => {
    const target = wire === graph ? 'fromGraph' : 'fromPartnerCenter';
    const entries = wire === graph ? 'value' : 'items';
    const sample = fc.sample(
      lenses(wire, kind, () => undefined),
      { numRuns: 4, seed: SEED },
    );
    const bodies = sample.map(([{ body }]) => body);
    return [
      ...bodies.map((body) => seed(target, { kind, body })),
      seed(target, { kind: null, body: JSON.stringify(bodies[0]) }),
      seed(target, { kind, body: { totalCount: 2, [entries]: bodies.slice(0, 2) } }),
    ];
  });
}

/** Views that partners of the tests could have been answered. */
function viewSeeds(): readonly Seed[] {
  const { collection, values, relationshipBody, requestBody, assignmentBody } = responses;
  const grants = Object.keys(world.STATES).map((status) => relationshipBody({ status, id: `grant-${status}` }));
  const asked = {
    delegatedAdminRelationships: values(...grants),
    accessAssignments: Object.fromEntries(grants.map(({ id }) => [String(id), values(assignmentBody())])),
    requests: Object.fromEntries(
      grants.map(({ id }) => [
        String(id),
        values(...['lockForApproval', 'approve', 'terminate'].map((action) => requestBody(action))),
      ]),
    ),
  };
  return [
    { views: [responses.answered()], market: 'US' },
    { views: [responses.answered(), responses.administers(world.fabrikam)], market: null },
    { views: [responses.administers(world.fabrikam, asked)], market: 'DE' },
    {
      views: [
        responses.answered({
          agreements: collection(responses.agreement('MicrosoftCustomerAgreement', '2020-01-01T00:00:00Z')),
        }),
      ],
    },
    {
      views: [
        {
          ...responses.answered({ relationships: collection(responses.indirectReseller()) }),
          partner: world.tailspin,
          subscriptions: [collection(responses.license()), responses.NO_RELATIONSHIP],
        },
        { ...responses.administers(world.northwind), delegatedAdminRelationships: responses.FORBIDDEN },
      ],
    },
  ].map((each) => seed('fold', each));
}

export function seeds(): readonly Seed[] {
  const rich: Customer = world.contoso({
    cspTenancy: { kind: 'transacting-tenant', providers: [world.TAILSPIN] },
    partnerships: {
      invitations: [world.invitation()],
      grants: [
        world.dap(world.NORTHWIND),
        ...Object.values(world.STATES).map((state, index) =>
          world.gdap({ id: world.grantId(`grant-${index}`), partner: world.ADATUM, provider: world.TAILSPIN, state }),
        ),
      ],
    },
  });
  return [
    ...Object.entries(VALUES).flatMap(([target, values]) => values.map((value) => seed(target, value))),
    ...linkSeeds().map((link) => seed('parseInvitationLink', link)),
    seed('parseCustomer', rich),
    ...payloadSeeds(),
    ...viewSeeds(),
    ...historiesOf(25).flatMap(fromHistory),
  ];
}
