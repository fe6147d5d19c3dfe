import { evolve, execute, type CustomerEvent } from 'csp-multi-partner';
import { accessAsOf } from 'csp-multi-partner/access';
import { parseInvitationLink } from 'csp-multi-partner/links';
import { parseCommand, parseCustomer, parseEvent } from 'csp-multi-partner/parse';
import { replay } from 'csp-multi-partner/replay';
import { describe, expect, it } from 'vitest';
import { document, problem, refused } from '../examples/problems';
import {
  accept,
  agent,
  ASSIGNMENT,
  at,
  codes,
  contoso,
  dap,
  EXCHANGE,
  FABRIKAM,
  fabrikam,
  globalAdmin,
  GRANT,
  granted,
  invitation,
  must,
  NORTHWIND,
  provisioning,
  request,
  revoke,
  STATES,
  gdap,
  step,
} from '../world';

const invited = contoso({ partnerships: { invitations: [invitation()] } });
const link = (partner: string): string =>
  `https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${partner}&msppId=0#/partners/invitation`;

describe('a good link of another partner than the one expected', () => {
  it('is read like any other, and says whose it is', () => {
    const read = must(parseInvitationLink(link(NORTHWIND)));
    expect(read.kind === 'reseller' && read.partner === FABRIKAM).toBe(false);
    expect(must(parseInvitationLink(link(FABRIKAM)))).toEqual({ ...read, partner: FABRIKAM });
  });
});

describe('an actor that claims to be somebody else', () => {
  it.each([
    ['accepts', accept('2024-02-01', { actor: agent(FABRIKAM) })],
    ['asks for another', request('2024-02-01', { actor: agent(NORTHWIND) })],
    ['takes another’s rights away', revoke('2024-02-01', { actor: agent(FABRIKAM) })],
  ])('is refused for what it may not do as what it is: a partner %s', (_, command) => {
    expect(codes(execute(invited, command))).toContain('actor-not-entitled');
  });

  it('is believed: who acts is what the command says', () => {
    expect(execute(invited, accept('2016-02-01', { actor: globalAdmin })).isOk()).toBe(true);
    const claimed = { ...accept('2016-02-01'), actor: { kind: 'microsoft', inactiveSince: null } };
    expect(must(parseCommand(claimed)).actor).toEqual(provisioning);
  });

  it('is nobody that the rules do not know: no role, no kind and no tenant besides', () => {
    const command = { ...accept('2016-02-01'), actor: { kind: 'customer', role: 'owner', tenantId: FABRIKAM } };
    refused(
      parseCommand(command),
      problem('not-one-of', ['actor', 'role'], 'owner', [
        'global-admin',
        'billing-admin',
        'relationship-admin',
        'other',
      ]),
      problem('unknown-member', ['actor', 'tenantId'], FABRIKAM),
    );
  });
});

describe('a grant of another partner', () => {
  const question = { at: at('2024-02-02'), user: null, access: { kind: 'roles', anyOf: [EXCHANGE] } } as const;

  it('opens nothing', () => {
    const customer = granted();
    expect(accessAsOf(customer, { ...question, partner: FABRIKAM }).allowed).toBe(true);
    const { allowed, reasons, grants } = accessAsOf(customer, { ...question, partner: NORTHWIND });
    expect([allowed, reasons.map(({ code }) => code), grants]).toEqual([false, ['no-grant'], []]);
  });

  it('can neither be ended nor be given further', () => {
    expect(codes(execute(granted(), step('terminateGrant', '2024-02-02', agent(NORTHWIND))))).toEqual([
      'actor-not-entitled',
    ]);
    const removal = { type: 'removeAccessAssignment', at: at('2024-02-02'), actor: agent(NORTHWIND) } as const;
    expect(codes(execute(granted(), { ...removal, grantId: GRANT, assignmentId: ASSIGNMENT }))).toEqual([
      'actor-not-entitled',
    ]);
  });

  it('is approved by the customer and by nobody’s partner', () => {
    const customer = granted(gdap({ state: STATES.approvalPending, assignments: [] }));
    for (const partner of [FABRIKAM, NORTHWIND]) {
      expect(codes(execute(customer, step('approveGrant', '2024-02-02', agent(partner))))).toContain(
        'actor-not-entitled',
      );
    }
  });
});

