import type { Instant } from 'csp-multi-partner';
import { accessAsOf, deadlines, type AccessQuestion } from 'csp-multi-partner/access';
import { namesOf, renderAccess, renderDeadline, renderFinding } from 'csp-multi-partner/messages';
import { parseAccessQuestion, type Problem } from 'csp-multi-partner/parse';
import { auditTransition, availableCommands } from 'csp-multi-partner/query';
import { toDocument } from 'csp-multi-partner/wire/json';
import { Result } from 'neverthrow';
import type { Kept } from '../storage/customerStore';
import { ok, tagOf, type Answer } from './answer';
import { momentOf } from './moment';
import { problem, toReasons, unreadable } from './problemDetails';
import { readCount, readFlag, readInstant, readNames, within } from './queryValues';
import type { Handling, Service } from './service';

/** Answers about the customer as it is, at the moment that a command would have. */
export async function about(
  { store, now, clocksDiffer }: Service,
  context: Handling,
  work: (kept: Kept, at: Instant) => Answer | Promise<Answer>,
): Promise<Answer> {
  const kept = await store.read(context.var.customerId);
  if (kept === null) return problem('customer-unknown', context.var.messages);
  return work(kept, momentOf(now(), kept.customer, clocksDiffer));
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
      readNames(context.req.queries(), ['after', 'limit']),
    ])
      .andThen((read) => within(read, 'limit', String(read[1]), read[1] > 0, `1–${LARGEST_PAGE}`))
      .match<Answer | Promise<Answer>>(
        async ([after, limit]) => {
          const events = await service.store.readEvents(customerId, after, Math.min(limit, LARGEST_PAGE));
          // What has happened since the revision was read is for the next question.
          return ok({ revision, events: events.filter((each) => each.revision <= revision) });
        },
        (problems) => unreadable(problems.flat(), messages),
      ),
  );
}

/** `GET /customers/{tenantId}/access?partner=&at=&access=&role=&subscription=&azureRole=&group=&adminAgent=&helpdeskAgent=&guest=` */
export function showAccess(service: Service, context: Handling): Promise<Answer> {
  const { messages } = context.var;
  return about(service, context, ({ customer }, now) =>
    readQuestion(context.req, now).match(
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

const ACCESS = ['partner', 'at', 'access', 'subscription', 'azureRole'];
const USER = ['adminAgent', 'helpdeskAgent', 'guest'];

/** Somebody is meant as soon as anything is said of them; otherwise anybody of the partner. */
function readQuestion(request: Handling['req'], now: Instant): Result<AccessQuestion, readonly Problem[]> {
  const { partner, at = now, access, subscription, azureRole, adminAgent, helpdeskAgent, guest } = request.query();
  const { role = [], group, ...others } = request.queries();
  const isSomebody = group !== undefined || USER.some((name) => Object.hasOwn(others, name));
  return Result.combineWithAllErrors([
    readFlag('adminAgent', adminAgent),
    readFlag('helpdeskAgent', helpdeskAgent),
    readFlag('guest', guest),
    readNames(others, [...ACCESS, ...USER]),
  ])
    .mapErr((problems) => problems.flat())
    .andThen(([isAdminAgent, isHelpdeskAgent, isGuest]) =>
      parseAccessQuestion({
        ...{ at, partner },
        user: isSomebody ? { groups: group ?? [], isAdminAgent, isHelpdeskAgent, isGuest } : null,
        access: {
          kind: access,
          ...(access === 'roles' ? { anyOf: role } : {}),
          ...(access === 'azure-subscription' ? { subscriptionId: subscription, azureRole } : {}),
        },
      }),
    );
}

/** `GET /customers/{tenantId}/deadlines?from=&until=` */
export function listDeadlines(service: Service, context: Handling): Promise<Answer> {
  const { messages } = context.var;
  return about(service, context, ({ customer }, now) =>
    Result.combineWithAllErrors([
      readInstant('from', context.req.query('from'), now),
      readInstant('until', context.req.query('until'), null),
      readNames(context.req.queries(), ['from', 'until']),
    ])
      .andThen((read) => within(read, 'until', read[1], read[0] <= read[1], `${read[0]} …`))
      .match(
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
  return about(service, context, ({ customer }, at) => {
    const names = namesOf(customer, messages);
    const items = availableCommands(customer, { at, actor });
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
    readNames(context.req.queries(), ['from', 'to']),
  ]).andThen((read) => within(read, 'to', String(read[1]), read[0] <= read[1], `${read[0]} …`));
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
