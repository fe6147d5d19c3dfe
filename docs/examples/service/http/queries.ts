import { accessAsOf, deadlines } from 'csp-multi-partner/access';
import { namesOf, renderAccess, renderDeadline, renderFinding } from 'csp-multi-partner/messages';
import { parseAccessQuestion } from 'csp-multi-partner/parse';
import { auditTransition, availableCommands } from 'csp-multi-partner/query';
import { toDocument } from 'csp-multi-partner/wire/json';
import { Result } from 'neverthrow';
import type { Kept } from '../storage/customerStore';
import { ok, tagOf, type Answer } from './answer';
import { problem, toReasons, unreadable } from './problemDetails';
import { readCount, readInstant } from './queryValues';
import type { Handling, Service } from './service';

/** Answers about the customer as it is. */
export async function about(
  { store }: Service,
  context: Handling,
  work: (kept: Kept) => Answer | Promise<Answer>,
): Promise<Answer> {
  const kept = await store.read(context.var.customerId);
  return kept === null ? problem('customer-unknown', context.var.messages) : work(kept);
}

/** `GET /customers/{tenantId}` */
export function showCustomer(service: Service, context: Handling): Promise<Answer> {
  return about(service, context, ({ customer, revision }) =>
    ok(toDocument('customer', customer), { etag: tagOf(revision) }),
  );
}

const PAGE = 100;
const LARGEST_PAGE = 1_000;

/** `GET /customers/{tenantId}/events?after=&limit=` */
export function listEvents(service: Service, context: Handling): Promise<Answer> {
  const { messages, customerId } = context.var;
  return about(service, context, ({ revision }) =>
    Result.combineWithAllErrors([
      readCount('after', context.req.query('after'), 0),
      readCount('limit', context.req.query('limit'), PAGE),
    ]).match<Answer | Promise<Answer>>(
      async ([after, limit]) => {
        const events = await service.store.readEvents(customerId, after, Math.min(limit, LARGEST_PAGE));
        return ok({ revision, events });
      },
      (problems) => unreadable(problems.flat(), messages),
    ),
  );
}

/** `GET /customers/{tenantId}/access?partner=&at=&access=&role=&subscription=&azureRole=&group=&adminAgent=&helpdeskAgent=&guest=` */
export function showAccess(service: Service, context: Handling): Promise<Answer> {
  const { messages } = context.var;
  const { partner, at, access, subscription, azureRole, ...user } = context.req.query();
  const { role = [], group } = context.req.queries();
  const asked = parseAccessQuestion({
    at: at ?? service.now(),
    partner,
    user: group === undefined ? null : { groups: group, ...flagsOf(user) },
    access: {
      kind: access,
      ...(access === 'roles' ? { anyOf: role } : {}),
      ...(access === 'azure-subscription' ? { subscriptionId: subscription, azureRole } : {}),
    },
  });
  return about(service, context, ({ customer }) =>
    asked.match(
      (question) => {
        const answer = accessAsOf(customer, question);
        const names = namesOf(customer, messages);
        const reasons = answer.reasons.map((each) => ({ ...each, message: renderAccess(each, messages, names) }));
        return ok({ ...answer, reasons }, { 'content-language': messages.tag });
      },
      (problems) => unreadable(problems, messages),
    ),
  );
}

function flagsOf(user: Readonly<Record<string, string>>): object {
  const { adminAgent, helpdeskAgent, guest } = user;
  const isTrue = (text: string | undefined): boolean => text === 'true';
  return { isAdminAgent: isTrue(adminAgent), isHelpdeskAgent: isTrue(helpdeskAgent), isGuest: isTrue(guest) };
}

/** `GET /customers/{tenantId}/deadlines?from=&until=` */
export function listDeadlines(service: Service, context: Handling): Promise<Answer> {
  const { messages } = context.var;
  return about(service, context, ({ customer }) =>
    Result.combineWithAllErrors([
      readInstant('from', context.req.query('from'), service.now()),
      readInstant('until', context.req.query('until'), null),
    ]).match(
      ([from, until]) => {
        const names = namesOf(customer, messages);
        const found = deadlines(customer, from, until);
        return ok(
          { deadlines: found.map((each) => ({ ...each, message: renderDeadline(each, messages, names) })) },
          { 'content-language': messages.tag },
        );
      },
      (problems) => unreadable(problems.flat(), messages),
    ),
  );
}

/** `GET /customers/{tenantId}/menu` */
export function showMenu(service: Service, context: Handling): Promise<Answer> {
  const { messages, actor } = context.var;
  return about(service, context, ({ customer }) => {
    const names = namesOf(customer, messages);
    const items = availableCommands(customer, { at: service.now(), actor });
    return ok(
      {
        commands: items.map(({ command, refusals, disputed, from }) => {
          const reasons = toReasons(command.type, refusals, messages, names);
          return { command, isAvailable: reasons.length === 0, reasons, disputed, from };
        }),
      },
      { 'content-language': messages.tag },
    );
  });
}

/** `GET /customers/{tenantId}/audit?from=&to=` */
export async function audit({ store }: Service, context: Handling): Promise<Answer> {
  const { messages, customerId } = context.var;
  const revisions = Result.combineWithAllErrors([
    readCount('from', context.req.query('from'), null),
    readCount('to', context.req.query('to'), null),
  ]);
  if (revisions.isErr()) return unreadable(revisions.error.flat(), messages);
  const [from, to] = revisions.value;
  const [before, after] = await Promise.all([store.read(customerId, from), store.read(customerId, to)]);
  if (before === null || after === null) return problem('customer-unknown', messages);
  if (before.revision !== from || after.revision !== to) return problem('revision-unknown', messages);
  const names = namesOf(after.customer, messages);
  const { guarantees, purchases } = auditTransition(before.customer, after.customer);
  const told = guarantees.map(({ findings, ...report }) => ({
    ...report,
    findings: findings.map((finding) => ({ ...finding, ...renderFinding(finding, messages, names) })),
  }));
  return ok({ guarantees: told, purchases }, { 'content-language': messages.tag });
}
