import { DeclarationReflection, type ProjectReflection, ReflectionKind } from 'typedoc';

/** Types that stand in signatures and that nobody imports, by file and name. An entry that is no longer needed fails the build. */
export const NOT_EXPORTED: readonly string[] = [
  // A single command or event is `Command<'draftGrant'>` or `EventOf<'relationshipRequested'>`: one way to name it is enough.
  'src/customer/command.ts:Commands',
  'src/customer/command.ts:GrantCommands',
  'src/customer/command.ts:RelationshipCommands',
  'src/delegatedAdmin/assignmentCommands.ts:AssignAccess',
  'src/delegatedAdmin/grantCommands.ts:DraftGrant',
  'src/delegatedAdmin/grantCommands.ts:TermsInContext',
  'src/customer/event.ts:Events',
  'src/account/account.ts:AccountEvent',
  'src/account/purchaseSubscription.ts:SubscriptionPurchased',
  'src/delegatedAdmin/grantEvents.ts:GrantEvent',
  'src/delegatedAdmin/delegatedAdminEvents.ts:DelegatedAdminGranted',
  'src/delegatedAdmin/delegatedAdminEvents.ts:DelegatedAdminRemoved',
  'src/invitation/acceptInvitation.ts:CustomerAgreementAccepted',
  'src/invitation/acceptInvitation.ts:InvitationAccepted',
  'src/invitation/requestRelationship.ts:RelationshipRequested',
  'src/reseller/relationshipEvents.ts:ResellerRelationshipEnded',
  'src/reseller/relationshipEvents.ts:ResellerRelationshipEstablished',
  // Parts of a union or a table that is exported whole, and of no use without the rest.
  'src/messages/messageTable.ts:Words',
  'src/parse/problem.ts:LinkCode',
  'src/parse/problem.ts:ReadingCode',
  'src/policy/dispute.ts:Dispute',
  'src/policy/rule.ts:AssignmentCode',
  'src/policy/rule.ts:StepCode',
  'src/policy/rule.ts:TermsCode',
  // What a type is computed with, or the constant whose type it is.
  'src/forms/formMembers.ts:Plain',
  'src/wire/json/jsonDocument.ts:FORMAT',
  'src/wire/json/jsonDocument.ts:VERSION',
  'src/wire/payload.ts:PayloadOf',
];

/** Functions and constants without a word about them. Types often say all there is by their members. */
export function undocumented(project: ProjectReflection): readonly string[] {
  return project
    .getReflectionsByKind(ReflectionKind.Function | ReflectionKind.Variable)
    .filter((each) => each instanceof DeclarationReflection)
    .filter((each) => ![each, ...(each.signatures ?? [])].some((part) => part.hasComment()))
    .map((each) => each.getFullName());
}
