/**
 * The documents on which the rules rest; `sources` (subpath `csp-multi-partner/sources`) says where each stands, of which
 * day it is and what it says. Open union: a minor release may add sources.
 */
export type SourceId =
  | 'multipartner-2016'
  | 'multipartner-2017-03'
  | 'multipartner-2017-06'
  | 'multipartner-2018'
  | 'multipartner-2020'
  | 'multipartner-current'
  | 'multipartner-china'
  | 'request-2016'
  | 'request-2018-09'
  | 'request-2018-11'
  | 'request-2020'
  | 'request-2021'
  | 'request-2023'
  | 'request-current'
  | 'request-china'
  | 'multichannel-china'
  | 'national-clouds-2017'
  | 'national-clouds-2023'
  | 'us-government-overview'
  | 'csp-partners-2023'
  | 'markets-2023'
  | 'permissions-2021'
  | 'obtain-admin-2023'
  | 'gdap-faq-2023'
  | 'dap-monitoring-2023'
  | 'manage-partners-2020'
  | 'manage-partners-current'
  | 'remove-2018'
  | 'remove-2021'
  | 'remove-current'
  | 'connect-2020'
  | 'connect-2023'
  | 'resellers-2022'
  | 'orders-2021'
  | 'error-codes-2021'
  | 'gdap-request-2023'
  | 'gdap-approval-2023'
  | 'gdap-assign-2023'
  | 'gdap-terminate-2023'
  | 'gdap-activity-2023'
  | 'gdap-bulk-tool-2023'
  | 'gdap-notices-2023'
  | 'gdap-workloads-2023'
  | 'auto-extend-announcement'
  | 'auto-extend-current'
  | 'auto-extend-questions'
  | 'role-removal-2024'
  | 'relationship-admin-2026'
  | 'graph-create-2023'
  | 'graph-update-2023'
  | 'graph-relationship-2024'
  | 'graph-requests-2024'
  | 'graph-issue-9030'
  | 'graph-reseller-2024'
  | 'graph-assignment-2024'
  | 'graph-container-2024'
  | 'graph-gdap-2024'
  | 'graph-gdap-current'
  | 'ours';

/**
 * What a day on which a policy begins or ends is: the day that the source gives for the change, the day (or the first day of
 * the month) of the oldest copy that shows it, or the day after the month of the last copy that still said otherwise.
 */
export type Mark = 'announced' | 'first-seen' | 'last-seen';

/** One document, paraphrased. */
export interface Source {
  /** The page, or the document, by its English name. */
  readonly title: string;
  /** Where it stands: a web address, or repository, revision and file of an archived copy. */
  readonly address: string;
  /** The day of this revision, `YYYY-MM-DD`, or the month or year where no more is known; null where it bears no date. */
  readonly date: string | null;
  readonly says: string;
  /** The days that rules take from it, and of which kind each is. */
  readonly marks: Readonly<Record<string, Mark>>;
}
