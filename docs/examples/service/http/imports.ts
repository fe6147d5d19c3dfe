import type { Customer } from 'csp-multi-partner';
import { fromDocument } from 'csp-multi-partner/wire/json';
import type { Turn } from '../storage/customerStore';
import { answerOnce } from './answerOnce';
import { isMatch, type Answer } from './answer';
import { problem, unreadable } from './problemDetails';
import { readBody, type RequestBody } from './requestBody';
import type { Handling, Service } from './service';

/** `POST /customers`: a customer that is not known yet. The request says which in its body, so who calls is asked only then. */
export async function importNew(service: Service, context: Handling): Promise<Answer> {
  const { messages } = context.var;
  return withCustomer(context, async (customer, body) => {
    const caller = await service.actorOf(context.req.raw, customer.tenantId);
    if (caller.isErr()) return problem(caller.error, messages);
    context.set('customerId', customer.tenantId);
    context.set('actor', caller.value);
    return answerOnce(service, context, { body, mayBeNew: true }, async (turn) =>
      turn.kept === null ? imported(turn, customer, 201) : problem('customer-known', messages),
    );
  });
}

/** `PUT /customers/{tenantId}`: what is known of a customer now, in the place of a revision. */
export async function importAgain(service: Service, context: Handling): Promise<Answer> {
  const { messages, customerId } = context.var;
  const replaced = context.req.header('if-match');
  if (replaced === undefined) return problem('revision-required', messages);
  return withCustomer(context, async (customer, body) => {
    if (customer.tenantId !== customerId) {
      const found = customer.tenantId;
      return unreadable(
        [{ code: 'other-customer', path: ['value', 'tenantId'], found, expected: [customerId] }],
        messages,
      );
    }
    return answerOnce(service, context, { body, mayBeNew: false }, async (turn) => {
      if (turn.kept === null) return problem('customer-unknown', messages);
      if (!isMatch(replaced, turn.kept.revision)) return problem('revision-passed', messages);
      return imported(turn, customer, 200);
    });
  });
}

async function withCustomer(
  context: Handling,
  work: (customer: Customer, body: RequestBody) => Promise<Answer>,
): Promise<Answer> {
  const { messages } = context.var;
  const body = await readBody(context.req.raw, messages);
  if (body.isErr()) return body.error;
  const customer = fromDocument('customer', body.value.value);
  return customer.isErr() ? unreadable(customer.error, messages) : work(customer.value, body.value);
}

async function imported(turn: Turn, customer: Customer, status: 200 | 201): Promise<Answer> {
  const revision = await turn.importCustomer(customer);
  // No `ETag`: what is kept is written in our own way, and HTTP has one only for what is kept as it was sent.
  const headers = { location: `/customers/${customer.tenantId}` };
  return { status, headers, body: { customerId: customer.tenantId, revision } };
}
