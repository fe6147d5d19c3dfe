import { ASKS, type Asks } from '../invitation/invitation';
import { deepFreeze } from '../shared/deepFreeze';
import { CUSTOMER_ROLES, PARTNER_ROLES, type CustomerRole, type PartnerRole } from '../tenant/actor';
import { CLOUDS, type Cloud } from '../tenant/cloud';

export interface Choices {
  readonly asks: readonly Asks[];
  readonly clouds: readonly Cloud[];
  readonly customerRoles: readonly CustomerRole[];
  readonly partnerRoles: readonly PartnerRole[];
}

/** What the choices in a form offer; the words are in the table of messages, under `asks`, `clouds` and `roles`. */
export const CHOICES: Choices = /* @__PURE__ */ deepFreeze({
  asks: [...ASKS],
  clouds: [...CLOUDS],
  customerRoles: [...CUSTOMER_ROLES],
  partnerRoles: [...PARTNER_ROLES],
});
