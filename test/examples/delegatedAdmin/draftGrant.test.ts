import { decide, evolve, execute } from 'csp-multi-partner';
import type { Cloud, Command } from 'csp-multi-partner';
import { parseDuration } from 'csp-multi-partner/parse';
import { ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  NORTHWIND,
  TAILSPIN,
  adatum,
  agent,
  assignment,
  at,
  codes,
  contoso,
  dap,
  draft,
  fabrikam,
  gdap,
  globalAdmin,
  grantId,
  granted,
  must,
  northwind,
  reseller,
  roleId,
  STATES,
  step,
  tailspin,
} from '../../world';
import { TOO_EARLY, after, grantIn, notEntitled, notPermitted, refused, tooEarly } from './expected';

const stranger = contoso({ partnerships: { partners: [northwind], relationships: [reseller(NORTHWIND)] } });
const drafted = {
  kind: 'gdap',
  id: 'grant-1',
  partner: FABRIKAM,
  provider: null,
  displayName: 'Exchange support',
  duration: 'P730D',
  autoExtendDuration: 'PT0S',
  roleDefinitionIds: [EXCHANGE, GLOBAL_READER],
  assignments: [],
  state: { status: 'created', createdAt: '2024-03-01T00:00:00.000Z' },
};

describe('a customer without granular relationships', () => {
  it('gets a draft of one from a partner that it may not have known', () => {
    expect(decide(stranger, draft('2024-03-01'))).toEqual(
      ok([
        {
          type: 'grantDrafted',
          at: '2024-03-01T00:00:00.000Z',
          by: { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' },
          grant: drafted,
          partner: fabrikam,
          provider: null,
        },
      ]),
    );
  });

  it('knows the draft and its partner from then on, and keeps its account and its relationships', () => {
    const { customer } = execute(stranger, draft('2024-03-01'))._unsafeUnwrap();
    expect(customer.partnerships).toEqual({
      ...stranger.partnerships,
      partners: [northwind, fabrikam],
      grants: [drafted],
    });
    expect(customer.asOf).toBe('2024-03-01T00:00:00.000Z');
    expect(customer.account).toBe(stranger.account);
  });

  it('keeps a copy of what it is told, which nobody can change afterwards', () => {
    const assignments = [{ ...assignment(), roleDefinitionIds: [EXCHANGE] }];
    const grant = { ...gdap(), roleDefinitionIds: [EXCHANGE], assignments };
    const by = agent(FABRIKAM);
    const event = { type: 'grantDrafted', at: at('2024-03-01'), by, grant, partner: fabrikam, provider: null } as const;
    const customer = evolve(stranger, event);
    grant.roleDefinitionIds.push(GLOBAL_READER);
    assignments[0]?.roleDefinitionIds.push(GLOBAL_READER);
    assignments.pop();
    expect(grantIn(customer)).toEqual(gdap({ roleDefinitionIds: [EXCHANGE] }));
  });

  it('gets a draft from an indirect reseller for itself', () => {
    const [event] = decide(contoso(), draft('2024-03-01', { partner: adatum }))._unsafeUnwrap();
    expect(event).toMatchObject({ grant: { partner: ADATUM, provider: null }, partner: adatum, provider: null });
  });

  it('keeps roles that nobody has heard of, in the order in which they are named', () => {
    const unheardOf = roleId('00000000-0000-4000-8000-00000000abcd');
    const customer = after(stranger, draft('2024-03-01', { roleDefinitionIds: [unheardOf, EXCHANGE] }));
    expect(grantIn(customer)?.roleDefinitionIds).toEqual([unheardOf, EXCHANGE]);
  });

  it('keeps each role once, however often it is named, where it is named first', () => {
    const roleDefinitionIds = [GLOBAL_READER, EXCHANGE, GLOBAL_READER, EXCHANGE];
    const executed = execute(stranger, draft('2024-03-01', { roleDefinitionIds }))._unsafeUnwrap();
    const grant = { ...drafted, roleDefinitionIds: [GLOBAL_READER, EXCHANGE] };
    expect(executed.events).toEqual([
      {
        type: 'grantDrafted',
        at: '2024-03-01T00:00:00.000Z',
        by: { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' },
        grant,
        partner: fabrikam,
        provider: null,
      },
    ]);
    expect(grantIn(executed.customer)).toEqual(grant);
  });

  it('may have a relationship drafted that extends itself', () => {
    const customer = after(stranger, draft('2024-03-01', { autoExtendDuration: 'P180D' }));
    expect(grantIn(customer)).toEqual({ ...drafted, autoExtendDuration: 'P180D' });
  });
});

describe('an indirect provider that drafts for its reseller', () => {
  const forReseller = draft('2024-03-01', { partner: adatum, provider: tailspin });

  it('names itself as the provider, and the reseller as the partner', () => {
    expect(decide(stranger, forReseller)).toEqual(
      ok([
        {
          type: 'grantDrafted',
          at: '2024-03-01T00:00:00.000Z',
          by: { kind: 'partner', tenantId: TAILSPIN, role: 'admin-agent' },
          grant: { ...drafted, partner: ADATUM, provider: TAILSPIN },
          partner: adatum,
          provider: tailspin,
        },
      ]),
    );
  });

  it('makes both known to the customer', () => {
    expect(after(stranger, forReseller).partnerships.partners).toEqual([northwind, adatum, tailspin]);
  });

  it('must be the one that acts', () => {
    expect(decide(stranger, { ...forReseller, actor: agent(ADATUM) })).toEqual(
      refused(notEntitled('partner', ['provider'], ['gdap-request-2023', 'graph-reseller-2024'])),
    );
  });

  it('is taken by what is on record of the reseller, where the record knows it, not by what is said of it', () => {
    const unconnected = { ...adatum, providers: [] };
    const notConnected = refused({
      code: 'provider-not-connected',
      partner: ADATUM,
      provider: TAILSPIN,
      sources: ['graph-reseller-2024', 'ours'],
      remedy: { kind: 'flow', flow: 'connect-provider', partner: TAILSPIN },
    });
    const knowing = (partner: typeof adatum) => contoso({ partnerships: { partners: [northwind, partner] } });
    expect(decide(knowing(unconnected), forReseller)).toEqual(notConnected);
    expect(codes(decide(knowing(adatum), { ...forReseller, partner: unconnected }))).toEqual([]);
    expect(decide(stranger, { ...forReseller, partner: unconnected })).toEqual(notConnected);
  });

  it('must be connected to it', () => {
    expect(decide(stranger, draft('2024-03-01', { partner: fabrikam, provider: tailspin }))).toEqual(
      refused({
        code: 'provider-not-connected',
        partner: FABRIKAM,
        provider: TAILSPIN,
        sources: ['graph-reseller-2024', 'ours'],
        remedy: { kind: 'flow', flow: 'connect-provider', partner: TAILSPIN },
      }),
    );
  });
});

describe('a draft that is repeated', () => {
  const customer = after(contoso(), draft('2024-03-01'));

  it.each([
    ['word by word', {}],
    ['with its roles in another order', { roleDefinitionIds: [GLOBAL_READER, EXCHANGE] }],
    ['with a role named twice', { roleDefinitionIds: [EXCHANGE, GLOBAL_READER, EXCHANGE] }],
    ['with 730 days written as two years', { duration: must(parseDuration('P2Y')) }],
    ['with its own name among those taken', { takenNames: ['Lighthouse', 'Exchange support'] }],
  ])('stays quiet %s', (_, changes) => {
    expect(decide(customer, draft('2024-03-02', changes))).toEqual(ok([]));
  });

  it('stays quiet when the relationship has moved on since', () => {
    expect(decide(granted(), draft('2024-03-01'))).toEqual(ok([]));
  });

  it('is a new one once the first was deleted', () => {
    const deleted = after(customer, step('deleteGrant', '2024-03-02'));
    expect(
      decide(deleted, draft('2024-03-03'))
        ._unsafeUnwrap()
        .map(({ type }) => type),
    ).toEqual(['grantDrafted']);
  });

  it.each([
    ['another name', { displayName: 'Support for Exchange' }],
    ['another duration', { duration: must(parseDuration('P365D')) }],
    ['automatic extension', { autoExtendDuration: 'P180D' as const }],
    ['a day less', { duration: must(parseDuration('P729D')) }],
    ['fewer roles', { roleDefinitionIds: [EXCHANGE] }],
    ['fewer roles, one of them named twice', { roleDefinitionIds: [EXCHANGE, EXCHANGE] }],
    ['more roles', { roleDefinitionIds: [EXCHANGE, GLOBAL_READER, GLOBAL_ADMIN] }],
    ['another partner', { partner: northwind }],
  ])('cannot have the same id with %s', (_, changes) => {
    expect(decide(customer, draft('2024-03-02', changes))).toEqual(
      refused({ code: 'grant-id-taken', grantId: GRANT, sources: ['ours'] }),
    );
  });

  it('cannot have the same id with a provider', () => {
    const byReseller = after(contoso(), draft('2024-03-01', { partner: adatum }));
    expect(decide(byReseller, draft('2024-03-02', { partner: adatum, provider: tailspin }))).toEqual(
      refused({ code: 'grant-id-taken', grantId: GRANT, sources: ['ours'] }),
    );
  });

  it('cannot have the same id with months for a duration, as nobody knows their days', () => {
    const months = draft('2024-03-02', { duration: must(parseDuration('P24M')) });
    expect(codes(decide(customer, months))).toEqual(['grant-id-taken', 'duration-out-of-bounds']);
  });

  it('of another partner does not make its name free, which the caller knows to be taken', () => {
    const command = draft('2024-03-02', {
      partner: northwind,
      takenNames: ['Exchange support'],
      actor: agent(NORTHWIND),
    });
    expect(codes(decide(customer, command))).toEqual(['grant-id-taken', 'display-name-taken']);
  });

  it('may have the same terms with another id, but for the name', () => {
    const again = { grantId: grantId('grant-2') };
    expect(codes(decide(customer, draft('2024-03-02', { ...again, displayName: 'Mail' })))).toEqual([]);
    expect(decide(customer, draft('2024-03-02', again))).toEqual(
      refused({
        code: 'display-name-taken',
        displayName: 'Exchange support',
        sources: ['graph-create-2023', 'gdap-bulk-tool-2023'],
      }),
    );
  });
});

describe('a draft with the id of a relationship that is forgotten', () => {
  const anew = { displayName: 'Mail', roleDefinitionIds: [EXCHANGE] };

  it.each([
    ['a request that lapsed after 90 days', 'approvalPending', '2024-03-31T23:59:59.999Z', '2024-04-01T00:00:00.000Z'],
    ['one that expired 365 days ago', 'expired', '2025-01-04T23:59:59.999Z', '2025-01-05T00:00:00.000Z'],
    ['one that was terminated 365 days ago', 'terminated', '2025-01-06T23:59:59.999Z', '2025-01-07T00:00:00.000Z'],
  ] as const)('takes the place of %s, and not a millisecond before', (_, status, before, when) => {
    const customer = granted(gdap({ state: STATES[status] }), dap(NORTHWIND));
    expect(decide(customer, draft(before, anew))).toEqual(
      refused({
        code: 'grant-id-taken',
        grantId: GRANT,
        sources: ['ours'],
        remedy: { kind: 'wait', until: at(when) },
      }),
    );
    expect(decide(customer, draft(before))).toEqual(ok([]));
    const by = { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' };
    const grant = { ...drafted, ...anew, state: { status: 'created', createdAt: when } };
    const executed = execute(customer, draft(when, anew))._unsafeUnwrap();
    expect(executed.events).toEqual([
      { type: 'grantForgotten', at: when, by, grantId: GRANT },
      { type: 'grantDrafted', at: when, by, grant, partner: fabrikam, provider: null },
    ]);
    expect(executed.customer.partnerships.grants).toEqual([dap(NORTHWIND), grant]);
  });

  it('is drafted on the very terms that are forgotten, and by whoever drafts it', () => {
    const lapsed = granted(gdap({ state: STATES.approvalPending }));
    const types = (command: Command<'draftGrant'>) =>
      decide(lapsed, command)
        ._unsafeUnwrap()
        .map(({ type }) => type);
    expect(types(draft('2024-04-01'))).toEqual(['grantForgotten', 'grantDrafted']);
    expect(types(draft('2024-04-01', { partner: northwind }))).toEqual(['grantForgotten', 'grantDrafted']);
  });

  it('stays quiet when it is repeated', () => {
    const anewDrafted = after(granted(gdap({ state: STATES.approvalPending })), draft('2024-04-01', anew));
    expect(decide(anewDrafted, draft('2024-04-02', anew))).toEqual(ok([]));
  });
});

it.each([
  ['terminated', 'expired'],
  ['expired', 'terminated'],
] as const)('a draft by a name that two have, first %s, then %s, waits for the later', (...statuses) => {
  const holders = statuses.map((status) => gdap({ id: grantId(status), state: STATES[status] }));
  expect(decide(granted(...holders), draft('2024-03-02'))).toEqual(
    refused({
      code: 'display-name-taken',
      displayName: 'Exchange support',
      sources: ['graph-create-2023', 'gdap-bulk-tool-2023'],
      remedy: { kind: 'wait', until: at('2025-01-07') },
    }),
  );
});

describe('a draft that is refused', () => {
  it('comes before what happened last', () => {
    expect(decide(granted(), draft(TOO_EARLY))).toEqual(refused(tooEarly));
  });

  it.each([
    ['the customer’s', globalAdmin],
    ['another partner’s', agent(NORTHWIND)],
  ])('is %s', (_, actor) => {
    expect(decide(contoso(), draft('2024-03-01', { actor }))).toEqual(
      refused(notEntitled(actor.kind, ['partner'], ['gdap-request-2023', 'graph-reseller-2024'])),
    );
  });

  it.each(['sales-agent', 'helpdesk-agent', 'global-admin', 'user-admin'] as const)('is a %s’s', (role) => {
    expect(decide(contoso(), draft('2024-03-01', { actor: agent(FABRIKAM, role) }))).toEqual(
      refused(notPermitted(role, ['admin-agent'], ['gdap-request-2023'])),
    );
  });
});

describe('a draft in the US Government cloud', () => {
  const customer = contoso({ cloud: 'us-government' });
  const available = { readings: { 'national-cloud-granular-admin': 'available' } } as const;
  const inGovernment = { cloud: 'us-government' } as const;
  const stranger = {
    code: 'different-cloud',
    partnerCloud: 'global',
    customerCloud: 'us-government',
    sources: ['national-clouds-2017', 'national-clouds-2023'],
  } as const;

  it('is no partner’s without an account there', () => {
    expect(decide(customer, draft('2024-06-05'), available)).toEqual(refused(stranger));
    expect(
      codes(decide(customer, draft('2024-06-05', { partner: { ...fabrikam, ...inGovernment } }), available)),
    ).toEqual([]);
  });

  it('is no provider’s without one either, nor for a reseller without one', () => {
    const [reseller_, provider] = [
      { ...adatum, ...inGovernment },
      { ...tailspin, ...inGovernment },
    ];
    const drafting = (changes: Parameters<typeof draft>[1]) =>
      decide(
        contoso({ cloud: 'us-government', partnerships: { partners: [northwind] } }),
        draft('2024-06-05', changes),
        available,
      );
    expect(codes(drafting({ partner: reseller_, provider }))).toEqual([]);
    expect(drafting({ partner: reseller_, provider: tailspin })).toEqual(refused(stranger));
    expect(drafting({ partner: adatum, provider })).toEqual(refused(stranger));
  });

  it.each(['global', 'germany', 'china'] as const)('is not what a draft in the cloud %s is', (cloud) => {
    const other = draft('2024-06-05', { partner: { ...fabrikam, ...inGovernment } });
    expect(codes(decide(contoso({ cloud }), other, available))).not.toContain('different-cloud');
  });
});

describe('granular delegated admin in the course of time', () => {
  const inCloud = (cloud: Cloud) => contoso({ cloud });

  it.each([
    ['global', '2022-01-31T23:59:59.999Z'],
    ['us-government', '2022-02-01'],
    ['us-government', '2024-06-04T23:59:59.999Z'],
    ['china', '2024-06-04T23:59:59.999Z'],
    ['germany', '2024-06-05'],
  ] as const)('is not available in the cloud %s at %s', (cloud, when) => {
    const era = when < '2022-02-01' ? 'gdap-faq-2023' : 'graph-gdap-2024';
    expect(decide(inCloud(cloud), draft(when, { partner: { ...fabrikam, cloud } }))).toEqual(
      refused({
        code: 'granular-admin-unavailable',
        cloud,
        sources: cloud === 'germany' ? [era, 'graph-gdap-current'] : [era],
      }),
    );
  });

  it('is available in the global cloud from 1 February 2022 on', () => {
    expect(codes(decide(inCloud('global'), draft('2022-02-01')))).toEqual([]);
  });

  it.each([
    ['us-government', 'multipartner-current'],
    ['china', 'graph-gdap-2024'],
  ] as const)('is in dispute in the cloud %s from 5 June 2024 on', (cloud, source) => {
    const dispute = 'national-cloud-granular-admin';
    const readings = {
      available: ['graph-gdap-current'],
      'not-available': ['multipartner-current', 'graph-gdap-2024'],
    };
    const local = draft('2024-06-05', { partner: { ...fabrikam, cloud } });
    expect(decide(inCloud(cloud), local)).toEqual(
      refused({
        code: 'granular-admin-unavailable',
        cloud,
        sources: [source],
        disputed: { dispute, decidedBy: 'not-available', readings },
      }),
    );
    const executed = execute(inCloud(cloud), local, { readings: { [dispute]: 'available' } });
    expect(executed._unsafeUnwrap().disputed).toEqual([{ dispute, decidedBy: 'available', readings }]);
  });
});
