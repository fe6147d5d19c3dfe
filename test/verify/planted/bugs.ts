/** A mistake that somebody might make in `src`. */
export interface Bug {
  /** What would be wrong for users. */
  readonly name: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly instead: string;
  readonly planted: string;
}

/** One in each of fourteen places. */
export const BUGS: readonly Bug[] = [
  {
    name: 'a guarantee: a purchase takes earlier subscriptions out of the hands of their partner of record',
    file: 'src/account/account.ts',
    instead: 'return withSubscriptions(account, subscriptions);',
    planted: 'return withSubscriptions(account, subscriptions.map((each) => ({ ...each, partnerOfRecord: null })));',
  },
  {
    name: 'an era boundary: the ban on resale is narrowed a day late in the global cloud',
    file: 'src/policy/resaleBan.ts',
    instead: "    from: '2017-03-30',\n    until: '2020-11-30',",
    planted: "    from: '2017-03-30',\n    until: '2020-12-01',",
  },
  {
    name: 'access after expiry: a relationship is still in force at its last instant',
    file: 'src/delegatedAdmin/grantTime.ts',
    instead: 'if (at < state.endsAt) return grant;',
    planted: 'if (at <= state.endsAt) return grant;',
  },
  {
    name: 'a swapped partner: an accepted invitation gives delegated admin to the provider',
    file: 'src/decision/relationshipOutcomes.ts',
    instead: "events.push({ type: 'delegatedAdminGranted', at, by, partner });",
    planted: "events.push({ type: 'delegatedAdminGranted', at, by, partner: provider ?? partner });",
  },
  {
    name: 'an upcaster: documents of an older version skip the first step',
    file: 'src/wire/json/lineage.ts',
    instead: 'upcasters.slice(version - first)',
    planted: 'upcasters.slice(version - first + 1)',
  },
  {
    name: 'another partner’s grant: access is asked for one partner and given by whose relationship is found',
    file: 'src/access/granularAccess.ts',
    instead: "if (recorded.kind !== 'gdap' || recorded.partner !== asked.partner) continue;",
    planted: "if (recorded.kind !== 'gdap') continue;",
  },
  {
    name: 'a stolen subscription: an admin agent of any partner may act on it',
    file: 'src/policy/subscriptionActionRules.ts',
    instead: 'subscription.transactingPartner === actor.tenantId) return null;',
    planted: "subscription.transactingPartner === actor.tenantId || actor.role === 'admin-agent') return null;",
  },
  {
    name: 'a lost role check: a group may be given roles that the relationship does not have',
    file: 'src/policy/assignmentRules.ts',
    instead:
      "  'roles-missing': someRole,\n  'role-outside-grant': rolesOfTheGrant,\n};\n\n/** Who may give a group other roles. */",
    planted:
      "  'roles-missing': someRole,\n  'role-outside-grant': { eras: rolesOfTheGrant.eras.map((era) => ({ ...era, check: () => null })) as never },\n};\n\n/** Who may give a group other roles. */",
  },
  {
    name: 'a forged link: a host that merely ends like Microsoft’s is taken',
    file: 'src/links/parseInvitationLink.ts',
    instead: 'PAGES.filter((page) => page.host === host.toLowerCase())',
    planted: 'PAGES.filter((page) => host.toLowerCase().endsWith(page.host))',
  },
  {
    name: 'a lost member: what nobody here knows is dropped from a payload that is written back',
    file: 'src/wire/codec.ts',
    instead: 'return Object.freeze({ ...body, [name]: rest.length > 0 ? inner() : written() });',
    planted: 'return Object.freeze({ [name]: rest.length > 0 ? inner() : written() });',
  },
  {
    name: 'a history that is not replayed: with an entry that is taken out all others of the list are no longer found',
    file: 'src/shared/keyedList.ts',
    instead: 'else if (after === undefined) places.delete(key);',
    planted: 'else if (after === undefined) places.clear();',
  },
  {
    name: 'an approval that never lapses: a request is open a day too long',
    file: 'src/delegatedAdmin/grantTime.ts',
    instead: 'export const APPROVAL_PERIOD: number = 90 * DAY;',
    planted: 'export const APPROVAL_PERIOD: number = 91 * DAY;',
  },
  {
    name: 'a second provider: only the first that the customer’s tenant is connected to may not sell to it',
    file: 'src/policy/circumstances.ts',
    instead: 'cspTenancy.providers.includes(partner)',
    planted: 'cspTenancy.providers[0] === partner',
  },
  {
    name: 'a remembered answer: whoever asks about the same access is answered as whoever asked before',
    file: 'src/access/accessOf.ts',
    instead: '  return (question) => {\n    const own',
    planted: [
      '  const users = new Map<string, AccessQuestion["user"]>();',
      '  return (asked) => {',
      '    const key = JSON.stringify([asked.at, asked.partner, asked.access]);',
      '    if (!users.has(key)) users.set(key, asked.user);',
      '    const question = { ...asked, user: users.get(key) ?? null };',
      '    const own',
    ].join('\n'),
  },
];
