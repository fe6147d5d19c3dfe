import {
  EXTENSION,
  FEWEST_ROLES,
  GLOBAL_ADMINISTRATOR,
  LONGEST_DURATION,
  LONGEST_NAME,
  SHORTEST_DURATION,
  SHORTEST_NAME,
  decide,
} from 'csp-multi-partner';
import type { Command, Customer, DelegatedAdminGrant, GranularDelegatedAdmin, GranularState } from 'csp-multi-partner';
import { parseDuration } from 'csp-multi-partner/parse';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  NORTHWIND,
  STATES,
  TAILSPIN,
  adatum,
  agent,
  at,
  codes,
  contoso,
  dap,
  draft,
  gdap,
  grantId,
  granted,
  must,
  roleId,
  tailspin,
} from '../../world';
import { after, refused } from './expected';

type Changes = Partial<Omit<Command<'amendGrant'>, 'type' | 'at' | 'actor' | 'grantId'>>;

const duration = (text: string) => must(parseDuration(text));

/** Changes everything about the draft, its role included, so that no change is a repeat. */
function amend(when: string, changes: Changes): Command<'amendGrant'> {
  return {
    type: 'amendGrant',
    at: at(when),
    actor: agent(FABRIKAM),
    grantId: GRANT,
    displayName: 'Support for Exchange',
    duration: duration('P365D'),
    autoExtendDuration: 'PT0S',
    roleDefinitionIds: [EXCHANGE],
    takenNames: [],
    customRoles: [],
    ...changes,
  };
}

const drafted = after(contoso(), draft('2022-02-01'));
const commands: readonly (readonly [string, Customer, (when: string, changes: Changes) => Command])[] = [
  ['a new draft', contoso(), draft],
  ['a draft that is changed', drafted, amend],
];

it('the bounds are those of the documents', () => {
  expect([SHORTEST_NAME, LONGEST_NAME]).toEqual([1, 50]);
  expect([SHORTEST_DURATION, LONGEST_DURATION]).toEqual([1, 730]);
  expect(FEWEST_ROLES).toBe(1);
  expect(EXTENSION).toBe(180 * 24 * 60 * 60 * 1000);
  expect(GLOBAL_ADMINISTRATOR).toBe('62e90394-69f5-4237-9190-012177145e10');
});

