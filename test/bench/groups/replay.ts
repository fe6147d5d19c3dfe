import assert from 'node:assert/strict';
import { evolve, type Customer, type CustomerEvent } from 'csp-multi-partner';
import { replay as replayed } from 'csp-multi-partner/replay';
import * as world from '../../world';
import { contest } from '../contest';
import type { Group, GroupFigures, Row } from '../group';
import { beginner, historiesOf, historyOf } from '../lifeCycles';
import { toCustomer, toTables } from '../peers/customerTables';
import { immerPerBatch, immerPerEvent } from '../peers/immerCustomer';
import { MutableCustomer } from '../peers/mutableCustomer';
import { mutativePerBatch, mutativePerEvent } from '../peers/mutativeCustomer';

const BEYOND_THE_CLASS =
  'The class keeps the objects of the events and changes its own in place; `replay` copies what it takes into frozen objects of its own, a new one for each event. Tried: an index in place of a search, which made it linear, and copies of constant shape. Not tried: states that stay open until the end, for what an event does would then be written twice.';

const SMALL_STATES =
  'What a new state costs those libraries grows with what the customer has, and after 100 events that is little.';

type History = readonly CustomerEvent[];

const MANY_EVENTS = 1_000_000;
const [MANY_CUSTOMERS, EVENTS_OF_EACH] = [10_000, 100];
/** What libraries of immutable updates are measured on: a state for each event takes them minutes for a million. */
const [FEWER_EVENTS, FEWER_CUSTOMERS] = [20_000, 200];
const [FOLDED, DRAFTS] = [10_000, 8_000];

/** Far more than any change of the machine's mood makes of twice as much work. */
const ABOUT_TWICE = 2.5;

const tables = toTables(beginner);

export const replay: Group = {
  name: 'replay',
  title: 'Replaying histories',
  async run(): Promise<GroupFigures> {
    const rows: Row[] = [];
    const long = historyOf(MANY_EVENTS);
    const end = replayed(beginner, long);
    assert.deepEqual(mutated(long).toCustomer(), end);
    rows.push(
      await contest({
        work: `replay ${inThousands(MANY_EVENTS)} events of one customer`,
        subjects: { 'mutable class': () => mutated(long), replay: () => replayed(beginner, long) },
        bounds: [{ subject: 'replay', against: 'mutable class', atMost: 1.5, missed: BEYOND_THE_CLASS }],
        isLong: true,
      }),
    );
    const shorter = long.slice(0, FEWER_EVENTS);
    checkPeers([shorter]);
    rows.push(await againstPeers(`replay ${inThousands(FEWER_EVENTS)} events of one customer`, [shorter]));

    const histories = historiesOf(MANY_CUSTOMERS, EVENTS_OF_EACH);
    for (const history of histories) assert.deepEqual(mutated(history).toCustomer(), replayed(beginner, history));
    rows.push(
      await contest({
        work: `replay ${EVENTS_OF_EACH} events of each of ${inThousands(MANY_CUSTOMERS)} customers`,
        subjects: {
          'mutable class': () => histories.map(mutated),
          replay: () => histories.map((history) => replayed(beginner, history)),
        },
        bounds: [{ subject: 'replay', against: 'mutable class', atMost: 1.5, missed: BEYOND_THE_CLASS }],
        isLong: true,
      }),
    );
    const fewer = histories.slice(0, FEWER_CUSTOMERS);
    checkPeers(fewer);
    rows.push(await againstPeers(`replay ${EVENTS_OF_EACH} events of each of ${FEWER_CUSTOMERS} customers`, fewer));
    rows.push(await againstFolding(long.slice(0, FOLDED)), await growth());
    return { title: replay.title, notes: notesOn(end), rows };
  },
};

function mutated(history: History): MutableCustomer {
  const customer = new MutableCustomer(beginner);
  for (const event of history) customer.apply(event);
  return customer;
}

