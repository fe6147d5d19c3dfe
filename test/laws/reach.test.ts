import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantHistories, histories, tally, type History } from './histories';

function print(title: string, drawn: readonly History[]): void {
  console.log(title);
  for (const [type, { accepted, refused }] of Object.entries(tally(drawn))) {
    console.log(
      `  ${type.padEnd(26)} accepted ${String(accepted).padStart(5)}   refused ${String(refused).padStart(5)}`,
    );
  }
}

const eventsOf = (drawn: readonly History[]): ReadonlySet<string> =>
  new Set(drawn.flatMap(({ events }) => events.map(({ type }) => type)));

describe('the histories', () => {
  it('reach every kind of command about relationships at least 100 times', () => {
    const drawn = fc.sample(histories, { seed: 20_261_123, numRuns: 600 });
    print('commands in 600 histories of everything:', drawn);
    const counts = tally(drawn);
    for (const type of [
      'requestRelationship',
      'acceptInvitation',
      'revokeDelegatedAdmin',
      'endResellerRelationship',
      'purchaseSubscription',
    ] as const) {
      expect(counts[type].accepted, type).toBeGreaterThanOrEqual(100);
    }
  });

  it('reach every kind of command about granular relationships at least 200 times, and every event', () => {
    const drawn = fc.sample(grantHistories, { seed: 20_261_124, numRuns: 900 });
    print('commands in 900 histories of granular relationships:', drawn);
    for (const [type, { accepted }] of Object.entries(tally(drawn))) {
      if (GRANT_COMMANDS.includes(type)) expect(accepted, type).toBeGreaterThanOrEqual(200);
    }
    const both = eventsOf([...drawn, ...fc.sample(histories, { seed: 20_261_123, numRuns: 200 })]);
    expect(both.size).toBe(23);
  });
});

const GRANT_COMMANDS: readonly string[] = [
  'draftGrant',
  'amendGrant',
  'deleteGrant',
  'lockGrantForApproval',
  'approveGrant',
  'rejectGrant',
  'recordProvisioning',
  'switchAutoExtension',
  'removeGlobalAdministrator',
  'terminateGrant',
  'recordElapsed',
  'assignAccess',
  'changeAccessAssignment',
  'removeAccessAssignment',
  'recordAssignment',
];
