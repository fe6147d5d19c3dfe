import * as cedarWasm from '@cedar-policy/cedar-wasm/nodejs';
import type { Peer } from '../peer';
import { day, toFacts, type PurchaseQuestion } from './facts';

const GLOBAL_OR_GOVERNMENT = '["global", "us-government"].contains(context.cloud)';

/** Each is a reason to refuse. */
const reasons: readonly string[] = [
  'context.at < context.asOf',
  'context.isIdTaken',
  'context.actorKind != "partner" || context.actorTenant != context.partner',
  `context.at >= ${day('2021-07-01')} && context.actorKind == "partner" && !(["admin-agent", "sales-agent"].contains(context.actorRole))`,
  'context.partnerKind == "indirect-reseller"',
  '!context.isReseller',
  `context.cloud == "global" && context.at >= ${day('2017-03-30')} && context.at < ${day('2020-11-30')} && context.tenancy != "none"`,
  `context.cloud == "us-government" && context.at >= ${day('2017-06-22')} && context.at < ${day('2020-11-30')} && context.tenancy != "none"`,
  `context.cloud == "germany" && context.at >= ${day('2017-03-30')} && context.at < ${day('2018-12-05')} && context.tenancy != "none"`,
  `${GLOBAL_OR_GOVERNMENT} && context.at >= ${day('2020-11-30')} && context.tenancy == "transacting-tenant"`,
  `${GLOBAL_OR_GOVERNMENT} && context.at >= ${day('2023-01-11')} && context.partner == context.customer`,
  `${GLOBAL_OR_GOVERNMENT} && context.at >= ${day('2023-01-11')} && context.isProviderOfCustomer`,
  `context.cloud != "china" && context.at >= ${day('2021-03-01')} && context.partnerKind != "unknown" && context.partnerMarket != context.market`,
  `context.cloud == "us-government" && context.at >= ${day('2017-03-01')} && context.at < ${day('2017-06-22')} && context.isOtherPartnerThere`,
  `context.cloud != "china" && context.at >= ${day('2020-02-05')} && !context.isAgreementAccepted`,
  `context.cloud != "china" && context.at >= ${day('2016-12-02')} && context.at < ${day('2018-09-05')} && context.isAdministeredByOther`,
  `context.cloud == "china" && context.at >= ${day('2016-10-20')} && context.isAdministeredByOther`,
  `context.cloud == "china" && context.at >= ${day('2017-11-06')} && context.service == "azure"`,
  `context.cloud == "global" && context.at >= ${day('2021-11-23')} && context.partnerKind == "indirect-provider" && context.partnerId == context.partnerOfRecord`,
];

const POLICIES = 'purchase';
const parsed = cedarWasm.preparsePolicySet(POLICIES, {
  staticPolicies: [
    'permit(principal, action == Action::"order", resource);',
    ...reasons.map((reason) => `forbid(principal, action, resource) when { ${reason} };`),
  ].join('\n'),
});
if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));

/** The policies are parsed once; each request is handed over as JSON, which is the only way in. */
export const cedar: Peer<PurchaseQuestion> = {
  name: 'Cedar',
  of: '@cedar-policy/cedar-wasm',
  prepare(question) {
    const facts = toFacts(question);
    const call: cedarWasm.StatefulAuthorizationCall = {
      principal: { type: 'Tenant', id: facts.partner },
      action: { type: 'Action', id: 'order' },
      resource: { type: 'Tenant', id: facts.customer },
      context: facts,
      entities: [],
      preparsedPolicySetId: POLICIES,
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
