/**
 * A real piece of work in every entry, and what came of it as plain data: a decision with all its refusals in two languages, the
 * events of a good one and their replay, a folded view, payloads written back, a document, a link, a form.
 */
const CONTOSO = 'c0000000-0000-4000-8000-000000000000';
const NORTHWIND = 'a1000000-0000-4000-8000-000000000001';
const FABRIKAM = 'b2000000-0000-4000-8000-000000000002';
const EXCHANGE = '29232cdf-9323-42fd-ade2-1d097af3e4de';

const company = (tenantId, partnerId, name) => ({ tenantId, partnerId, name, cloud: 'global', market: 'US' });
const northwind = { kind: 'direct-bill', ...company(NORTHWIND, '1111', 'Northwind') };
const fabrikam = { kind: 'direct-bill', ...company(FABRIKAM, '2222', 'Fabrikam') };

const contoso = {
  tenantId: CONTOSO,
  name: 'Contoso',
  cloud: 'global',
  market: 'US',
  cspTenancy: { kind: 'none' },
  account: {
    owner: CONTOSO,
    subscriptions: [
      {
        id: '0ff1ce00-0000-4000-8000-000000000010',
        service: 'office-365',
        commerce: 'legacy',
        friendlyName: 'Office 365 E3',
        orderId: null,
        partnerOfRecord: '1111',
        terms: {
          offerId: '796b6b5f-613c-4e24-a17c-eba730d49c02',
          quantity: 10,
          termDuration: 'P1Y',
          billingCycle: 'monthly',
          autoRenewEnabled: true,
          effectiveStartDate: '2025-01-01T00:00:00Z',
          commitmentEndDate: null,
        },
        transactingPartner: NORTHWIND,
        purchasedAt: '2025-01-01T00:00:00Z',
        status: 'active',
      },
    ],
  },
  partnerships: {
    partners: [northwind],
    invitations: [],
    relationships: [{ status: 'active', partner: NORTHWIND, since: null }],
    grants: [{ kind: 'dap', partner: NORTHWIND, state: { status: 'active', since: null } }],
    customerAgreementAcceptedAt: null,
  },
  asOf: '2026-11-23T09:00:00Z',
};

