/**
 * The instances of Partner Center, each with policies of its own.
 *
 * `germany` closed to new customers in 2018; `china` is operated by 21Vianet. Closed union: a new cloud is a major release.
 *
 * @see https://learn.microsoft.com/partner-center/developer/developing-for-partner-center-for-microsoft-national-cloud
 */
export type Cloud = 'global' | 'us-government' | 'germany' | 'china';

export const CLOUDS: readonly Cloud[] = ['global', 'us-government', 'germany', 'china'];
