import { GLOBAL_ADMINISTRATOR, type AccessAssignment, type GranularDelegatedAdmin } from 'csp-multi-partner';
import { HELPDESK_ADMINISTRATOR, enoughFor, extendsItself, type AskedAccess } from './facts';

type Question = AskedAccess['question'];

/** One loop over the grants, which ends as soon as the answer is yes; no reasons, and no end of the access. */
export function mayByHand({ customer, question }: AskedAccess): boolean {
  const { at, partner, user } = question;
  if (at < customer.asOf || user?.isGuest === true) return false;
  const enough = enoughFor(question.access.anyOf);
  let [isLegacy, holdsAny] = [false, false];
  for (const grant of customer.partnerships.grants) {
    if (grant.partner !== partner) continue;
    if (grant.kind === 'dap') {
      isLegacy = grant.state.status === 'active';
      continue;
    }
    if (!isInForce(grant, at)) continue;
    for (const assignment of grant.assignments) {
      if (!reaches(assignment, user)) continue;
      for (const role of assignment.roleDefinitionIds) {
        if (!grant.roleDefinitionIds.includes(role)) continue;
        if (enough.includes(role)) return true;
        holdsAny = true;
      }
    }
  }
  return isLegacy && !(holdsAny && user !== null) && isLegacyEnough(user, enough);
}

function isInForce(grant: GranularDelegatedAdmin, at: string): boolean {
  return grant.state.status === 'active' && (at < grant.state.endsAt || extendsItself(grant));
}

function reaches({ status, securityGroup }: AccessAssignment, user: Question['user']): boolean {
  return status === 'active' && (user === null || user.groups.includes(securityGroup));
}

function isLegacyEnough(user: Question['user'], enough: readonly string[]): boolean {
  if (user === null || user.isAdminAgent) return enough.includes(GLOBAL_ADMINISTRATOR);
  return user.isHelpdeskAgent && enough.includes(HELPDESK_ADMINISTRATOR);
}
