// An independent reading of the domain, first written from the domain notes and the public types alone: plain and mutable.
// Numbers in comments are sections of the notes. Where those are silent or in conflict: choices that docs/explanation names (`ours`,
// `granular`, `dated` are its pages), or docs/reference (`rules`, `life`), or a comment on a public type (`types`).
import type { Command, Customer, DelegatedAdminGrant, Instant, Invitation } from 'csp-multi-partner';
import type { Partner, RefusalCode, RoleDefinitionId, Subscription, TenantId } from 'csp-multi-partner';
import type { AccessQuestion } from 'csp-multi-partner/access';
type Mutable<T> = T extends string | number | boolean | null ? T : { -readonly [Key in keyof T]: Mutable<T[Key]> };
type Granular = Extract<Mutable<DelegatedAdminGrant>, { kind: 'gdap' }>;
type Step = Exclude<Extract<Command, { grantId: unknown }>, Command<'draftGrant'>>;
type AssignmentStep = Extract<Step, { assignmentId: unknown }>;
type StatesTerms = Command<'draftGrant' | 'amendGrant'>;
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10' as RoleDefinitionId;
const HELPDESK_ADMINISTRATOR = '729827e3-9c14-49f7-bb1b-9608f156bbb8' as RoleDefinitionId;
const BEYOND_CHINA = 'global,us-government,germany';
const EVERYWHERE = `${BEYOND_CHINA},china`;
// Where, from and until when a rule refuses anything; what is not named here does so everywhere and always. `rules`
const ERAS: Partial<Record<RefusalCode, string[]>> = {
  'reseller-cannot-invite': ['china 2016-10-20'], // 1.4
  'different-cloud': ['us-government 2017-11-06'],
  'different-region': [`${BEYOND_CHINA} 2021-03-01`], // 2.2
  'single-partner-cloud': ['us-government 2017-03-01 2017-06-22'], // 1.4 [!], since then read as: available
  'own-reseller': ['global,us-government 2023-01-11'], // 8
  'delegated-admin-required': [`${BEYOND_CHINA} 2016-12-02 2018-11-01`, 'us-government,germany 2018-11-01'], // 1.3, 1.4
  'delegated-admin-ended': ['global 2023-10-09'], // 2.2, 3
  'agreement-missing': [`${BEYOND_CHINA} 2020-02-05`], // 2.2
  'service-administered': [`${BEYOND_CHINA} 2016-12-02 2018-09-05`, 'china 2016-10-20'], // 1.3 [!]
  'delegated-admin-in-use': [`${EVERYWHERE} 2021-12-07`], // 3
  'reseller-cannot-end': [`${EVERYWHERE} 2021-11-01`], // 2.4
  'subscriptions-in-the-way': [`${EVERYWHERE} 2018-01-17`], // 2.4
  'resale-to-csp-partner': ['global 2017-03-30', 'us-government 2017-06-22', 'germany 2017-03-30 2018-12-05'], // 1.1
  'resale-to-itself': ['global,us-government 2023-01-11'], // 8
  'service-not-sold': ['china 2017-11-06'], // 1.4; `dated` leaves out Office 365 in US Government
  'provider-of-record': ['global 2021-11-23'], // 5
  'auto-extension-unavailable': [`${EVERYWHERE} 0 2023-10-30`], // 4.2: legacy documents lack it
  'role-removal-unavailable': [`${EVERYWHERE} 0 2024-04-11`], // 4.1: older documents lack it
};
// What is being judged: a copy of the customer, which is edited in place and thrown away where anything was refused
let c: Mutable<Customer>, lists: Mutable<Customer>['partnerships'];
let at: Instant, actor: Command['actor'], who: string, refused: RefusalCode[];
function refuse(code: RefusalCode, isBroken = true): void {
  const eras = (ERAS[code] ?? [`${EVERYWHERE} 0`]).map((era) => era.split(' '));
  const isOn = eras.some(([where = '', from = '', to = '9999']) => where.includes(c.cloud) && at >= from && at < to);
  if (isBroken && isOn) refused.push(code);
}
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const once = <T>(list: readonly T[]): T[] => [...new Set(list)];
const isSameRoles = (one: readonly string[], other: readonly string[]) => isSame(once(one).sort(), once(other).sort());
const later = (day: Instant, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString() as Instant;
// 4.2: in days, a year being 365 (`granular`); NaN unless it is made of years, weeks and days, and allowed
function allowedDays(duration: string): number {
  const [, years = 0, weeks = 0, days = 0] = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration) ?? [];
  const all = Number(years) * 365 + Number(weeks) * 7 + Number(days);
  return all >= 1 && all <= 730 ? all : NaN;
}
const mayDecide = (...deciders: (string | null)[]): void => refuse('actor-not-entitled', !deciders.includes(who));
/** The roles that a command takes, whosever decision it is; an empty list asks for none. */
function rolesFor(type: Command['type']): string[] {
  if (actor.kind === 'customer') {
    const approving = at < '2026-04-08' ? ['global-admin'] : ['global-admin', 'relationship-admin']; // 4.1, `rules`
    if (type === 'approveGrant' || type === 'terminateGrant') return approving;
    const from = type === 'acceptInvitation' ? '2021-03-01' : type === 'revokeDelegatedAdmin' ? '2023-09-20' : '9999';
    return c.cloud !== 'china' && at >= from ? ['global-admin'] : []; // 2.2 [!] customer-administrator
  }
  if (actor.kind === 'microsoft' || type === 'acceptInvitation' || type.startsWith('record')) return [];
  if (type === 'revokeDelegatedAdmin') return at < '2023-08-09' ? [] : ['admin-agent', 'helpdesk-agent']; // `rules`
  if (type.includes('Access')) return ['global-admin', 'user-admin', 'admin-agent']; // 2.5
  if (/Grant|switch|remove/.test(type)) return ['admin-agent']; // 2.5
  const isEarly = type !== 'purchaseSubscription' && at < '2023-10-24'; // 2.2, 2.4: earlier pages name global admins too
  return at < '2021-07-01' ? [] : ['admin-agent', 'sales-agent', isEarly ? 'global-admin' : '']; // 2.5
}
const partnerOf = (id: TenantId) => lists.partners.find((each) => each.tenantId === id);
const mayOnlyResell = (partner?: Partner): boolean => partner?.kind === 'indirect-reseller';
const providersOf = (partner?: Partner) => (partner?.kind === 'indirect-reseller' ? partner.providers : []);
const dapOf = (id: TenantId) => lists.grants.find((each) => each.kind === 'dap' && each.partner === id)?.state;
const hasDap = (id: TenantId): boolean => dapOf(id)?.status === 'active';
const relationshipOf = (id: TenantId) => lists.relationships.find((each) => each.partner === id);
const sells = (id: TenantId): boolean => relationshipOf(id)?.status === 'active';
const isOver = ({ status }: Subscription): boolean => status === 'deleted' || status === 'expired';
const standing = () => c.account.subscriptions.filter((each) => !isOver(each));
const soldBy = (id: TenantId) => standing().filter((each) => each.transactingPartner === id);
const administrators = () => lists.grants.map((each) => each.partner).filter(hasDap);
function put<Item>(list: Item[], item: Item, isOld: (each: Item) => boolean): void {
  const place = list.findIndex(isOld);
  list[place < 0 ? list.length : place] = item;
}
/** @param side whoever counts as one: the partner, the provider that it brings along, the providers behind it */
function checkParties(parties: (Partner | undefined)[], side: readonly TenantId[]): void {
  const own: TenantId[] = c.cspTenancy.kind === 'transacting-tenant' ? c.cspTenancy.providers : [];
  const resellers = lists.relationships.map((each) => each.partner).filter(sells); // 1.4: these, those that administer and those that sold
  const there = [...resellers, ...administrators(), ...standing().map((each) => each.transactingPartner)];
  const others = there.filter((each) => each !== null && !side.includes(each) && !mayOnlyResell(partnerOf(each)));
  if (parties.some((each) => each && each.market !== c.market)) refuse('different-region');
  refuse('single-partner-cloud', others.length > 0);
  if (parties.some((each) => each && own.includes(each.tenantId))) refuse('own-reseller');
}
const isServiceAdministered = (self: TenantId, services: string[]): boolean =>
  administrators().some((id) => id !== self && soldBy(id).some((each) => services.includes(each.service)));