const request = (changes) => ({
  type: 'requestRelationship',
  at: '2026-11-23T10:00:00Z',
  actor: { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' },
  invitationId: 'azure-2026',
  partner: fabrikam,
  provider: null,
  asks: 'reseller',
  ...changes,
});

const acceptance = {
  type: 'acceptInvitation',
  at: '2026-11-23T11:00:00Z',
  actor: { kind: 'customer', role: 'global-admin' },
  invitationId: 'azure-2026',
  acceptsCustomerAgreement: true,
};

const relationship = {
  id: `5d027261-d21f-4aa9-b7db-7fa1f56fb163-${FABRIKAM}`,
  displayName: 'Exchange support',
  duration: 'P730D',
  customer: { tenantId: CONTOSO, displayName: 'Contoso' },
  accessDetails: { unifiedRoles: [{ roleDefinitionId: EXCHANGE }] },
  status: 'active',
  autoExtendDuration: 'PT0S',
  createdDateTime: '2026-01-01T00:00:00Z',
  lastModifiedDateTime: '2026-01-05T00:00:00Z',
  activatedDateTime: '2026-01-04T00:00:00Z',
  endDateTime: '2028-01-04T00:00:00Z',
};

/** @param entry gives an entry by its path in the package, `.` or `./parse` */
module.exports = function work(entry) {
  const { execute, evolve } = entry('.');
  const parse = entry('./parse');
  const messages = entry('./messages');
  const languages = ['en', 'zh-Hant-TW', 'de', 'fr', 'ja', 'es'].map((tag) => entry(`./messages/${tag}`));
  const tables = languages.map((language) => Object.values(language).find((table) => typeof table.tag === 'string'));

  const customer = parse.parseCustomer(contoso).unwrapOr(null);
  const command = (input) => parse.parseCommand(input).unwrapOr(null);
  const told = (result) => result.match(JSON.stringify, JSON.stringify);

  const helpdesk = { kind: 'partner', tenantId: FABRIKAM, role: 'helpdesk-agent' };
  const abroad = { ...fabrikam, market: 'DE' };
  const wrong = command(request({ actor: helpdesk, partner: abroad, asks: 'reseller-and-delegated-admin' }));
  const refusals = execute(customer, wrong).match(
    () => [],
    (all) => all,
  );
  const asked = execute(customer, command(request({}))).unwrapOr(null);
  const accepted = execute(asked.customer, command(acceptance)).unwrapOr(null);
  const events = [...asked.events, ...accepted.events];
  const replayed = entry('./replay').replay(customer, events);

  const { fold } = entry('./wire');
  const view = {
    partner: parse.parsePartner(fabrikam).unwrapOr(null),
    delegatedAdminRelationships: { value: [relationship] },
  };
  const context = { tenantId: CONTOSO, asOf: '2026-11-23T09:00:00Z', cspTenancy: { kind: 'none' } };
  const folded = fold([view], context).unwrapOr(null);
  const [grant] = folded.customer.partnerships.grants;

  const partnerCenter = entry('./wire/partner-center');
  const graph = entry('./wire/graph');
  const { encode, decode } = entry('./wire/json');
  const { linkToGrant, parseInvitationLink } = entry('./links');
  const link =
    'https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship' +
    `&partnerId=${FABRIKAM}&msppId=0&DAP=false#/BillingAccounts/partner-invitation`;
  const { accessAsOf, deadlines } = entry('./access');
  const { auditTransition, availableCommands, decideSubscriptionAction, explain } = entry('./query');
  const { commandForm } = entry('./forms');
  const question = {
    at: '2026-11-23T09:00:00Z',
    partner: FABRIKAM,
    user: null,
    access: { kind: 'roles', anyOf: [EXCHANGE] },
  };
  const action = {
    type: 'changeSeats',
    at: '2026-11-24T00:00:00Z',
    actor: request({}).actor,
    subscriptionId: contoso.account.subscriptions[0].id,
  };

  return {
    codes: refusals.map(({ code }) => code),
    words: tables.map((table) =>
      refusals.map((refusal) => messages.renderRefusal(refusal, table, messages.namesOf(customer, table))),
    ),
    problems: parse.parseCustomer({ ...contoso, cloud: 'moon', name: '' }).match(
      () => [],
      (all) => all.map((problem) => tables.map((table) => messages.renderProblem(problem, table))),
    ),
    small: told(entry('./relationships').execute(customer, command(request({})))),
    events,
    replayed,
    isReplayed: JSON.stringify(replayed) === JSON.stringify(events.reduce(evolve, customer)),
    explained: explain(customer, wrong),
    menu: availableCommands(customer, { at: customer.asOf, actor: acceptance.actor }),
    audit: auditTransition(customer, replayed),
    action: told(decideSubscriptionAction(replayed, action)),
    folded,
    access: accessAsOf(folded.customer, question),
    deadlines: deadlines(folded.customer, '2026-11-23T09:00:00Z', '2029-01-01T00:00:00Z'),
    written: graph.fromGraph({ ...relationship, newer: { than: 'us' } }, 'delegated-admin-relationship').match(
      ({ payload, issues }) => [graph.toGraph(payload), issues],
      (issues) => issues,
    ),
    shadows: told(graph.fromGraph(JSON.parse('{"toString":1,"constructor":{}}'), 'delegated-admin-relationship')),
    customers: told(partnerCenter.fromPartnerCenter({ items: [{ id: CONTOSO, unknown: true }] }, 'customer')),
    document: encode('customer', replayed),
    read: told(decode('customer', encode('customer', replayed))),
    foreign: told(
      decode('events', '{"format":"csp-multi-partner","version":1,"kind":"events","value":[{"__proto__":{}}]}'),
    ),
    link: told(parseInvitationLink(link)),
    lookalike: told(parseInvitationLink(link.replace('admin.microsoft.com', 'admin.microsoft.com.evil.example'))),
    noLink: told(linkToGrant(folded.customer, grant, '2026-11-23T09:00:00Z')),
    role: entry('./roles').findRole(EXCHANGE),
    sources: Object.keys(entry('./sources').sources),
    form: commandForm('acceptInvitation', { customer: asked.customer, messages: tables[0] })['~standard'].validate({
      ...acceptance,
      actor: helpdesk,
    }),
  };
};
