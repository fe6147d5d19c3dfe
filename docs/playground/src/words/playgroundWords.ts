import type { CspTenancy } from 'csp-multi-partner';
import type { Asker } from '../session/session';

/** The playground's own words, beside those that it shares with the page. */
export interface PlaygroundWords {
  readonly title: string;
  readonly purpose: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly add: string;
  readonly example: string;
  readonly documents: string;
  readonly remove: (document: string) => string;
  readonly notUsed: string;
  readonly notRecognised: string;
  readonly asked: string;
  readonly askedHint: string;
  readonly asker: { readonly [Member in keyof Asker]: string };
  readonly asOf: string;
  readonly tenancy: string;
  readonly tenancies: { readonly [Kind in CspTenancy['kind']]: string };
  readonly customer: string;
  readonly nothing: string;
  readonly unreadable: string;
  readonly gaps: string;
  readonly issues: string;
  readonly more: (count: number) => string;
  readonly notTried: string;
  readonly share: string;
  readonly makeLink: string;
  readonly link: string;
  readonly linkMade: string;
  readonly tooLong: string;
  readonly badLink: string;
}
