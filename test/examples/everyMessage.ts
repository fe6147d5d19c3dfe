/**
 * One set of sample facts that reaches every entry of a table of messages, for whatever text stands in names, ids, services
 * and found values. A code or kind without samples does not compile.
 */
import type { CommandType, DisputedReading, RefusalCode, RefusalFacts, Remedy } from 'csp-multi-partner';
import type { AccessCode, AccessFacts, Deadline } from 'csp-multi-partner/access';
import {
  namesOf,
  renderAccess,
  renderDeadline,
  renderDispute,
  renderFinding,
  renderGap,
  renderProblem,
  renderRefusal,
  renderRemedy,
  renderVerdict,
  type MessageTable,
  type Names,
} from 'csp-multi-partner/messages';
import { de } from 'csp-multi-partner/messages/de';
import { en } from 'csp-multi-partner/messages/en';
import { es } from 'csp-multi-partner/messages/es';
import { fr } from 'csp-multi-partner/messages/fr';
import { ja } from 'csp-multi-partner/messages/ja';
import { zhHantTW } from 'csp-multi-partner/messages/zh-Hant-TW';
import type { Problem, ProblemCode } from 'csp-multi-partner/parse';
import type { Explanation, Finding } from 'csp-multi-partner/query';
import { DISPUTES } from 'csp-multi-partner';
import { adatum, at, contoso, fabrikam, FABRIKAM, NORTHWIND, northwind, tailspin, TAILSPIN } from '../world';
import { toReason, toRefusal } from './rendered';

export const TABLES: readonly MessageTable[] = [en, de, fr, es, ja, zhHantTW];

/** Something that a table has words for, and how it is written. */
export interface Entry {
  readonly label: string;
  readonly write: (table: MessageTable, names: Names) => string;
}

/** The partners of the samples under one name, or each under its own where none is given. */
export function namesFor(table: MessageTable, name?: string): Names {
  const customer = contoso();
  const partners = [northwind, fabrikam, tailspin, adatum].map((partner) => ({
    ...partner,
    name: name ?? partner.name,
  }));
  return namesOf({ ...customer, partnerships: { ...customer.partnerships, partners } }, table);
}

type Samples<Facts> = { readonly [Code in keyof Facts]: readonly Facts[Code][] };
type Literal = string | number | boolean | null | undefined;
/** Facts whose brands are left out: what is from outside may be any text. */
type Plain<Value> = Value extends Literal
  ? Value extends string
    ? string
    : Value
  : Value extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : { readonly [Member in keyof Value]: Plain<Value[Member]> };

export const NOON = at('2026-11-23T10:00:00Z');
export const LATER = at('2027-02-01T08:30:15.5Z');

const CLOUDS = Object.keys(en.clouds) as (keyof MessageTable['clouds'])[];
const ROLES = Object.keys(en.roles) as (keyof MessageTable['roles'])[];
const ENTITLED = Object.keys(en.entitled) as (keyof MessageTable['entitled'])[];
const ACTIONS = Object.keys(en.actions) as (keyof MessageTable['actions'])[];
const GUARANTEES = Object.keys(en.guarantees) as (keyof MessageTable['guarantees'])[];
const FLOWS = Object.keys(en.flows) as (keyof MessageTable['flows'])[];
const COMMANDS = Object.keys(en.commands) as CommandType[];

