/**
 * The tutorial as a program: `npm start`. A customer buys Microsoft 365 through one partner and brings in a second for Azure.
 *
 * docs/tutorial/README.md walks through it; a test runs it and reads what it prints.
 */
import { readFileSync } from 'node:fs';
import {
  execute,
  type Command,
  type Customer,
  type DirectBillPartner,
  type IndirectProvider,
  type Partner,
} from 'csp-multi-partner';
import {
  namesOf,
  quote,
  renderAccess,
  renderDeadline,
  renderFinding,
  renderGap,
  renderRefusal,
  renderRemedy,
} from 'csp-multi-partner/messages';
import { en } from 'csp-multi-partner/messages/en';
import {
  parseCommand,
  parseInstant,
  parsePartner,
  parseSubscriptionAction,
  parseTenantId,
} from 'csp-multi-partner/parse';
import { accessAsOf, deadlines } from 'csp-multi-partner/access';
import { auditTransition, decideSubscriptionAction, explain } from 'csp-multi-partner/query';
import { sources } from 'csp-multi-partner/sources';
import { fold } from 'csp-multi-partner/wire';
import type { Result } from 'neverthrow';
import { bullet, heading, indented, line } from './page';

// 1. What we have: the responses of Partner Center, asked with the provider's credentials.

