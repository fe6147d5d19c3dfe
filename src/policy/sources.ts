import type { Source, SourceId } from './source';

export type { Mark, Source, SourceId } from './source';

const MULTIPARTNER = 'github:MicrosoftDocs/partner-center-pr.de-de partner-center/multipartner.md';
const REQUEST = 'github:MicrosoftDocs/partner-center-pr.de-de partner-center/request-a-relationship-with-a-customer.md';
const ENGLISH_2023 = 'github:kvamseek/partner-center@85eb3c40f4925934e4e7100d4a97d951aa679052';
const NATIONAL_CLOUDS = 'developing-for-partner-center-for-microsoft-national-cloud.md';
const SDK_2021 = 'github:xdmushui/partner-center-sdk@3ed13f47cac5 develop';

/** Every document on which a rule rests. Paraphrased; the dates of localised copies lag the English page by days to weeks. */
export const sources: { readonly [Id in SourceId]: Source } = {
  'multipartner-2016-12-02': {
    address: `${MULTIPARTNER}@c47e6a2c`,
    date: '2016-12-02',
    says: 'a customer may work with several CSP partners; the customer grants each of them admin privileges; none of this changes existing subscriptions, their ownership, terms or partner of record',
    marks: {},
  },
  'multipartner-2017-03-30': {
    address: `${MULTIPARTNER}@6f759621`,
    date: '2017-03-30',
    says: 'a CSP partner cannot currently resell online services to another CSP partner',
    marks: { '2017-03-30': 'first-seen' },
  },
  'multipartner-2017-06-22': {
    address: `${MULTIPARTNER}@41ac31a5`,
    date: '2017-06-22',
    says: 'the page applies to Partner Center for US Government too',
    marks: { '2017-06-22': 'first-seen' },
  },
  'multipartner-2018-12-05': {
    address: `${MULTIPARTNER}@9fcc0f6c`,
    date: '2018-12-05',
    says: 'the page no longer applies to Partner Center for Microsoft Cloud Germany',
    marks: { '2018-12-05': 'first-seen' },
  },
  'multipartner-2020-11-30': {
    address: `${MULTIPARTNER}@13047277`,
    date: '2020-11-30',
    says: 'the ban on resale concerns only the tenant with which a partner conducts CSP transactions; for its corporate use in another tenant it may buy from another CSP partner',
    marks: { '2020-11-30': 'first-seen' },
  },
  'multipartner-2023-09-26': {
    address: `${ENGLISH_2023}:multipartner.md`,
    date: '2023-09-26',
    says: 'the four guarantees and the narrowed ban, for Partner Center and Partner Center for US Government',
    marks: {},
  },
  'multipartner-current': {
    address: 'https://learn.microsoft.com/partner-center/customers/multipartner',
    date: null,
    says: 'the customer accepts a reseller relationship, which lets the partner sell, and then a granular admin relationship, which lets it manage; the four guarantees and the narrowed ban stand',
    marks: {},
  },
  'multipartner-china': {
    address: 'https://msdn.microsoft.com/en-us/partner-china/multipartner',
    date: '2016-10-20',
    says: 'the same feature at 21Vianet, without a ban on resale',
    marks: { '2016-10-20': 'first-seen' },
  },
  'request-2016-12-02': {
    address: `${REQUEST}@c47e6a2c`,
    date: '2016-12-02',
    says: 'the process only adds delegated admin privileges: a partner that is not the original reseller of a subscription is not invoiced for it and cannot change seats, order add-ons, transition it, migrate it or change its partner of record; one CSP-transacting partner with admin privileges per service',
    marks: { '2016-12-02': 'first-seen' },
  },
  'request-2018-09-05': {
    address: `${REQUEST}@f31e4f66`,
    date: '2018-09-05',
    says: 'the sentence on one partner per service is gone',
    marks: { '2018-09-05': 'first-seen' },
  },
  'request-2018-11-01': {
    address: `${REQUEST}@69fe6617`,
    date: '2018-11-01',
    says: 'a partner may choose not to request admin permissions, though not in US Government or Germany; before, every request asked for them',
    marks: { '2018-11-01': 'first-seen' },
  },
  'request-2020-02-05': {
    address: `${REQUEST}@3e8af4ff`,
    date: '2020-02-05',
    says: 'on acceptance the customer is asked to accept the Microsoft Customer Agreement',
    marks: { '2020-02-05': 'first-seen' },
  },
  'request-2021-03': {
    address: `${REQUEST}@863fb173`,
    date: '2021-03',
    says: 'whoever accepts is a Global admin of the customer; the customer is in the own country or regional market of the partner',
    marks: { '2021-03-01': 'first-seen' },
  },
  'request-2023-06-05': {
    address: `${ENGLISH_2023}:request-a-relationship-with-a-customer.md`,
    date: '2023-06-05',
    says: 'the customer signs the Microsoft Customer Agreement; own country or market; in US Government and Germany permissions are always requested',
    marks: {},
  },
  'request-current': {
    address: 'https://learn.microsoft.com/hi-in/partner-center/customers/request-a-relationship-with-a-customer',
    date: null,
    says: 'Admin agents and Sales agents request relationships; partners that manage only Azure need no admin permissions',
    marks: {},
  },
  'request-china': {
    address:
      'github:MicrosoftDocs/partner-center-pr.it-it@d217ad5e Archive/China-request-a-relationship-with-a-customer.md',
    date: null,
    says: 'at 21Vianet: what a partner that is not the original reseller cannot do, and one CSP-transacting partner with delegated admin privileges per service',
    marks: { '2016-10-20': 'first-seen' },
  },
  'multichannel-china': {
    address: 'https://msdn.microsoft.com/en-us/partner-china/multichannel',
    date: null,
    says: 'at 21Vianet resellers of an indirect partner cannot create an invitation of their own and use the indirect partner’s',
    marks: { '2016-10-20': 'first-seen' },
  },
  'national-clouds-2017-11-06': {
    address: `github:xdmushui/partner-center-sdk@d64f533:${NATIONAL_CLOUDS}`,
    date: '2017-11-06',
    says: 'US Government customers transact with a single partner; at 21Vianet subscriptions to Azure are not available',
    marks: { '2017-11-06': 'first-seen' },
  },
  'national-clouds-2023-09-28': {
    address: `${ENGLISH_2023}:developer/${NATIONAL_CLOUDS}`,
    date: '2023-09-28',
    says: 'both still',
    marks: {},
  },
  'us-government-overview': {
    address: `${ENGLISH_2023}:partner-center-for-microsoft-us-govt-cloud.md`,
    date: '2021-11-08',
    says: 'requesting a reseller relationship with a customer (multi-channel, multi-partner) is not yet available in US Government; so since March 2017, with the caveat that the list may be out of date',
    marks: { '2017-03-01': 'first-seen' },
  },
  'partner-relationships-2023-01-11': {
    address: `${ENGLISH_2023}:csp-supported-partner-relationships.md`,
    date: '2023-01-11',
    says: 'services cannot be provisioned to the tenant a partner uses for CSP; partners do not sell to themselves; a provider’s reseller cannot become an end customer of that provider; indirect resellers have no billing relationship with Microsoft and depend on providers to transact',
    marks: { '2023-01-11': 'first-seen' },
  },
  'regional-markets-2023-08-17': {
    address: `${ENGLISH_2023}:regional-authorization-overview.md`,
    date: '2023-08-17',
    says: 'which countries form a market; a partner sells in its own; the customer signs the Microsoft Customer Agreement before anything is ordered',
    marks: {},
  },
  'permissions-2021-07': {
    address: 'github:MicrosoftDocs/partner-center-pr.it-it@d217ad5e partner-center/permissions-overview.md',
    date: '2021-07',
    says: 'Admin agents and Sales agents manage customers and subscriptions and request relationships; Helpdesk agents view, edit details and support',
    marks: { '2021-07-01': 'first-seen' },
  },
  'obtain-admin-2023-09-20': {
    address: `${ENGLISH_2023}:customers-revoke-admin-privileges.md`,
    date: '2023-09-20',
    says: 'the invitation is personal to the partner’s account; a Global admin of the customer accepts it and, on the page of partner relationships, may remove the privileges',
    marks: { '2023-09-20': 'first-seen' },
  },
  'gdap-faq-2023-10-12': {
    address: `${ENGLISH_2023}:gdap-faq.md`,
    date: '2023-10-12',
    says: 'from 2023-10-09 delegated admin privileges no longer come with reseller relationships, while the link goes on working; from 2023-11-01 new customers get none',
    marks: { '2023-10-09': 'announced', '2023-11-01': 'announced' },
  },
  'secure-ecosystem-2023-07': {
    address: `${ENGLISH_2023}:announcements/includes/july-2023/secure-partner-ecosystem.md`,
    date: '2023-07',
    says: 'delegated admin privileges end with new reseller relationships (planned at first for 2023-09-25)',
    marks: {},
  },
  'dap-monitoring-2023-08-09': {
    address: `${ENGLISH_2023}:dap-monitor-self-serve-removal.md`,
    date: '2023-08-09',
    says: 'Admin agents and Helpdesk agents see and remove delegated admin privileges; a relationship without sign-in in over 90 days is inactive, by data captured from 2021-12-07',
    marks: { '2021-12-07': 'announced', '2023-08-09': 'first-seen' },
  },
  'manage-partners-2020': {
    address: 'github:MicrosoftDocs/microsoft-365-docs@045e9e1d microsoft-365/commerce/manage-partners.md',
    date: '2020',
    says: 'customers delete relationships with delegated administrators and advisors only, for others they ask the partner; without the Microsoft Customer Agreement a partner can neither purchase nor manage',
    marks: {},
  },
  'manage-partners-current': {
    address: 'https://learn.microsoft.com/microsoft-365/commerce/manage-partners',
    date: null,
    says: 'whoever takes these steps is at least a Billing Administrator',
    marks: {},
  },
  'remove-2018-01-17': {
    address: 'github:xdmushui/partner-center-sdk develop/remove-a-reseller-relationship-with-a-customer.md@51fd590',
    date: '2018-01-17',
    says: 'all active subscriptions are suspended before the relationship is removed; to establish it again, repeat the request',
    marks: { '2018-01-17': 'first-seen' },
  },
  'remove-2021-11-01': {
    address: `${ENGLISH_2023}:remove-a-relationship.md`,
    date: '2021-11-01',
    says: 'direct partners and indirect providers remove the relationship; new-commerce seats cannot be cancelled after their 7 days; delegated admin privileges go with the relationship',
    marks: { '2021-11-01': 'first-seen' },
  },
  'remove-current': {
    address: 'https://learn.microsoft.com/fi-fi/partner-center/remove-a-relationship',
    date: null,
    says: 'Admin agents and Sales agents remove it; legacy subscriptions are suspended and new-commerce ones cancelled first, for suspended new-commerce subscriptions go on being billed',
    marks: {},
  },
  'connect-2020-10': {
    address: 'github:MicrosoftDocs/partner-center-pr.de-de partner-center/connect-with-your-customers.md@b2a1811a',
    date: '2020-10',
    says: 'delegated admin privileges stay unchanged when the relationship is removed; so until May 2021',
    marks: { '2020-10-01': 'first-seen', '2021-06-01': 'last-seen' },
  },
  'connect-2023-10-23': {
    address: `${ENGLISH_2023}:connect-with-your-customers.md`,
    date: '2023-10-23',
    says: 'partners, and the provider of a reseller, need a reseller relationship to transact; delegated admin privileges are removed with it',
    marks: {},
  },
  'reseller-tasks-2022-09-21': {
    address: `${ENGLISH_2023}:indirect-reseller-tasks-in-partner-center.md`,
    date: '2022-09-21',
    says: 'a reseller invites customers to itself and a provider with which it has a partnership; the provider submits the orders',
    marks: { '2022-09-21': 'first-seen' },
  },
  'reseller-orders-2021-11-23': {
    address: `${SDK_2021}/create-an-order-for-a-customer-of-an-indirect-reseller.md`,
    date: '2021-11-23',
    says: 'the partner of record is the PartnerID of the reseller, never of the provider',
    marks: { '2021-11-23': 'first-seen' },
  },
  'error-codes-2021-11-23': {
    address: `${SDK_2021}/error-codes.md`,
    date: '2021-11-23',
    says: '20002: no commerce relationship with the customer; 2072: a provider’s id as partner of record; 13605: the Microsoft Customer Agreement is missing',
    marks: { '2021-11-23': 'first-seen' },
  },
  ours: {
    address: 'docs/explanation/rules-of-our-own.md',
    date: null,
    says: 'what any record of events needs: known ids, one meaning an id, no step back in time',
    marks: {},
  },
};
