import type { Customer, DelegatedAdminGrant } from 'csp-multi-partner';
import { parseCommand, parseCustomer, parseSubscriptionId } from 'csp-multi-partner/parse';
import { commandsFor, customers, grants, histories, people } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_NAME } from '../../src/delegatedAdmin/grantTerms';
import { eventsInWords, inWords } from '../../src/testing/writtenText';

const SEED = 20_261_125;
const granularOf = ({ partnerships }: Customer) => partnerships.grants.filter((grant) => grant.kind === 'gdap');
const isOfItsOwn = (keys: readonly unknown[]): boolean => new Set(keys).size === keys.length;

/** Whether it holds of all that are drawn, and if not, what fast-check shows. */
function shown<Value>(values: fc.Arbitrary<Value>, holds: (value: Value) => boolean): string | null {
  const { counterexample } = fc.check(fc.property(values, holds), { seed: SEED, numRuns: 1000 });
  return counterexample === null ? null : fc.stringify(counterexample[0]);
}

describe('the names of relationships', () => {
  it('are those of one relationship among those of a partner', () => {
    const keys = (customer: Customer): readonly string[] =>
      granularOf(customer).map(({ partner, displayName }) => `${partner} ${displayName}`);
    expect(shown(customers(), (customer) => isOfItsOwn(keys(customer)))).toBeNull();
  });

  it('are not those of one relationship among those of several partners, so that whatever is keyed by them fails', () => {
    const isKeyed = (customer: Customer): boolean =>
      isOfItsOwn(granularOf(customer).map(({ displayName }) => displayName));
    expect(shown(customers(), isKeyed)).toMatch(
      /^Contoso \(global, .*\n- gdap given-1 of \S+: .*\n- gdap given-2 of [^\n]*$/u,
    );
  });

  it('are not in drafts either', () => {
    const isKeyed = (events: readonly { readonly type: string }[]): boolean =>
      isOfItsOwn(
        events.flatMap((event) => ('grant' in event ? [(event.grant as { displayName: string }).displayName] : [])),
      );
    expect(shown(histories({ about: 'granular-admin' }), ({ events }) => isKeyed(events))).toMatch(
      /draftGrant grant-1 .*\n.*draftGrant grant-\d/u,
    );
  });
});

describe('what fast-check prints', () => {
  it('of customers, grants and commands is a story of few lines', () => {
    expect(shown(customers(), ({ partnerships }) => partnerships.invitations.length === 0)).toMatch(
      /^Contoso \(global, united-states\), 2026-11-23\n- invitation invited-1: Fabrikam asks for [a-z-]+, pending$/u,
    );
    expect(shown(grants(), ({ kind }) => kind === 'dap')).toBe('gdap given-1 of Fabrikam: created');
    expect(shown(grants(), ({ kind }) => kind === 'gdap')).toBe('dap of Northwind: active');
    expect(shown(customers().chain(commandsFor), ({ type }) => type !== 'draftGrant')).toMatch(
      /^\d{4}-\d\d-\d\d \S+ admin-agent: draftGrant grant-1 [^\n{]*$/u,
    );
    expect(shown(fc.array(grants(), { minLength: 2 }), () => false)?.split(',').length).toBe(2);
  });

  it('changes nothing about them: they are frozen data, equal to what their parsers return', () => {
    for (const customer of fc.sample(customers(), { seed: SEED, numRuns: 30 })) {
      expect(customer).toStrictEqual(parseCustomer(customer)._unsafeUnwrap());
      expect(Object.isFrozen(customer)).toBe(true);
      expect(JSON.parse(JSON.stringify(customer))).toStrictEqual(customer);
    }
    for (const command of fc.sample(customers().chain(commandsFor), { seed: SEED, numRuns: 30 })) {
      expect(parseCommand(JSON.parse(JSON.stringify(command)))._unsafeUnwrap()).toEqual(command);
    }
    const drawn: readonly DelegatedAdminGrant[] = fc.sample(grants(), { seed: SEED, numRuns: 30 });
    for (const grant of drawn) expect([Object.isFrozen(grant), { ...grant }]).toEqual([true, grant]);
  });
});

describe('text in the places of a customer’s own', () => {
  it('goes wherever people write, in its order, at its length; names of relationships stay within theirs', () => {
    const long = '𠮷'.repeat(200);
    const { name, account, partnerships } = inWords(people.contoso, ['one', long]);
    expect([name, account.subscriptions[0]?.service, account.subscriptions[0]?.friendlyName]).toEqual([
      long,
      'one',
      long,
    ]);
    expect(partnerships.partners.map((partner) => partner.name)).toEqual([long, 'one', long, 'one']);
    for (const customer of fc.sample(customers(), { seed: SEED, numRuns: 30 })) {
      for (const { id, displayName } of granularOf(inWords(customer, [long]))) {
        expect(displayName).toBe('𠮷'.repeat(LONGEST_NAME / 2));
        expect(id).toMatch(/^Äß-GIVEN-\d-x$/u);
      }
    }
  });

  it('goes into events too, with all ids of the customer’s own', () => {
    const told = fc
      .sample(histories(), { seed: SEED, numRuns: 200 })
      .flatMap(({ events }) => eventsInWords(events, ['one']).flatMap((event) => Object.entries(event)));
    for (const name of ['invitationId', 'grantId']) {
      const ids = told.flatMap(([member, id]) => (member === name ? [String(id)] : []));
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => !/^Äß-.*-x$/u.test(id))).toEqual([]);
    }
  });

  it('gives capitals to ids that only end like GUIDs', () => {
    const { account } = people.contoso;
    const id = parseSubscriptionId('order-5b1e2f60-3c4d')._unsafeUnwrap();
    const subscriptions = account.subscriptions.map((subscription) => ({ ...subscription, id }));
    const customer = inWords({ ...people.contoso, account: { ...account, subscriptions } }, ['one']);
    expect(customer.account.subscriptions.map((subscription) => subscription.id)).toEqual(['Äß-ORDER-5B1E2F60-3C4D-x']);
  });
});
