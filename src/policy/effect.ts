import { own } from '../shared/own';
import type { Customer } from '../customer/customer';
import type { Instant } from '../shared/instant';
import { BEYOND_CHINA } from './commonRules';
import { toDisputedReading, type DisputedReading, type Readings } from './dispute';
import { covers, type Era } from './era';

/**
 * A consequence that policy gave or took away over the years, unlike rules, which refuse: with a reseller relationship end the
 * partner's delegated admin privileges, except in these eras. For some months one page said otherwise.
 */
export const END_REMOVES_DELEGATED_ADMIN_EXCEPT: readonly Era[] = [
  {
    clouds: BEYOND_CHINA,
    from: '2020-10-01',
    until: '2021-06-01',
    sources: ['connect-2020'],
    reading: { dispute: 'delegated-admin-after-removal', is: 'unchanged' },
  },
];

export interface Effect {
  readonly happens: boolean;
  readonly disputed: DisputedReading | null;
}

export function effectAt(exceptions: readonly Era[], { cloud }: Customer, at: Instant, readings: Readings): Effect {
  const era = exceptions.find((each) => covers(each, cloud, at));
  const reading = era === undefined ? undefined : own(era, 'reading');
  const disputed = reading === undefined ? null : toDisputedReading(reading.dispute, readings);
  return { happens: era === undefined || (disputed !== null && disputed.decidedBy !== reading?.is), disputed };
}