describe('a command that arrives again', () => {
  const accepted = must(execute(invited, accept('2016-02-01')));

  it('changes nothing', () => {
    expect(must(execute(accepted.customer, accept('2016-02-02'))).events).toEqual([]);
  });

  it('is refused where something happened in between, and where it is late', () => {
    expect(codes(execute(accepted.customer, accept('2016-01-31')))).toEqual(['too-early']);
    const both = contoso({ partnerships: { invitations: [invitation({ asks: 'reseller-and-delegated-admin' })] } });
    const open = must(execute(both, accept('2016-02-01'))).customer;
    const closed = must(execute(open, revoke('2016-02-02', { partner: FABRIKAM }))).customer;
    expect(codes(execute(closed, accept('2016-02-03')))).toEqual(['invitation-used']);
  });

  it('is believed about when it is: one that is years ahead shuts out all before it', () => {
    const ahead = must(execute(invited, accept('2023-01-01'))).customer;
    expect(ahead.asOf).toBe('2023-01-01T00:00:00.000Z');
    expect(codes(execute(ahead, request('2016-03-01', { partner: fabrikam })))).toContain('too-early');
  });
});

describe('a history that somebody has edited', () => {
  const grant: CustomerEvent = {
    type: 'delegatedAdminGranted',
    at: at('2016-01-01'),
    by: globalAdmin,
    partner: FABRIKAM,
  };
  const removal: CustomerEvent = { ...grant, type: 'delegatedAdminRemoved', at: at('2016-02-01') };

  it('is taken as it comes: a forged, repeated or swapped event counts, and no rule is asked', () => {
    const empty = contoso();
    const forged = replay(empty, [grant]).partnerships.grants;
    expect(forged).toEqual([{ ...dap(FABRIKAM), state: { status: 'active', since: grant.at } }]);
    expect(replay(empty, [grant, grant]).partnerships.grants).toEqual(forged);
    expect(replay(empty, [grant, removal]).partnerships.grants[0]?.state.status).toBe('removed');
    expect(replay(empty, [removal, grant]).partnerships.grants).toEqual(forged);
  });

  it('names no customer: an event of another one is an event', () => {
    expect(Object.keys(grant)).toEqual(['type', 'at', 'by', 'partner']);
    expect(evolve(contoso(), grant).tenantId).toBe(contoso().tenantId);
    refused(
      parseEvent({ ...document(grant), customer: NORTHWIND }),
      problem('unknown-member', ['customer'], NORTHWIND),
    );
  });
});

describe('an argument that changes', () => {
  it('after the answer changes nothing of it', () => {
    const actor = { ...agent(FABRIKAM) };
    const { events, customer } = must(execute(contoso(), request('2016-02-01', { actor })));
    Object.assign(actor, { tenantId: NORTHWIND });
    expect(events[0]?.by).toEqual(agent(FABRIKAM));
    expect(() => Object.assign(customer, { name: 'x' })).toThrow(TypeError);
  });

  it('while it is read is one thing or the other, never half of each', () => {
    for (const turn of [0, 1, 2, 3, 4]) {
      let reads = 0;
      const faces = [agent(FABRIKAM), { kind: 'customer', role: 'global-admin' }] as const;
      const face = (): Record<string, unknown> => ({ ...faces[Number((reads += 1) > turn)] });
      const actor = new Proxy(
        {},
        {
          get: (_, name: string) => face()[name],
          getOwnPropertyDescriptor: (_, name) => Object.getOwnPropertyDescriptor(face(), name),
          ownKeys: () => Object.keys(face()),
        },
      );
      const read = parseCommand({ ...document(accept('2016-02-01')), actor });
      if (read.isOk()) expect(faces).toContainEqual(read.value.actor);
    }
    const both = { ...document(contoso()), name: 'Contoso' };
    expect(must(parseCustomer(both))).not.toBe(both);
  });
});
