import { DISPUTES, type DisputedReading, type DisputeId } from '../policy/dispute';
import type { SourceId } from '../policy/source';
import { nonEmptyListOf } from './nonEmptyListReader';
import { oneOf, oneOfKeys, record, variants } from './reader';
import type { Reader } from './takes';

/** Every source by its id; a missing or wrong one does not compile. Ids alone: what each document says would weigh 20 times as much. */
const SOURCES: { readonly [Id in SourceId]: 1 } = {
  'multipartner-2016': 1,
  'multipartner-2017-03': 1,
  'multipartner-2017-06': 1,
  'multipartner-2018': 1,
  'multipartner-2020': 1,
  'multipartner-current': 1,
  'multipartner-china': 1,
  'request-2016': 1,
  'request-2018-09': 1,
  'request-2018-11': 1,
  'request-2020': 1,
  'request-2021': 1,
  'request-2023': 1,
  'request-current': 1,
  'request-china': 1,
  'multichannel-china': 1,
  'national-clouds-2017': 1,
  'national-clouds-2023': 1,
  'us-government-overview': 1,
  'csp-partners-2023': 1,
  'markets-2023': 1,
  'permissions-2021': 1,
  'obtain-admin-2023': 1,
  'gdap-faq-2023': 1,
  'dap-monitoring-2023': 1,
  'manage-partners-2020': 1,
  'manage-partners-current': 1,
  'remove-2018': 1,
  'remove-2021': 1,
  'remove-current': 1,
  'connect-2020': 1,
  'connect-2023': 1,
  'resellers-2022': 1,
  'orders-2021': 1,
  'error-codes-2021': 1,
  'gdap-request-2023': 1,
  'gdap-approval-2023': 1,
  'gdap-assign-2023': 1,
  'gdap-terminate-2023': 1,
  'gdap-activity-2023': 1,
  'gdap-bulk-tool-2023': 1,
  'gdap-notices-2023': 1,
  'gdap-workloads-2023': 1,
  'auto-extend-announcement': 1,
  'auto-extend-current': 1,
  'auto-extend-questions': 1,
  'role-removal-2024': 1,
  'relationship-admin-2026': 1,
  'graph-create-2023': 1,
  'graph-update-2023': 1,
  'graph-relationship-2024': 1,
  'graph-requests-2024': 1,
  'graph-issue-9030': 1,
  'graph-reseller-2024': 1,
  'graph-assignment-2024': 1,
  'graph-container-2024': 1,
  'graph-gdap-2024': 1,
  'graph-gdap-current': 1,
  ours: 1,
};

/** A source that this release knows. A later minor release may add some, and what it wrote is then refused. */
export const sourceIdReader: Reader<SourceId> = /* @__PURE__ */ oneOfKeys<SourceId>(SOURCES);

function disputedReader(dispute: DisputeId): Reader<DisputedReading> {
  const names = Object.keys(DISPUTES[dispute].readings);
  return record({
    dispute: oneOf([dispute]),
    decidedBy: oneOf(names),
    readings: record(Object.fromEntries(names.map((name) => [name, nonEmptyListOf(sourceIdReader)]))),
  }) as Reader<DisputedReading>;
}

const disputes: { readonly [Id in DisputeId]: Reader<DisputedReading> } = {
  'us-government-multi-partner': /* @__PURE__ */ disputedReader('us-government-multi-partner'),
  'customer-administrator': /* @__PURE__ */ disputedReader('customer-administrator'),
  'delegated-admin-after-removal': /* @__PURE__ */ disputedReader('delegated-admin-after-removal'),
  'national-cloud-granular-admin': /* @__PURE__ */ disputedReader('national-cloud-granular-admin'),
};

/** On what an answer rests where sources conflict: the reading that decided, with the sources of each. */
export const disputedReadingReader: Reader<DisputedReading> = /* @__PURE__ */ variants('dispute', disputes);
