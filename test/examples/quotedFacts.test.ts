import { parseMarket } from 'csp-multi-partner/parse';
import { DIRECTORY_ROLES } from 'csp-multi-partner/roles';
import { expect, it } from 'vitest';
import { digestOf } from '../digest';
import { must } from '../world';

// What is quoted is not mutated. Whoever changes it has read it against its source, and puts the new digest here.

it('the market of each pair of letters is as it was', () => {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const markets = letters.flatMap((one) => letters.map((other) => must(parseMarket(`${one}${other}`))));
  expect(digestOf(markets)).toBe('176d9c70fa54154b');
});

it('each directory role is as it was', () => {
  expect(digestOf(DIRECTORY_ROLES)).toBe('d296445c350f140c');
});
