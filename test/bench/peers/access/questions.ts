import {
  GLOBAL_ADMINISTRATOR,
  type DelegatedAdminGrant,
  type RoleDefinitionId,
  type TenantId,
} from 'csp-multi-partner';
import { parseRoleDefinitionId } from 'csp-multi-partner/parse';
import fc from 'fast-check';
import * as world from '../../../world';
import { HELPDESK_ADMINISTRATOR, type AskedAccess } from './facts';

const ATTRIBUTE_READER = world.must(parseRoleDefinitionId('1d336d2c-4ae8-42ef-9711-b3604ce3fc2c'));
const ROLES: readonly RoleDefinitionId[] = [
  ...[world.EXCHANGE, world.GLOBAL_READER, GLOBAL_ADMINISTRATOR, ATTRIBUTE_READER],
  world.must(parseRoleDefinitionId(HELPDESK_ADMINISTRATOR)),
];
const PARTNERS: readonly TenantId[] = [world.NORTHWIND, world.FABRIKAM];
const AS_OF = '2025-12-01';
/** Mostly while the record holds; also before it, at an end, after it, and long after. */
const DAYS = [
  ...[AS_OF, AS_OF, AS_OF, '2026-01-02', '2026-01-02', '2026-01-02'],
  ...['2025-11-30', '2026-01-03', '2026-03-01', '2027-06-01'],
];

const { active, expiring, terminationRequested, terminated } = world.STATES;

const assignments = fc
  .array(
    fc.record({
      status: fc.constantFrom('active', 'active', 'active', 'pending', 'error', 'deleted'),
      securityGroup: fc.constantFrom(world.ENGINEERS, world.HELPDESK),
      roleDefinitionIds: fc.subarray([...ROLES], { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => all.map((each, index) => world.assignment({ ...each, id: world.assignmentId(`assigned-${index}`) })));

const granular = fc.record({
  partner: fc.constantFrom(...PARTNERS),
  state: fc.constantFrom(...[active, active, active, active], expiring, terminationRequested, terminated),
  roleDefinitionIds: fc.subarray([...ROLES], { minLength: 2 }),
  isExtended: fc.boolean(),
  assignments,
});

const grants = fc
  .record({ given: fc.array(granular, { minLength: 1, maxLength: 5 }), legacy: fc.subarray([...PARTNERS]) })
  .map(({ given, legacy }): readonly DelegatedAdminGrant[] => [
    ...legacy.map(world.dap),
    ...given.map(({ isExtended, ...facts }, index) =>
      world.gdap({
        ...facts,
        id: world.grantId(`grant-${index}`),
        displayName: `relationship ${index}`,
        autoExtendDuration: isExtended && !facts.roleDefinitionIds.includes(GLOBAL_ADMINISTRATOR) ? 'P180D' : 'PT0S',
      }),
    ),
  ]);

const users: fc.Arbitrary<AskedAccess['question']['user']> = fc.option(
  fc.record({
    groups: fc.subarray([world.ENGINEERS, world.HELPDESK]),
    isAdminAgent: fc.boolean(),
    isHelpdeskAgent: fc.boolean(),
    isGuest: fc.constantFrom(...Array<false>(9).fill(false), true),
  }),
  { freq: 5 },
);

const circumstances = fc.record({
  grants,
  day: fc.constantFrom(...DAYS),
  partner: fc.constantFrom(...PARTNERS),
  user: users,
  anyOf: fc.subarray([...ROLES], { minLength: 1, maxLength: 2 }),
});

/** Questions about relationships in many states, before and after their ends, of all kinds of users: the same ones each time. */
export function accessQuestions(count: number): readonly AskedAccess[] {
  const asked = circumstances.map(({ day, partner, user, anyOf, ...facts }): AskedAccess => {
    const customer = world.contoso({ asOf: `${AS_OF}T00:00:00Z`, partnerships: { grants: facts.grants } });
    return { customer, question: { at: world.at(day), partner, user, access: { kind: 'roles', anyOf } } };
  });
  return fc.sample(asked, { seed: 20_240_501, numRuns: count });
}
