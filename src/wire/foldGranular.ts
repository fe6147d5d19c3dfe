import type { AccessAssignment } from '../delegatedAdmin/accessAssignment';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { describe } from '../parse/reading';
import type { Path } from '../parse/problem';
import type { Reading } from '../parse/takes';
import type { GrantId, TenantId } from '../tenant/identifiers';
import { eachEntry, within } from './entries';
import { isNewer, toAssignment, toGranularGrant } from './foldGrants';
import type { DelegatedAdminRelationshipFacts, RequestFacts } from './graph/graphFacts';
import { GRAPH } from './graph/graphPayload';
import { missing, note } from './issue';
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
 * Every relationship is taken, so that one which is over never hides one in force. Of several tellings of one the newest counts. It
 * belongs to the partner that told it first: no other partner's response can take it over.
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
  const grants: GranularDelegatedAdmin[] = [];
  const withoutAssignments: { readonly partner: TenantId; readonly grantId: GrantId }[] = [];
  for (const telling of newestTellings(
    told.flatMap(({ tellings }) => tellings),
    reading,
  )) {
    const { view, partner, id } = telling;
    const mine = asked.filter((_, index) => views[index]?.partner.tenantId === partner);
    const requests = last(mine.map((answers) => requestsOf(answers, id, reading)));
    const assignments = last(mine.map((answers) => assignmentsOf(answers, id, reading)));
    const grant = at(reading, telling.path, () => {
      if (!isProviderKnown(telling, isKnown, reading)) return undefined;
      return toGranularGrant(telling.told, partner, requests, assignments?.all ?? [], reading);
    });
    if (grant === undefined) areTold[view] = false;
    else grants.push(grant);
    if (grant !== undefined && assignments?.areTold !== true) withoutAssignments.push({ partner, grantId: id });
  }
  const ids = new Set(grants.map(({ id }) => id.toLowerCase()));
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

function newestTellings(tellings: readonly Telling[], reading: Reading): readonly Telling[] {
  const newest = new Map<string, Telling>();
  for (const telling of tellings) {
    const key = telling.id.toLowerCase();
    const before = newest.get(key);
    const isOfAnother = before !== undefined && before.partner !== telling.partner;
    if (before !== undefined) {
      at(reading, telling.path, () =>
        note(reading, isOfAnother ? 'error' : 'info', isOfAnother ? 'duplicate' : 'superseded', describe(telling.id)),
      );
    }
    if (before === undefined || (!isOfAnother && isNewer(telling.told, before.told))) newest.set(key, telling);
  }
  return [...newest.values()];
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
    const assignments = new Map<string, AccessAssignment>();
    let areUsed = true;
    const areTold = eachEntry(GRAPH, answer, 'access-assignment', reading, (told) => {
      const assignment = toAssignment(told, reading);
      if (assignment === undefined) areUsed = false;
      else assignments.set(assignment.id, assignment);
    });
    return { all: [...assignments.values()], areTold: areTold && areUsed };
  });
}

/** Does something while the reading stands at another place. */
function at<Value>(reading: Reading, path: Path, work: () => Value): Value {
  const before = reading.path.splice(0, reading.path.length, ...path);
  const value = work();
  reading.path.splice(0, reading.path.length, ...before);
  return value;
}
