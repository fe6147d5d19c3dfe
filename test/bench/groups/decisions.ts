import { decide, execute } from 'csp-multi-partner';
import * as world from '../../world';
import { contest } from '../contest';
import type { Group, Row } from '../group';
import { expectAgreement } from '../peers/agreement';
import { withVersion, type Ask, type Peer } from '../peers/peer';
import { casbin } from '../peers/purchase/casbin';
import { casl } from '../peers/purchase/casl';
import { cedar } from '../peers/purchase/cedar';
import type { PurchaseQuestion } from '../peers/purchase/facts';
import { purchaseByHand } from '../peers/purchase/handWritten';
import { jsonRulesEngine } from '../peers/purchase/jsonRulesEngine';
import { purchaseQuestions } from '../peers/purchase/questions';
import { expectSameSteps, type Answers } from '../peers/purchase/sameSteps';
import { xstate } from '../peers/purchase/xstate';

const TITLE = 'May this partner’s agent order this subscription for this customer now?';
const QUESTIONS = 3000;
const RULES = 15;

const peers: readonly Peer<PurchaseQuestion>[] = [casl, xstate, casbin, jsonRulesEngine, cedar];

const BY_HAND = 'by hand';
const LIBRARY = 'csp-multi-partner';

const beyondReach = (peer: string): string =>
  `The step written by hand misses it too: a permitted order takes it a third of CASL’s time and a hundredth of Cedar’s. ${peer} is given ` +
  'facts ready-made, says one boolean and stops at the first reason; the step finds all of them, makes the event and freezes it.';

const bounds = [
  { subject: LIBRARY, against: BY_HAND, atMost: 4 },
  { subject: LIBRARY, against: casl.name, atMost: 0.25, missed: beyondReach(casl.name) },
  { subject: LIBRARY, against: cedar.name, atMost: 0.005, missed: beyondReach(cedar.name) },
];

/** What deciding costs, beside a step written by hand and beside libraries of rules. */
export const decisions: Group = {
  name: 'decisions',
  title: TITLE,
  async run() {
    const questions = purchaseQuestions(QUESTIONS);
    const answers = expectSameSteps(questions);
    await expectAgreement(peers, questions, ({ customer, command }) => decide(customer, command).isOk());
    if (answers.broken.size !== RULES) throw new Error(`only ${answers.broken.size} rules were broken`);
    return { title: TITLE, notes: notesOn(answers), rows: [await asked(permitted), await asked(forbidden)] };
  },
};

/** Northwind and Fabrikam sell to Contoso, and Northwind orders an Azure plan. */
const permitted: PurchaseQuestion = {
  customer: world.contoso({
    asOf: '2024-01-01T00:00:00Z',
    partnerships: {
      relationships: [world.reseller(world.NORTHWIND), world.reseller(world.FABRIKAM)],
      grants: [world.dap(world.NORTHWIND), world.gdap()],
    },
  }),
  command: world.purchase('2024-05-01'),
};

/** Adatum, an indirect reseller from elsewhere without a relationship, has its helpdesk order; no agreement was accepted. */
const forbidden: PurchaseQuestion = {
  customer: world.contoso({
    asOf: '2024-01-01T00:00:00Z',
    market: 'DE',
    partnerships: { grants: [world.dap(world.NORTHWIND), world.gdap()], customerAgreementAcceptedAt: null },
  }),
  command: world.purchase('2024-05-01', {
    partner: world.ADATUM,
    actor: world.agent(world.ADATUM, 'helpdesk-agent'),
  }),
};

async function asked(question: PurchaseQuestion): Promise<Row> {
  const { customer, command } = question;
  const asks: Record<string, Ask> = {};
  for (const peer of peers) asks[peer.name] = await peer.prepare(question);
  const outcome = decide(customer, command).match(
    () => 'permitted: one event, and the customer after it',
    (refusals) => `refused for ${refusals.length} reasons`,
  );
  return contest({
    work: `An order, ${outcome}; the peers say only yes or no`,
    subjects: {
      [BY_HAND]: () => purchaseByHand(question),
      [LIBRARY]: () => execute(customer, command),
      ...asks,
    },
    bounds,
  });
}

function notesOn({ accepted, broken }: Answers): readonly string[] {
  const counts = [...broken].sort(([, one], [, other]) => other - one).map(([code, count]) => `\`${code}\` ${count}`);
  return [
    `All answer one question by the same ${RULES} rules, each with its clouds and days. Before anything is measured, all answer ` +
      `${QUESTIONS.toLocaleString('en')} generated questions alike, ${accepted} of them with yes; the others break ${counts.join(', ')}.`,
    `*${BY_HAND}* is the limit: the whole step written for this one command, which comes to the very same refusals (facts, ` +
      'sources, remedies), readings, event and frozen customer as `execute` on all of these questions. It takes no readings of ' +
      'the caller’s own.',
    `The peers are ${peers.map(withVersion).join(', ')}. They answer yes or no and nothing else, with neither reasons nor event, ` +
      'nor the customer after it.',
    'Facts that have to be looked for in lists (whether there is a reseller relationship, what kind of partner it is, whether ' +
      'somebody else administers the service, whether the id is taken) are handed to the peers ready-made, and collecting them is ' +
      'not measured; instants come as numbers. Clouds, days, roles and comparisons are written in the language of each peer. CASL ' +
      'compares facts with constants alone, so five comparisons of one fact with another come to it ready-made too.',
    'Of several ways to write the rules the fastest was taken: for Casbin all of them in the matcher, instead of one policy each; ' +
      'for json-rules-engine one rule of many conditions, instead of one each; for XState one snapshot for all questions, the ' +
      'facts coming with the event; for Cedar a policy set parsed beforehand, and all facts in the context.',
    'CASL, Casbin, json-rules-engine and Cedar interpret rules that are given at run time, and that may be changed without a ' +
      'release; ours may not, and neither may the guards of XState.',
  ];
}
