import type { Command, CommandType } from '../customer/command';
import type { Path } from '../parse/problem';
import type { RefusedBy } from '../policy/rule';

/** Every path into a value: the empty one, to a member, to a member of a member. Lists are not entered. */
type PathInto<Value> =
  | readonly []
  | (Value extends string | number | boolean | null | readonly unknown[]
      ? never
      : { [Name in keyof Value & string]: readonly [Name, ...PathInto<Value[Name]>] }[keyof Value & string]);

/**
 * Where a refusal stands in a form, whatever the command: at the member whose change would answer it, be it that it names the
 * invitation, relationship or partner concerned; at the whole where no member would.
 *
 * A code without a place does not compile, nor does one that no command is refused with.
 */
const usual = {
  'too-early': ['at'],
  'actor-not-entitled': ['actor'],
  'role-not-permitted': ['actor', 'role'],
  'reseller-cannot-end': ['actor'],
  'delegated-admin-in-use': ['actor', 'inactiveSince'],
  // Facts of the customer alone.
  'granular-admin-unavailable': [],
  'resale-to-csp-partner': [],
  // Invitations
  'invitation-id-taken': ['invitationId'],
  'invitation-unknown': ['invitationId'],
  'invitation-used': ['invitationId'],
  'provider-not-connected': ['provider'],
  'delegated-admin-required': ['asks'],
  'delegated-admin-ended': ['asks'],
  'agreement-missing': ['acceptsCustomerAgreement'],
  // Partners
  'reseller-cannot-invite': ['partner'],
  'reseller-cannot-order': ['partner'],
  'different-cloud': ['partner'],
  'different-region': ['partner'],
  'single-partner-cloud': ['partner'],
  'own-reseller': ['partner'],
  'resale-to-itself': ['partner'],
  'no-reseller-relationship': ['partner'],
  'relationship-unknown': ['partner'],
  'delegated-admin-unknown': ['partner'],
  'subscriptions-in-the-way': ['partner'],
  // Orders
  'subscription-id-taken': ['subscription', 'id'],
  'service-not-sold': ['subscription', 'service'],
  'service-administered': ['subscription', 'service'],
  'provider-of-record': ['subscription', 'partnerOfRecord'],
  // Granular relationships
  'grant-unknown': ['grantId'],
  'grant-id-taken': ['grantId'],
  'wrong-grant-status': ['grantId'],
  'consent-not-asked': ['grantId'],
  'consent-answered': ['grantId'],
  'role-removal-unavailable': ['grantId'],
  'display-name-length': ['displayName'],
  'display-name-taken': ['displayName'],
  'duration-out-of-bounds': ['duration'],
  'end-before-activation': ['endsAt'],
  'roles-missing': ['roleDefinitionIds'],
  'custom-role': ['roleDefinitionIds'],
  'role-outside-grant': ['roleDefinitionIds'],
  'extension-with-global-admin': ['autoExtendDuration'],
  'auto-extension-unavailable': ['autoExtendDuration'],
  // Access assignments
  'assignment-unknown': ['assignmentId'],
  'assignment-id-taken': ['assignmentId'],
  'wrong-assignment-status': ['assignmentId'],
  'group-assigned': ['securityGroup'],
} as const satisfies { readonly [Code in RefusedBy[CommandType]]: readonly string[] };

/** The codes of a command whose usual place is none of its members. */
type Homeless<Type extends CommandType> = {
  [Code in RefusedBy[Type]]: (typeof usual)[Code] extends PathInto<Command<Type>> ? never : Code;
}[RefusedBy[Type]];

type Places<Type extends CommandType, Code extends RefusedBy[Type]> = {
  readonly [Each in Code]: PathInto<Command<Type>>;
};

/** Places of its own for each code of a command that needs one, and for any other that reads better elsewhere. */
type Exceptions = {
  readonly [Type in CommandType as [Homeless<Type>] extends [never] ? never : Type]: Places<Type, Homeless<Type>>;
} & { readonly [Type in CommandType]?: Partial<Places<Type, RefusedBy[Type]>> };

const exceptions: Exceptions = {
  // All that is known of the partner stands in the invitation.
  acceptInvitation: {
    'different-region': ['invitationId'],
    'single-partner-cloud': ['invitationId'],
    'own-reseller': ['invitationId'],
    'service-administered': ['invitationId'],
    'delegated-admin-ended': ['invitationId'],
  },
  // Only another command makes up for it.
  purchaseSubscription: { 'agreement-missing': [] },
  // Without an end from Graph the terms of the relationship decide; and which statuses will do, the status told says.
  recordProvisioning: { 'duration-out-of-bounds': ['endsAt'], 'wrong-grant-status': ['status'] },
  recordAssignment: { 'wrong-assignment-status': ['status'] },
  removeGlobalAdministrator: { 'roles-missing': ['grantId'] },
};

/** The members that lead to where a refusal of a command belongs; empty for the form as a whole. */
export function placeOf(type: CommandType, code: RefusedBy[CommandType]): Path {
  const own: Readonly<Partial<Record<RefusedBy[CommandType], Path>>> | undefined = exceptions[type];
  return own?.[code] ?? usual[code];
}
