// Reading a link.
export { LONGEST_LINK, parseInvitationLink } from './parseInvitationLink';
export type {
  AdministrationLink,
  GranularLink,
  IndirectResellerLink,
  InvitationLink,
  LinkTemplate,
  ResellerLink,
} from './invitationLink';

// Writing one.
export { linkToInvitation } from './linkToInvitation';
export { linkToGrant } from './linkToGrant';
