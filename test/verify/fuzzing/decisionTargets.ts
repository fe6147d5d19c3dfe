import {
  decide,
  execute,
  type Command,
  type Customer,
  type CustomerEvent,
  type DecisionOptions,
} from 'csp-multi-partner';
import { deadlines } from 'csp-multi-partner/access';
import { commandForm, submittedForm } from 'csp-multi-partner/forms';
import { en } from 'csp-multi-partner/messages/en';
import { parseCommand, parseCustomer, parseEvent } from 'csp-multi-partner/parse';
import { auditTransition, availableCommands, explain } from 'csp-multi-partner/query';
import { replay } from 'csp-multi-partner/replay';
import { isDeepStrictEqual } from 'node:util';
import { commandTypes } from './commandTypes';
import { frozenFlaws, rereadFlaws } from './oracle';
import { toAnswer, type Answer, type Target } from './target';
import { isTreeObject, memberOf } from './tree';

/** Customers that were read, by the tree they were read from: commands change far more often than customers do. */
const read = new WeakMap<object, Customer | null>();

function customerIn(input: unknown): Customer | null {
  const tree = memberOf(input, 'customer');
  if (!isTreeObject(tree)) return null;
  const known = read.get(tree);
  if (known !== undefined) return known;
  const customer = parseCustomer(tree).unwrapOr(null);
  read.set(tree, customer);
  return customer;
}

interface Attempt {
  readonly customer: Customer;
  readonly command: Command;
  readonly options: DecisionOptions;
}

function attemptIn(input: unknown): Attempt | null {
  const command = parseCommand(memberOf(input, 'command'));
  if (command.isErr()) return null;
  const customer = customerIn(input);
  const readings = memberOf(input, 'readings');
  const options = isTreeObject(readings) ? ({ readings } as DecisionOptions) : {};
  return customer === null ? null : { customer, command: command.value, options };
}

/** What else is asked of an attempt: that all answers about it agree, and that nothing asked of customer and command throws. */
function attemptFlaws(input: unknown, { isOk, value }: Answer): readonly string[] {
  const { customer, command, options } = attemptIn(input) as Attempt;
  const flaws: string[] = [];
  const holds = (isSo: boolean, otherwise: string): unknown => isSo || flaws.push(otherwise);
  holds(decide(customer, command, options).isOk() === isOk, 'decide disagrees');
  const isRefused = explain(customer, command, options).some(
    (verdict) => 'refusal' in verdict && verdict.refusal !== null,
  );
  holds(isRefused !== isOk, 'explain disagrees');
  availableCommands(customer, { at: command.at, actor: command.actor }, options);
  deadlines(customer, customer.asOf, command.at);
  if (!isOk) return flaws;
  const { customer: after, events } = value as {
    readonly customer: Customer;
    readonly events: readonly CustomerEvent[];
  };
  holds(isDeepStrictEqual(replay(customer, events), after), 'replay disagrees');
  const { guarantees } = auditTransition(customer, after);
  holds(
    guarantees.every(({ standing }) => standing === 'kept'),
    'a guarantee is broken',
  );
  const again = execute(after, command, options);
  holds(again.isOk() && again.value.events.length === 0, 'not quiet when repeated');
  return [
    ...flaws,
    ...frozenFlaws(value),
    ...rereadFlaws(after, (json) => toAnswer(parseCustomer(json))),
    ...events.flatMap((event) => rereadFlaws(event, (json) => toAnswer(parseEvent(json)))),
  ];
}

function historyIn(input: unknown): { readonly customer: Customer; readonly events: readonly CustomerEvent[] } | null {
  const list = memberOf(input, 'events');
  if (!Array.isArray(list)) return null;
  const events: CustomerEvent[] = [];
  for (const each of list) {
    const event = parseEvent(each);
    if (event.isErr()) return null;
    events.push(event.value);
  }
  const customer = customerIn(input);
  return customer === null ? null : { customer, events };
}

const GIVEN = { at: '2024-03-01T00:00:00Z', actor: { kind: 'customer', role: 'global-admin' } };

function formTarget(name: string, form: typeof commandForm | typeof submittedForm): Target {
  const validate = (input: unknown): Answer => {
    const named = memberOf(input, 'type');
    const type = commandTypes.find((each) => each === named) ?? 'requestRelationship';
    const customer = customerIn(input) ?? undefined;
    const given = memberOf(input, 'isGiven') === true ? { given: GIVEN as never } : {};
    const { value, issues } = form(type, { messages: en, customer, ...given })['~standard'].validate(
      memberOf(input, 'value'),
    ) as { readonly value?: unknown; readonly issues?: readonly unknown[] };
    return { isOk: issues === undefined, value, wrong: issues ?? [] };
  };
  return {
    name,
    entry: 'forms.js',
    share: 100,
    liveOneIn: 12,
    members: ['value', 'value', 'value', 'value', 'value', 'value', 'customer', 'type', 'isGiven'],
    run: validate,
    flaws: (_, { isOk, value, wrong }) => {
      if (isOk) return [...frozenFlaws(value), ...rereadFlaws(value, (json) => toAnswer(parseCommand(json)))];
      const isSendable = isDeepStrictEqual(JSON.parse(JSON.stringify(wrong)), wrong);
      const hasWords = wrong.every((issue) => (issue as { readonly message?: unknown }).message !== '');
      return isSendable && hasWords ? [] : ['issues that cannot be sent'];
    },
    told: (value) => String((value as { readonly type?: unknown }).type),
  };
}

export const decisionTargets: readonly Target[] = [
  formTarget('commandForm', commandForm),
  formTarget('submittedForm', submittedForm),
  {
    name: 'execute',
    entry: 'index.js',
    share: 500,
    liveOneIn: 0,
    isCareful: true,
    members: ['command', 'command', 'command', 'command', 'command', 'customer', 'customer', 'readings'],
    run: (input) => {
      const attempt = attemptIn(input);
      return attempt === null ? null : toAnswer(execute(attempt.customer, attempt.command, attempt.options));
    },
    flaws: attemptFlaws,
    told: (value) => (value as { readonly events: readonly CustomerEvent[] }).events.map(({ type }) => type).join(),
  },
  {
    name: 'replay',
    entry: 'replay.js',
    share: 110,
    liveOneIn: 0,
    isCareful: true,
    members: ['events', 'events', 'events', 'events', 'customer'],
    run: (input) => {
      const history = historyIn(input);
      return history === null ? null : { isOk: true, value: replay(history.customer, history.events), wrong: [] };
    },
    flaws: (_, { value }) => frozenFlaws(value),
  },
];
