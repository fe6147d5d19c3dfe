import {
  grantKey,
  type DelegatedAdminGrant,
  type LegacyActive,
  type LegacyDelegatedAdmin,
  type LegacyRemoved,
} from '../delegatedAdmin/delegatedAdminGrant';
import type {
  GranularActive,
  GranularApprovalPending,
  GranularApproved,
  GranularCreated,
  GranularDelegatedAdmin,
  GranularOver,
  GranularState,
  GranularTerminating,
} from '../delegatedAdmin/granularGrant';
import { grantIdReader, tenantIdReader } from './identifierReaders';
import { instantReader } from './instantReader';
import { listOf, nullable, oneOf, record, text, variants, type Reader } from './reader';

const approved: Reader<GranularState> = /* @__PURE__ */ record<GranularApproved>({
  status: /* @__PURE__ */ oneOf(['approved', 'activating']),
  approvedAt: instantReader,
});
const active: Reader<GranularState> = /* @__PURE__ */ record<GranularActive>({
  status: /* @__PURE__ */ oneOf(['active', 'expiring']),
  activatedAt: instantReader,
  endsAt: instantReader,
});
const terminating: Reader<GranularState> = /* @__PURE__ */ record<GranularTerminating>({
  status: /* @__PURE__ */ oneOf(['terminationRequested', 'terminating']),
  requestedAt: instantReader,
});
const over: Reader<GranularState> = /* @__PURE__ */ record<GranularOver>({
  status: /* @__PURE__ */ oneOf(['expired', 'terminated']),
  endedAt: instantReader,
});

const stateReader: Reader<GranularState> = /* @__PURE__ */ variants<GranularState>('status', {
  created: /* @__PURE__ */ record<GranularCreated>({ status: oneOf(['created']), createdAt: instantReader }),
  approvalPending: /* @__PURE__ */ record<GranularApprovalPending>({
    status: oneOf(['approvalPending']),
    lockedAt: instantReader,
  }),
  approved,
  activating: approved,
  active,
  expiring: active,
  expired: over,
  terminationRequested: terminating,
  terminating,
  terminated: over,
});

export const granularGrantReader: Reader<GranularDelegatedAdmin> = /* @__PURE__ */ record<GranularDelegatedAdmin>({
  kind: oneOf(['gdap']),
  id: grantIdReader,
  partner: tenantIdReader,
  displayName: text,
  duration: text,
  roleDefinitionIds: /* @__PURE__ */ listOf(text, String),
  state: stateReader,
});

const legacyStateReader: Reader<LegacyDelegatedAdmin['state']> = /* @__PURE__ */ variants<
  LegacyDelegatedAdmin['state']
>('status', {
  active: /* @__PURE__ */ record<LegacyActive>({
    status: oneOf(['active']),
    since: /* @__PURE__ */ nullable(instantReader),
  }),
  removed: /* @__PURE__ */ record<LegacyRemoved>({
    status: oneOf(['removed']),
    since: /* @__PURE__ */ nullable(instantReader),
    removedAt: instantReader,
    removedBy: oneOf(['partner', 'customer', 'microsoft']),
  }),
});

export const grantReader: Reader<DelegatedAdminGrant> = /* @__PURE__ */ variants<DelegatedAdminGrant>('kind', {
  dap: /* @__PURE__ */ record<LegacyDelegatedAdmin>({
    kind: oneOf(['dap']),
    partner: tenantIdReader,
    state: legacyStateReader,
  }),
  gdap: granularGrantReader,
});

export const grantsReader: Reader<readonly DelegatedAdminGrant[]> = /* @__PURE__ */ listOf(grantReader, grantKey);
