import type { RoleDefinitionId } from '../tenant/identifiers';
import { findRoleByName, type DirectoryRole } from './directoryRole';

/** What is administered, by the names of its admin centres. Open: a minor release may add one. */
export type Workload =
  | 'exchange'
  | 'teams'
  | 'sharepoint'
  | 'intune'
  | 'windows-365'
  | 'power-bi'
  | 'power-platform'
  | 'business-central'
  | 'lifecycle-services'
  | 'lighthouse'
  | 'service-requests';

const READS_ONLY = ['Global Reader', 'Security Reader', 'Reports Reader'];

/**
 * The roles that open each admin centre, as the page on supported workloads lists them; for service requests, the one role that
 * the page on least privilege names and the one above all. Microsoft Purview and Defender have roles of their own there, the
 * Microsoft 365 admin center takes every role but Directory Readers, and Azure takes any, so none of these is listed.
 */
const NAMES: { readonly [Each in Workload]: readonly string[] } = {
  exchange: [
    'Exchange Administrator',
    'Global Administrator',
    'Helpdesk Administrator',
    'Global Reader',
    'Security Administrator',
    'Exchange Recipient Administrator',
  ],
  teams: [
    'Teams Administrator',
    'Global Administrator',
    'Teams Communications Administrator',
    'Teams Communications Support Engineer',
    'Teams Communications Support Specialist',
    'Teams Devices Administrator',
    'Global Reader',
  ],
  sharepoint: ['SharePoint Administrator', 'Global Administrator', 'Global Reader'],
  intune: [
    'Intune Administrator',
    'Global Administrator',
    'Global Reader',
    'Reports Reader',
    'Security Reader',
    'Compliance Administrator',
    'Security Administrator',
  ],
  'windows-365': [
    'Global Administrator',
    'Intune Administrator',
    'Security Administrator',
    'Security Operator',
    'Security Reader',
    'Global Reader',
  ],
  'power-bi': ['Fabric Administrator', 'Global Administrator'],
  'power-platform': ['Power Platform Administrator', 'Global Administrator'],
  'business-central': ['Dynamics 365 Administrator', 'Global Administrator', 'Helpdesk Administrator'],
  'lifecycle-services': ['Dynamics 365 Administrator', 'Global Administrator'],
  lighthouse: [
    'Authentication Administrator',
    'Compliance Administrator',
    'Conditional Access Administrator',
    'Cloud Device Administrator',
    'Global Administrator',
    'Global Reader',
    'Helpdesk Administrator',
    'Intune Administrator',
    'Password Administrator',
    'Privileged Authentication Administrator',
    'Security Administrator',
    'Security Operator',
    'Security Reader',
    'Service Support Administrator',
    'User Administrator',
  ],
  'service-requests': ['Service Support Administrator', 'Global Administrator'],
};

/** Every admin centre whose roles are known here. */
export const WORKLOADS: readonly Workload[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(NAMES),
) as readonly Workload[];

/** INVARIANT: every name is in the catalogue; a test holds that. */
function idsOf(names: readonly string[]): readonly RoleDefinitionId[] {
  return Object.freeze(names.map((name) => (findRoleByName(name) as DirectoryRole).id));
}

/**
 * The roles any of which is enough, as of 2023-08-27.
 *
 * The page lists roles that administer a part of it too, such as Helpdesk Administrator for Exchange. To be warned when somebody who
 * can do everything is missing, name the roles that you rely on instead.
 *
 * @param purpose `administer` leaves out the roles that only read: Global Reader, Security Reader, Reports Reader
 * @see https://learn.microsoft.com/partner-center/gdap-supported-workloads
 */
export function rolesFor(workload: Workload, purpose: 'administer' | 'read'): readonly RoleDefinitionId[] {
  const names = NAMES[workload];
  return idsOf(purpose === 'read' ? names : names.filter((name) => !READS_ONLY.includes(name)));
}
