import type {
  AccessAssignment,
  Customer,
  DelegatedAdminGrant,
  GranularState,
  Instant,
  Invitation,
  ResellerRelationship,
  RoleDefinitionId,
  Subscription,
  TenantId,
} from 'csp-multi-partner';
import { tenantsOf, type Space, type State } from './space';

/**
 * What makes a state the one it is, as a text: two states with equal keys count as one.
 *
 * Left out: ids, so that the lists can be sorted; who did something; instants that no rule reads, such as when a relationship was
 * drafted. Of a state and its mirror image, the two partners swapped, the key is the lesser one. That all this is sound, the
 * explorer checks instead of trusting it: by the raw space, and by twins.
 */
export function keyOf(space: Pick<Space, 'pair' | 'provider' | 'clock'>): (state: State) => string {
  const [first, second, third] = tenantsOf(space);
  const plain = new Map<TenantId | null, string>([[null, '-']]);
  const swapped = new Map<TenantId | null, string>([[null, '-']]);
  [first, second, third].forEach((tenantId, index) => {
    if (tenantId === undefined) return;
    plain.set(tenantId, 'abp'.charAt(index));
    swapped.set(tenantId, 'bap'.charAt(index));
  });
  return ({ customer, clock }) => {
    const [one, other] = [writeCustomer(customer, plain), writeCustomer(customer, swapped)];
    return `${clock}${one < other ? one : other}`;
  };
}

type Letters = ReadonlyMap<TenantId | null, string>;

const letter = (letters: Letters, tenantId: TenantId | null): string => letters.get(tenantId) ?? '?';

function writeCustomer({ account, partnerships }: Customer, letters: Letters): string {
  const { invitations, relationships, grants, customerAgreementAcceptedAt } = partnerships;
  return [
    customerAgreementAcceptedAt === null ? '' : '!',
    sorted(relationships, (each) => writeRelationship(each, letters)),
    sorted(invitations, (each) => writeInvitation(each, letters)),
    sorted(grants, (each) => writeGrant(each, letters)),
    sorted(account.subscriptions, (each) => writeSubscription(each, letters)),
  ].join('/');
}

function sorted<Item>(items: readonly Item[], write: (item: Item) => string): string {
  if (items.length === 0) return '';
  return items.length === 1 ? write(items[0] as Item) : items.map(write).sort().join(',');
}

/** Since when somebody may sell decides whether the legacy kind may be asked for; when that ended decides nothing. */
function writeRelationship(relationship: ResellerRelationship, letters: Letters): string {
  const partner = letter(letters, relationship.partner);
  return relationship.status === 'active' ? `${partner}${day(relationship.since)}` : `${partner}x`;
}

/** When it was accepted decides, compared with a removal, whether it is used up. */
function writeInvitation(invitation: Invitation, letters: Letters): string {
  const { partner, provider, asks } = invitation;
  const accepted = invitation.status === 'accepted' ? day(invitation.acceptedAt) : '';
  return letter(letters, partner) + letter(letters, provider) + ASKS[asks] + accepted;
}

const ASKS = { reseller: 'r', 'reseller-and-delegated-admin': 'b', 'delegated-admin': 'd' } as const;

function writeGrant(grant: DelegatedAdminGrant, letters: Letters): string {
  if (grant.kind === 'dap') {
    const { partner, state } = grant;
    return `L${letter(letters, partner)}${state.status === 'active' ? '' : day(state.removedAt)}`;
  }
  const { partner, provider, roleDefinitionIds, autoExtendDuration, assignments, state } = grant;
  return (
    letter(letters, partner) +
    letter(letters, provider) +
    roles(roleDefinitionIds) +
    (autoExtendDuration === 'P180D' ? '+' : '') +
    writeState(state) +
    sorted(assignments, writeAssignment)
  );
}

/** The status and the instants that decide what time makes of it. */
function writeState(state: GranularState): string {
  switch (state.status) {
    case 'created':
      return 'C';
    case 'approvalPending':
      return `P${day(state.lapsesAt)}${CONSENT[state.partnerConsent]}${state.customerApprovedAt === null ? '' : '!'}`;
    case 'approved':
      return 'V';
    case 'activating':
      return 'W';
    case 'active':
      return `A${day(state.endsAt)}`;
    case 'expiring':
      return 'X';
    case 'expired':
      return `E${day(state.expiredAt)}`;
    case 'terminationRequested':
      return 'Q';
    case 'terminating':
      return 'S';
    case 'terminated':
      return `T${day(state.terminatedAt)}`;
  }
}

const CONSENT = { 'not-needed': '', pending: '?', given: 'y', refused: 'n' } as const;

function writeAssignment({ status, roleDefinitionIds }: AccessAssignment): string {
  return ASSIGNMENT[status] + roles(roleDefinitionIds);
}

const ASSIGNMENT = { pending: '(', active: '<', deleting: '[', deleted: '{', error: '|' } as const;

/** The roles by the first character of their ids, which tells those of the alphabet apart. */
function roles(ids: readonly RoleDefinitionId[]): string {
  return ids.length === 1
    ? (ids[0] ?? '').charAt(0)
    : ids
        .map((id) => id.charAt(0))
        .sort()
        .join('');
}

function writeSubscription({ service, status, transactingPartner }: Subscription, letters: Letters): string {
  return service.charAt(0) + status.charAt(0) + letter(letters, transactingPartner);
}

const days = new Map<Instant | null, string>([[null, '-']]);

/** An instant as the days since 1970, in letters and digits; all instants of a space are starts of days. */
function day(at: Instant | null): string {
  let text = days.get(at);
  if (text === undefined && at !== null) {
    text = `${(Date.parse(at) / 86_400_000).toString(36)};`;
    days.set(at, text);
  }
  return text ?? '-';
}
