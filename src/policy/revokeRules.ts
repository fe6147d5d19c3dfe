import { findLegacyGrant } from '../customer/partnerships';
import { DAY, addMilliseconds } from '../shared/instant';
import { CLOUDS } from '../tenant/cloud';
import { customerAdministrator, isActingPartner, partnerRole } from './circumstances';
import { always, BEYOND_CHINA, entitled, notBeforeLastEvent, permittedRoles } from './commonRules';
import type { RulesFor } from './rule';

/**
 * Delegated admin counts as inactive after *more than* 90 days without a sign-in: 90 days and the first millisecond.
 *
 * @see https://learn.microsoft.com/partner-center/dap-monitor-self-serve-removal
 */
export const INACTIVE_AFTER: number = 90 * DAY + 1;

/** Who may take delegated admin privileges back. */
export const revokeRules: RulesFor<'revokeDelegatedAdmin'> = {
  'too-early': notBeforeLastEvent,
  'delegated-admin-unknown': {
    eras: /* @__PURE__ */ always(['ours'], ({ partnerships }, { partner }) =>
      findLegacyGrant(partnerships, partner) === undefined ? { partner } : null,
    ),
  },
  'actor-not-entitled': /* @__PURE__ */ entitled(
    ['obtain-admin-2023', 'dap-monitoring-2023'],
    () => ['customer', 'partner', 'microsoft'],
    ({ actor, partner }) => actor.kind !== 'partner' || isActingPartner(actor, partner),
  ),
  'role-not-permitted': {
    eras: [
      {
        clouds: CLOUDS,
        from: '2023-08-09',
        until: null,
        sources: ['dap-monitoring-2023'],
        check: (_, { actor }) => partnerRole(actor, ['admin-agent', 'helpdesk-agent']),
      },
      {
        clouds: BEYOND_CHINA,
        from: '2023-09-20',
        until: null,
        sources: ['obtain-admin-2023', 'manage-partners-current'],
        check: (_, { actor }) => customerAdministrator(actor, true),
      },
      {
        clouds: BEYOND_CHINA,
        from: '2023-09-20',
        until: null,
        sources: ['obtain-admin-2023'],
        reading: { dispute: 'customer-administrator', is: 'global-admin' },
        check: (_, { actor }) => customerAdministrator(actor, false),
      },
    ],
    remedy: permittedRoles,
  },
  'delegated-admin-in-use': {
    eras: [
      {
        clouds: CLOUDS,
        from: '2021-12-07',
        until: null,
        sources: ['dap-monitoring-2023'],
        check: (_, { at, actor }) => {
          if (actor.kind !== 'microsoft') return null;
          const { inactiveSince } = actor;
          const removableFrom = inactiveSince && addMilliseconds(inactiveSince, INACTIVE_AFTER);
          return removableFrom === null || at < removableFrom ? { inactiveSince, removableFrom } : null;
        },
      },
    ],
    remedy: ({ removableFrom }) => removableFrom && { kind: 'wait', until: removableFrom },
  },
};
