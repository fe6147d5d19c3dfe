import { describe, expect, it } from 'vitest';
import {
  ASSIGNMENT_CYCLE,
  BY_TIME,
  LIFE_CYCLE,
  PROVISIONING,
  type GrantStep,
} from '../../../src/delegatedAdmin/grantLifeCycle';

/** `from → to` and, behind a bar, where the step has had its effect already. Written down from Graph's documents. */
const STEPS = {
  amendGrant: 'created → created |',
  deleteGrant: 'created → gone |',
  lockGrantForApproval: 'created → approvalPending | approvalPending',
  approveGrant: 'approvalPending → approvalPending approved | approved activating active',
  rejectGrant: 'approvalPending → approvalPending |',
  switchAutoExtension: 'created active → created active |',
  removeGlobalAdministrator: 'active → active |',
  terminateGrant: 'active → terminationRequested | terminationRequested terminating terminated',
  assignAccess: 'active → active |',
  changeAccessAssignment: 'active → active |',
  removeAccessAssignment: 'active → active |',
  recordAssignment:
    'active expiring expired terminationRequested terminating terminated → active expiring expired terminationRequested terminating terminated |',
};

const PROVISIONED = {
  activating: 'approved → activating | activating active',
  active: 'approved activating → active | active',
  expired: 'expiring → expired | expired',
  terminating: 'terminationRequested → terminating | terminating terminated',
  terminated: 'terminationRequested terminating → terminated | terminated',
};

const words = (statuses: readonly (string | null)[]): string => statuses.map((each) => each ?? 'gone').join(' ');
const written = ({ from, to, done }: GrantStep): string => `${words(from)} → ${words(to)} | ${words(done)}`.trim();

describe('the table of the life cycle', () => {
  it.each(Object.entries(STEPS))('has %s lead from %s', (type, step) => {
    expect(written(LIFE_CYCLE[type as keyof typeof LIFE_CYCLE])).toBe(step);
  });

  it.each(Object.entries(PROVISIONED))('has Microsoft’s word of %s lead from %s', (status, step) => {
    expect(written(PROVISIONING[status as keyof typeof PROVISIONING])).toBe(step);
  });

  it('lists every step, and no other', () => {
    expect([Object.keys(LIFE_CYCLE), Object.keys(PROVISIONING)]).toEqual([
      Object.keys(STEPS),
      Object.keys(PROVISIONED),
    ]);
  });

  it('says what time does', () => {
    expect(Object.entries(BY_TIME).map(([status, to]) => `${status} → ${words(to)}`)).toEqual([
      'approvalPending → gone',
      'active → active expiring',
      'expired → gone',
      'terminated → gone',
    ]);
  });

  it('leads an assignment from pending to active, to an error, and away', () => {
    const cycle = Object.entries(ASSIGNMENT_CYCLE).map(
      ([step, { from, done }]) => `${step}: ${words(from)} | ${words(done)}`,
    );
    expect(cycle.map((line) => line.trim())).toEqual([
      'changeAccessAssignment: pending active |',
      'removeAccessAssignment: pending active error | deleting deleted',
      'active: pending | active',
      'deleted: deleting | deleted',
      'error: pending deleting | error',
    ]);
  });
});