const givesDap = (asks: Invitation['asks'], then: Instant): boolean =>
  asks === 'delegated-admin' || (asks !== 'reseller' && (c.cloud !== 'global' || then < '2023-10-09'));
const isTooNewForDap = (id: TenantId): boolean =>
  at >= '2023-11-01' && !(sells(id) && (relationshipOf(id)?.since ?? '') < '2023-11-01');
/** ours: an invitation does not bring back what was taken back after it was accepted. */
function isUsedUp(invitation: Invitation): boolean {
  if (invitation.status !== 'accepted') return false;
  const { partner, provider, asks, acceptedAt } = invitation;
  const dap = dapOf(partner);
  const isRevoked = dap?.status === 'removed' && dap.removedAt >= acceptedAt && givesDap(asks, acceptedAt);
  return isRevoked || (asks !== 'delegated-admin' && !(sells(partner) && (!provider || sells(provider))));
}
function requestRelationship(command: Command<'requestRelationship'>): void {
  const { invitationId: id, asks, partner, provider } = command;
  const facts = { id, partner: partner.tenantId, provider: provider?.tenantId ?? null, asks };
  const known = lists.invitations.find((each) => each.id === id);
  const parties = provider ? [partner, provider] : [partner];
  const isUnconnected = provider !== null && !providersOf(partner).includes(provider.tenantId);
  const isChecked = c.cloud !== 'china' && at >= '2022-09-21'; // before, the word of resellers was taken: `rules`
  if (known && (isUsedUp(known) || !isSame({ ...known, ...facts }, known))) refuse('invitation-id-taken'); // ours
  mayDecide(partner.tenantId);
  refuse('reseller-cannot-invite', mayOnlyResell(partner)); // 1.4
  refuse('provider-not-connected', isUnconnected && (isChecked || !mayOnlyResell(partner)));
  if (parties.some((each) => each.cloud !== c.cloud)) refuse('different-cloud');
  checkParties(parties, [...parties.map((each) => each.tenantId), ...providersOf(partner)]);
  refuse('delegated-admin-required', asks === 'reseller');
  const isBoth = asks === 'reseller-and-delegated-admin';
  refuse('delegated-admin-ended', isBoth || (asks === 'delegated-admin' && isTooNewForDap(partner.tenantId)));
  if (known) return;
  lists.invitations.push({ ...facts, requestedAt: at, status: 'pending' });
}
function acceptInvitation({ invitationId, acceptsCustomerAgreement }: Command<'acceptInvitation'>): void {
  const invitation = lists.invitations.find((each) => each.id === invitationId);
  mayDecide('customer');
  if (!invitation) return refuse('invitation-unknown'); // ours
  refuse('invitation-used', isUsedUp(invitation)); // ours
  if (invitation.status === 'accepted') return;
  const { partner, provider, asks } = invitation;
  const ids = provider ? [partner, provider] : [partner];
  const services = soldBy(partner).map((each) => each.service);
  refuse('agreement-missing', !acceptsCustomerAgreement && lists.customerAgreementAcceptedAt === null); // 2.2
  checkParties(ids.map(partnerOf), [...ids, ...providersOf(partnerOf(partner))]);
  refuse('service-administered', asks !== 'reseller' && isServiceAdministered(partner, services));
  refuse('delegated-admin-ended', asks === 'delegated-admin' && isTooNewForDap(partner));
  put(lists.invitations, { ...invitation, status: 'accepted', acceptedAt: at }, (each) => each.id === invitationId);
  if (acceptsCustomerAgreement) lists.customerAgreementAcceptedAt ??= at;
  const state = { status: 'active', since: at } as const;
  for (const id of asks === 'delegated-admin' ? [] : ids)
    if (!sells(id)) put(lists.relationships, { ...state, partner: id }, (each) => each.partner === id);
  if (givesDap(asks, at) && !hasDap(partner))
    put(lists.grants, { kind: 'dap', partner, state }, (each) => each.kind === 'dap' && each.partner === partner);
}
function removeDap(partner: TenantId): void {
  const dap = dapOf(partner);
  if (dap?.status === 'active') Object.assign(dap, { status: 'removed', removedAt: at, removedBy: actor.kind });
}
function revokeDelegatedAdmin({ partner }: Command<'revokeDelegatedAdmin'>): void {
  refuse('delegated-admin-unknown', !dapOf(partner)); // ours
  mayDecide(partner, 'customer', 'microsoft'); // 3
  const isIdle = actor.kind !== 'microsoft' || (actor.inactiveSince !== null && at > later(actor.inactiveSince, 90));
  refuse('delegated-admin-in-use', !isIdle); // 3: more than 90 days
  removeDap(partner);
}
function endResellerRelationship({ partner }: Command<'endResellerRelationship'>): void {
  const relationship = relationshipOf(partner);
  const reseller = partnerOf(partner);
  refuse('relationship-unknown', !relationship); // ours
  mayDecide(partner, ...providersOf(reseller).filter(sells)); // 2.4; 2.3: without a relationship one can do nothing
  refuse('reseller-cannot-end', mayOnlyResell(reseller) && who === partner);
  if (relationship?.status !== 'active') return;
  const isOpen = (each: Subscription): boolean => each.commerce === 'new-commerce' && at >= '2023-10-24'; // 2.4: later also if not active
  if (soldBy(partner).some((each) => each.status === 'active' || isOpen(each))) refuse('subscriptions-in-the-way');
  Object.assign(relationship, { status: 'ended', endedAt: at });
  removeDap(partner); // 2.4 [!] delegated-admin-after-removal, read as: removed
}
function purchaseSubscription({ partner, subscription: order }: Command<'purchaseSubscription'>): void {
  const known = c.account.subscriptions.find((each) => each.id === order.id);
  const seller = partnerOf(partner);
  const tenancy = c.cspTenancy.kind;
  const uncounted = { friendlyName: known?.friendlyName, orderId: order.orderId ?? known?.orderId }; // `types`
  const isRepeat = isSame({ ...known, ...order, ...uncounted, transactingPartner: partner }, known);
  refuse('subscription-id-taken', known !== undefined && !isRepeat); // ours
  mayDecide(partner);
  refuse('reseller-cannot-order', mayOnlyResell(seller)); // 5
  refuse('no-reseller-relationship', !sells(partner)); // 2.3
  refuse('resale-to-csp-partner', at < '2020-11-30' ? tenancy !== 'none' : tenancy === 'transacting-tenant'); // MP-7
  refuse('resale-to-itself', partner === c.tenantId);
  checkParties([seller], [partner]);
  refuse('agreement-missing', lists.customerAgreementAcceptedAt === null); // 8, 13605
  refuse('service-administered', hasDap(partner) && isServiceAdministered(partner, [order.service]));
  refuse('service-not-sold', order.service === 'azure');
  refuse('provider-of-record', seller?.kind === 'indirect-provider' && seller.partnerId === order.partnerOfRecord);
  const sold = { transactingPartner: partner, purchasedAt: at, status: 'active' } as const;
  if (!known) c.account.subscriptions.push({ ...structuredClone(order), ...sold });
}
const extendsItself = ({ autoExtendDuration, roleDefinitionIds }: Granular): boolean =>
  autoExtendDuration === 'P180D' && !roleDefinitionIds.includes(GLOBAL_ADMINISTRATOR); // 4.2
