/**
 * The four things that multi-partner support never does, in the order of the founding document.
 *
 * Closed union. The first means the subscription itself and its seats, the second who sells it and who owns the account.
 *
 * @see https://learn.microsoft.com/partner-center/customers/multipartner
 */
export type Guarantee =
  'subscriptions-unchanged' | 'ownership-unchanged' | 'terms-unchanged' | 'partner-of-record-unchanged';

/** All four, in the order of the union. */
export const GUARANTEES: readonly Guarantee[] = /* @__PURE__ */ Object.freeze([
  'subscriptions-unchanged',
  'ownership-unchanged',
  'terms-unchanged',
  'partner-of-record-unchanged',
] as const);
