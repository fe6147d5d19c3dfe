// Compiled against the packed library with fast-check beside it.
import fc from 'fast-check';
import type { Command, Customer } from 'csp-multi-partner';
import { customers, given, histories, storeLaws, type CustomerStore } from 'csp-multi-partner/testing';

declare const accept: Command<'acceptInvitation'>;
declare const store: CustomerStore;

const drawn: fc.Arbitrary<Customer> = customers();
const outcome = given(fc.sample(drawn)[0] as Customer).when(accept);
// @ts-expect-error an outcome may be a refusal
const events = outcome.events;
if (outcome.kind === 'refused') {
  // @ts-expect-error acceptances are not refused for this
  const impossible: 'grant-unknown' = outcome.codes[0];
  void impossible;
}
// @ts-expect-error there is no such subject
histories({ about: 'nothing' });
for (const { property } of storeLaws(() => store)) void fc.assert(property, { numRuns: 10 });

export const used = [events];
