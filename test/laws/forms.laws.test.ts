import { decide, type Command, type CommandType, type Customer } from 'csp-multi-partner';
import { commandForm, submittedForm, type FormResult } from 'csp-multi-partner/forms';
import { en } from 'csp-multi-partner/messages/en';
import { parseCommand } from 'csp-multi-partner/parse';
import { histories } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandRules } from '../../src/policy/commandRules';
import { codes, contoso } from '../world';
import { runs } from './runs';

const RUNS = runs(150);
const plain = { messages: en };
const TYPES = Object.keys(commandRules) as readonly CommandType[];

type Members = Readonly<Record<string, unknown>>;

interface Filled {
  readonly customer: Customer;
  readonly command: Command;
  /** The members of the command, as JSON hands them on. */
  readonly members: Members;
}

/** Each command that was tried in a history, with the customer as it was then. */
const filled: fc.Arbitrary<readonly Filled[]> = fc
  .oneof(histories(), histories({ about: 'granular-admin' }))
  .map(({ attempts }) =>
    attempts.map(({ before, command }) => {
      const { type, ...members } = JSON.parse(JSON.stringify(command)) as Members;
      return { customer: before, command: { ...command, type } as Command, members };
    }),
  );

const validate = (type: CommandType, value: unknown, customer?: Customer): FormResult =>
  commandForm(type, { ...plain, customer })['~standard'].validate(value);

const codesOf = ({ issues = [] }: FormResult): readonly string[] => issues.map(({ code }) => code);

/** A change of one member of a value; empty text is left out, for a form reads it as null where parseCommand does not. */
interface Mutation {
  readonly place: number;
  readonly how: 'drop' | 'replace' | 'add';
  readonly by: unknown;
}
const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 'x', [], {}, '2024-03-01', '2099-01-01T00:00:00Z', 'P1D', 'active', ['x']),
  fc.anything({ withNullPrototype: true }),
);
const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    place: fc.nat(99),
    how: fc.constantFrom('drop', 'replace', 'add'),
    by: strange.filter((by) => by !== ''),
  }),
  { maxLength: 3 },
);

