import type { AccessAssignment } from '../delegatedAdmin/accessAssignment';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { describe } from '../parse/reading';
import type { Path } from '../parse/problem';
import type { Reading } from '../parse/takes';
import type { GrantId, TenantId } from '../tenant/identifiers';
import { eachEntry, within } from './entries';
import { isNewer, toAssignment, toGranularGrant } from './foldGrants';
import type { AccessAssignmentFacts, DelegatedAdminRelationshipFacts, RequestFacts } from './graph/graphFacts';
import { GRAPH } from './graph/graphPayload';
import { isInfo, missing, note } from './issue';
import { isObject, nameIn, toJson, type Json } from './jsonValue';
import type { FoldContext, View } from './view';

/** The granular relationships that all views tell of together. */
export interface FoldedGrants {
  readonly grants: readonly GranularDelegatedAdmin[];
  /** The customer as the relationships name it; null where none does. */
  readonly customerName: string | null;
  /** By the index of the view: whether all its relationships were told and could be used. */
  readonly areTold: readonly boolean[];
  /** Relationships of which the assignments are not known, or not all. */
  readonly withoutAssignments: readonly { readonly partner: TenantId; readonly grantId: GrantId }[];
}

/** One telling of a relationship. */
interface Telling {
  readonly view: number;
  readonly partner: TenantId;
  readonly id: GrantId;
  readonly told: DelegatedAdminRelationshipFacts;
  readonly path: Path;
}

/**
 * Every relationship is taken, so that one which is over never hides one in force. Of several tellings of one by its own partner the
 * newest counts; no other partner's response can take it over.
 */
export function foldGrants(
  views: readonly View[],
  context: FoldContext,
  isKnown: (partner: TenantId) => boolean,
  reading: Reading,
): FoldedGrants {
  const told = views.map((view, index) => within(reading, [index], () => readTellings(view, index, context, reading)));
  const areTold = told.map((each) => each.areTold);
  const asked = views.map((view, index) => within(reading, [index], () => readAnswers(view, reading)));
  const tellings = told.flatMap((each) => each.tellings);
  const unclear = unclearTellings(tellings, reading);
  const grants: GranularDelegatedAdmin[] = [];
  const withoutAssignments: { readonly partner: TenantId; readonly grantId: GrantId }[] = [];
  for (const telling of newestTellings(tellings, areTold, reading)) {
    const { view, partner, id } = telling;
    const mine = asked.filter((_, index) => views[index]?.partner.tenantId === partner);
    const requests = last(mine.map((answers) => requestsOf(answers, id, reading)));
    const answered = mine.map((answers) => assignmentsOf(answers, id, reading));
    // An error, or an answer that cannot be used, is no newer answer.
    const assignments = last(answered.map((each) => (each?.areTold === true ? each : null))) ?? last(answered);
    const grant = at(reading, telling.path, () => {
      if (!isProviderKnown(telling, isKnown, reading)) return undefined;
      return toGranularGrant(telling.told, partner, requests, assignments?.all ?? [], reading);
    });
    if (grant === undefined || unclear.has(telling)) areTold[view] = false;
    if (grant === undefined) continue;
    grants.push(grant);
    if (assignments?.areTold !== true) withoutAssignments.push({ partner, grantId: id });
  }
  const ids = new Set(tellings.map(({ id }) => id.toLowerCase()));
  for (const answers of asked) noteUnmatched(answers, ids, reading);
  return { grants, customerName: last(told.map(({ customerName }) => customerName)), areTold, withoutAssignments };
}

export function last<Value>(values: readonly (Value | null)[]): Value | null {
  return values.reduce<Value | null>((newest, value) => value ?? newest, null);
}

interface Tellings {
  readonly tellings: readonly Telling[];
  readonly customerName: string | null;
  readonly areTold: boolean;
}

function readTellings(view: View, index: number, { tenantId }: FoldContext, reading: Reading): Tellings {
  const { partner, delegatedAdminRelationships: relationships } = view;
  const tellings: Telling[] = [];
  if (relationships === undefined) return { tellings, customerName: null, areTold: false };
  let customerName: string | null = null;
  let areUsed = true;
  const areTold = within(reading, ['delegatedAdminRelationships'], () =>
    eachEntry(GRAPH, relationships, 'delegated-admin-relationship', reading, (told) => {
      const { id, customerTenantId, customerDisplayName } = told;
      if (customerTenantId !== null && customerTenantId !== tenantId) return;
      if (customerTenantId === null) {
        // Before it is approved a relationship need not name its customer.
        const isOpen = told.status === 'created' || told.status === 'approvalPending';
        note(reading, isOpen ? 'info' : 'error', 'no-customer', describe(id ?? 'nothing'));
        areUsed &&= isOpen;
        return;
      }
      customerName = customerDisplayName ?? customerName;
      // Its provider sees what it created for a reseller, and is not told for which.
      const isOfAnother = told.indirectProviderTenantId === partner.tenantId;
      if (id === null) missing(reading, ['id']);
      if (isOfAnother) missing(reading, ['partner']);
      areUsed &&= id !== null && !isOfAnother;
      if (id === null || isOfAnother) return;
      tellings.push({ view: index, partner: partner.tenantId, id, told, path: [...reading.path] });
    }),
  );
  return { tellings, customerName, areTold: areTold && areUsed };
}

/** Members that a relationship can do without, and then may look other than it is. */
const TELLING_MEMBERS: readonly unknown[] = ['autoExtendDuration', 'accessDetails', 'endDateTime'];