const peers = {
  'immer, a state for each event': immerPerEvent,
  'immer, one state for all': immerPerBatch,
  'mutative, a state for each event': mutativePerEvent,
  'mutative, one state for all': mutativePerBatch,
} as const;

/** @throws where a peer comes to another customer than `replay` */
function checkPeers(histories: readonly History[]): void {
  for (const history of histories) {
    const expected = replayed(beginner, history);
    for (const peer of Object.values(peers)) assert.deepEqual(toCustomer(peer(tables, history)), expected);
  }
}

function againstPeers(work: string, histories: readonly History[]): Promise<Row> {
  const of = Object.entries(peers).map(([name, peer]): [string, () => unknown] => [
    name,
    () => histories.map((history) => peer(tables, history)),
  ]);
  return contest({
    work,
    subjects: {
      replay: () => histories.map((history) => replayed(beginner, history)),
      'mutable class': () => histories.map(mutated),
      ...Object.fromEntries(of),
    },
    bounds: [
      { subject: 'replay', against: 'immer, a state for each event', atMost: 0.1, missed: SMALL_STATES },
      { subject: 'replay', against: 'mutative, a state for each event', atMost: 0.1, missed: SMALL_STATES },
    ],
    isLong: true,
  });
}

function againstFolding(history: History): Promise<Row> {
  return contest({
    work: `${inThousands(history.length)} events of one customer`,
    subjects: {
      replay: () => replayed(beginner, history),
      'folding evolve, a state for each event': () => history.reduce(evolve, beginner),
    },
    isLong: true,
  });
}

function growth(): Promise<Row> {
  const drafts = Array.from({ length: 2 * DRAFTS }, (_, index) => draftedAs(`grant-${index}`));
  const [half, whole] = [drafts.slice(0, DRAFTS), drafts];
  const [once, twice] = [half, whole].map(({ length }) => `${inThousands(length)} drafts`) as [string, string];
  return contest({
    work: 'replay drafts of which none is ever dropped',
    subjects: { [once]: () => replayed(beginner, half), [twice]: () => replayed(beginner, whole) },
    bounds: [{ subject: twice, against: once, atMost: ABOUT_TWICE }],
  });
}

function draftedAs(id: string): CustomerEvent {
  const grant = world.gdap({ id: world.grantId(id), assignments: [], state: world.STATES.created });
  const by = world.agent(world.FABRIKAM);
  return {
    type: 'grantDrafted',
    at: world.STATES.created.createdAt,
    by,
    grant,
    partner: world.fabrikam,
    provider: null,
  };
}

function inThousands(count: number): string {
  return count.toLocaleString('en');
}

function notesOn({ account, partnerships }: Customer): readonly string[] {
  const grants = partnerships.grants.filter(({ kind }) => kind === 'gdap').length;
  return [
    'The histories are life cycles that `execute` decided, repeated with new ids, other partners and later instants; all types of event occur. ' +
      `The one of ${inThousands(MANY_EVENTS)} events leaves ${grants} granular relationships, all older ones forgotten, ` +
      `${partnerships.partners.length} partners, ${inThousands(partnerships.invitations.length)} invitations and ` +
      `${inThousands(account.subscriptions.length)} subscriptions: neither of the latter two is ever dropped.`,
    'The mutable class keeps maps by id, changes facts in place, freezes and copies next to nothing, and is not asked for a value at the ' +
      'end; `replay` gives a frozen one. All subjects come to the same customer, which is checked before they are measured.',
    'immer and mutative keep tables by id, run one and the same recipe in their production builds, and freeze nothing. Their use is a state ' +
      `for each event. Of that they are measured on ${inThousands(FEWER_EVENTS)} events of one customer and on ${FEWER_CUSTOMERS} customers, beside ` +
      '`replay` of the same events: nothing is scaled. One recipe for a whole history, as their pages advise where nobody needs the states ' +
      'between, costs them far less than that; the rows show it, and no bound is set against it.',
  ];
}