/** 4.1: what time has made of a relationship; null where there is none, or it lapsed or is forgotten. */
function inTime(recorded?: DelegatedAdminGrant): Granular | null {
  if (recorded?.kind !== 'gdap') return null;
  const grant = structuredClone(recorded) as Granular;
  const { state } = grant;
  if (state.status === 'approvalPending' && at >= state.lapsesAt) return null;
  if (state.status === 'expired' && at >= later(state.expiredAt, 365)) return null;
  if (state.status === 'terminated' && at >= later(state.terminatedAt, 365)) return null;
  if (state.status !== 'active') return grant;
  while (extendsItself(grant) && state.endsAt <= at) state.endsAt = later(state.endsAt, 180); // 4.2
  if (state.endsAt <= at) grant.state = { status: 'expiring', endedAt: state.endsAt };
  return grant;
}
function termsOf({ displayName, duration, autoExtendDuration, roleDefinitionIds }: StatesTerms) {
  return { displayName, duration, autoExtendDuration, roleDefinitionIds: once(roleDefinitionIds) };
}
function isSameTerms(grant: Granular, { displayName, duration, autoExtendDuration, roleDefinitionIds }: StatesTerms) {
  const isAsLong = grant.duration === duration || allowedDays(grant.duration) === allowedDays(duration); // `granular`
  const isSameRest = grant.displayName === displayName && grant.autoExtendDuration === autoExtendDuration;
  return isAsLong && isSameRest && isSameRoles(grant.roleDefinitionIds, roleDefinitionIds); // `types`
}
function checkTerms(command: StatesTerms, own: Granular | null, partner: TenantId | undefined): void {
  const { grantId, displayName: name, roleDefinitionIds: roles } = command;
  const others = lists.grants.map(inTime).filter((each) => each?.partner === partner && each?.id !== grantId);
  const taken = [...command.takenNames, ...others.map((each) => each?.displayName)];
  const isKept = own?.partner === partner && own?.displayName === name;
  refuse('display-name-length', name.length < 1 || name.length > 50); // 4.2
  refuse('display-name-taken', !isKept && taken.includes(name)); // 4.2
  refuse('duration-out-of-bounds', Number.isNaN(allowedDays(command.duration))); // 4.2
  if (roles.some((each) => command.customRoles.includes(each))) refuse('custom-role'); // 4.2
  refuse('extension-with-global-admin', command.autoExtendDuration === 'P180D' && roles.includes(GLOBAL_ADMINISTRATOR));
}
function draftGrant(command: Command<'draftGrant'>): void {
  const { grantId: id, partner, provider } = command;
  const known = inTime(lists.grants.find((each) => each.kind === 'gdap' && each.id === id));
  const parties = { partner: partner.tenantId, provider: provider?.tenantId ?? null };
  const connected = providersOf(partnerOf(partner.tenantId) ?? partner); // `granular`: what is on record counts
  const isRepeat = known && isSame({ ...known, ...parties }, known) && isSameTerms(known, command);
  refuse('grant-id-taken', known !== null && !isRepeat); // ours
  refuse('granular-admin-unavailable', c.cloud !== 'global' || at < '2022-02-01'); // 1.1, 1.4 [!]: not available
  mayDecide(parties.provider ?? parties.partner); // 4.3
  refuse('provider-not-connected', provider !== null && !connected.includes(provider.tenantId)); // 4.3
  if ([partner, provider].some((each) => each && each.cloud !== c.cloud)) refuse('different-cloud');
  checkTerms(command, known, partner.tenantId);
  if (known) return;
  lists.grants = lists.grants.filter((each) => each.kind === 'dap' || each.id !== id);
  const state = { status: 'created', createdAt: at } as const;
  lists.grants.push({ kind: 'gdap', id, ...parties, ...termsOf(command), assignments: [], state });
}
function stepGrant(command: Step): void {
  const { grants } = lists;
  const index = grants.findIndex((each) => each.kind === 'gdap' && each.id === command.grantId);
  const grant = inTime(grants[index]);
  if (command.type === 'amendGrant') checkTerms(command, grant, grant?.partner);
  if (!grant) return refuse('grant-unknown', command.type !== 'deleteGrant'); // ours
  if ('assignmentId' in command) editAssignment(grant, command);
  else if (command.type === 'recordProvisioning') provision(grant, command);
  else editGrant(grant, command);
  if (command.type === 'deleteGrant') grants.splice(index, 1);
  else if (!isSame(inTime(grants[index]), grant)) grants[index] = grant;
}
function editGrant(grant: Granular, command: Exclude<Step, AssignmentStep | Command<'recordProvisioning'>>): void {
  const { partner, provider, state } = grant;
  const creator = [provider ?? partner]; // ours: a draft is its creator's alone
  const isDraft = state.status === 'created';
  const sides = isDraft ? creator : [partner, provider];
  const customer = isDraft ? null : 'customer';
  const needs = (deciders: (string | null)[], ...possible: string[]): void => {
    mayDecide(...deciders);
    refuse('wrong-grant-status', !possible.includes(state.status)); // 4.1, `life`
  };
  if (command.type === 'deleteGrant' || command.type === 'amendGrant') {
    needs(creator, 'created');
    if (command.type === 'amendGrant' && !isSameTerms(grant, command)) Object.assign(grant, termsOf(command));
  } else if (command.type === 'lockGrantForApproval') {
    needs(creator, 'created', 'approvalPending');
    const partnerConsent = provider ? 'pending' : 'not-needed';
    const asked = { lockedAt: at, lapsesAt: later(at, 90), partnerConsent, customerApprovedAt: null } as const;
    if (state.status === 'created') grant.state = { status: 'approvalPending', ...asked };
  } else if (command.type === 'switchAutoExtension') {
    needs([...sides, customer], 'created', 'active'); // `granular`
    const isNew = command.autoExtendDuration === 'P180D' && grant.autoExtendDuration !== 'P180D';
    refuse('extension-with-global-admin', isNew && grant.roleDefinitionIds.includes(GLOBAL_ADMINISTRATOR)); // 4.2
    grant.autoExtendDuration = command.autoExtendDuration;
  } else if (command.type === 'removeGlobalAdministrator') {
    needs(sides, 'active');
    refuse('role-removal-unavailable');
    grant.roleDefinitionIds = grant.roleDefinitionIds.filter((each) => each !== GLOBAL_ADMINISTRATOR);
    refuse('roles-missing', grant.roleDefinitionIds.length === 0); // 4.2
  } else if (command.type === 'terminateGrant') {
    needs([...sides, customer], 'active', 'terminationRequested', 'terminating', 'terminated');
    const asked = { status: 'terminationRequested', requestedAt: at, requestedBy: actor.kind } as const;
    if (state.status === 'active') grant.state = asked;
  } else {
    const isApproval = command.type === 'approveGrant';
    const reseller = provider && partner;
    if (isApproval) needs([reseller, 'customer'], 'approvalPending', 'approved', 'activating', 'active');
    else needs([reseller ?? who], 'approvalPending'); // 4.3; where nobody was asked, that is all there is to say
    refuse('consent-not-asked', !isApproval && provider === null); // 4.3
    if (state.status !== 'approvalPending') return;
    const isRepeat = actor.kind === 'customer' && state.customerApprovedAt !== null;
    refuse('consent-answered', !isRepeat && state.partnerConsent === (isApproval ? 'refused' : 'given'));
    if (actor.kind === 'customer') state.customerApprovedAt ??= at;
    else state.partnerConsent = isApproval ? 'given' : 'refused';
    const isAgreed = state.customerApprovedAt !== null && ['given', 'not-needed'].includes(state.partnerConsent);
    if (isAgreed) grant.state = { status: 'approved', approvedAt: at };
  }
}
const [ON, OFF] = ['approved activating active', 'terminationRequested terminating terminated']; // 4.1, `life`: where it is possible, or done
const PROVISIONED_IN = { activating: ON, active: ON, expired: 'expiring expired', terminating: OFF, terminated: OFF };
const RECORDED_IN = { active: 'pending active', deleted: 'deleting deleted', error: 'pending deleting error' };
function provision(grant: Granular, { status, endsAt }: Command<'recordProvisioning'>): void {
  const { state, duration } = grant;
  const isFirst = status === 'active' && (state.status === 'approved' || state.status === 'activating');
  const isAgain = status === 'active' && state.status === 'active';
  const isPast = endsAt !== null && endsAt <= at; // where the end moved on by itself, an old one told again moves nothing
  mayDecide('microsoft'); // 4.1
  refuse('wrong-grant-status', !PROVISIONED_IN[status].split(' ').includes(state.status));
  refuse('end-before-activation', isPast && (isFirst || (isAgain && !extendsItself(grant)))); // ours
  refuse('duration-out-of-bounds', isFirst && endsAt === null && Number.isNaN(allowedDays(duration))); // 4.2
  if (isFirst) grant.state = { status, activatedAt: at, endsAt: endsAt ?? later(at, allowedDays(duration) || 0) };
  else if (isAgain) state.endsAt = endsAt === null || isPast ? state.endsAt : endsAt;
  else if (state.status === 'approved' && status === 'activating') grant.state = { ...state, status };
  else if (state.status === 'expiring' && status === 'expired') grant.state = { ...state, status, expiredAt: at };
  else if (state.status === 'terminationRequested' && status === 'terminating') grant.state = { ...state, status };
  else if ('requestedAt' in state && status === 'terminated')
    grant.state = { status, requestedBy: state.requestedBy, terminatedAt: at };
}
function editAssignment({ assignments, partner, state, roleDefinitionIds }: Granular, command: AssignmentStep): void {
  const id = command.assignmentId;
  const found = assignments.find((each) => each.id === id);
  const wanted = 'roleDefinitionIds' in command ? once(command.roleDefinitionIds) : [];
  const hasRoles = found !== undefined && isSameRoles(found.roleDefinitionIds, wanted);
  const isRecord = command.type === 'recordAssignment'; // `life`: also while and after the relationship ends
  const isEnding = isRecord && !['created', 'approvalPending', 'approved', 'activating'].includes(state.status);
  mayDecide(isRecord ? 'microsoft' : partner); // 4.1, 4.3
  refuse('wrong-grant-status', state.status !== 'active' && !isEnding);
  if (wanted.some((each) => !roleDefinitionIds.includes(each))) refuse('role-outside-grant'); // 4.3
  if (command.type === 'assignAccess') {
    const { securityGroup } = command;
    const holders = assignments.filter((each) => ['pending', 'active'].includes(each.status)); // 4.3, `types`
    const isRepeat = found?.securityGroup === securityGroup && hasRoles && holders.includes(found);
    refuse('assignment-id-taken', found !== undefined && !isRepeat); // ours
    if (holders.some((each) => each.id !== id && each.securityGroup === securityGroup)) refuse('group-assigned');
    if (!found) assignments.push({ id, status: 'pending', securityGroup, roleDefinitionIds: wanted });
  } else if (!found) refuse('assignment-unknown');
  else if (command.type === 'changeAccessAssignment') {
    refuse('wrong-assignment-status', !['pending', 'active'].includes(found.status));
    if (!hasRoles) found.roleDefinitionIds = wanted; // `granular`: at once
  } else if (command.type === 'removeAccessAssignment') {
    if (found.status !== 'deleted') found.status = 'deleting';
  } else {
    refuse('wrong-assignment-status', !RECORDED_IN[command.status].split(' ').includes(found.status));
    found.status = command.status;
  }
}
function recordElapsed(): void {
  lists.grants = lists.grants.flatMap((each) => (each.kind === 'dap' ? each : (inTime(each) ?? [])));
}
type Modelled = { refused: RefusalCode[] } | { customer: Customer }; // the codes of all broken rules, or the customer afterwards
export function modelExecute(customer: Customer, command: Command): Modelled {
  c = structuredClone(customer) as Mutable<Customer>;
  lists = c.partnerships;
  ({ at, actor } = command);
  who = actor.kind === 'partner' ? actor.tenantId : actor.kind;
  refused = [];
  const roles = rolesFor(command.type);
  refuse('too-early', at < customer.asOf); // ours
  refuse('role-not-permitted', 'role' in actor && roles.length > 0 && !roles.includes(actor.role));
  if ('roleDefinitionIds' in command) refuse('roles-missing', command.roleDefinitionIds.length === 0); // 4.2
  if ('autoExtendDuration' in command) refuse('auto-extension-unavailable', command.autoExtendDuration === 'P180D');
  const relationshipSteps = { requestRelationship, acceptInvitation, revokeDelegatedAdmin, endResellerRelationship };
  const steps = { ...relationshipSteps, purchaseSubscription, draftGrant, recordElapsed };
  (command.type in steps ? steps[command.type as keyof typeof steps] : stepGrant)(command as never);
  for (const each of 'provider' in command ? [command.partner, command.provider] : [])
    if (each && !partnerOf(each.tenantId)) lists.partners.push(structuredClone(each) as Mutable<Partner>);
  if (refused.length > 0) return { refused };
  return { customer: isSame(c, customer) ? customer : { ...c, asOf: at } };
}
export function modelAccess(customer: Customer, { at: then, partner, user, access }: AccessQuestion): boolean {
  c = structuredClone(customer) as Mutable<Customer>;
  [lists, at] = [c.partnerships, then];
  const isAdmin = user === null || user.isAdminAgent;
  const isLegacyAdmin = hasDap(partner) && (isAdmin || user.isHelpdeskAgent); // 3
  // 4.3: a role reaches the user by a group that an active assignment passes it on to, while the relationship has it too
  const roles = lists.grants.map(inTime).flatMap((grant) => {
    const isInForce = grant?.partner === partner && grant.state.status === 'active';
    const assignments = isInForce ? grant.assignments.filter((each) => each.status === 'active') : [];
    const reaching = assignments.filter((each) => user === null || user.groups.includes(each.securityGroup));
    return reaching.flatMap((each) => each.roleDefinitionIds).filter((each) => grant?.roleDefinitionIds.includes(each));
  });
  if (at < customer.asOf) return false;
  if (access.kind === 'purchase') return sells(partner) && !mayOnlyResell(partnerOf(partner));
  if (access.kind === 'roles') {
    const isGranular = roles.some((each) => access.anyOf.includes(each) || each === GLOBAL_ADMINISTRATOR); // `granular`
    const isLegacy = isLegacyAdmin && (isAdmin || access.anyOf.includes(HELPDESK_ADMINISTRATOR));
    return !user?.isGuest && (isGranular || (isLegacy && (user === null || roles.length === 0))); // 4.5
  }
  const subscription = c.account.subscriptions.find((each) => each.id === access.subscriptionId);
  if (subscription?.service !== 'azure' || isOver(subscription)) return false;
  if (access.azureRole === 'lighthouse') return true; // `granular`: it needs nothing else
  const hasAzureRole = access.azureRole === 'group' || (subscription.transactingPartner === partner && isAdmin); // 3
  return hasAzureRole && sells(partner) && !user?.isGuest && (roles.length > 0 || isLegacyAdmin); // 2.3, `granular`
}