describe.each(commands)('the terms of %s', (_, customer, command) => {
  const decided = (changes: Changes, when = '2024-03-01') => decide(customer, command(when, changes));

  it.each([1, 2, 49, 50])('may have a name of %d UTF-16 units', (length) => {
    expect(codes(decided({ displayName: 'n'.repeat(length) }))).toEqual([]);
  });

  it.each([0, 51])('may not have a name of %d UTF-16 units', (length) => {
    expect(decided({ displayName: 'n'.repeat(length) })).toEqual(
      refused({ code: 'display-name-length', length, shortest: 1, longest: 50, sources: ['graph-create-2023'] }),
    );
  });

  it('count a character beyond the basic plane as two units of the name', () => {
    expect(codes(decided({ displayName: `${'n'.repeat(48)}😀` }))).toEqual([]);
    expect(decided({ displayName: `${'n'.repeat(49)}😀` })).toEqual(
      refused({ code: 'display-name-length', length: 51, shortest: 1, longest: 50, sources: ['graph-create-2023'] }),
    );
  });

  it('may not have a name that another relationship of the partner has, letter by letter', () => {
    const takenNames = ['Lighthouse', 'Teams support'];
    expect(decided({ displayName: 'Teams support', takenNames })).toEqual(
      refused({
        code: 'display-name-taken',
        displayName: 'Teams support',
        sources: ['graph-create-2023', 'gdap-bulk-tool-2023'],
      }),
    );
    expect(codes(decided({ displayName: 'Teams Support', takenNames }))).toEqual([]);
  });

  it.each(['P1D', 'P2D', 'P1W', 'P1Y', 'P104W', 'P729D', 'P730D', 'P2Y', 'P1Y365D', 'P1Y52W1D'])(
    'may last %s',
    (text) => {
      expect(codes(decided({ duration: duration(text) }))).toEqual([]);
    },
  );

  it.each([
    ['P0D', 0],
    ['P731D', 731],
    ['P2Y1D', 731],
    ['P105W', 735],
    ['P3Y', 1095],
    ['PT0S', null],
    ['P1M', null],
    ['P24M', null],
    ['PT24H', null],
    ['P1DT1H', null],
  ])('may not last %s, which is a number of days of %s', (text, days) => {
    expect(decided({ duration: duration(text) })).toEqual(
      refused({
        code: 'duration-out-of-bounds',
        duration: text,
        days,
        shortest: 1,
        longest: 730,
        sources: ['graph-create-2023', 'gdap-faq-2023'],
        remedy: { kind: 'amend', member: 'duration', to: 'P730D' },
      }),
    );
  });

  it('must name a role, and one is enough', () => {
    expect(decided({ roleDefinitionIds: [] })).toEqual(
      refused({ code: 'roles-missing', fewest: 1, sources: ['graph-create-2023'] }),
    );
    expect(codes(decided({ roleDefinitionIds: [GLOBAL_READER] }))).toEqual([]);
  });

  it('may not name roles that are known to be custom ones', () => {
    const custom = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'].map(roleId);
    expect(decided({ roleDefinitionIds: [EXCHANGE, ...custom], customRoles: custom })).toEqual(
      refused({ code: 'custom-role', roleDefinitionIds: custom, sources: ['gdap-faq-2023'] }),
    );
    expect(codes(decided({ roleDefinitionIds: [EXCHANGE], customRoles: custom }))).toEqual([]);
  });

  it('may name Global Administrator or extend themselves, but not both', () => {
    const roleDefinitionIds = [GLOBAL_READER, GLOBAL_ADMIN];
    expect(decided({ roleDefinitionIds, autoExtendDuration: 'P180D' })).toEqual(
      refused({
        code: 'extension-with-global-admin',
        roleDefinitionId: GLOBAL_ADMIN,
        sources: ['auto-extend-current'],
        remedy: { kind: 'amend', member: 'autoExtendDuration', to: 'PT0S' },
      }),
    );
    expect(codes(decided({ roleDefinitionIds, autoExtendDuration: 'PT0S' }))).toEqual([]);
    expect(codes(decided({ roleDefinitionIds: [GLOBAL_READER], autoExtendDuration: 'P180D' }))).toEqual([]);
  });

  it('could not extend themselves before 30 October 2023', () => {
    expect(decided({ autoExtendDuration: 'P180D' }, '2023-10-29T23:59:59.999Z')).toEqual(
      refused({
        code: 'auto-extension-unavailable',
        autoExtendDuration: 'P180D',
        sources: ['auto-extend-announcement', 'gdap-faq-2023'],
        remedy: { kind: 'amend', member: 'autoExtendDuration', to: 'PT0S' },
      }),
    );
    expect(codes(decided({ autoExtendDuration: 'P180D' }, '2023-10-30'))).toEqual([]);
    expect(codes(decided({ autoExtendDuration: 'PT0S' }, '2023-10-29T23:59:59.999Z'))).toEqual([]);
  });

  it('are told everything that is wrong with them, in one order', () => {
    const terms = {
      displayName: 'n'.repeat(51),
      takenNames: ['n'.repeat(51)],
      duration: duration('P0D'),
      roleDefinitionIds: [GLOBAL_ADMIN],
      customRoles: [GLOBAL_ADMIN],
      autoExtendDuration: 'P180D',
    } as const;
    expect(codes(decided(terms, '2023-01-01'))).toEqual([
      'display-name-length',
      'display-name-taken',
      'duration-out-of-bounds',
      'custom-role',
      'extension-with-global-admin',
      'auto-extension-unavailable',
    ]);
  });
});

