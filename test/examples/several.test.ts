import { decide, execute, type Customer, type IndirectReseller } from 'csp-multi-partner';
import { accessAsOf, accessOf, type AccessQuestion } from 'csp-multi-partner/access';
import { fold } from 'csp-multi-partner/wire';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  HELPDESK,
  NORTHWIND,
  TAILSPIN,
  accept,
  adatum,
  agent,
  at,
  codes,
  contoso,
  dap,
  draft,
  end,
  fabrikam,
  gdap,
  granted,
  grantId,
  groupId,
  invitation,
  invitationId,
  must,
  northwind,
  office,
  purchase,
  request,
  reseller,
  roleId,
  subscriptionId,
  tailspin,
  tenant,
} from '../world';

/** Another provider of Adatum, named after Tailspin. */
const WINGTIP = tenant('3b000000-0000-4000-8000-000000000005');
const wingtip = { ...tailspin, tenantId: WINGTIP, name: 'Wingtip' };
const connected: IndirectReseller = { ...adatum, providers: [TAILSPIN, WINGTIP] };
const partners = [northwind, fabrikam, tailspin, wingtip, connected];

describe('the second provider of a reseller', () => {
  const reselling = (...tenants: readonly (typeof ADATUM)[]): Customer =>
    contoso({ subscriptions: [], partnerships: { partners, relationships: tenants.map(reseller) } });

  it('comes with it, and both are on record', () => {
    const asked = request('2024-01-01', { partner: connected, provider: wingtip });
    const { customer, events } = must(execute(contoso({ partnerships: { partners: [northwind] } }), asked));
    expect(events).toMatchObject([{ partner: { providers: [TAILSPIN, WINGTIP] }, provider: { tenantId: WINGTIP } }]);
    expect(customer.partnerships.partners.find(({ tenantId }) => tenantId === ADATUM)).toEqual(connected);
  });

  it('ends what its reseller cannot', () => {
    const ended = end('2024-01-01', { partner: ADATUM, actor: agent(WINGTIP) });
    expect(codes(decide(reselling(ADATUM, WINGTIP), ended))).toEqual([]);
    expect(codes(decide(reselling(ADATUM, TAILSPIN), ended))).toEqual(['actor-not-entitled']);
  });

  it('is no other partner in a cloud of one partner', () => {
    const cloud = 'us-government';
    const sellingBeside = (other: typeof ADATUM): Customer =>
      contoso({
        cloud,
        subscriptions: [],
        partnerships: {
          partners: partners.map((partner) => ({ ...partner, cloud })),
          relationships: [reseller(other)],
          invitations: [invitation({ partner: ADATUM })],
        },
      });
    const asked = request('2017-04-01', {
      invitationId: invitationId('invitation-2'),
      partner: { ...connected, cloud },
      asks: 'reseller-and-delegated-admin',
    });
    for (const command of [asked, accept('2017-04-01')]) {
      expect(codes(decide(sellingBeside(WINGTIP), command))).toEqual([]);
      expect(codes(decide(sellingBeside(FABRIKAM), command))).toEqual(['single-partner-cloud']);
    }
  });
});

describe('the second provider of the customer’s own tenant', () => {
  const cspTenancy = { kind: 'transacting-tenant', providers: [TAILSPIN, WINGTIP] };
  const customer = contoso({ cspTenancy, partnerships: { partners, relationships: [reseller(WINGTIP)] } });

  it('may not sell to it', () => {
    expect(codes(decide(customer, purchase('2024-01-01', { partner: WINGTIP })))).toContain('own-reseller');
    expect(codes(decide(customer, purchase('2024-01-01', { partner: NORTHWIND })))).not.toContain('own-reseller');
  });

  it('is known of what payloads tell', () => {
    const { tenantId, name, market, asOf } = customer;
    const folded = fold([{ partner: northwind, subscriptions: [] }], {
      tenantId,
      name,
      market,
      asOf,
      cspTenancy: customer.cspTenancy,
    });
    expect(must(folded).customer.cspTenancy).toEqual(cspTenancy);
  });
});

describe('of several, each counts', () => {
  it('of the services that the accepting partner has sold', () => {
    const sold = (digit: number, service: string, transactingPartner: typeof FABRIKAM) =>
      office({ id: subscriptionId(`0ff1ce00-0000-4000-8000-00000000003${digit}`), service, transactingPartner });
    const accepting = (...services: readonly string[]) =>
      decide(
        contoso({
          subscriptions: [
            sold(0, 'azure', NORTHWIND),
            ...services.map((service, index) => sold(index + 1, service, FABRIKAM)),
          ],
          partnerships: {
            grants: [dap(NORTHWIND)],
            invitations: [invitation({ asks: 'reseller-and-delegated-admin' })],
          },
        }),
        accept('2018-01-01'),
      );
    expect(codes(accepting('office-365', 'azure'))).toEqual(['service-administered']);
    expect(codes(accepting('azure', 'office-365'))).toEqual(['service-administered']);
    expect(codes(accepting('office-365', 'dynamics'))).toEqual([]);
  });

  it('of the names that are taken', () => {
    const named = (...takenNames: readonly string[]) =>
      codes(decide(granted(), draft('2024-02-01', { grantId: grantId('new'), displayName: 'B', takenNames })));
    expect([named('A', 'B', 'C'), named('B', 'A'), named('A', 'C')]).toEqual([
      ['display-name-taken'],
      ['display-name-taken'],
      [],
    ]);
  });

  it('of the roles that are custom', () => {
    const ids = [1, 2, 3, 4, 5].map((digit) => roleId(`00000000-0000-4000-8000-00000000000${digit}`));
    const asked = draft('2024-02-01', { grantId: grantId('new'), displayName: 'New', roleDefinitionIds: ids });
    const refused = decide(granted(), { ...asked, customRoles: ids })._unsafeUnwrapErr();
    expect(refused).toMatchObject([{ code: 'custom-role', roleDefinitionIds: ids }]);
  });

  it('of the subscriptions that are in the way', () => {
    const subscriptions = [1, 2, 3, 4, 5].map((digit) =>
      office({ id: subscriptionId(`0ff1ce00-0000-4000-8000-00000000000${digit}`) }),
    );
    const [refusal] = decide(contoso({ subscriptions }), end('2024-01-01'))._unsafeUnwrapErr();
    expect(refusal).toMatchObject({ blocking: subscriptions.map(({ id }) => ({ subscriptionId: id })) });
  });
});

describe('of the groups of an agent', () => {
  const others = [1, 2, 3].map((digit) => groupId(`e0000000-0000-4000-8000-00000000009${digit}`));
  const question = (groups: readonly (typeof ENGINEERS)[]): AccessQuestion => ({
    at: at('2024-06-01'),
    partner: FABRIKAM,
    user: { groups, isAdminAgent: false, isHelpdeskAgent: false, isGuest: false },
    access: { kind: 'roles', anyOf: [EXCHANGE] },
  });

  it('any may be the one that has access', () => {
    expect(accessAsOf(granted(), question([...others, ENGINEERS])).allowed).toBe(true);
    expect(accessAsOf(granted(), question([...others, HELPDESK])).allowed).toBe(false);
  });

  it('none is taken for those of whoever asked before', () => {
    const ask = accessOf(granted(gdap({ roleDefinitionIds: [EXCHANGE, GLOBAL_READER, GLOBAL_ADMIN] })));
    const asked = [[ENGINEERS], others, [HELPDESK], [ENGINEERS]].map((groups) => ask(question(groups)).allowed);
    expect(asked).toEqual([true, false, false, true]);
  });
});
