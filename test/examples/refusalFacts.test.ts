/** What refusals say beside their codes, where two facts would look alike in other examples. */
import { decide, type Partner, type Refusal } from 'csp-multi-partner';
import { describe, expect, it } from 'vitest';
import { FABRIKAM, adatum, at, contoso, fabrikam, request, tailspin } from '../world';

function refused(input: Parameters<typeof contoso>[0], command: Parameters<typeof decide>[1]): Refusal {
  const [refusal, ...others] = decide(contoso(input), command)._unsafeUnwrapErr();
  expect(others).toEqual([]);
  return refusal;
}

describe('a request for delegated admin that has ended', () => {
  it.each([
    ['reseller-and-delegated-admin', { kind: 'amend', member: 'asks', to: 'reseller' }],
    ['delegated-admin', { kind: 'flow', flow: 'granular-admin', partner: FABRIKAM }],
  ] as const)('says that it asked for %s, and what to ask for instead', (asks, remedy) => {
    const refusal = refused({}, request('2024-01-01', { asks }));
    expect(refusal).toMatchObject({ code: 'delegated-admin-ended', asks, partner: FABRIKAM, remedy });
  });
});

describe('a command before the last event', () => {
  it('may be repeated from that very millisecond on', () => {
    const lastEventAt = at('2024-03-05T13:14:15.678Z');
    expect(refused({ asOf: lastEventAt }, request('2024-03-05T13:14:15.677Z'))).toMatchObject({
      code: 'too-early',
      at: '2024-03-05T13:14:15.677Z',
      lastEventAt,
      remedy: { kind: 'wait', until: lastEventAt },
    });
    expect(decide(contoso({ asOf: lastEventAt }), request(lastEventAt)).isOk()).toBe(true);
  });
});

describe('a request by a reseller and a provider that are both strangers to the cloud', () => {
  it.each([
    ['global', 'germany'],
    ['germany', 'global'],
  ] as const)('names the cloud of the reseller, %s, and not that of the provider, %s', (own, of) => {
    const partner: Partner = { ...adatum, cloud: own };
    const command = request('2024-01-01', {
      ...{ partner, provider: { ...tailspin, cloud: of }, asks: 'reseller-and-delegated-admin' },
    });
    const refusals = decide(contoso({ cloud: 'us-government' }), command)._unsafeUnwrapErr();
    expect(refusals.filter(({ code }) => code === 'different-cloud')).toMatchObject([
      { partnerCloud: own, customerCloud: 'us-government' },
    ]);
  });

  it('names the cloud of the only stranger', () => {
    expect(
      refused(
        { cloud: 'us-government' },
        request('2024-01-01', { partner: fabrikam, asks: 'reseller-and-delegated-admin' }),
      ),
    ).toMatchObject({ code: 'different-cloud', partnerCloud: 'global' });
  });
});
