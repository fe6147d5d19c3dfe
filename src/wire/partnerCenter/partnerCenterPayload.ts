import type { Result } from 'neverthrow';
import type { NonEmpty } from '../../shared/nonEmpty';
import type { WireIssue } from '../issue';
import type { Json } from '../jsonValue';
import { receive, send, type Api, type PayloadOf, type Received } from '../payload';
import type { PartnerCenterFacts, PartnerCenterKind } from './partnerCenterFacts';
import { LIST, SHAPES } from './partnerCenterFields';
import { recognisePartnerCenter } from './recognisePartnerCenter';

export type PartnerCenterPayload = PayloadOf<PartnerCenterFacts>;

export const PARTNER_CENTER: Api<PartnerCenterFacts> = {
  shapes: SHAPES,
  recognise: recognisePartnerCenter,
  entries: 'items',
  list: LIST,
  otherProcedures: { transfer: 'transfer', transition: 'transition' },
};

/**
 * Reads a body that Partner Center sent, or that is to be sent to it.
 *
 * Member names are found in any letter case (responses to updates write `FriendlyName`), an array or collection becomes a `list`,
 * and so does `null`, which Partner Center answers where a customer has none of something. Transfers and transitions are read
 * and named as procedures outside multi-partner support.
 *
 * @param input a body, parsed or as text
 * @param kind what it is; left out, `attributes.objectType` and telling members decide. An error body is an error all the same,
 *   and a body that names another known kind is refused.
 * @returns the payload and what is worth knowing about it; or why it could not be read: no JSON, too deep
 *   (beyond 64 levels), too large (beyond a million values), of no known kind
 */
export function fromPartnerCenter(
  input: unknown,
  kind: PartnerCenterKind | null = null,
): Result<Received<PartnerCenterPayload>, NonEmpty<WireIssue>> {
  return receive(PARTNER_CENTER, input, kind);
}

/**
 * The body of a payload, with its facts as they are now.
 *
 * What was read and not changed comes out as it came in: unknown members and words, letter case, all seven digits of a
 * fraction. A changed fact is written in the letter case of its neighbours.
 */
export function toPartnerCenter(payload: PartnerCenterPayload): Json {
  return send(PARTNER_CENTER, payload);
}
