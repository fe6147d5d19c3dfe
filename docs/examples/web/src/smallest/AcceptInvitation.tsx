import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { execute } from 'csp-multi-partner';
import { commandForm } from 'csp-multi-partner/forms';
import { en } from 'csp-multi-partner/messages/en';
import { parseInstant } from 'csp-multi-partner/parse';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { lakesideClinics } from '../sample/lakesideClinics';

/** What a session and a clock know, and nobody fills in. */
const given = {
  at: parseInstant('2026-11-24T08:30:00Z')._unsafeUnwrap(),
  actor: { kind: 'customer', role: 'global-admin' },
} as const;

/** The smallest form there is: one command, and all rules that it is under. */
export function AcceptInvitation(): ReactNode {
  const [customer, setCustomer] = useState(lakesideClinics);
  const schema = commandForm('acceptInvitation', { messages: en, customer, given });
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { invitationId: 'cumulus-2026', acceptsCustomerAgreement: false },
    resolver: standardSchemaResolver(schema),
  });
  const { invitationId, acceptsCustomerAgreement, ...elsewhere } = formState.errors;
  const accept = handleSubmit((command) => {
    // The form let it pass, so the rules do; a server would ask them again.
    setCustomer(
      execute(customer, command).match(
        (executed) => executed.customer,
        () => customer,
      ),
    );
  });

  return (
    <form onSubmit={(event) => void accept(event)}>
      <p role="alert">{messagesIn(elsewhere).join('; ')}</p>
      <label>
        Invitation <input {...register('invitationId')} aria-describedby="about-invitation" />
      </label>
      <p id="about-invitation">{invitationId?.message}</p>
      <label>
        <input type="checkbox" {...register('acceptsCustomerAgreement')} aria-describedby="about-agreement" /> The
        customer accepts the Microsoft Customer Agreement
      </label>
      <p id="about-agreement">{acceptsCustomerAgreement?.message}</p>
      <button>Accept</button>
      <p role="status">
        {customer.partnerships.relationships.length} partners may sell to {customer.name}.
      </p>
    </form>
  );
}

/** What no field shows stands at `root`, or within what is given: at `actor.role`, where types do not look for it. */
function messagesIn(errors: object): readonly string[] {
  return Object.entries(errors).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return messagesIn(value);
    return name === 'message' && typeof value === 'string' ? [value] : [];
  });
}