/** Tellings of which the automatic extension, a role or the end could not be read. */
function unclearTellings(tellings: readonly Telling[], { problems }: Reading): ReadonlySet<Telling> {
  const byPath = new Map(tellings.map((telling) => [JSON.stringify(telling.path), telling]));
  const unclear = new Set<Telling>();
  for (const { code, path } of problems) {
    const steps = path.findIndex((step) => TELLING_MEMBERS.includes(step));
    const telling = byPath.get(JSON.stringify(path.slice(0, Math.max(steps, 0))));
    if (telling !== undefined && code !== 'ambiguous') unclear.add(telling);
  }
  return unclear;
}

/**
 * The newest telling of each relationship by the partner whose it is: the one whose tenant its id ends in, as those of all documented
 * relationships do, or else the first. What another partner was told of it is left out, and then neither view tells all.
 */
function newestTellings(tellings: readonly Telling[], areTold: boolean[], reading: Reading): readonly Telling[] {
  const byId = new Map<string, [Telling, ...Telling[]]>();
  for (const telling of tellings) {
    const key = telling.id.toLowerCase();
    const alike = byId.get(key);
    if (alike === undefined) byId.set(key, [telling]);
    else alike.push(telling);
  }
  return [...byId].map(([key, all]) => {
    const { partner } = all.find((telling) => key.endsWith(telling.partner)) ?? all[0];
    const own = all.filter((telling) => telling.partner === partner);
    for (const telling of all.length === own.length ? [] : all) {
      areTold[telling.view] = false;
      if (telling.partner !== partner) noteAt(reading, telling, 'error', 'duplicate');
    }
    for (const telling of own.slice(1)) noteAt(reading, telling, 'info', 'superseded');
    return own.reduce((newest, telling) => (isNewer(telling.told, newest.told) ? telling : newest));
  });
}

function noteAt(
  reading: Reading,
  { path, id }: Telling,
  severity: 'error' | 'info',
  code: 'duplicate' | 'superseded',
): void {
  at(reading, path, () => note(reading, severity, code, describe(id)));
}

function isProviderKnown({ told }: Telling, isKnown: (partner: TenantId) => boolean, reading: Reading): boolean {
  const { indirectProviderTenantId: provider } = told;
  if (provider === null || isKnown(provider)) return true;
  within(reading, ['indirectProviderTenantId'], () => note(reading, 'error', 'unknown-partner', provider));
  return false;
}

/** What was answered about single relationships, by their ids. */
interface Answers {
  readonly path: Path;
  readonly accessAssignments: Json | undefined;
  readonly requests: Json | undefined;
}

function readAnswers({ accessAssignments, requests }: View, reading: Reading): Answers {
  const answers = (name: string, given: unknown): Json | undefined =>
    given === undefined ? undefined : within(reading, [name], () => toJson(given, reading));
  return {
    path: [...reading.path],
    accessAssignments: answers('accessAssignments', accessAssignments),
    requests: answers('requests', requests),
  };
}

/** Answers about a relationship that no list told of are of no use. */
function noteUnmatched(answers: Answers, ids: ReadonlySet<string>, reading: Reading): void {
  for (const member of ['accessAssignments', 'requests'] as const) {
    const all = answers[member];
    for (const name of isObject(all) ? Object.keys(all) : []) {
      if (ids.has(name.toLowerCase())) continue;
      at(reading, [...answers.path, member, name], () => note(reading, 'warning', 'unknown-member', describe(name)));
    }
  }
}

/** Does something with the answer about a relationship; null where nobody asked. */
function withAnswer<Value>(
  answers: Answers,
  member: 'accessAssignments' | 'requests',
  id: string,
  reading: Reading,
  work: (answer: Json) => Value,
): Value | null {
  const all = answers[member];
  const name = isObject(all) ? nameIn(all, id) : undefined;
  if (!isObject(all) || name === undefined) return null;
  return at(reading, [...answers.path, member, name], () => work(all[name] as Json));
}

function requestsOf(answers: Answers, id: string, reading: Reading): readonly RequestFacts[] | null {
  return withAnswer(answers, 'requests', id, reading, (answer) => {
    const requests: RequestFacts[] = [];
    const areTold = eachEntry(GRAPH, answer, 'request', reading, (told) => requests.push(told));
    return areTold ? requests : null;
  });
}

interface Assignments {
  readonly all: readonly AccessAssignment[];
  readonly areTold: boolean;
}

function assignmentsOf(answers: Answers, id: string, reading: Reading): Assignments | null {
  return withAnswer(answers, 'accessAssignments', id, reading, (answer) => {
    const newest = new Map<string, { readonly told: AccessAssignmentFacts; readonly assignment: AccessAssignment }>();
    const before = reading.problems.length;
    const areTold = eachEntry(GRAPH, answer, 'access-assignment', reading, (told) => {
      const assignment = toAssignment(told, reading);
      if (assignment === undefined) return;
      const earlier = newest.get(assignment.id)?.told;
      if (earlier !== undefined) note(reading, 'info', 'superseded', describe(assignment.id));
      if (earlier === undefined || isNewer(told, earlier)) newest.set(assignment.id, { told, assignment });
    });
    const areUsed = reading.problems.slice(before).every(isInfo);
    return { all: [...newest.values()].map(({ assignment }) => assignment), areTold: areTold && areUsed };
  });
}

/** Does something while the reading stands at another place. */
function at<Value>(reading: Reading, path: Path, work: () => Value): Value {
  const before = reading.path.splice(0, reading.path.length, ...path);
  const value = work();
  reading.path.splice(0, reading.path.length, ...before);
  return value;
}
