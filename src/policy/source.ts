/**
 * The documents on which the rules rest; `sources` (subpath `csp-multi-partner/sources`) says where each stands, of which
 * day it is and what it says. Open union: a minor release may add sources.
 */
export type SourceId =
  | 'multipartner-2016-12-02'
  | 'multipartner-2017-03-30'
  | 'multipartner-2017-06-22'
  | 'multipartner-2018-12-05'
  | 'multipartner-2020-11-30'
  | 'multipartner-current'
  | 'multipartner-china'
  | 'request-2016-12-02'
  | 'request-2018-09-05'
  | 'request-2018-11-01'
  | 'request-2020-02-05'
  | 'request-2021-03'
  | 'request-2023-06-05'
  | 'request-current'
  | 'request-china'
  | 'multichannel-china'
  | 'national-clouds-2017-11-06'
  | 'national-clouds-2023-09-28'
  | 'us-government-overview'
  | 'csp-partners-2023-01-11'
  | 'markets-2023-08-17'
  | 'permissions-2021-07'
  | 'obtain-admin-2023-09-20'
  | 'gdap-faq-2023-10-12'
  | 'dap-monitoring-2023-08-09'
  | 'manage-partners-2020'
  | 'manage-partners-current'
  | 'remove-2018-01-17'
  | 'remove-2021-11-01'
  | 'remove-current'
  | 'connect-2020-10'
  | 'connect-2023-10-23'
  | 'resellers-2022-09-21'
  | 'orders-2021-11-23'
  | 'error-codes-2021-11-23'
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
