import { parseInstant } from 'csp-multi-partner/parse';
import agreements from '../../../examples/agreements.json?raw';
import assignments from '../../../examples/access-assignments.json?raw';
import customer from '../../../examples/customer.json?raw';
import grants from '../../../examples/delegated-admin-relationships.json?raw';
import relationships from '../../../examples/relationships.json?raw';
import subscriptions from '../../../examples/subscriptions.json?raw';
import { recognise, type Document } from '../documents/recognise';
import type { Session } from './session';

/** What Partner Center and Graph answered to a distributor, as docs/examples has it. */
export const EXAMPLE: readonly Document[] = [
  customer,
  subscriptions,
  relationships,
  agreements,
  grants,
  assignments,
].map(recognise);

const asOf = parseInstant('2026-11-23T09:00:00Z')._unsafeUnwrap();

/** Nothing pasted yet; the partner is the one that the example was answered to. */
export const BEGINNING: Session = {
  documents: [],
  asker: {
    kind: 'indirect-provider',
    tenantId: '27c8d5f0-0b1e-4d93-a6f4-8e5b3c2d1a03',
    partnerId: '2754118',
    name: 'Great Plains Distribution',
    cloud: 'global',
    market: 'US',
  },
  asOf,
  tenancy: 'none',
  tenantId: null,
  at: asOf,
  actor: { kind: 'customer', role: 'global-admin' },
  commands: [],
};