function refusals(text: string): Plain<Samples<RefusalFacts>> {
  const cloudEach = CLOUDS.map((cloud) => ({ cloud }));
  const invitation = { invitationId: text, partner: NORTHWIND, acceptedAt: NOON };
  const blocked = { subscriptionId: text, commerce: 'legacy', needs: 'suspension', termEndsAt: null };
  const grant = { grantId: text };
  const assignment = { grantId: text, assignmentId: text };
  const partner = { partner: NORTHWIND };
  const sold = { subscriptionId: text, flow: 'edit-subscription' };
  return {
    'too-early': [{ at: NOON, lastEventAt: LATER }],
    'actor-not-entitled': [
      ...ENTITLED.map((who) => ({ actor: 'customer', entitled: [who] })),
      { actor: 'customer', entitled: ['partner', 'microsoft'] },
      { actor: 'customer', entitled: ENTITLED },
    ],
    'role-not-permitted': ROLES.flatMap((role) => [
      { role, permitted: [role] },
      { role, permitted: ['global-admin', role] },
      { role, permitted: ['admin-agent', 'global-admin', role] },
    ]),
    'different-cloud': CLOUDS.map((customerCloud) => ({ partnerCloud: 'global', customerCloud })),
    'different-region': [{ partnerMarket: text, customerMarket: text }],
    'single-partner-cloud': CLOUDS.map((cloud) => ({ cloud, otherPartner: NORTHWIND })),
    'reseller-cannot-invite': [partner],
    'provider-not-connected': [{ ...partner, provider: TAILSPIN }],
    'delegated-admin-required': cloudEach,
    'delegated-admin-ended': [
      { ...partner, asks: 'delegated-admin' },
      { ...partner, asks: 'reseller-and-delegated-admin' },
    ],
    'own-reseller': [{ provider: TAILSPIN }],
    'invitation-id-taken': [invitation],
    'invitation-unknown': [invitation],
    'invitation-used': [invitation],
    'agreement-missing': [partner],
    'service-administered': [{ service: text, otherPartner: NORTHWIND }],
    'delegated-admin-unknown': [partner],
    'delegated-admin-in-use': [
      { inactiveSince: NOON, removableFrom: LATER },
      { inactiveSince: null, removableFrom: null },
      { inactiveSince: NOON, removableFrom: null },
      { inactiveSince: null, removableFrom: LATER },
    ],
    'relationship-unknown': [partner],
    'reseller-cannot-end': [partner],
    'subscriptions-in-the-way': [
      { blocking: [blocked] },
      { blocking: [blocked, { ...blocked, needs: 'cancellation', termEndsAt: NOON }] },
    ],
    'no-reseller-relationship': [partner],
    'reseller-cannot-order': [partner],
    'resale-to-csp-partner': [{ tenancy: 'transacting-tenant' }, { tenancy: 'other-tenant' }],
    'resale-to-itself': [partner],
    'provider-of-record': [{ partnerId: text }],
    'service-not-sold': CLOUDS.map((cloud) => ({ service: text, cloud })),
    'subscription-id-taken': [sold],
    'subscription-unknown': [sold],
    'not-the-seller': ACTIONS.flatMap((action) =>
      GUARANTEES.flatMap((guarantee) => [NORTHWIND, null].map((seller) => ({ ...sold, action, guarantee, seller }))),
    ),
    'grant-unknown': [grant],
    'grant-id-taken': [grant],
    'granular-admin-unavailable': cloudEach,
    'wrong-grant-status': [
      { ...grant, status: 'expired', permitted: ['active'] },
      { ...grant, status: 'expired', permitted: ['created', 'active'] },
      { ...grant, status: 'created', permitted: ['active', 'expiring', 'expired'] },
    ],
    'display-name-length': [{ length: 1234, shortest: 1, longest: 50 }],
    'display-name-taken': [{ displayName: text }],
    'duration-out-of-bounds': [{ duration: text, days: null, shortest: 1, longest: 730 }],
    'end-before-activation': [{ endsAt: NOON, activatedAt: LATER }],
    'roles-missing': [{ fewest: 1 }],
    'custom-role': [{ roleDefinitionIds: [text] }, { roleDefinitionIds: [text, text] }],
    'extension-with-global-admin': [{ roleDefinitionId: text }],
    'auto-extension-unavailable': [{ autoExtendDuration: 'P180D' }],
    'role-removal-unavailable': [grant],
    'consent-not-asked': [grant],
    'consent-answered': [
      { ...grant, consent: 'given' },
      { ...grant, consent: 'refused' },
    ],
    'assignment-unknown': [assignment],
    'assignment-id-taken': [assignment],
    'wrong-assignment-status': [
      { assignmentId: text, status: 'deleted', permitted: ['deleting'] },
      { assignmentId: text, status: 'deleting', permitted: ['pending', 'active', 'error'] },
    ],
    'group-assigned': [{ securityGroup: text, assignmentId: text }],
    'role-outside-grant': [{ roleDefinitionIds: [text] }, { roleDefinitionIds: [text, text] }],
  };
}

function remedies(text: string): readonly Remedy[] {
  return [
    ...COMMANDS.map((command) => ({ kind: 'command', command, partner: NORTHWIND }) as const),
    ...ROLES.map((role) => ({ kind: 'role', roles: [role] }) as const),
    { kind: 'role', roles: ['admin-agent', 'sales-agent', 'global-admin'] },
    ...ENTITLED.map((who) => ({ kind: 'actor', actors: [who] }) as const),
    { kind: 'actor', actors: ['partner', 'customer', 'microsoft'] },
    { kind: 'amend', member: text, to: text },
    { kind: 'amend', member: text, to: null },
    { kind: 'wait', until: NOON },
    ...FLOWS.flatMap((flow) => [null, NORTHWIND].map((partner) => ({ kind: 'flow', flow, partner }) as const)),
  ];
}

