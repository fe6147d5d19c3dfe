import { FieldApi, FormApi } from '@tanstack/form-core';
import { decide } from 'csp-multi-partner';
import { commandForm, type FormIssue } from 'csp-multi-partner/forms';
import { en } from 'csp-multi-partner/messages/en';
import { parseCommand } from 'csp-multi-partner/parse';
import { describe, expect, it } from 'vitest';
import * as world from '../world';

/** Contoso has been invited by Fabrikam, and has not accepted the Customer Agreement. */
const customer = world.contoso({
  asOf: '2024-01-01T00:00:00Z',
  partnerships: { invitations: [world.invitation()], customerAgreementAcceptedAt: null },
});
const given = { at: '2024-02-01T00:00:00Z', actor: world.globalAdmin };
const schema = commandForm('acceptInvitation', { messages: en, customer, given });

const defaultValues = { invitationId: 'invitation-2', acceptsCustomerAgreement: false };

/** The errors of a field as TanStack Form keeps them are the issues themselves. */
const told = (errors: readonly unknown[]): readonly string[] =>
  (errors as readonly FormIssue[]).map(({ code, message }) => `${code}: ${message}`);

describe('a form of TanStack Form', () => {
  it('shows refusals at their fields with their codes when it is submitted, and then submits', async () => {
    const submitted: unknown[] = [];
    const form = new FormApi({
      defaultValues,
      validators: { onSubmit: schema },
      onSubmit: ({ value }) => submitted.push(value),
    });
    form.mount();
    const invitationId = new FieldApi({ form, name: 'invitationId' });
    const agreement = new FieldApi({ form, name: 'acceptsCustomerAgreement' });
    invitationId.mount();
    agreement.mount();

    await form.handleSubmit();
    expect(told(invitationId.state.meta.errors)).toEqual(['invitation-unknown: there is no invitation `invitation-2`']);
    expect(told(agreement.state.meta.errors)).toEqual([]);

    invitationId.setValue('invitation-1');
    await form.handleSubmit();
    expect(told(invitationId.state.meta.errors)).toEqual([]);
    expect(told(agreement.state.meta.errors)).toEqual([
      'agreement-missing: the customer has not accepted the Microsoft Customer Agreement',
    ]);
    expect(submitted).toEqual([]);

    agreement.setValue(true);
    await form.handleSubmit();
    expect(form.state.errors).toEqual([]);
    expect(submitted).toEqual([{ invitationId: 'invitation-1', acceptsCustomerAgreement: true }]);

    // The form hands over its own values; the command is what the schema makes of them.
    const result = schema['~standard'].validate(submitted[0]);
    const command = world.must(parseCommand({ ...given, ...(submitted[0] as object), type: 'acceptInvitation' }));
    expect(result).toEqual({ value: command });
    expect(decide(customer, command).isOk()).toBe(true);
  });

  it('shows them while somebody types', () => {
    const form = new FormApi({ defaultValues, validators: { onChange: schema } });
    form.mount();
    const field = new FieldApi({ form, name: 'invitationId' });
    field.mount();
    field.setValue('');
    expect(told(field.state.meta.errors)).toEqual(['empty: must not be empty']);
    field.setValue('invitation-3');
    expect(told(field.state.meta.errors)).toEqual(['invitation-unknown: there is no invitation `invitation-3`']);
    field.setValue('invitation-1');
    expect(told(field.state.meta.errors)).toEqual([]);
  });
});
