/** What questions about granular relationships cost, as ratios measured side by side in one run. */
import { execute, type Customer, type GranularDelegatedAdmin } from 'csp-multi-partner';
import { accessAsOf, coverage, deadlines } from 'csp-multi-partner/access';
import { rolesFor } from 'csp-multi-partner/roles';
import { availableCommands } from 'csp-multi-partner/query';
import * as world from '../world';
import { compare, head } from './compare';

const grants = (count: number): readonly GranularDelegatedAdmin[] =>
  Array.from({ length: count }, (_, index) =>
    world.gdap({ id: world.grantId(`grant-${index}`), displayName: `relationship ${index}` }),
  );
const [one, ten, many] = [1, 10, 10_000].map((count) => world.granted(...grants(count))) as [
  Customer,
  Customer,
  Customer,
];

const question = {
  at: world.at('2024-03-01'),
  partner: world.FABRIKAM,
  user: { groups: [world.ENGINEERS], isAdminAgent: true, isHelpdeskAgent: false, isGuest: false },
  access: { kind: 'roles', anyOf: [world.EXCHANGE] },
} as const;
const year = [world.at('2025-06-01'), world.at('2026-06-01')] as const;
const needs = { Exchange: rolesFor('exchange', 'administer') };

/** A thousand customers as a service has them: one document each, two relationships each. */
const portfolio: readonly Customer[] = Array.from({ length: 1000 }, () => world.granted(...grants(2)));
const documents = portfolio.map((customer) => JSON.stringify(customer));

/** What services write today: status and end, no assignment, no extension, no reasons. */
function handWritten({ partnerships }: Customer): boolean {
  return partnerships.grants.some(
    (grant) =>
      grant.kind === 'gdap' &&
      grant.partner === question.partner &&
      grant.state.status === 'active' &&
      question.at < grant.state.endsAt &&
      grant.roleDefinitionIds.includes(world.EXCHANGE),
  );
}

head('granular relationships');
await compare(
  'accessAsOf with one relationship, against a hand-written look at status and end',
  () => handWritten(one),
  () => accessAsOf(one, question),
);
await compare(
  'accessAsOf with 10,000 relationships of one partner, against 10',
  () => accessAsOf(ten, question),
  () => accessAsOf(many, question),
);
await compare(
  'deadlines of a year of 1,000 customers, against JSON.parse of the same',
  () => documents.map((text) => JSON.parse(text) as unknown),
  () => portfolio.map((customer) => deadlines(customer, ...year)),
);
await compare(
  'coverage of 1,000 customers, against JSON.parse of the same',
  () => documents.map((text) => JSON.parse(text) as unknown),
  () => portfolio.map((customer) => coverage(customer, { from: year[0], until: year[1], needs })),
);
await compare(
  'one step at 1,000 relationships, against one at 10',
  () => execute(ten, world.step('terminateGrant', '2024-03-01')),
  (
    (thousand) => () =>
      execute(thousand, world.step('terminateGrant', '2024-03-01'))
  )(world.granted(...grants(1000))),
);
await compare(
  'the menu of a partner at 10 relationships, against one step',
  () => execute(ten, world.step('terminateGrant', '2024-03-01')),
  () => availableCommands(ten, { at: question.at, actor: world.agent(world.FABRIKAM) }),
);