function reasons(text: string): Plain<Samples<AccessFacts>> {
  const grant = { grantId: text };
  const subscription = { subscriptionId: text };
  return {
    'granular-role': [{ ...grant, assignmentId: text, roleDefinitionId: text }],
    'legacy-admin': [{ roleDefinitionId: text }],
    'reseller-relationship': [{}],
    'azure-role': [subscription],
    'azure-lighthouse': [subscription],
    'before-record': [{ asOf: NOON }],
    'guest-account': [{}],
    'no-grant': [{}],
    'grant-not-in-force': [{ ...grant, status: 'expiring' }],
    'grant-forgotten': [
      { ...grant, status: 'approvalPending', forgottenAt: NOON },
      { ...grant, status: 'terminated', forgottenAt: NOON },
    ],
    'role-not-in-grant': [grant],
    'not-assigned': [grant],
    'role-not-assigned': [grant],
    'assignment-not-active': [{ ...grant, assignmentId: text, status: 'error' }],
    'not-in-group': [
      { ...grant, securityGroups: [text] },
      { ...grant, securityGroups: [text, text] },
    ],
    'granular-takes-precedence': [{}],
    'legacy-role-missing': [{}],
    'no-reseller-relationship': [{}],
    'orders-through-provider': [{}],
    'no-admin-agent': [subscription],
    'subscription-unknown': [subscription],
    'azure-role-missing': [subscription],
  };
}

function deadlines(text: string): readonly Deadline[] {
  const due = { at: NOON, grantId: text as Deadline['grantId'], partner: NORTHWIND };
  return [
    { ...due, kind: 'approval-lapses', isRefused: false },
    { ...due, kind: 'approval-lapses', isRefused: true },
    ...([30, 7, 1] as const).map(
      (daysBefore) => ({ ...due, kind: 'expiry-notice', daysBefore, endsAt: LATER }) as const,
    ),
    { ...due, kind: 'ends', barredBy: 'not-switched-on' },
    { ...due, kind: 'ends', barredBy: 'global-administrator' },
    { ...due, kind: 'rolls-over', nextEnd: LATER },
    { ...due, kind: 'forgotten' },
  ];
}

const EXPLANATIONS: { readonly [Kind in Explanation['kind']]: readonly Extract<Explanation, { kind: Kind }>[] } = {
  seller: [{ kind: 'seller', partner: NORTHWIND, flow: 'edit-subscription' }],
  transfer: [{ kind: 'transfer', from: NORTHWIND, to: FABRIKAM, flow: 'transfer-licenses' }],
  'term-end': [{ kind: 'term-end' }],
  provisioned: [{ kind: 'provisioned' }],
  'bought-elsewhere': [{ kind: 'bought-elsewhere' }],
  'not-the-seller': [
    { kind: 'not-the-seller', partner: FABRIKAM, seller: NORTHWIND },
    { kind: 'not-the-seller', partner: FABRIKAM, seller: null },
  ],
  nobody: [{ kind: 'nobody' }],
};

function findings(text: string): readonly Finding[] {
  const fields = Object.keys(en.fields) as Finding['field'][];
  const changed = { guarantee: 'terms-unchanged', subscriptionId: text as Finding['subscriptionId'] } as const;
  const nobody = { kind: 'nobody' } as const;
  return [
    ...fields.map((field) => {
      const isAccount = field === 'owner' || field === 'tenantId';
      const [before, after] = field === 'transactingPartner' ? [NORTHWIND, null] : [text, null];
      return { ...changed, ...(isAccount && { subscriptionId: null }), field, before, after, explanation: nobody };
    }),
    ...Object.values(EXPLANATIONS)
      .flat()
      .map((explanation) => ({ ...changed, field: 'quantity', before: 1000, after: null, explanation }) as const),
  ];
}

