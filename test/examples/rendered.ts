/** What the tests of messages share: refusals and reasons to render, what no message may do, and text that would break one. */
import type {
  CustomerEvent,
  GrantCommandType,
  Refusal,
  RefusalCode,
  RefusalFacts,
  RefusedBy,
  Remedy,
} from 'csp-multi-partner';
import { namesOf, type Names } from 'csp-multi-partner/messages';
import { en } from 'csp-multi-partner/messages/en';
import type { AccessCode, AccessFacts, AccessReason } from 'csp-multi-partner/access';
import { contoso, northwind } from '../world';

/** The refusals that only commands about granular relationships meet. */
export type GrantRefusalCode = Exclude<
  RefusedBy[GrantCommandType],
  RefusedBy[Exclude<keyof RefusedBy, GrantCommandType>]
>;

/** What happens to granular relationships. */
export type GrantEventType = Extract<CustomerEvent, { readonly grantId: string } | { readonly grant: object }>['type'];

export const names: Names = (partner) => namesOf(contoso(), en)(partner);

export function toRefusal<Code extends RefusalCode>(
  code: Code,
  facts: RefusalFacts[Code],
  remedy: Remedy | null = null,
): Refusal {
  return { code, ...facts, sources: ['ours'], disputed: null, remedy } as unknown as Refusal;
}

export const toReason = <Code extends AccessCode>(code: Code, facts: AccessFacts[Code]): AccessReason =>
  ({ code, ...facts, sources: ['ours'] }) as unknown as AccessReason;

export type Cases<Code extends RefusalCode> = readonly (readonly [facts: RefusalFacts[Code], message: string])[];

type Sample = readonly [code: RefusalCode, message: string, refusal: Refusal];
export const samplesOf = <Code extends RefusalCode>(code: Code, cases: Cases<Code>): readonly Sample[] =>
  cases.map(([facts, message]) => [code, message, toRefusal(code, facts)]);

/** What no message may do: begin in upper case, end in a full stop, span lines. */
export const STYLE = /^(?![A-Z])[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*[^.!\p{Cc}\p{Cf}\p{Zl}\p{Zp}]$/u;
/** What may begin a message in upper case nevertheless, months of dates among it. */
export const PROPER_NOUN = /^(?:CSP|Azure|Microsoft|Global Administrator|January|February|March|April|July)\b/u;

/** Text that would break the line, and what is left of it once it is quoted. */
export const hostile = `\`\n\u202e\u2028${'evil`\r\u0007'.repeat(2_000)}`;
export const tame = `${'evil'.repeat(19)}evi…`;
const evil = { ...northwind, name: hostile };
const ofEvil = contoso({ partnerships: { partners: [evil], invitations: [], relationships: [] } });
export const evilNames: Names = (partner) => namesOf(ofEvil, en)(partner);
