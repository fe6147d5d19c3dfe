import type { Guarantee } from '../account/guarantee';
import type { SubscriptionActionType } from '../account/subscriptionAction';
import type { CommandType } from '../customer/command';
import type { CustomerEvent } from '../customer/event';
import type { Asks } from '../invitation/invitation';
import type { ProblemCode } from '../parse/problem';
import type { DisputeId, Disputes } from '../policy/dispute';
import type { Entitled, OutsideFlow, Refusal, RefusalCode, Remedy } from '../policy/refusal';
import type { Verdict } from '../policy/verdict';
import type { AccessCode, AccessReason } from '../access/accessReason';
import type { Deadline } from '../access/deadlines';
import type { Explanation, ProtectedField } from '../query/subscriptionFindings';
import type { GuaranteeReport } from '../query/auditTransition';
import type { CustomerRole, PartnerRole } from '../tenant/actor';
import type { Cloud } from '../tenant/cloud';
import type { Instant } from '../shared/instant';
import type { TenantId } from '../tenant/identifiers';
import type { Missing, Question } from '../wire/gap';

/** How a message writes a partner; see `namesOf`. Whatever it returns is already safe to stand in a line. */
export type Names = (partner: TenantId) => string;

type Words<Key extends string> = { readonly [Each in Key]: string };

/** What stands between words, and how dates are written. */
export interface Layout {
  /** The marks between which a name from outside stands; neither survives inside one. */
  readonly quotationMarks: readonly [open: string, close: string];
  /** `label: text` */
  readonly labelled: (label: string, text: string) => string;
  /** `text (one, other)` */
  readonly among: (text: string, options: readonly string[]) => string;
  /** `one; other` */
  readonly separated: (texts: readonly string[]) => string;
  readonly moment: (instant: Instant) => string;
}

/**
 * All words of one language. A language without an entry does not compile, and neither does one with an entry too many.
 *
 * Messages begin in lower case, end without a full stop, hold no line break, and put ids in backticks.
 */
export interface MessageTable {
  /** BCP 47. */
  readonly tag: string;
  readonly layout: Layout;
  readonly refusals: { readonly [Code in RefusalCode]: (refusal: Refusal<Code>, names: Names) => string };
  readonly remedies: {
    readonly [Kind in Remedy['kind']]: (remedy: Extract<Remedy, { kind: Kind }>, names: Names) => string;
  };
  /** What each rule demands, in one line, for whoever keeps it. */
  readonly rules: Words<RefusalCode>;
  readonly verdicts: Words<Exclude<Verdict['kind'], 'disputed'> | 'disputed-allowed' | 'disputed-refused'>;
  readonly guarantees: Words<Guarantee>;
  readonly standings: Words<GuaranteeReport['standing']>;
  readonly explanations: {
    readonly [Kind in Explanation['kind']]: (explanation: Extract<Explanation, { kind: Kind }>, names: Names) => string;
  };
  /** `subject` is the subscription in backticks; the account and the customer need none, and get empty text. */
  readonly fields: { readonly [Field in ProtectedField]: (subject: string) => string };
  /** Where a value was or is absent. */
  readonly none: string;
  readonly disputes: {
    readonly [Id in DisputeId]: { readonly question: string; readonly readings: Words<Disputes[Id]> };
  };
  readonly problems: Words<ProblemCode>;
  /** What payloads left open. */
  readonly gaps: Words<Missing>;
  readonly questions: Words<Exclude<Question, CommandType>>;
  readonly access: { readonly [Code in AccessCode]: (reason: AccessReason<Code>, names: Names) => string };
  readonly deadlines: {
    readonly [Kind in Deadline['kind']]: (deadline: Extract<Deadline, { kind: Kind }>, names: Names) => string;
  };
  readonly commands: Words<CommandType>;
  readonly events: Words<CustomerEvent['type']>;
  readonly actions: Words<SubscriptionActionType>;
  readonly flows: Words<OutsideFlow>;
  readonly asks: Words<Asks>;
  readonly clouds: Words<Cloud>;
  readonly roles: Words<PartnerRole | CustomerRole>;
  readonly entitled: Words<Entitled>;
}
