import type { Customer } from '../customer/customer';
import { parseCustomer } from '../parse/customerReader';
import { parsePartner } from '../parse/partnerReader';
import { parseRoleDefinitionId, parseSecurityGroupId } from '../parse/identifierReaders';
import type { CustomerActor, MicrosoftActor, PartnerActor, PartnerRole } from '../tenant/actor';
import type { RoleDefinitionId, SecurityGroupId } from '../tenant/identifiers';
import type { DirectBillPartner, IndirectProvider, IndirectReseller, Partner } from '../tenant/partner';
import { made } from './made';

/** Who is who in everything that this entry draws: one customer and four partners, all of the global cloud and the United States. */
export interface People {
  /**
   * The customer as of 2026-11-23, in the simplest state: Northwind sells it Office 365, the Customer Agreement has been accepted,
   * and nobody has delegated admin.
   */
  readonly contoso: Customer;
  /** Sells Contoso its Office 365. */
  readonly northwind: DirectBillPartner;
  /** The newcomer, for Azure. */
  readonly fabrikam: DirectBillPartner;
  readonly tailspin: IndirectProvider;
  /** Tailspin’s reseller. */
  readonly adatum: IndirectReseller;
  readonly globalAdmin: CustomerActor;
  readonly billingAdmin: CustomerActor;
  readonly relationshipAdmin: CustomerActor;
  /** Of Contoso, without a role that decides anything here. */
  readonly someUser: CustomerActor;
  /** As it provisions and takes down. */
  readonly microsoft: MicrosoftActor;
  /** Groups in the tenant of whichever partner assigns access. */
  readonly engineers: SecurityGroupId;
  readonly helpdesk: SecurityGroupId;
  readonly exchangeAdministrator: RoleDefinitionId;
  readonly globalReader: RoleDefinitionId;
}

const US = { cloud: 'global', market: 'US' } as const;
const CONTOSO = 'c0000000-0000-4000-8000-000000000000';
const NORTHWIND = 'a1000000-0000-4000-8000-000000000001';
const FABRIKAM = 'b2000000-0000-4000-8000-000000000002';
const TAILSPIN = 'd3000000-0000-4000-8000-000000000003';
const ADATUM = 'e4000000-0000-4000-8000-000000000004';

const OFFICE_365 = {
  id: '0ff1ce00-0000-4000-8000-000000000010',
  service: 'office-365',
  commerce: 'new-commerce',
  friendlyName: 'Office 365 E3',
  orderId: null,
  partnerOfRecord: '1111',
  terms: {
    offerId: 'CFQ7TTC0LF8R:0001:CFQ7TTC0KRTV',
    quantity: 25,
    termDuration: 'P1Y',
    billingCycle: 'monthly',
    autoRenewEnabled: true,
    effectiveStartDate: '2026-01-01T00:00:00Z',
    commitmentEndDate: '2027-01-01T00:00:00Z',
  },
  transactingPartner: NORTHWIND,
  purchasedAt: '2026-01-01T00:00:00Z',
  status: 'active',
} as const;

/** One cast for every test: the same ids each time, so that a failure can be read. */
export const people: People = cast();

/** Somebody who acts for a partner: an admin agent unless said otherwise. */
export function agentOf({ tenantId }: Pick<Partner, 'tenantId'>, role: PartnerRole = 'admin-agent'): PartnerActor {
  return Object.freeze({ kind: 'partner', tenantId, role });
}

function cast(): People {
  const northwind = partner<DirectBillPartner>({
    kind: 'direct-bill',
    tenantId: NORTHWIND,
    partnerId: '1111',
    name: 'Northwind',
  });
  const fabrikam = partner<DirectBillPartner>({
    kind: 'direct-bill',
    tenantId: FABRIKAM,
    partnerId: '2222',
    name: 'Fabrikam',
  });
  const tailspin = partner<IndirectProvider>({
    kind: 'indirect-provider',
    tenantId: TAILSPIN,
    partnerId: '3333',
    name: 'Tailspin',
  });
  const adatum = partner<IndirectReseller>({
    kind: 'indirect-reseller',
    tenantId: ADATUM,
    partnerId: '4444',
    name: 'Adatum',
    providers: [TAILSPIN],
  });
  return Object.freeze({
    contoso: made(
      parseCustomer({
        tenantId: CONTOSO,
        name: 'Contoso',
        ...US,
        cspTenancy: { kind: 'none' },
        account: { owner: CONTOSO, subscriptions: [OFFICE_365] },
        partnerships: {
          partners: [northwind, fabrikam, tailspin, adatum],
          invitations: [],
          relationships: [{ status: 'active', partner: NORTHWIND, since: null }],
          grants: [],
          customerAgreementAcceptedAt: '2026-01-01T00:00:00Z',
        },
        asOf: '2026-11-23T00:00:00Z',
      }),
    ),
    northwind,
    fabrikam,
    tailspin,
    adatum,
    globalAdmin: customerActor('global-admin'),
    billingAdmin: customerActor('billing-admin'),
    relationshipAdmin: customerActor('relationship-admin'),
    someUser: customerActor('other'),
    microsoft: Object.freeze({ kind: 'microsoft', inactiveSince: null } as const),
    engineers: made(parseSecurityGroupId('e0000000-0000-4000-8000-000000000001')),
    helpdesk: made(parseSecurityGroupId('e0000000-0000-4000-8000-000000000002')),
    exchangeAdministrator: made(parseRoleDefinitionId('29232cdf-9323-42fd-ade2-1d097af3e4de')),
    globalReader: made(parseRoleDefinitionId('f2ef992c-3afb-46b9-b7cf-a126ee74c451')),
  });
}

function partner<Kind extends Partner>(facts: Readonly<Record<string, unknown>> & Pick<Kind, 'kind' | 'name'>): Kind {
  return made(parsePartner({ ...facts, ...US })) as Kind;
}

function customerActor(role: CustomerActor['role']): CustomerActor {
  return Object.freeze({ kind: 'customer', role });
}