describe('the name of a relationship of the same partner at the same customer', () => {
  const other = (changes: Partial<GranularDelegatedAdmin> = {}): GranularDelegatedAdmin =>
    gdap({ id: grantId('grant-2'), displayName: 'Mail', ...changes });
  const withOther = (grant: DelegatedAdminGrant): Customer =>
    granted(grant, dap(FABRIKAM), gdap({ state: STATES.created, assignments: [] }));
  const named = (displayName: string) => ({ displayName, grantId: grantId('grant-3') });
  const taken = (until: string | null) =>
    refused({
      code: 'display-name-taken',
      displayName: 'Mail',
      sources: ['graph-create-2023', 'gdap-bulk-tool-2023'],
      remedy: until === null ? null : { kind: 'wait', until: at(until) },
    });

  it.each([
    ['another relationship', other(), null],
    ['one that a provider created for the same partner', other({ provider: TAILSPIN }), null],
    ['one that ended and is not forgotten', other({ state: STATES.terminated }), '2025-01-07'],
  ])('is taken though the list of taken names does not have it: that of %s', (_, grant, until) => {
    expect(decide(withOther(grant), draft('2024-03-01', named('Mail')))).toEqual(taken(until));
    expect(decide(withOther(grant), amend('2024-03-01', { displayName: 'Mail' }))).toEqual(taken(until));
  });

  it.each([
    ['another name, were it only by its letter case', other({ displayName: 'mail' })],
    ['another partner’s', other({ partner: NORTHWIND })],
    ['the same for delegated admin of the legacy kind, which has no name', dap(NORTHWIND)],
  ])('is not taken where it is %s', (_, grant) => {
    expect(codes(decide(withOther(grant), draft('2024-03-01', named('Mail'))))).toEqual([]);
    expect(codes(decide(withOther(grant), amend('2024-03-01', { displayName: 'Mail' })))).toEqual([]);
  });

  it.each([
    ['lapsed', 'approvalPending', '2024-03-31T23:59:59.999Z', '2024-04-01'],
    ['expired and was forgotten', 'expired', '2025-01-04T23:59:59.999Z', '2025-01-05'],
    ['was terminated and forgotten', 'terminated', '2025-01-06T23:59:59.999Z', '2025-01-07'],
  ] as const)('is free again once that relationship %s', (_, status, before, when) => {
    const customer = withOther(other({ state: STATES[status] }));
    expect(decide(customer, draft(before, named('Mail')))).toEqual(taken(when));
    expect(codes(decide(customer, draft(when, named('Mail'))))).toEqual([]);
    expect(decide(customer, amend(before, { displayName: 'Mail' }))).toEqual(taken(when));
    expect(codes(decide(customer, amend(when, { displayName: 'Mail' })))).toEqual([]);
  });

  it('is not worth waiting for where the list of taken names has it too, of whatever customer', () => {
    const takenNames = ['Mail'];
    const lapsing = withOther(other({ state: STATES.approvalPending }));
    expect(decide(lapsing, draft('2024-03-01', { ...named('Mail'), takenNames }))).toEqual(taken(null));
    expect(decide(lapsing, amend('2024-03-01', { displayName: 'Mail', takenNames }))).toEqual(taken(null));
  });

  it('is that of the partner whose people get access, where a provider creates the relationship', () => {
    const ofReseller = (grant: GranularDelegatedAdmin) => granted({ ...grant, partner: ADATUM });
    const byProvider = { ...named('Mail'), partner: adatum, provider: tailspin };
    expect(decide(ofReseller(other()), draft('2024-03-01', byProvider))).toEqual(taken(null));
    expect(codes(decide(granted(other({ partner: TAILSPIN })), draft('2024-03-01', byProvider)))).toEqual([]);
  });

  it('is the relationship’s own to keep', () => {
    const kept = { displayName: 'Exchange support' };
    expect(codes(decide(withOther(other()), amend('2024-03-01', kept)))).toEqual([]);
    expect(codes(decide(withOther(other()), draft('2024-03-01')))).toEqual([]);
  });
});

describe('a name that several relationships of the partner hold', () => {
  const again = draft('2024-03-01', { grantId: grantId('grant-3') });
  const holders = (one: GranularState, other: GranularState) =>
    granted(gdap({ state: one }), gdap({ id: grantId('grant-2'), state: other }));
  const waitOf = (customer: Customer) => {
    const [refusal] = decide(customer, again)._unsafeUnwrapErr();
    return [refusal.code, refusal.remedy];
  };

  it('is free when the last of them is forgotten', () => {
    expect(waitOf(holders(STATES.approvalPending, STATES.terminated))).toEqual([
      'display-name-taken',
      { kind: 'wait', until: '2025-01-07T00:00:00.000Z' },
    ]);
  });

  it('is not to be waited for while one of them is in force', () => {
    expect(waitOf(holders(STATES.terminated, STATES.active))).toEqual(['display-name-taken', null]);
  });
});