function mutate(members: Members, each: Mutation): Members {
  const names = Object.keys(members);
  const name = names[each.place % names.length] ?? 'at';
  const inner = members[name];
  if (each.how === 'add') return { ...members, [`extra${each.place}`]: each.by };
  if (isMembers(inner) && each.place > 50) return { ...members, [name]: mutate(inner, each) };
  const rest = Object.entries(members).filter(([other]) => other !== name);
  return Object.fromEntries(each.how === 'drop' ? rest : [...rest, [name, each.by]]);
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** With up to three members dropped, added or replaced. */
const mutated = fc
  .tuple(filled, mutations)
  .map(([all, changes]) => all.map(({ members, ...each }) => ({ ...each, members: changes.reduce(mutate, members) })));

function forAll(values: fc.Arbitrary<readonly Filled[]>, law: (each: Filled) => void): void {
  fc.assert(
    fc.property(values, (all) => {
      for (const each of all) law(each);
    }),
    { numRuns: RUNS },
  );
}

describe('a form with a customer', () => {
  it('passes what is accepted, as the same command with the same events: pass(form(c), x) ⇔ decide(c, x) is ok', () => {
    forAll(filled, ({ customer, command, members }) => {
      const result = validate(command.type, members, customer);
      const decided = decide(customer, command);
      expect(result.issues === undefined).toBe(decided.isOk());
      if (result.issues !== undefined) return;
      expect(result.value).toEqual(command);
      expect(decide(customer, result.value)).toEqual(decided);
    });
  });

  it('says what the decision says: codes(form(c), x) = codes(decide(c, x)), in its order', () => {
    forAll(filled, ({ customer, command, members }) => {
      expect(codesOf(validate(command.type, members, customer))).toEqual(codes(decide(customer, command)));
    });
  });

  it('reads first and decides then: codes(form(c), x) are those of parseCommand(x), or else of decide(c, x)', () => {
    forAll(mutated, ({ customer, command: { type }, members }) => {
      const parsed = parseCommand({ ...members, type });
      const expected = parsed.isErr() ? parsed : decide(customer, parsed.value);
      expect(codesOf(validate(type, members, customer))).toEqual(codes(expected));
    });
  });
});

describe('a form without a customer', () => {
  it('is parseCommand: pass(form, x) ⇔ parseCommand(x) is ok, with the same command or the same problems', () => {
    forAll(mutated, ({ command: { type }, members }) => {
      const result = validate(type, members);
      parseCommand({ ...members, type }).match(
        (value) => expect(result).toEqual({ value }),
        (problems) => {
          expect(result.issues?.map((issue) => 'problem' in issue && issue.problem)).toEqual(problems);
        },
      );
    });
  });

  it('leaves the value as it is: after form(x), x is x', () => {
    forAll(mutated, ({ command: { type }, members, customer }) => {
      const frozen = Object.freeze({ ...members });
      validate(type, frozen, customer);
      expect(frozen).toEqual(members);
    });
  });
});

describe('a form for what a browser submits', () => {
  /** As inputs hold it: a text for each member, by its path; a box that is not ticked sends nothing. */
  function toEntries(value: unknown, path: string): readonly (readonly [string, unknown])[] {
    if (value === null) return [[path, '']];
    if (value === false) return [];
    if (Array.isArray(value)) return [[path, value.map(String)]];
    if (isMembers(value)) return Object.entries(value).flatMap(([name, each]) => toEntries(each, within(path, name)));
    return [[path, value === true ? 'on' : `${value as string | number}`]];
  }
  const within = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
  const hasEmptyList = (value: unknown): boolean =>
    Array.isArray(value) ? value.length === 0 : isMembers(value) && Object.values(value).some(hasEmptyList);

  it('loses nothing on the way: form(entries(x)) = form(x)', () => {
    forAll(filled, ({ customer, command: { type }, members }) => {
      if (hasEmptyList(members)) return;
      const form = submittedForm(type, { ...plain, customer });
      const expected = validate(type, members, customer);
      expect(form['~standard'].validate(new Map(toEntries(members, '')))).toEqual(expected);
      // What is read already is read no further.
      expect(form['~standard'].validate(members)).toEqual(expected);
    });
  });
});

describe('any form', () => {
  const anything = fc.oneof(
    fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    }),
    fc.dictionary(fc.constantFrom('at', 'actor', 'actor.kind', 'grantId', 'type', '__proto__', 'a.b'), fc.anything()),
  );
  const throws = (): never => {
    throw new Error('hostile');
  };
  const handler: ProxyHandler<object> = new Proxy({}, { get: () => throws });
  const circular: Record<string, unknown> = {};
  circular['actor'] = circular;
  circular['subscription'] = { terms: circular };
  const HOSTILE: readonly (readonly [string, unknown])[] = [
    ['a proxy whose every trap throws', new Proxy({}, handler)],
    ['a list behind a proxy whose every trap throws', new Proxy([], handler)],
    ['a member that throws', Object.defineProperty({}, 'at', { get: throws, enumerable: true })],
    ['a member behind a proxy', { at: '2024-03-01T00:00:00Z', actor: new Proxy({}, handler) }],
    ['a list that cannot be gone through', { [Symbol.iterator]: throws }],
    ['a list of nothing', { [Symbol.iterator]: null }],
    ['an object in a circle', circular],
    ['a list with four thousand million holes', { roleDefinitionIds: new Array(4_000_000_000) }],
    ['a function', throws],
  ];

  it('never throws, and gives each issue a message, a path and a code: for all x', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...TYPES), fc.boolean(), (value, type, hasCustomer) => {
        holds(type, value, hasCustomer ? contoso() : undefined);
      }),
      { numRuns: 2 * RUNS },
    );
  });

  it.each(HOSTILE)('never throws: for %s', (_, value) => {
    for (const type of TYPES) holds(type, value, contoso());
  });

  it('gives the issues of a customer’s refusals a message, a path and a code', () => {
    forAll(filled, ({ customer, command, members }) => holds(command.type, members, customer));
  });

  function holds(type: CommandType, value: unknown, customer: Customer | undefined): void {
    for (const form of [commandForm, submittedForm]) {
      const { issues = [] } = form(type, { ...plain, customer })['~standard'].validate(value);
      for (const issue of issues) {
        expect(issue.message).not.toBe('');
        expect(issue.code).toMatch(/^[a-z-]+$/u);
        expect(issue.path.every((name) => typeof name === 'string' || typeof name === 'number')).toBe(true);
        const fact = 'problem' in issue ? issue.problem : issue.refusal;
        expect(fact.code).toBe(issue.code);
        // A server can send it.
        expect(JSON.parse(JSON.stringify(issue))).toEqual(issue);
      }
    }
  }
});
