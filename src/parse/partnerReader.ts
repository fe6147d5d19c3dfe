import type { Result } from 'neverthrow';
import type { NonEmpty } from '../shared/nonEmpty';
import {
  CUSTOMER_ROLES,
  PARTNER_ROLES,
  type Actor,
  type CustomerActor,
  type MicrosoftActor,
  type PartnerActor,
} from '../tenant/actor';
import type { DirectBillPartner, IndirectProvider, IndirectReseller, Partner } from '../tenant/partner';
import { cloudReader, partnerIdReader, tenantIdReader } from './identifierReaders';
import { instantReader } from './instantReader';
import { marketReader } from './marketReader';
import type { Problem } from './problem';
import { listOf, nullable, oneOf, record, text, variants } from './reader';
import { read } from './reading';
import type { Reader } from './takes';

const facts = {
  tenantId: tenantIdReader,
  partnerId: partnerIdReader,
  name: text,
  cloud: cloudReader,
  market: marketReader,
} as const;

export const indirectProviderReader: Reader<IndirectProvider> = /* @__PURE__ */ record({
  kind: oneOf(['indirect-provider']),
  ...facts,
});

export const partnerReader: Reader<Partner> = /* @__PURE__ */ variants<Partner>('kind', {
  'direct-bill': /* @__PURE__ */ record<DirectBillPartner>({ kind: oneOf(['direct-bill']), ...facts }),
  'indirect-provider': indirectProviderReader,
  'indirect-reseller': /* @__PURE__ */ record<IndirectReseller>({
    kind: oneOf(['indirect-reseller']),
    ...facts,
    providers: listOf(tenantIdReader, String),
  }),
});

/** Takes one of the three kinds of partner, with exactly the members of its kind. */
export function parsePartner(input: unknown): Result<Partner, NonEmpty<Problem>> {
  return read(partnerReader, input);
}

export const partnerActorReader: Reader<PartnerActor> = /* @__PURE__ */ record({
  kind: oneOf(['partner']),
  tenantId: tenantIdReader,
  role: oneOf(PARTNER_ROLES),
});

export const actorReader: Reader<Actor> = /* @__PURE__ */ variants<Actor>('kind', {
  partner: partnerActorReader,
  customer: /* @__PURE__ */ record<CustomerActor>({
    kind: oneOf(['customer']),
    role: oneOf(CUSTOMER_ROLES),
  }),
  microsoft: /* @__PURE__ */ record<MicrosoftActor>({
    kind: oneOf(['microsoft']),
    inactiveSince: nullable(instantReader),
  }),
});

/** Reads who acts, from the claims of a session or whatever else says it. */
export function parseActor(input: unknown): Result<Actor, NonEmpty<Problem>> {
  return read(actorReader, input);
}
