import type { Customer } from '../customer/customer';

/** What a customer has, each piece by itself; it would be valid without any of them. */
export function piecesOf({ account, partnerships }: Customer): readonly object[] {
  const { invitations, relationships, grants } = partnerships;
  return [...account.subscriptions, ...invitations, ...relationships, ...grants];
}

/** The customer with those of its pieces that are kept. */
export function lighter(customer: Customer, kept: ReadonlySet<object>): Customer {
  const { account, partnerships } = customer;
  const among = <Piece extends object>(pieces: readonly Piece[]): readonly Piece[] =>
    Object.freeze(pieces.filter((piece) => kept.has(piece)));
  return Object.freeze({
    ...customer,
    account: Object.freeze({ ...account, subscriptions: among(account.subscriptions) }),
    partnerships: Object.freeze({
      ...partnerships,
      invitations: among(partnerships.invitations),
      relationships: among(partnerships.relationships),
      grants: among(partnerships.grants),
    }),
  });
}
