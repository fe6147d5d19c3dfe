import * as main from 'csp-multi-partner';
import type { Command, RelationshipCommandType } from 'csp-multi-partner';
import * as relationships from 'csp-multi-partner/relationships';
import { describe, expect, it } from 'vitest';
import {
  FABRIKAM,
  NORTHWIND,
  accept,
  billingAdmin,
  contoso,
  dap,
  end,
  gdap,
  invitation,
  invitationId,
  office,
  purchase,
  request,
  reseller,
  revoke,
} from '../world';

/** Contoso with something for each command to act on, and a granular relationship that none of them is about. */
const customer = contoso({
  subscriptions: [office({ transactingPartner: FABRIKAM })],
  partnerships: {
    invitations: [invitation()],
    relationships: [reseller(NORTHWIND)],
    grants: [dap(NORTHWIND), gdap()],
  },
});

const COMMANDS: { readonly [Type in RelationshipCommandType]: Command<Type> } = {
  requestRelationship: request('2024-03-01', { invitationId: invitationId('invitation-2') }),
  acceptInvitation: accept('2024-03-01'),
  revokeDelegatedAdmin: revoke('2024-03-01'),
  endResellerRelationship: end('2024-03-01'),
  purchaseSubscription: purchase('2024-03-01'),
};
const commands = Object.entries<Command<RelationshipCommandType>>(COMMANDS);

describe('the entry for relationships alone', () => {
  it.each(commands)('decides and executes as the main entry does what it permits: %s', (_, command) => {
    const decided = relationships.decide(customer, command);
    expect(decided).toEqual(main.decide(customer, command));
    expect(decided._unsafeUnwrap()).not.toEqual([]);
    expect(relationships.execute(customer, command)).toEqual(main.execute(customer, command));
  });

  it.each(commands)('refuses as the main entry does what it refuses: %s', (_, command) => {
    const early = { ...command, at: '2014-12-31T23:59:59.999Z' } as Command<RelationshipCommandType>;
    const decided = relationships.decide(customer, early);
    expect(decided).toEqual(main.decide(customer, early));
    expect(decided.isErr()).toBe(true);
    expect(relationships.execute(customer, early)).toEqual(main.execute(customer, early));
  });

  it('reads what is disputed as it is told, like the main entry', () => {
    const command = accept('2024-03-01', { actor: billingAdmin });
    const readings = { readings: { 'customer-administrator': 'billing-admin' } } as const;
    expect(relationships.decide(customer, command).isErr()).toBe(true);
    expect(relationships.decide(customer, command, readings)).toEqual(main.decide(customer, command, readings));
    expect(relationships.execute(customer, command, readings)).toEqual(main.execute(customer, command, readings));
  });

  it.each(commands)('evolves as the main entry does, and leaves granular relationships alone: %s', (_, command) => {
    const [granular] = customer.partnerships.grants.slice(1);
    for (const event of relationships.decide(customer, command)._unsafeUnwrap()) {
      const evolved = relationships.evolve(customer, event);
      expect(evolved).toEqual(main.evolve(customer, event));
      expect(evolved.partnerships.grants[1]).toBe(granular);
    }
  });
});
