import { ADATUM, FABRIKAM, TAILSPIN } from '../../world';

const GRANT = `${FABRIKAM}-${ADATUM}`;
const ADMIN = 'https://admin.microsoft.com/Adminportal/Home';
const INDIRECT = `invType=IndirectResellerRelationship&partnerId=${ADATUM}&msppId=4444&indirectCSPId=${TAILSPIN}&DAP=true`;
const OFFICE = 'https://portal.office.com/partner/partnersignup.aspx';
const STORE = 'https://businessstore.microsoft.com/manage/partner-invitation';

/** A link of each template. */
export const linkSeeds = (): readonly string[] => [
  `${ADMIN}?invType=ResellerRelationship&partnerId=${FABRIKAM}&msppId=0&DAP=true#/BillingAccounts/partner-invitation`,
  `${ADMIN}?invType=Administration&partnerId=${FABRIKAM}#/partners/invitation`,
  `${ADMIN}?${INDIRECT}#/BillingAccounts/partner-invitation`,
  `${STORE}?${INDIRECT}`,
  `${OFFICE}?type=ResellerRelationship&id=${FABRIKAM}&csp=1&msppid=0`,
  `${OFFICE}?type=IndirectResellerRelationship&id=${ADATUM}&csp=1&msppid=4444&indirectCSP=${TAILSPIN}`,
  `https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/${GRANT}`,
  `https://admin.cloud.microsoft/?#/partners/invitation/granularAdminRelationships/${GRANT}`,
];
