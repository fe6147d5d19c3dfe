import { accessAsOf } from 'csp-multi-partner/access';
import { parseAccessQuestion, parseActor, parseCommandType, parseSubscriptionOrder } from 'csp-multi-partner/parse';
import { describe, expect, it } from 'vitest';
import {
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  NORTHWIND,
  agent,
  at,
  contoso,
  globalAdmin,
  microsoft,
  must,
  office,
  order,
  provisioning,
} from '../world';
import { json, problem, problemsOf, refused } from './problems';

describe('who acts', () => {
  it.each([agent(NORTHWIND, 'sales-agent'), globalAdmin, provisioning, microsoft('2015-01-01')])(
    'is read from the claims of a session: $kind',
    (actor) => {
      expect(must(parseActor(json(actor)))).toEqual(actor);
    },
  );

  it('has a kind and a role that are known, and nothing else', () => {
    refused(
      parseActor({ kind: 'owner' }),
      problem('not-one-of', ['kind'], 'owner', ['partner', 'customer', 'microsoft']),
    );
    refused(
      parseActor({ kind: 'customer', role: 'global-admin', isOwner: true }),
      problem('unknown-member', ['isOwner'], 'true'),
    );
  });
});

describe('the type of a command', () => {
  it('is read by itself', () => {
    expect(must(parseCommandType('draftGrant'))).toBe('draftGrant');
  });

  it.each(['draftgrant', 'migrate', 'toString', '__proto__', ''])('is one of those there are, not `%s`', (type) => {
    const [wrong] = problemsOf(parseCommandType(type));
    expect(wrong).toMatchObject({ code: 'not-one-of', path: [], found: type });
    expect(wrong?.expected).toContain('acceptInvitation');
    expect(wrong?.expected.length).toBe(20);
  });
});

describe('an order', () => {
  it('is read as a purchase states it', () => {
    expect(must(parseSubscriptionOrder(json(order())))).toEqual(order());
  });

  it('says nothing of what follows from the purchase', () => {
    const bought = problemsOf(parseSubscriptionOrder(json(office())));
    expect(bought.map(({ code, path }) => [code, ...path])).toEqual([
      ['unknown-member', 'transactingPartner'],
      ['unknown-member', 'purchasedAt'],
      ['unknown-member', 'status'],
    ]);
  });
});

const user = { groups: [ENGINEERS.toUpperCase()], isAdminAgent: true, isHelpdeskAgent: false, isGuest: false };
const asked = { at: '2024-03-01T00:00:00Z', partner: FABRIKAM.toUpperCase(), user: null };

describe('a question about access', () => {
  it.each([
    { kind: 'purchase' },
    { kind: 'roles', anyOf: [EXCHANGE] },
    { kind: 'azure-subscription', subscriptionId: 'azure', azureRole: 'lighthouse' },
  ])('is read with its ids in one spelling: $kind', (access) => {
    const question = { at: at('2024-03-01'), partner: FABRIKAM, access };
    expect(must(parseAccessQuestion({ ...asked, access }))).toEqual({ ...question, user: null });
    expect(must(parseAccessQuestion({ ...asked, user, access }))).toEqual({
      ...question,
      user: { ...user, groups: [ENGINEERS] },
    });
  });

  it('can be put as it was read', () => {
    const question = must(parseAccessQuestion({ ...asked, access: { kind: 'purchase' } }));
    expect(accessAsOf(contoso(), question).allowed).toBe(false);
  });

  it('tells everything that is wrong with it', () => {
    refused(
      parseAccessQuestion({
        at: 'now',
        partner: 'Fabrikam',
        user: { ...user, isGuest: 'no' },
        access: { kind: 'azure-subscription', subscriptionId: '', azureRole: 'owner' },
      }),
      problem('not-an-instant', ['at'], 'now'),
      problem('not-a-guid', ['partner'], 'Fabrikam'),
      problem('not-a-boolean', ['user', 'isGuest'], '"no"'),
      problem('empty', ['access', 'subscriptionId'], ''),
      problem('not-one-of', ['access', 'azureRole'], 'owner', ['none', 'group', 'lighthouse']),
    );
    refused(
      parseAccessQuestion({ ...asked, access: { kind: 'billing' } }),
      problem('not-one-of', ['access', 'kind'], 'billing', ['roles', 'purchase', 'azure-subscription']),
    );
  });
});
