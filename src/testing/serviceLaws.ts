import fc from 'fast-check';
import { decide } from '../decision/decide';
import { parseCommand } from '../parse/commandReader';
import { parseCustomer } from '../parse/customerReader';
import { firstDifference, inShort, tellPath } from './difference';
import { expectSame, law, type Law, type Objection } from './law';
import { largeTries, rivalCases, triedCases, type Rivals, type Tried } from './lawCases';
import { nearlyValid } from './nearlyValid';
import { withStory } from './withStory';

/**
 * What a service says to a customer and a command.
 *
 * - `accepted`: with the events as `decide` gives them, or their JSON; none where the effect already holds
 * - `refused`: with the codes of all refusals, in the order of `decide`
 * - `unreadable`: the customer or the command is none
 */
export type ServiceAnswer =
  | { readonly kind: 'accepted'; readonly events: readonly unknown[] }
  | { readonly kind: 'refused'; readonly codes: readonly string[] }
  | { readonly kind: 'unreadable' };

/** Whatever decides: a server, a worker, a wrapper. */
export interface DecidingService {
  /** Both are JSON, and may be of any shape. */
  decide(customer: unknown, command: unknown): ServiceAnswer | Promise<ServiceAnswer>;
}

/**
 * What has to hold of whatever decides for others: it answers as this library does, also to what is no customer and no command.
 *
 * @param open a service for each run of a property; may be a promise, and may be the same each time
 * @returns each law, for `fc.assert`
 */
export function serviceLaws(open: () => DecidingService | Promise<DecidingService>): readonly Law[] {
  const tried = triedCases();
  const ofKind = (kind: ServiceAnswer['kind']): fc.Arbitrary<Tried> =>
    tried.filter(({ customer, command }) => answerOf(customer, command).kind === kind);
  return [
    law('accepts what decide accepts, with its events', ofKind('accepted'), async ({ customer, command }) =>
      agrees(await open(), customer, command),
    ),

    law(
      'refuses what decide refuses, with all codes in their order',
      ofKind('refused'),
      async ({ customer, command }) => agrees(await open(), customer, command),
    ),

    law(
      'answers that it cannot read what parseCustomer or parseCommand refuse',
      damaged(tried),
      async ({ customer, command }) => agrees(await open(), customer, command),
    ),

    law('answers the same again', tried, async ({ customer, command }) => {
      const service = await open();
      await ask(service, customer, command);
      return agrees(service, customer, command);
    }),

    law(
      'answers each customer by itself: decide(c, x) and decide(d, x) for one x, in turn',
      rivals(),
      async ({ customer, other, command }) => {
        const service = await open();
        return (
          (await agrees(service, customer, command)) ??
          (await agrees(service, other, command)) ??
          agrees(service, customer, command)
        );
      },
    ),

    law(
      'answers many at once, each by itself: decide(c, x), decide(d, x) and decide(c, x) together',
      rivals(),
      async ({ customer, other, command }) => {
        const service = await open();
        const answers = await Promise.all([customer, other, customer].map((each) => agrees(service, each, command)));
        return answers.find((objection) => objection !== null) ?? null;
      },
    ),

    law('answers on a customer that has much as on any other', largeTries(), async ({ customer, command }) =>
      agrees(await open(), customer, command),
    ),
  ];
}

interface Request {
  readonly customer: unknown;
  readonly command: unknown;
}

/** Those to which the answers differ. */
function rivals(): fc.Arbitrary<Rivals> {
  return rivalCases().filter(
    ({ customer, other, command }) => firstDifference(answerOf(customer, command), answerOf(other, command)) !== null,
  );
}

/** With one defect, in the customer or in the command. */
function damaged(tried: fc.Arbitrary<Tried>): fc.Arbitrary<Request> {
  return nearlyValid(tried).map(({ input, path, defect }) => {
    const { customer = null, command = null } = Object(input) as Partial<Request>;
    return withStory<Request>(
      { customer, command },
      () => `${tellPath(path) || 'the top'} ${defect}\n${JSON.stringify({ customer, command })}`,
    );
  });
}

/** What this library says. */
function answerOf(customer: unknown, command: unknown): ServiceAnswer {
  return parseCustomer(customer)
    .andThen((given) => parseCommand(command).map((tried) => decide(given, tried)))
    .match<ServiceAnswer>(
      (decision) =>
        decision.match<ServiceAnswer>(
          (events) => ({ kind: 'accepted', events }),
          (refusals) => ({ kind: 'refused', codes: refusals.map(({ code }) => code) }),
        ),
      () => ({ kind: 'unreadable' }),
    );
}

/** Hands over copies, so that what a service does to them is its own affair. */
async function ask(service: DecidingService, customer: unknown, command: unknown): Promise<ServiceAnswer> {
  const [given, tried] = JSON.parse(JSON.stringify([customer, command])) as [unknown, unknown];
  return service.decide(given, tried);
}

async function agrees(service: DecidingService, customer: unknown, command: unknown): Promise<Objection> {
  const answer = await ask(service, customer, command);
  const expected = answerOf(customer, command);
  return answer.kind === expected.kind
    ? expectSame('the answer', expected, answer)
    : `the answer: expected ${inShort(expected)}, found ${inShort(answer)}`;
}
