import type { Flow } from '../account/subscriptionAction';
import type { CommandType } from '../customer/command';
import type { Entitled, OutsideFlow, Remedy } from '../policy/refusal';
import { CUSTOMER_ROLES, PARTNER_ROLES, type CustomerRole, type PartnerRole } from '../tenant/actor';
import { commandReaders } from './commandReader';
import { tenantIdReader } from './identifierReaders';
import { instantReader } from './instantReader';
import { nonEmptyListOf } from './nonEmptyListReader';
import { anyText, boolean, nullable, oneOf, oneOfKeys, record, taking, text, variants } from './reader';
import type { Reader } from './takes';

const ENTITLED: { readonly [Each in Entitled]: 1 } = { partner: 1, provider: 1, customer: 1, microsoft: 1 };

const FLOWS: { readonly [Each in Flow]: 1 } = {
  'edit-subscription': 1,
  'order-add-on': 1,
  transition: 1,
  'migrate-to-new-commerce': 1,
  invoice: 1,
  'edit-partner-of-record': 1,
  'transfer-azure-plan': 1,
  'transfer-licenses': 1,
  'switch-legacy-azure': 1,
  'buy-anew': 1,
  'bought-elsewhere': 1,
};

const OUTSIDE_FLOWS: { readonly [Each in OutsideFlow]: 1 } = {
  ...FLOWS,
  'suspend-or-cancel': 1,
  'another-tenant': 1,
  'granular-admin': 1,
  'confirm-agreement': 1,
  'connect-provider': 1,
  'ask-provider': 1,
  'let-it-lapse': 1,
  'await-provisioning': 1,
};

export const entitledReader: Reader<Entitled> = /* @__PURE__ */ oneOfKeys<Entitled>(ENTITLED);

export const flowReader: Reader<Flow> = /* @__PURE__ */ oneOfKeys<Flow>(FLOWS);

/** A role of either party. `global-admin` is one of both. */
export const roleReader: Reader<PartnerRole | CustomerRole> = /* @__PURE__ */ oneOf([
  ...new Set([...PARTNER_ROLES, ...CUSTOMER_ROLES]),
]);

/** What a member of a command would have to be: text, true, false or null. */
const amendedReader: Reader<string | boolean | null> = /* @__PURE__ */ nullable(
  /* @__PURE__ */ taking<string | boolean>({ kind: 'either', of: [boolean, anyText] }, (input, reading) =>
    typeof input === 'boolean' ? input : anyText(input, reading),
  ),
);

type RemedyOf<Kind extends Remedy['kind']> = Extract<Remedy, { readonly kind: Kind }>;

const remedies: { readonly [Kind in Remedy['kind']]: Reader<RemedyOf<Kind>> } = {
  command: /* @__PURE__ */ record<RemedyOf<'command'>>({
    kind: /* @__PURE__ */ oneOf(['command']),
    command: /* @__PURE__ */ oneOfKeys<CommandType>(commandReaders),
    partner: tenantIdReader,
  }),
  role: /* @__PURE__ */ record<RemedyOf<'role'>>({
    kind: /* @__PURE__ */ oneOf(['role']),
    roles: /* @__PURE__ */ nonEmptyListOf(roleReader),
  }),
  actor: /* @__PURE__ */ record<RemedyOf<'actor'>>({
    kind: /* @__PURE__ */ oneOf(['actor']),
    actors: /* @__PURE__ */ nonEmptyListOf(entitledReader),
  }),
  amend: /* @__PURE__ */ record<RemedyOf<'amend'>>({
    kind: /* @__PURE__ */ oneOf(['amend']),
    member: text,
    to: amendedReader,
  }),
  wait: /* @__PURE__ */ record<RemedyOf<'wait'>>({ kind: /* @__PURE__ */ oneOf(['wait']), until: instantReader }),
  flow: /* @__PURE__ */ record<RemedyOf<'flow'>>({
    kind: /* @__PURE__ */ oneOf(['flow']),
    flow: /* @__PURE__ */ oneOfKeys<OutsideFlow>(OUTSIDE_FLOWS),
    partner: /* @__PURE__ */ nullable(tenantIdReader),
  }),
};

/** What would make a refused attempt legal. */
export const remedyReader: Reader<Remedy> = /* @__PURE__ */ variants<Remedy>('kind', remedies);
