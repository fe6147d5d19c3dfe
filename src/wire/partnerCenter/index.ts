export { readCustomer, type Offer, type PartnerCenterResponses, type ReadingContext } from './readCustomer';
