import * as cedarWasm from '@cedar-policy/cedar-wasm/nodejs';
import { GLOBAL_ADMINISTRATOR } from 'csp-multi-partner';
import type { Peer } from '../peer';
import {
  HELPDESK_ADMINISTRATOR,
  legacyAdministratorsOf,
  passedOnAt,
  toFacts,
  type AskedAccess,
  type PassedOn,
} from './facts';

/**
 * A policy for each assignment of the customer: Cedar has no way to ask whether one of a set of records is such and such.
 */
function policiesOf({ customer }: AskedAccess): string {
  const passedOn = passedOnAt(customer);
  return [
    'forbid(principal, action, resource) when { context.isGuest || context.at < context.asOf };',
    ...passedOn.map(
      ({ partner, group, until, roles }) =>
        `permit(principal == Partner::"${partner}", action, resource) when { context.at < ${until} && ` +
        `(context.isAnybody || context.groups.contains("${group}")) && ` +
        `context.enough.containsAny(${JSON.stringify(roles)}) };`,
    ),
    ...legacyAdministratorsOf(customer).map(
      (partner) =>
        `permit(principal == Partner::"${partner}", action, resource) when { ` +
        `(context.isAdminAgent && context.enough.contains("${GLOBAL_ADMINISTRATOR}")) || ` +
        `(context.isHelpdeskAgent && context.enough.contains("${HELPDESK_ADMINISTRATOR}")) }` +
        ` unless { ${heldBy(passedOn.filter((each) => each.partner === partner))} };`,
    ),
  ].join('\n');
}

/** Whether somebody in particular holds any granular role, which replaces the legacy kind. */
function heldBy(passedOn: readonly PassedOn[]): string {
  const each = passedOn.map(({ group, until }) => `(context.at < ${until} && context.groups.contains("${group}"))`);
  return ['false', ...each].join(' || ');
}

let preparedSets = 0;

/** The policies are parsed once for each customer; each request is handed over as JSON, which is the only way in. */
export const cedar: Peer<AskedAccess> = {
  name: 'Cedar',
  of: '@cedar-policy/cedar-wasm',
  prepare(asked) {
    const preparsedPolicySetId = `access ${preparedSets}`;
    preparedSets += 1;
    const parsed = cedarWasm.preparsePolicySet(preparsedPolicySetId, { staticPolicies: policiesOf(asked) });
    if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
    const { partner, ...context } = toFacts(asked);
    const call: cedarWasm.StatefulAuthorizationCall = {
      principal: { type: 'Partner', id: partner },
      action: { type: 'Action', id: 'use' },
      resource: { type: 'Customer', id: asked.customer.tenantId },
      context,
      entities: [],
      preparsedPolicySetId,
    };
    return () => {
      const answer = cedarWasm.statefulIsAuthorized(call);
      if (answer.type === 'failure' || answer.response.diagnostics.errors.length > 0) {
        throw new Error(JSON.stringify(answer));
      }
      return answer.response.decision === 'allow';
    };
  },
};