const response = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../examples/${name}.json`, import.meta.url), 'utf8'));

const provider = good(
  parsePartner({
    kind: 'indirect-provider',
    tenantId: '27c8d5f0-0b1e-4d93-a6f4-8e5b3c2d1a03',
    partnerId: '2754118',
    name: 'Great Plains Distribution',
    cloud: 'global',
    market: 'US',
  }),
) as IndirectProvider;

const asOf = good(parseInstant('2026-11-23T09:00:00Z'));

const told = good(
  fold(
    [
      {
        partner: provider,
        customer: response('customer'),
        subscriptions: response('subscriptions'),
        relationships: response('relationships'),
        agreements: response('agreements'),
      },
    ],
    {
      tenantId: good(parseTenantId('5b1e2f60-3c4d-4a8e-9f10-77d2c0a9e001')),
      asOf,
      cspTenancy: { kind: 'none' },
      serviceOf: () => 'office-365',
    },
  ),
);
const before = told.customer;

heading(`${before.name} today, as Partner Center tells it`);
showSubscriptions(before);
for (const gap of told.gaps) bullet('·', `not told: ${renderGap(gap, en, namesOf(before, en)).message}`);

// 2. A second partner, for Azure.

const newcomer = good(
  parsePartner({
    kind: 'direct-bill',
    tenantId: 'd1a7e9b3-5f24-4c60-8b3d-6e0c9f7a5b05',
    partnerId: '5120644',
    name: 'Cumulus Azure Experts',
    cloud: 'global',
    market: 'US',
  }),
) as DirectBillPartner;

const admin = { kind: 'partner', tenantId: newcomer.tenantId, role: 'admin-agent' };
const invitationId = 'azure-2026';

heading(`${newcomer.name} is brought in for Azure`);
const invited = decided(before, {
  type: 'requestRelationship',
  at: '2026-11-23T10:00:00Z',
  actor: admin,
  invitationId,
  partner: newcomer,
  provider: null,
  asks: 'reseller',
});
const accepted = decided(invited, {
  type: 'acceptInvitation',
  at: '2026-11-24T08:30:00Z',
  actor: { kind: 'customer', role: 'global-admin' },
  invitationId,
  acceptsCustomerAgreement: false,
});
const sold = decided(accepted, {
  type: 'purchaseSubscription',
  at: '2026-11-24T09:00:00Z',
  actor: admin,
  partner: newcomer.tenantId,
  subscription: {
    id: '3f8a1c2b-7d4e-4b90-9c65-0e1d2f3a4b06',
    service: 'azure',
    commerce: 'new-commerce',
    friendlyName: 'Azure plan',
    orderId: null,
    partnerOfRecord: null,
    terms: {
      offerId: 'DZH318Z0BPS6:0001:DZH318Z0BMRV',
      quantity: 1,
      termDuration: null,
      billingCycle: 'monthly',
      autoRenewEnabled: false,
      effectiveStartDate: '2026-11-24T09:00:00Z',
      commitmentEndDate: null,
    },
  },
});
showSubscriptions(sold);

// 3. It may sell; to manage what it sold, it is let into the directory, with one role and for two years.

heading(`${newcomer.name} is let in to manage it`);
const azurePlan = sold.account.subscriptions[2];
const engineers = 'a3d5c7e9-1b2f-4a6c-8d0e-2f4b6a8c0e08';
const directoryReaders = '88d8e3e3-8f55-4a1e-953a-9b9898b8876b';
const grantId = 'cumulus-azure';
showAccess(sold);
const drafted = stepped(sold, {
  type: 'draftGrant',
  at: '2026-11-24T10:00:00Z',
  actor: admin,
  grantId,
  partner: newcomer,
  provider: null,
  displayName: 'Cumulus Azure',
  duration: 'P2Y',
  autoExtendDuration: 'PT0S',
  roleDefinitionIds: [directoryReaders],
  takenNames: [],
  customRoles: [],
});
const active = [
  { type: 'lockGrantForApproval', at: '2026-11-24T10:05:00Z', actor: admin },
  { type: 'approveGrant', at: '2026-11-24T11:00:00Z', actor: { kind: 'customer', role: 'global-admin' } },
  { type: 'recordProvisioning', at: '2026-11-24T11:05:00Z', actor: microsoft(), status: 'active', endsAt: null },
].reduce((customer, step) => stepped(customer, { ...step, grantId }), drafted);
showAccess(active);
const assignment = { grantId, assignmentId: 'engineers' };
const after = [
  {
    type: 'assignAccess',
    at: '2026-11-24T11:30:00Z',
    actor: admin,
    securityGroup: engineers,
    roleDefinitionIds: [directoryReaders],
  },
  { type: 'recordAssignment', at: '2026-11-24T11:31:00Z', actor: microsoft(), status: 'active' },
].reduce((customer, step) => stepped(customer, { ...step, ...assignment }), active);
showAccess(after);
const inTwoYears = good(parseInstant('2029-01-01T00:00:00Z'));
for (const deadline of deadlines(after, after.asOf, inTwoYears))
  bullet('·', renderDeadline(deadline, en, namesOf(after, en)));

// 4. Two attempts that are refused, with every reason.

heading(`Refused: ${newcomer.name} changes the seats of ${before.name}`);
const seats = good(
  parseSubscriptionAction({
    type: 'changeSeats',
    at: '2026-11-25T09:00:00Z',
    actor: admin,
    subscriptionId: before.account.subscriptions[0]?.id,
  }),
);
showRefusals(after, decideSubscriptionAction(after, seats));

const { customer: reseller } = good(
  fold(
    [
      {
        partner: provider,
        customer: response('reseller-as-customer'),
        subscriptions: null,
        agreements: response('agreements'),
      },
    ],
    {
      tenantId: good(parseTenantId('9e40c3b1-6a2d-4c7f-b815-3d0e7f6a2b04')),
      asOf,
      cspTenancy: { kind: 'transacting-tenant', providers: [provider.tenantId] },
    },
  ),
);
heading(`Refused: ${provider.name} sells licences to its reseller ${reseller.name}`);
const resale = good(
  parseCommand({
    type: 'purchaseSubscription',
    at: '2026-11-25T10:00:00Z',
    actor: { kind: 'partner', tenantId: provider.tenantId, role: 'sales-agent' },
    partner: provider.tenantId,
    subscription: {
      id: '5c0d9e8f-1a2b-4c3d-8e4f-6a7b8c9d0e07',
      service: 'office-365',
      commerce: 'new-commerce',
      friendlyName: 'Microsoft 365 E3 for our own staff',
      orderId: null,
      partnerOfRecord: provider.partnerId,
      terms: { ...after.account.subscriptions[0]?.terms, quantity: 12 },
    },
  }),
);
showRefusals(reseller, execute(reseller, resale));

// 5. What the newcomer left untouched, guarantee by guarantee.

heading(`Audit: ${before.name} before against after`);
const audit = auditTransition(before, after, { by: newcomer.tenantId });
for (const { guarantee, standing, findings } of audit.guarantees) {
  bullet(standing === 'broken' ? '✗' : '✓', `${en.guarantees[guarantee]}: ${en.standings[standing]}`);
  for (const finding of findings) indented(renderFinding(finding, en, namesOf(after, en)).message);
}
for (const { subscriptionId, breaksResaleBan } of audit.purchases) {
  const bought = after.account.subscriptions.find(({ id }) => id === subscriptionId);
  const ban = breaksResaleBan ? 'against the ban on resale' : 'and the ban on resale is kept';
  bullet(breaksResaleBan ? '✗' : '✓', `new, and no break: ${quote(bought?.friendlyName ?? '')} was bought, ${ban}`);
}

heading('To go on, each with nothing to set up');
line('npm run service   the same over HTTP, on a database that it brings along');
line('npm run page      the same in a browser, as forms, a menu and a time line');

function good<Value, Problem>(result: Result<Value, Problem>): Value {
  if (result.isErr()) throw new Error(JSON.stringify(result.error, null, 2));
  return result.value;
}

/** Decides one command, shows what was decided and by which rules, and returns the customer after it. */
function decided(customer: Customer, input: unknown): Customer {
  const command: Command = good(parseCommand(input));
  const next = stepped(customer, command);
  const kept = explain(customer, command).filter(
    (verdict) => verdict.kind === 'kept' && !verdict.sources.includes('ours'),
  );
  // Who may act goes without saying; the rules that speak of the matter come first.
  const telling = kept.filter(({ rule }) => rule !== 'actor-not-entitled' && rule !== 'role-not-permitted');
  const told = telling.slice(0, 3).map(({ rule }) => en.rules[rule]);
  indented(`because: ${told.join('; ')}; and ${kept.length - told.length} rules more are kept`, 9);
  return next;
}

/** The same without the rules. */
function stepped(customer: Customer, input: unknown): Customer {
  const command: Command = good(parseCommand(input));
  const { customer: next, events } = good(execute(customer, command));
  bullet('✓', `${command.at.slice(0, 16).replace('T', ' ')}  ${en.commands[command.type]}`);
  indented(`result:  ${events.map(({ type }) => en.events[type]).join('; ')}`, 9);
  return next;
}

function microsoft(): object {
  return { kind: 'microsoft', inactiveSince: null };
}

/** Whether anybody of the newcomer can manage its Azure plan, and why not. */
function showAccess(customer: Customer): void {
  if (azurePlan === undefined) return;
  const { allowed, reasons } = accessAsOf(customer, {
    at: customer.asOf,
    partner: newcomer.tenantId,
    user: null,
    access: { kind: 'azure-subscription', subscriptionId: azurePlan.id, azureRole: 'none' },
  });
  const why = reasons.map((reason) => renderAccess(reason, en, namesOf(customer, en))).join('; ');
  bullet('?', `can its people manage the Azure plan now? ${allowed ? 'yes' : 'no'}: ${why}`);
}

function showSubscriptions(customer: Customer): void {
  const { account, partnerships } = customer;
  const nameOf = (is: (partner: Partner) => boolean): string => quote(partnerships.partners.find(is)?.name ?? 'none');
  row('subscription', 'seats', 'sold by', 'partner of record');
  for (const { friendlyName, terms, transactingPartner, partnerOfRecord } of account.subscriptions) {
    const seller = nameOf(({ tenantId }) => tenantId === transactingPartner);
    const record = nameOf(({ partnerId }) => partnerId === partnerOfRecord);
    row(quote(friendlyName), `${terms.quantity}`, seller, record);
  }
}

function row(subscription: string, seats: string, seller: string, record: string): void {
  line(subscription.padEnd(32), seats.padStart(5), ' ', seller.padEnd(28), record);
}

function showRefusals(
  customer: Customer,
  result: Result<unknown, readonly Parameters<typeof renderRefusal>[0][]>,
): void {
  if (result.isOk()) return;
  for (const refusal of result.error) {
    bullet('✗', renderRefusal(refusal, en, namesOf(customer, en)).message);
    if (refusal.remedy !== null) indented(`instead: ${renderRemedy(refusal.remedy, en, namesOf(customer, en))}`, 9);
    const [first, ...others] = refusal.sources;
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    indented(`source:  ${sources[first].title} (${sources[first].date ?? 'newest'})${more}`, 9);
  }
}
