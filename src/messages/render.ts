import type { Customer } from '../customer/customer';
import { findPartner } from '../customer/partnerships';
import type { Problem, ProblemCode } from '../parse/problem';
import type { DisputedReading } from '../policy/dispute';
import type { Refusal, Remedy } from '../policy/refusal';
import type { Verdict } from '../policy/verdict';
import type { AccessReason } from '../access/accessReason';
import type { Deadline } from '../access/deadlines';
import type { Finding } from '../query/subscriptionFindings';
import type { TenantId } from '../tenant/identifiers';
import type { Gap, Question } from '../wire/gap';
import type { MessageTable, Names } from './messageTable';

/** A message and, where something would help, advice. Both are one line. */
export interface Rendered {
  readonly message: string;
  readonly help: string | null;
}

const LONGEST_QUOTE = 80;
const LONGEST_LOOK = 10_000;

/** Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their kin. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

/** Controls, format characters, line separators, what is never shown, the blank of Braille, and the backtick. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800`]/gu;
/** No writing stacks more than four marks on a letter. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Text from outside, made safe to stand in a line of ours: control and format characters (line breaks, bidirectional
 * overrides), what is never shown, and backticks are dropped, and at most 80 characters are kept, the last of them `…` where
 * some were cut off. Text with letters that run from right to left is isolated, so that it cannot turn around what stands beside
 * it.
 */
export function quote(text: string): string {
  // What is far beyond the cut need not be looked at.
  const safe = Array.from(text.slice(0, LONGEST_LOOK).replace(UNSAFE, '').replace(STACKED_MARKS, '$1'));
  const short = safe.length <= LONGEST_QUOTE ? safe.join('') : `${safe.slice(0, LONGEST_QUOTE - 1).join('')}…`;
  return RIGHT_TO_LEFT.test(short) ? `${ISOLATE}${short}${END_OF_ISOLATE}` : short;
}

/** The quotation marks of all languages, and what looks like one; the apostrophe is part of names. */
const QUOTATION_MARKS = /[«»“”„‟‹›"″＂〝〞〟「」『』｢｣﹁﹂﹃﹄❝❞]/gu;

/** Writes partners by the names the customer knows them by, in quotation marks, and others by their tenant. */
export function namesOf(customer: Customer, { layout }: MessageTable): Names {
  const [open, close] = layout.quotationMarks;
  return (tenantId) => {
    const name = findPartner(customer.partnerships, tenantId)?.name ?? '';
    const safe = quote(name.replace(QUOTATION_MARKS, '').replace(UNSAFE, '').trim());
    return safe === '' ? withTenants(tenantId) : `${open}${safe}${close}`;
  };
}

/** Writes every partner by its tenant, for callers that have no customer at hand. */
export const withTenants: Names = (tenantId) => ticked(tenantId);

/** Says what is refused and why, and apart from it, in `help`, what may be done about it. */
export function renderRefusal(refusal: Refusal, table: MessageTable, names: Names = withTenants): Rendered {
  const render = table.refusals[refusal.code] as (refusal: Refusal, names: Names) => string;
  return {
    message: render(refusal, names),
    help: refusal.remedy === null ? null : renderRemedy(refusal.remedy, table, names),
  };
}

/** Says what may be done about a refusal. */
export function renderRemedy(remedy: Remedy, table: MessageTable, names: Names = withTenants): string {
  const render = table.remedies[remedy.kind] as (remedy: Remedy, names: Names) => string;
  return render(remedy, names);
}

/** A rule and what it said, in one line; a broken one with its refusal. */
export function renderVerdict(verdict: Verdict, table: MessageTable, names: Names = withTenants): string {
  const refusal = 'refusal' in verdict ? verdict.refusal : null;
  const outcome = refusal === null ? 'disputed-allowed' : 'disputed-refused';
  const standing = table.verdicts[verdict.kind === 'disputed' ? outcome : verdict.kind];
  const reason = refusal === null ? table.rules[verdict.rule] : renderRefusal(refusal, table, names).message;
  return table.layout.labelled(standing, reason);
}

/** The question on which sources conflict, and the reading that decided. */
export function renderDispute({ dispute, decidedBy }: DisputedReading, table: MessageTable): string {
  const { question, readings } = table.disputes[dispute];
  return table.layout.labelled(question, (readings as Readonly<Record<string, string>>)[decidedBy] as string);
}

/** What changed on a subscription or account, and who was free to change it. */
export function renderFinding(finding: Finding, table: MessageTable, names: Names = withTenants): Rendered {
  const { subscriptionId, field, before, after, explanation } = finding;
  const subject = table.fields[field](subscriptionId === null ? '' : ticked(subscriptionId));
  const explain = table.explanations[explanation.kind] as (given: Finding['explanation'], names: Names) => string;
  const written = (value: Finding['before']): string => {
    if (value === null) return table.none;
    return field === 'transactingPartner' ? names(value as TenantId) : ticked(String(value));
  };
  return {
    message: table.layout.labelled(subject, `${written(before)} → ${written(after)}`),
    help: explain(explanation, names),
  };
}

/** Why somebody can, or cannot, get at something. */
export function renderAccess(reason: AccessReason, table: MessageTable, names: Names = withTenants): string {
  const render = table.access[reason.code] as (reason: AccessReason, names: Names) => string;
  return render(reason, names);
}

/** When something happens, and what. */
export function renderDeadline(deadline: Deadline, table: MessageTable, names: Names = withTenants): string {
  const render = table.deadlines[deadline.kind] as (deadline: Deadline, names: Names) => string;
  return table.layout.labelled(table.layout.moment(deadline.at), render(deadline, names));
}

/** What payloads left open, and what to ask with care for it. */
export function renderGap(gap: Gap, table: MessageTable, names: Names = withTenants): Rendered {
  const questions: Readonly<Record<Question, string>> = { ...table.commands, ...table.questions };
  const subject = gap.grantId === null ? names(gap.partner) : ticked(gap.grantId);
  return {
    message: table.layout.labelled(subject, table.gaps[gap.missing]),
    help: table.layout.separated(gap.questions.map((question) => questions[question])),
  };
}

/** Problems whose place says it all. */
const SPEAKS_FOR_ITSELF: readonly ProblemCode[] = ['missing', 'empty', 'unknown-member'];

/** Where a problem stands, what it is, and what stood there. */
export function renderProblem({ code, path, found, expected }: Problem, table: MessageTable): string {
  const { labelled, among } = table.layout;
  const wrong = expected.length === 0 ? table.problems[code] : among(table.problems[code], expected.map(ticked));
  const told = SPEAKS_FOR_ITSELF.includes(code) ? wrong : labelled(wrong, ticked(found));
  const place = path.map((step) => quote(String(step))).join('.');
  return path.length === 0 ? told : labelled(`\`${place}\``, told);
}

function ticked(text: string): string {
  return `\`${quote(text)}\``;
}
