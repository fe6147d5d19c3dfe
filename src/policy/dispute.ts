import type { NonEmpty } from '../shared/nonEmpty';
import { deepFreeze } from '../shared/deepFreeze';
import type { SourceId } from './source';

/** Matters on which the sources conflict, with the readings that each allows. */
export interface Disputes {
  /** Whether a customer of the US Government cloud may work with several partners. */
  readonly 'us-government-multi-partner': 'available' | 'not-available';
  /** Who, in the customer's organisation, may accept a reseller relationship and remove a partner's roles. */
  readonly 'customer-administrator': 'global-admin' | 'billing-admin';
  /** What became of delegated admin when a reseller relationship ended between October 2020 and May 2021. */
  readonly 'delegated-admin-after-removal': 'removed' | 'unchanged';
  /** Whether there is granular delegated admin in US Government and at 21Vianet. */
  readonly 'national-cloud-granular-admin': 'available' | 'not-available';
}

export type DisputeId = keyof Disputes;

/** One reading of one disputed matter. */
export type Reading = { readonly [Id in DisputeId]: { readonly dispute: Id; readonly is: Disputes[Id] } }[DisputeId];

/** The caller's own readings; what it leaves out, or names otherwise, is read as {@link DISPUTES} says. */
export type Readings = Partial<Disputes>;

interface Dispute<Name extends string> {
  readonly default: Name;
  readonly readings: { readonly [Each in Name]: NonEmpty<SourceId> };
}

/** Each disputed matter with the sources of each reading and the one that decides unless the caller says otherwise. */
export const DISPUTES: { readonly [Id in DisputeId]: Dispute<Disputes[Id]> } = /* @__PURE__ */ deepFreeze({
  'us-government-multi-partner': {
    default: 'available',
    readings: {
      available: ['multipartner-2017-06', 'multipartner-current'],
      'not-available': ['us-government-overview', 'national-clouds-2017', 'national-clouds-2023'],
    },
  },
  'customer-administrator': {
    default: 'global-admin',
    readings: {
      'global-admin': ['request-2021', 'obtain-admin-2023'],
      'billing-admin': ['manage-partners-current'],
    },
  },
  'delegated-admin-after-removal': {
    default: 'removed',
    readings: {
      removed: ['remove-2021', 'connect-2023'],
      unchanged: ['connect-2020'],
    },
  },
  'national-cloud-granular-admin': {
    default: 'not-available',
    readings: { available: ['graph-gdap-current'], 'not-available': ['multipartner-current', 'graph-gdap-2024'] },
  },
});

/** On what an answer rests where sources conflict: the reading that decided, and the sources of every reading. */
export interface DisputedReading {
  readonly dispute: DisputeId;
  readonly decidedBy: Disputes[DisputeId];
  readonly readings: Readonly<Record<string, NonEmpty<SourceId>>>;
}

export function toDisputedReading(dispute: DisputeId, readings: Readings): DisputedReading {
  const { default: standard, readings: all } = DISPUTES[dispute];
  const own = readings[dispute] ?? standard;
  return { dispute, decidedBy: Object.hasOwn(all, own) ? own : standard, readings: all };
}
