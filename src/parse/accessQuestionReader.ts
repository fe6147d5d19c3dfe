import type { Result } from 'neverthrow';
import type { Access, AccessQuestion, PartnerUser } from '../access/accessQuestion';
import type { NonEmpty } from '../shared/nonEmpty';
import {
  roleDefinitionIdsReader,
  securityGroupIdReader,
  subscriptionIdReader,
  tenantIdReader,
} from './identifierReaders';
import { instantReader } from './instantReader';
import type { Problem } from './problem';
import { boolean, listOf, nullable, oneOf, record, variants } from './reader';
import { read } from './reading';
import type { Reader } from './takes';

const userReader: Reader<PartnerUser> = /* @__PURE__ */ record<PartnerUser>({
  groups: /* @__PURE__ */ listOf(securityGroupIdReader),
  isAdminAgent: boolean,
  isHelpdeskAgent: boolean,
  isGuest: boolean,
});

const accessReader: Reader<Access> = /* @__PURE__ */ variants<Access>('kind', {
  roles: /* @__PURE__ */ record<Extract<Access, { kind: 'roles' }>>({
    kind: /* @__PURE__ */ oneOf(['roles']),
    anyOf: roleDefinitionIdsReader,
  }),
  purchase: /* @__PURE__ */ record<Extract<Access, { kind: 'purchase' }>>({
    kind: /* @__PURE__ */ oneOf(['purchase']),
  }),
  'azure-subscription': /* @__PURE__ */ record<Extract<Access, { kind: 'azure-subscription' }>>({
    kind: /* @__PURE__ */ oneOf(['azure-subscription']),
    subscriptionId: subscriptionIdReader,
    azureRole: /* @__PURE__ */ oneOf(['none', 'group', 'lighthouse']),
  }),
});

const accessQuestionReader: Reader<AccessQuestion> = /* @__PURE__ */ record<AccessQuestion>({
  at: instantReader,
  partner: tenantIdReader,
  user: /* @__PURE__ */ nullable(userReader),
  access: accessReader,
});

/** Reads what `accessAsOf` is asked, from a request for example. */
export function parseAccessQuestion(input: unknown): Result<AccessQuestion, NonEmpty<Problem>> {
  return read(accessQuestionReader, input);
}
