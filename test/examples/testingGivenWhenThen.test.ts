import { execute } from 'csp-multi-partner';
import { given } from 'csp-multi-partner/testing';
import { describe, expect, it } from 'vitest';
import { accept, contoso, fabrikam, FABRIKAM, must, purchase, request, revoke } from '../world';

const invited = request('2016-01-01');
const accepted = accept('2016-01-02');
const bought = purchase('2016-01-03', { partner: FABRIKAM });

describe('given a past, when something is tried', () => {
  it('tells what happened and what the customer became', () => {
    const before = must(execute(contoso(), invited)).customer;
    const { events, customer, disputed } = must(execute(before, accepted));
    expect(given(contoso(), invited).when(accepted)).toEqual({ kind: 'accepted', events, customer, disputed });
    expect(events.map(({ type }) => type)).toEqual(['invitationAccepted', 'resellerRelationshipEstablished']);
  });

  it('tells an effect that already holds from a refusal', () => {
    const after = given(contoso(), invited, accepted).when(accepted);
    expect(after).toMatchObject({ kind: 'accepted', events: [] });
  });

  it('tells every code, in the order of the catalogue, with what decide says of each', () => {
    const outcome = given(contoso()).when(bought);
    expect(outcome).toEqual({
      kind: 'refused',
      codes: ['no-reseller-relationship'],
      refusals: execute(contoso(), bought)._unsafeUnwrapErr(),
    });
  });

  it('takes events that happened as well as commands', () => {
    const events = must(execute(contoso(), invited)).events;
    expect(given(contoso(), ...events, accepted).when(bought)).toEqual(
      given(contoso(), invited, accepted).when(bought),
    );
  });

  it('says which command of the past was refused, so that nothing passes unnoticed', () => {
    const outcome = given(contoso(), invited, revoke('2016-01-02'), accepted).when(bought);
    expect(outcome).toMatchObject({ kind: 'not-given', step: 1, codes: ['delegated-admin-unknown'] });
  });

  it('decides past and present by the same readings', () => {
    const readings = { 'us-government-multi-partner': 'not-available' } as const;
    const customer = contoso({ cloud: 'us-government' });
    const past = request('2022-01-01', { partner: { ...fabrikam, cloud: 'us-government' } });
    const outcome = given(customer, past).when(accept('2022-01-02'), { readings });
    expect(outcome.kind).toBe('not-given');
  });
});
