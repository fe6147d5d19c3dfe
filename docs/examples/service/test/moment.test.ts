import { parseInstant } from 'csp-multi-partner/parse';
import { people } from 'csp-multi-partner/testing';
import { describe, expect, it } from 'vitest';
import { momentOf } from '../http/moment';

const { contoso } = people;
const before = (milliseconds: number) =>
  parseInstant(new Date(Date.parse(contoso.asOf) - milliseconds).toISOString())._unsafeUnwrap();

describe('the moment of a command', () => {
  it.each([-1, 0])('is now, where the customer is known as of %s ms after it', (ahead) => {
    expect(momentOf(before(ahead), contoso, 1_000)).toBe(before(ahead));
  });

  it.each([1, 1_000])('is that of the last event, where that is %s ms ahead and clocks may differ so much', (ahead) => {
    expect(momentOf(before(ahead), contoso, 1_000)).toBe(contoso.asOf);
  });

  it('is now, where the last event is further ahead: the rules say that it is too early', () => {
    expect(momentOf(before(1_001), contoso, 1_000)).toBe(before(1_001));
  });
});
