import { newEnforcer, newModelFromString } from 'casbin';
import { GLOBAL_ADMINISTRATOR } from 'csp-multi-partner';
import type { Peer } from '../peer';
import {
  FOREVER,
  HELPDESK_ADMINISTRATOR,
  legacyAdministratorsOf,
  passedOnAt,
  toFacts,
  type AccessFacts,
  type AskedAccess,
} from './facts';

/** `in` stands in brackets: it binds no more closely than `||`. */
const MODEL = `
[request_definition]
r = q
[policy_definition]
p = id, partner, group, role, until, eft
[policy_effect]
e = priority(p.eft) || deny
[matchers]
m = r.q.partner == p.partner && r.q.at < p.until && r.q.at >= r.q.asOf && !r.q.isGuest && \
((p.group in r.q.groups) || (r.q.isAnybody && p.eft == 'allow')) && (p.role == '*' || (p.role in r.q.enough))
`;
const ADMIN_AGENTS = 'admin agents';
const HELPDESK_AGENTS = 'helpdesk agents';

/** A policy for each role of each assignment, in the order in which the first that matches decides. */
function policiesOf({ customer }: AskedAccess): string[][] {
  const legacy = legacyAdministratorsOf(customer);
  const passedOn = passedOnAt(customer);
  return [
    ...passedOn.flatMap(({ id, partner, group, roles, until }) =>
      roles.map((role) => [id, partner, group, role, String(until), 'allow']),
    ),
    ...passedOn
      .filter(({ partner }) => legacy.includes(partner))
      .map(({ id, partner, group, until }) => [id, partner, group, '*', String(until), 'deny']),
    ...legacy.flatMap((partner) => [
      ['dap', partner, ADMIN_AGENTS, GLOBAL_ADMINISTRATOR, String(FOREVER), 'allow'],
      ['dap', partner, HELPDESK_AGENTS, HELPDESK_ADMINISTRATOR, String(FOREVER), 'allow'],
    ]),
  ];
}

function groupsOf({ groups, isAdminAgent, isHelpdeskAgent }: AccessFacts): readonly string[] {
  return [...groups, ...(isAdminAgent ? [ADMIN_AGENTS] : []), ...(isHelpdeskAgent ? [HELPDESK_AGENTS] : [])];
}

export const casbin: Peer<AskedAccess> = {
  name: 'Casbin',
  of: 'casbin',
  async prepare(asked) {
    const enforcer = await newEnforcer(newModelFromString(MODEL));
    await enforcer.addPolicies(policiesOf(asked));
    const facts = toFacts(asked);
    const request = { ...facts, groups: groupsOf(facts) };
    return () => enforcer.enforceSync(request);
  },
};
