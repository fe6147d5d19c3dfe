import { describe, expect, it } from 'vitest';
import { eachEntry } from '../../src/wire/entries';
import { readAgreement } from '../../src/wire/foldProfile';
import { readResellers } from '../../src/wire/foldResellers';
import { newReading } from '../../src/wire/issue';
import { toJson } from '../../src/wire/jsonValue';
import { PARTNER_CENTER } from '../../src/wire/partnerCenter/partnerCenterPayload';
import { adatum, ADATUM, northwind, OFFICE, tailspin, TAILSPIN } from '../world';

const SUBSCRIPTION = { id: OFFICE, quantity: 25 };
const DAY = '2026-01-31T00:00:00.000Z';

/** What was visited, whether all was told, and what was noted where. */
function visited(input: unknown) {
  const reading = newReading();
  const ids: unknown[] = [];
  const isTold = eachEntry(PARTNER_CENTER, input, 'subscription', reading, ({ id }) => ids.push(id));
  const issues = reading.problems.map(({ code, path, found }) => [code, path, found]);
  return { ids, isTold, issues, path: reading.path };
}

describe('the entries of a response', () => {
  it('are those of a list, of one body, or of several pages', () => {
    for (const input of [SUBSCRIPTION, { items: [SUBSCRIPTION] }, [SUBSCRIPTION], [{ items: [SUBSCRIPTION] }]]) {
      expect(visited(input)).toEqual({ ids: [OFFICE], isTold: true, issues: [], path: [] });
    }
  });

  it('are not all told where a response or one page of it is no JSON', () => {
    expect(visited('{')).toMatchObject({ ids: [], isTold: false, issues: [['not-json', [], expect.anything()]] });
    expect(visited([SUBSCRIPTION, '{'])).toMatchObject({
      ids: [OFFICE],
      isTold: false,
      issues: [['not-json', [1], expect.anything()]],
    });
  });

  it('are no lists themselves', () => {
    expect(visited({ items: [SUBSCRIPTION, { items: [] }] })).toMatchObject({
      ids: [OFFICE],
      isTold: false,
      issues: [['unknown-kind', ['items', 1], 'list']],
    });
  });

  it('of a page that is a list without a name stand at their index', () => {
    expect(visited([[SUBSCRIPTION, { items: [] }]])).toMatchObject({
      ids: [OFFICE],
      issues: [['unknown-kind', [0, 1], 'list']],
    });
  });
});

describe('what is no JSON', () => {
  it('is noted where it stands, and leaves the reading where it stood', () => {
    const reading = newReading(['here']);
    expect(toJson({ a: [0, () => 0] }, reading)).toBe(undefined);
    expect(reading.problems.map(({ path }) => path)).toEqual([['here', 'a', 1]]);
    expect(reading.path).toEqual(['here']);
  });
});

describe('the agreement', () => {
  const accepted = (...items: readonly object[]) =>
    readAgreement({ partner: northwind, agreements: { items } }, newReading());
  const mca = { type: 'MicrosoftCustomerAgreement', dateAgreed: DAY };

  it('was accepted when the first one was, whatever else is told', () => {
    expect(accepted({ ...mca, dateAgreed: '2026-02-01T00:00:00Z' }, mca)).toEqual({ agreedAt: DAY, isTold: true });
    expect(accepted(mca, { ...mca, dateAgreed: null })).toEqual({ agreedAt: DAY, isTold: true });
  });

  it('is not the one that came before it, of which all may be told', () => {
    expect(accepted({ ...mca, type: 'MicrosoftCloudAgreement' })).toEqual({ agreedAt: null, isTold: true });
  });

  it('is not known where one is of a type unheard of, or without its day', () => {
    expect(accepted({ ...mca, type: 'NewAgreement' })).toEqual({ agreedAt: null, isTold: false });
    expect(accepted({ ...mca, dateAgreed: null })).toEqual({ agreedAt: null, isTold: false });
  });
});

describe('the resellers of a provider', () => {
  const own = {
    id: ADATUM,
    mpnId: adatum.partnerId,
    name: adatum.name,
    location: 'US',
    state: 'Active',
    relationshipType: 'is_indirect_cloud_solution_provider_of',
  };
  const told = (changes: object) =>
    readResellers({ partner: tailspin, relationships: { items: [{ ...own, ...changes }] } }, newReading());

  it('are those of which it is the provider, whether or not the type is told', () => {
    const reseller = { resellers: [adatum], areTold: true };
    expect(told({})).toEqual(reseller);
    expect(told({ relationshipType: null })).toEqual(reseller);
  });

  it('are not itself', () => {
    expect(told({ id: TAILSPIN })).toEqual({ resellers: [], areTold: true });
  });

  it('are none where a state is not told', () => {
    expect(told({ state: null })).toEqual({ resellers: [], areTold: false });
  });
});
