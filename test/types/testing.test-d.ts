import type { Command, Customer, CustomerEvent, DelegatedAdminGrant, Partner, RefusedBy } from 'csp-multi-partner';
import {
  commandsFor,
  customers,
  eventLogLaws,
  given,
  grants,
  histories,
  partners,
  payloads,
  people,
  serviceLaws,
  storeLaws,
  type ApiBody,
  type CustomerStore,
  type DecidingService,
  type EventLog,
  type History,
  type Law,
  type Outcome,
} from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { describe, expectTypeOf, it } from 'vitest';

declare const request: Command<'requestRelationship'>;
declare const event: CustomerEvent;

describe('the test kit', () => {
  it('draws what the library takes', () => {
    expectTypeOf(customers()).toEqualTypeOf<fc.Arbitrary<Customer>>();
    expectTypeOf(partners()).toEqualTypeOf<fc.Arbitrary<Partner>>();
    expectTypeOf(grants()).toEqualTypeOf<fc.Arbitrary<DelegatedAdminGrant>>();
    expectTypeOf(commandsFor(people.contoso)).toEqualTypeOf<fc.Arbitrary<Command>>();
    expectTypeOf(histories()).toEqualTypeOf<fc.Arbitrary<History>>();
  });

  it('draws payloads of one API where one is named', () => {
    expectTypeOf(payloads()).toExtend<fc.Arbitrary<ApiBody>>();
    payloads('graph').map(({ api, kind }) => {
      expectTypeOf(api).toEqualTypeOf<'graph'>();
      expectTypeOf(kind).toEqualTypeOf<Extract<ApiBody, { api: 'graph' }>['kind']>();
      return kind;
    });
    // @ts-expect-error there is no third one
    payloads('azure');
  });

  it('takes a past of commands and of events', () => {
    given(people.contoso, request, event).when(request);
    // @ts-expect-error and nothing else
    given(people.contoso, people.fabrikam);
  });

  it('knows which rules may refuse what was tried', () => {
    const outcome = given(people.contoso).when(request);
    expectTypeOf(outcome).toEqualTypeOf<Outcome<'requestRelationship'>>();
    if (outcome.kind === 'refused') {
      expectTypeOf(outcome.codes).toEqualTypeOf<readonly RefusedBy['requestRelationship'][]>();
      // @ts-expect-error no rule of a request says so
      outcome.codes.includes('role-outside-grant');
    }
  });

  it('has laws for what answers at once and for what answers by a promise, whatever it is made of', () => {
    const kept = new Map<string, Customer>();
    const atOnce: CustomerStore = {
      save: (customer) => kept.set(customer.tenantId, customer),
      load: (id) => kept.get(id),
    };
    const later: CustomerStore = { save: () => Promise.resolve(), load: () => Promise.resolve(null) };
    expectTypeOf(storeLaws(() => atOnce)).toEqualTypeOf<readonly Law[]>();
    expectTypeOf(storeLaws(() => Promise.resolve(later))).toEqualTypeOf<readonly Law[]>();
    expectTypeOf(eventLogLaws).parameter(0).returns.toEqualTypeOf<EventLog | Promise<EventLog>>();
    expectTypeOf(serviceLaws).parameter(0).returns.toEqualTypeOf<DecidingService | Promise<DecidingService>>();
    // @ts-expect-error a store that cannot be read keeps no law
    storeLaws(() => ({ save: () => undefined }));
  });

  it('gives each law to fc.assert', () => {
    expectTypeOf(fc.assert<unknown>).toBeCallableWith({} as Law['property']);
  });
});
