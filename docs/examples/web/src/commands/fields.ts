import type { Command, CommandType, Customer } from 'csp-multi-partner';
import { quote, type MessageTable } from 'csp-multi-partner/messages';
import { DIRECTORY_ROLES, findRole } from 'csp-multi-partner/roles';

export type FieldPath =
  | 'invitationId'
  | 'asks'
  | 'acceptsCustomerAgreement'
  | 'partner'
  | 'subscription.friendlyName'
  | 'subscription.service'
  | 'subscription.terms.quantity'
  | 'subscription.partnerOfRecord'
  | 'grantId'
  | 'displayName'
  | 'duration'
  | 'autoExtendDuration'
  | 'roleDefinitionIds'
  | 'status'
  | 'endsAt'
  | 'assignmentId'
  | 'securityGroup';

/** A value of a choice and how it reads; `lang` where that is no text of the page's language. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

/** What a choice offers, for a form that began with `command`. */
type Options = (customer: Customer, table: MessageTable, command: Command) => readonly Option[];

/** A member of a command that somebody fills in. */
export type Field = { readonly path: FieldPath } & (
  | { readonly kind: 'text' | 'flag' | 'count' }
  | {
      readonly kind: 'choice' | 'choices';
      readonly options: Options;
    }
);

/** The members of each command that a form shows. What it does not show, whoever opens the form has to know. */
export const fieldsOf: { readonly [Type in CommandType]: readonly Field[] } = {
  requestRelationship: [text('invitationId'), choice('asks', (_, { asks }) => worded(asks))],
  acceptInvitation: [choice('invitationId', invitations), { path: 'acceptsCustomerAgreement', kind: 'flag' }],
  revokeDelegatedAdmin: [choice('partner', partners)],
  endResellerRelationship: [choice('partner', partners)],
  purchaseSubscription: [
    text('subscription.friendlyName'),
    text('subscription.service'),
    { path: 'subscription.terms.quantity', kind: 'count' },
    text('subscription.partnerOfRecord'),
  ],
  draftGrant: [text('grantId'), ...terms()],
  amendGrant: [choice('grantId', grants), ...terms()],
  deleteGrant: [choice('grantId', grants)],
  lockGrantForApproval: [choice('grantId', grants)],
  approveGrant: [choice('grantId', grants)],
  rejectGrant: [choice('grantId', grants)],
  recordProvisioning: [
    choice('grantId', grants),
    choice('status', () => coded(['activating', 'active', 'expired', 'terminating', 'terminated'])),
    text('endsAt'),
  ],
  switchAutoExtension: [choice('grantId', grants), autoExtension()],
  removeGlobalAdministrator: [choice('grantId', grants)],
  terminateGrant: [choice('grantId', grants)],
  recordElapsed: [],
  assignAccess: [choice('grantId', grants), text('assignmentId'), text('securityGroup'), roles()],
  changeAccessAssignment: [choice('grantId', grants), choice('assignmentId', assignments), roles()],
  removeAccessAssignment: [choice('grantId', grants), choice('assignmentId', assignments)],
  recordAssignment: [
    choice('grantId', grants),
    choice('assignmentId', assignments),
    choice('status', () => coded(['active', 'deleted', 'error'])),
  ],
};

/** A command as a form sees it: what is filled in, and what whoever opens the form has to know. When and who is asked elsewhere. */
export function splitCommand({ type, ...members }: Command): {
  readonly held: Readonly<Record<string, unknown>>;
  readonly known: Readonly<Record<string, unknown>>;
} {
  const shown = new Set(fieldsOf[type].map(({ path }) => path.split('.')[0]));
  const entries = Object.entries(members).filter(([name]) => name !== 'at' && name !== 'actor');
  return {
    held: Object.fromEntries(entries.filter(([name]) => shown.has(name))),
    known: Object.fromEntries(entries.filter(([name]) => !shown.has(name))),
  };
}

function text(path: FieldPath): Field {
  return { path, kind: 'text' };
}

function choice(path: FieldPath, options: Options): Field {
  return { path, kind: 'choice', options };
}

function terms(): readonly Field[] {
  return [text('displayName'), text('duration'), autoExtension(), roles()];
}

function autoExtension(): Field {
  return choice('autoExtendDuration', () => coded(['PT0S', 'P180D']));
}

const COMMON_ROLES = ['Directory Readers', 'Exchange Administrator', 'Intune Administrator', 'Global Administrator'];

/** The roles of most tasks, and those that the command holds already; a page of your own would offer those it needs. */
function roles(): Field {
  return {
    path: 'roleDefinitionIds',
    kind: 'choices',
    options: (_, __, command) => {
      const held = 'roleDefinitionIds' in command ? command.roleDefinitionIds : [];
      const common = DIRECTORY_ROLES.flatMap(({ id, name }) => (COMMON_ROLES.includes(name) ? [id] : []));
      // A role that the customer made itself has no name here.
      return [...new Set([...common, ...held])].map((id) => ({
        value: id,
        label: findRole(id)?.name ?? id,
        lang: 'en',
      }));
    },
  };
}

function worded(words: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

function coded(values: readonly string[]): readonly Option[] {
  return values.map((value) => ({ value, label: value, lang: 'en' }));
}

function partners({ partnerships }: Customer): readonly Option[] {
  return partnerships.partners.map(({ tenantId, name }) => ({ value: tenantId, label: quote(name) }));
}

function invitations({ partnerships }: Customer): readonly Option[] {
  return partnerships.invitations.map(({ id }) => ({ value: id, label: quote(id) }));
}

function grants({ partnerships }: Customer): readonly Option[] {
  return partnerships.grants.flatMap((grant) =>
    grant.kind === 'gdap' ? [{ value: grant.id, label: quote(grant.displayName) }] : [],
  );
}

function assignments({ partnerships }: Customer): readonly Option[] {
  const ids = partnerships.grants.flatMap((grant) =>
    grant.kind === 'gdap' ? grant.assignments.map(({ id }) => id) : [],
  );
  return [...new Set(ids)].map((id) => ({ value: id, label: quote(id) }));
}
