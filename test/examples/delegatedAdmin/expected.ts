import { execute } from 'csp-multi-partner';
import type {
  Actor,
  Command,
  Customer,
  CustomerRole,
  Entitled,
  GranularDelegatedAdmin,
  GranularStatus,
  PartnerRole,
  RefusalCode,
  Remedy,
} from 'csp-multi-partner';
import type { SourceId } from 'csp-multi-partner/sources';
import { err, type Err } from 'neverthrow';
import { GRANT, must } from '../../world';

interface Expected {
  readonly code: RefusalCode;
  readonly sources: readonly SourceId[];
  readonly [fact: string]: unknown;
}

/** What `decide` returns for a command that breaks exactly these rules: undisputed, and beyond help unless a remedy is named. */
export const refused = (...expected: readonly Expected[]): Err<never, readonly Record<string, unknown>[]> =>
  err(expected.map((each) => ({ disputed: null, remedy: null, ...each })));

/** The last instant at which everything about a customer that is `granted` comes too early. */
export const TOO_EARLY = '2024-01-31T23:59:59.999Z';

export const tooEarly: Expected = {
  code: 'too-early',
  at: TOO_EARLY,
  lastEventAt: '2024-02-01T00:00:00.000Z',
  sources: ['ours'],
  remedy: { kind: 'wait', until: '2024-02-01T00:00:00.000Z' },
};

export const grantUnknown: Expected = {
  code: 'grant-unknown',
  grantId: 'grant-1',
  sources: ['ours', 'gdap-activity-2023'],
};

export const notEntitled = (
  actor: Actor['kind'],
  entitled: readonly Entitled[],
  sources: readonly SourceId[],
): Expected => ({ code: 'actor-not-entitled', actor, entitled, sources, remedy: { kind: 'actor', actors: entitled } });

export const notPermitted = (
  role: PartnerRole | CustomerRole,
  permitted: readonly (PartnerRole | CustomerRole)[],
  sources: readonly SourceId[],
): Expected => ({ code: 'role-not-permitted', role, permitted, sources, remedy: { kind: 'role', roles: permitted } });

export const wrongStatus = (
  status: GranularStatus,
  permitted: readonly GranularStatus[],
  remedy: Remedy | null,
): Expected => ({
  code: 'wrong-grant-status',
  grantId: 'grant-1',
  status,
  permitted,
  sources: ['graph-relationship-2024', 'graph-requests-2024'],
  remedy,
});

/** The customer after commands that must all be permitted. */
export function after(customer: Customer, ...commands: readonly Command[]): Customer {
  return commands.reduce((before, command) => must(execute(before, command)).customer, customer);
}

/** `grant-1` as it is recorded; undefined where it is gone. */
export function grantIn({ partnerships }: Customer): GranularDelegatedAdmin | undefined {
  return partnerships.grants.find(
    (grant): grant is GranularDelegatedAdmin => grant.kind === 'gdap' && grant.id === GRANT,
  );
}
