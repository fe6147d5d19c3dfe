import type { Actor, Customer, Instant, Verdict } from 'csp-multi-partner';
import { commandForm } from 'csp-multi-partner/forms';
import { namesOf, renderVerdict, type MessageTable } from 'csp-multi-partner/messages';
import { parseCommandType, parseSubscriptionAction, type Problem } from 'csp-multi-partner/parse';
import { SUBSCRIPTION_ACTIONS, explain } from 'csp-multi-partner/query';
import { err, ok as good, type Result } from 'neverthrow';
import { ok, type Answer } from './answer';
import { unreadable, unreadableForm } from './problemDetails';
import { about } from './queries';
import { readBody } from './requestBody';
import type { Handling, Service } from './service';

/** `POST /customers/{tenantId}/explain`: what every rule says of a command, or of an action on a subscription. */
export async function explainAttempt(service: Service, context: Handling): Promise<Answer> {
  const { messages, actor } = context.var;
  const body = await readBody(context.req.raw, messages);
  if (body.isErr()) return body.error;
  return about(service, context, ({ customer }, at) => {
    const attempt = readAttempt(body.value.value, { at, actor }, messages);
    if (attempt.isErr()) return attempt.error;
    const names = namesOf(customer, messages);
    const verdicts = attempt.value(customer);
    return ok(
      { verdicts: verdicts.map((each) => ({ ...each, message: renderVerdict(each, messages, names) })) },
      { 'content-language': messages.tag },
    );
  });
}

interface Given {
  readonly at: Instant;
  readonly actor: Actor;
}

type Explained = (customer: Customer) => readonly Verdict[];

function readAttempt(value: unknown, given: Given, messages: MessageTable): Result<Explained, Answer> {
  const members = membersOf(value);
  const type = parseCommandType(members['type']);
  if (type.isOk()) {
    const form = commandForm(type.value, { messages, given });
    const read = form['~standard'].validate(value);
    if (read.issues !== undefined) return err(unreadableForm(read.issues, messages));
    const { value: command } = read;
    return good((customer) => explain(customer, command));
  }
  if (!SUBSCRIPTION_ACTIONS.some((action) => action === members['type'])) {
    const [wrong] = type.error;
    const expected = [...wrong.expected, ...SUBSCRIPTION_ACTIONS];
    return err(unreadable([{ ...wrong, path: ['type'], expected }], messages));
  }
  const twice = Object.keys(given).filter((name) => Object.hasOwn(members, name));
  if (twice.length > 0) return err(unreadable(twice.map(statedTwice), messages));
  return parseSubscriptionAction({ ...members, ...given })
    .map(
      (action): Explained =>
        (customer) =>
          explain(customer, action),
    )
    .mapErr((problems) => unreadable(problems, messages));
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The service knows it by itself. */
function statedTwice(name: string): Problem {
  return { code: 'unknown-member', path: [name], found: name, expected: [] };
}