/** Every entry of a table, with the text in all places where text from outside may stand. */
export function entries(text: string): readonly Entry[] {
  return [
    ...refusalEntries(text),
    ...remedies(text).map((remedy, index) => ({
      label: `remedies.${remedy.kind}.${index}`,
      write: (table: MessageTable, names: Names) => renderRemedy(remedy, table, names),
    })),
    ...verdictEntries(),
    ...disputeEntries(),
    ...findings(text).flatMap((finding, index) => [
      {
        label: `fields.${finding.field}.${index}`,
        write: (table: MessageTable, names: Names) => renderFinding(finding, table, names).message,
      },
      {
        label: `explanations.${finding.explanation.kind}.${index}`,
        write: (table: MessageTable, names: Names) => renderFinding(finding, table, names).help ?? '',
      },
    ]),
    ...(Object.entries(reasons(text)) as [AccessCode, readonly never[]][]).flatMap(([code, samples]) =>
      samples.map((facts, index) => ({
        label: `access.${code}.${index}`,
        write: (table: MessageTable, names: Names) => renderAccess(toReason(code, facts), table, names),
      })),
    ),
    ...deadlines(text).map((deadline, index) => ({
      label: `deadlines.${deadline.kind}.${index}`,
      write: (table: MessageTable, names: Names) => renderDeadline(deadline, table, names),
    })),
    ...problemEntries(text),
    ...gapEntries(text),
    ...WORDS.flatMap((section) =>
      Object.keys(en[section]).map((key) => ({
        label: `${section}.${key}`,
        write: (table: MessageTable) => (table[section] as Readonly<Record<string, string>>)[key] ?? '',
      })),
    ),
    { label: 'none', write: ({ none }) => none },
  ];
}

/** The parts of a table that are words alone. */
export const WORDS = [
  ...(['rules', 'verdicts', 'guarantees', 'standings', 'problems', 'gaps', 'questions', 'commands', 'events'] as const),
  ...(['actions', 'flows', 'asks', 'clouds', 'roles', 'entitled'] as const),
] as const;

function refusalEntries(text: string): readonly Entry[] {
  return (Object.entries(refusals(text)) as [RefusalCode, readonly never[]][]).flatMap(([code, samples]) =>
    samples.map((facts, index) => ({
      label: `refusals.${code}.${index}`,
      write: (table: MessageTable, names: Names) => renderRefusal(toRefusal(code, facts), table, names).message,
    })),
  );
}

function verdictEntries(): readonly Entry[] {
  const rule = 'agreement-missing';
  const refusal = toRefusal(rule, { partner: NORTHWIND });
  const verdicts = {
    kept: { kind: 'kept', rule },
    'not-in-force': { kind: 'not-in-force', rule },
    broken: { kind: 'broken', rule, refusal },
    'disputed-allowed': { kind: 'disputed', rule, refusal: null },
    'disputed-refused': { kind: 'disputed', rule, refusal },
  } satisfies Record<keyof MessageTable['verdicts'], object>;
  return Object.entries(verdicts).map(([kind, verdict]) => ({
    label: `verdicts.${kind}.rendered`,
    write: (table, names) => renderVerdict(verdict as Parameters<typeof renderVerdict>[0], table, names),
  }));
}

function disputeEntries(): readonly Entry[] {
  return Object.entries(DISPUTES).flatMap(([dispute, { readings }]) =>
    Object.keys(readings).map((decidedBy) => ({
      label: `disputes.${dispute}.${decidedBy}`,
      write: (table: MessageTable) => renderDispute({ dispute, decidedBy, readings } as DisputedReading, table),
    })),
  );
}

function problemEntries(text: string): readonly Entry[] {
  const codes = Object.keys(en.problems) as ProblemCode[];
  const wrong = (code: ProblemCode, changes: Partial<Problem> = {}): Entry => {
    const problem = { code, path: ['partner', text, 0], found: text, expected: [], ...changes };
    return { label: `problems.${code}.rendered`, write: (table) => renderProblem(problem, table) };
  };
  return [
    ...codes.map((code) => wrong(code)),
    wrong('not-one-of', { expected: [text] }),
    wrong('not-one-of', { expected: [text, text, text] }),
    wrong('not-an-object', { path: [] }),
  ];
}

function gapEntries(text: string): readonly Entry[] {
  const questions = [...Object.keys(en.questions), ...COMMANDS];
  return Object.keys(en.gaps).flatMap((missing) => {
    const grantId = missing === 'access-assignments' ? text : null;
    const gap = { missing, partner: NORTHWIND, grantId, questions } as unknown as Parameters<typeof renderGap>[0];
    return [
      { label: `gaps.${missing}.rendered`, write: (table, names) => renderGap(gap, table, names).message },
      { label: `gaps.${missing}.help`, write: (table, names) => renderGap(gap, table, names).help ?? '' },
    ] satisfies Entry[];
  });
}
