import type { Actor, Command, Customer, GranularStatus, TenantId } from 'csp-multi-partner';
import { execute } from 'csp-multi-partner';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  HELPDESK,
  NORTHWIND,
  STATES,
  TAILSPIN,
  agent,
  assignment,
  at,
  codes,
  contoso,
  gdap,
  globalAdmin,
  provisioning,
} from '../../world';
import { PENDING, TABLE, type Entry, type Target } from './grantTable';

const STATUSES = [
  'created',
  'approvalPending',
  'approved',
  'activating',
  'active',
  'expiring',
  'expired',
  'terminationRequested',
  'terminating',
  'terminated',
] as const satisfies readonly GranularStatus[];

const MARKS: Readonly<Record<string, string>> = {
  'actor-not-entitled': 'a',
  'wrong-grant-status': 's',
  'actor-not-entitled, wrong-grant-status': 'b',
  'consent-not-asked': 'n',
  'wrong-grant-status, consent-not-asked': 'm',
};

type Parties = { readonly partner: TenantId; readonly provider: TenantId | null };

const OWN: Parties = { partner: FABRIKAM, provider: null };
const CREATED_BY_PROVIDER: Parties = { partner: ADATUM, provider: TAILSPIN };

/** Contoso on the last day of April 2024 with `grant-1` in that status; Global Administrator only where it is to be removed. */
function withGrant(status: GranularStatus, type: unknown, parties: Parties): Customer {
  const partnerConsent = parties.provider === null ? 'not-needed' : 'pending';
  const pending = { ...STATES.approvalPending, lapsesAt: at('2024-06-29'), partnerConsent } as const;
  const grant = gdap({
    ...parties,
    state: status === 'approvalPending' ? pending : STATES[status],
    roleDefinitionIds: [EXCHANGE, GLOBAL_READER, ...(type === 'removeGlobalAdministrator' ? [GLOBAL_ADMIN] : [])],
    assignments: [assignment(), assignment({ id: PENDING, status: 'pending', securityGroup: HELPDESK })],
  });
  return contoso({ asOf: '2024-04-30T00:00:00Z', partnerships: { grants: [grant] } });
}

const tried = ({ command }: Entry, actor: Actor): Command =>
  ({ ...command, at: at('2024-05-01'), actor, grantId: GRANT }) as unknown as Command;

/** The mark of what came of it, or what came of it in full where no mark stands for that. */
function markOf(entry: Entry, customer: Customer, actor: Actor): string {
  const result = execute(customer, tried(entry, actor));
  if (result.isErr()) return MARKS[codes(result).join(', ')] ?? codes(result).join(', ');
  const types = result.value.events.map(({ type }) => type).join(', ');
  return types === '' ? '.' : types === entry.event ? '+' : types;
}

function statusOf({ partnerships }: Customer): Target {
  const grant = partnerships.grants.find((each) => each.kind === 'gdap' && each.id === GRANT);
  return grant === undefined ? 'gone' : (grant.state.status as GranularStatus);
}

const ROW = /^(\w+) +(\S(?: \S){4}) {3}(\S(?: \S){4})$/u;

/** A row of an entry in three: the status, the marks of the partner's own relationship and those of its provider's. */
function rowsOf({ rows }: Entry): readonly (readonly [GranularStatus, string, string])[] {
  return rows
    .trim()
    .split('\n')
    .map((line) => (ROW.exec(line.trim()) ?? []).slice(1) as unknown as [GranularStatus, string, string]);
}

const partiesAs = (partner: TenantId): readonly Actor[] => [
  agent(partner),
  agent(TAILSPIN),
  globalAdmin,
  provisioning,
  agent(NORTHWIND),
];

describe('the table of what may be done with a relationship', () => {
  it('has a row for each of ten statuses in every entry', () => {
    for (const entry of TABLE) expect(rowsOf(entry).map(([status]) => status)).toEqual(STATUSES);
  });

  it('has an entry for each of thirteen commands, and for each of the five statuses that Microsoft may report', () => {
    expect(TABLE.map(({ title }) => title)).toEqual([
      'amendGrant',
      'deleteGrant',
      'lockGrantForApproval',
      'approveGrant',
      'rejectGrant',
      'recordProvisioning: activating',
      'recordProvisioning: active',
      'recordProvisioning: expired',
      'recordProvisioning: terminating',
      'recordProvisioning: terminated',
      'switchAutoExtension',
      'removeGlobalAdministrator',
      'terminateGrant',
      'assignAccess',
      'changeAccessAssignment',
      'removeAccessAssignment',
      'recordAssignment',
    ]);
  });
});

describe.each(TABLE)('$title', (entry) => {
  const { type } = entry.command;
  const [targetOfOwn, targetOfProviders] = Array.isArray(entry.leadsTo)
    ? entry.leadsTo
    : [entry.leadsTo, entry.leadsTo];

  it.each(rowsOf(entry))('for a relationship that is %s comes to what the documents say', (status, own, providers) => {
    const marks = (parties: Parties) =>
      partiesAs(parties.partner)
        .map((actor) => markOf(entry, withGrant(status, type, parties), actor))
        .join(' ');
    expect([marks(OWN), marks(CREATED_BY_PROVIDER)]).toEqual([own, providers]);
  });

  it.each(rowsOf(entry))(
    'leads a relationship that is %s to the documented status, or leaves everything as it was',
    (status) => {
      for (const [parties, target] of [
        [OWN, targetOfOwn],
        [CREATED_BY_PROVIDER, targetOfProviders],
      ] as const) {
        for (const actor of partiesAs(parties.partner)) {
          const customer = withGrant(status, type, parties);
          const executed = execute(customer, tried(entry, actor));
          const changes = executed.isOk() && executed.value.events.length > 0;
          const after = executed.isOk() ? executed.value.customer : customer;
          expect(statusOf(after)).toBe(changes && target !== 'as before' ? target : status);
          if (!changes) expect(after).toEqual(withGrant(status, type, parties));
          expect(after.account).toBe(customer.account);
        }
      }
    },
  );
});
