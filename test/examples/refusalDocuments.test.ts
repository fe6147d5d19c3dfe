import type { Refusal } from 'csp-multi-partner';
import { decode, encode, fromDocument, toDocument } from 'csp-multi-partner/wire/json';
import { sources } from 'csp-multi-partner/sources';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en';
import { refusalReader } from '../../src/parse/refusalReader';
import { read } from '../../src/parse/reading';
import type { Reader } from '../../src/parse/takes';
import { remedyReader } from '../../src/parse/remedyReader';
import { sourceIdReader } from '../../src/parse/sourceReader';
import { DISPUTES, toDisputedReading, type DisputeId } from '../../src/policy/dispute';
import { ADATUM, at, grantId, must, TAILSPIN } from '../world';
import { document, problem, problemsOf, refused } from './problems';

const golden = readdirSync('test/golden')
  .filter((name) => name.endsWith('.json') && name !== 'customers.json')
  .flatMap((name) => JSON.parse(readFileSync(`test/golden/${name}`, 'utf8')) as { refusedWith?: readonly Refusal[] }[])
  .flatMap(({ refusedWith }) => refusedWith ?? []);

/** Some refusal, with other members. */
const unknown = (changes: object = {}): Refusal =>
  ({
    code: 'grant-unknown',
    sources: ['graph-gdap-current'],
    disputed: null,
    remedy: null,
    grantId: grantId('grant-1'),
    ...changes,
  }) as unknown as Refusal;

const readRefusal = (changes: object): ReturnType<typeof fromDocument<'refusals'>> =>
  fromDocument('refusals', { ...document(toDocument('refusals', [unknown()])), value: [unknown(changes)] });

describe('a refusal', () => {
  const byCode = new Map(golden.map((each): [string, Refusal] => [each.code, each]));

  it.each(Object.keys(en.rules))('of %s is read back as the golden corpus has it', (code) => {
    const refusal = { sources: ['ours'], remedy: null, disputed: null, ...byCode.get(code) } as unknown as Refusal;
    expect(refusal.code).toBe(code);
    expect(must(decode('refusals', encode('refusals', [refusal])))).toStrictEqual([refusal]);
  });

  it('can rest on either reading of each disputed matter', () => {
    for (const dispute of Object.keys(DISPUTES) as DisputeId[]) {
      for (const is of Object.keys(DISPUTES[dispute].readings)) {
        const refusal = unknown({ disputed: toDisputedReading(dispute, { [dispute]: is }) });
        expect(must(decode('refusals', encode('refusals', [refusal])))).toStrictEqual([refusal]);
      }
    }
  });

  it('can come with each kind of remedy', () => {
    for (const remedy of [
      { kind: 'command', command: 'endResellerRelationship', partner: ADATUM },
      { kind: 'role', roles: ['global-admin', 'user-admin', 'relationship-admin'] },
      { kind: 'actor', actors: ['provider', 'microsoft'] },
      { kind: 'amend', member: 'asks', to: 'reseller' },
      { kind: 'amend', member: 'displayName', to: '' },
      { kind: 'amend', member: 'acceptsCustomerAgreement', to: true },
      { kind: 'amend', member: 'provider', to: null },
      { kind: 'wait', until: at('2030-01-01') },
      { kind: 'flow', flow: 'await-provisioning', partner: null },
      { kind: 'flow', flow: 'transfer-azure-plan', partner: TAILSPIN },
    ]) {
      const refusal = unknown({ remedy });
      expect(must(decode('refusals', encode('refusals', [refusal])))).toStrictEqual([refusal]);
    }
  });

  it('names a code, sources, a reading and a remedy that this release knows', () => {
    expect(problemsOf(readRefusal({ code: 'too-late' })).map(({ code, path }) => [code, path])).toEqual([
      ['not-one-of', ['value', 0, 'code']],
    ]);
    const known = Object.keys(sources);
    refused(readRefusal({ sources: [] }), problem('empty', ['value', 0, 'sources'], 'list'));
    refused(
      readRefusal({ sources: ['ours', 'theirs'] }),
      problem('not-one-of', ['value', 0, 'sources', 1], 'theirs', known),
    );
    const reading = toDisputedReading('customer-administrator', {});
    refused(
      readRefusal({ disputed: { ...reading, decidedBy: 'nobody' } }),
      problem('not-one-of', ['value', 0, 'disputed', 'decidedBy'], 'nobody', ['global-admin', 'billing-admin']),
    );
    refused(
      readRefusal({ disputed: { ...reading, readings: { 'global-admin': ['ours'] } } }),
      problem('missing', ['value', 0, 'disputed', 'readings', 'billing-admin'], 'nothing'),
    );
    refused(
      readRefusal({ remedy: { kind: 'amend', member: 'asks', to: 1 } }),
      problem('not-text', ['value', 0, 'remedy', 'to'], '1'),
    );
  });
});

describe('the readers of refusals', () => {
  it('know every source', () => {
    for (const id of Object.keys(sources)) expect(must(read(sourceIdReader, id))).toBe(id);
  });

  it('take nothing that is none', () => {
    const readers: readonly Reader<unknown>[] = [refusalReader, remedyReader];
    for (const reader of readers) {
      refused(read(reader, null), problem('not-an-object', [], 'null'));
    }
  });
});
