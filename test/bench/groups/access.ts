import { execute, type Command, type Customer, type GranularDelegatedAdmin, type Partner } from 'csp-multi-partner';
import { accessAsOf, accessOf, coverage, deadlines } from 'csp-multi-partner/access';
import { rolesFor } from 'csp-multi-partner/roles';
import * as world from '../../world';
import { contest } from '../contest';
import type { Group, Row } from '../group';
import { casbin } from '../peers/access/casbin';
import { casl } from '../peers/access/casl';
import { cedar } from '../peers/access/cedar';
import type { AskedAccess } from '../peers/access/facts';
import { mayByHand } from '../peers/access/handWritten';
import { accessQuestions } from '../peers/access/questions';
import { expectAgreement } from '../peers/agreement';
import { withVersion, type Ask, type Peer } from '../peers/peer';

const BEYOND_FIVE =
  'The grant is found twice, once for all rules and once to put the new one in its place, and the list is copied. Tried: looking it up once for all rules, and comparing without a further call. An order by id would find it at once, but only as long as nobody hands in a list that is out of order.';

const TITLE = 'May this user of a partner administer this customer now?';
const QUESTIONS = 3000;
const SIZES = [1, 10, 100, 1_000, 10_000] as const;
const OF_EACH = 10;

const byHand: Peer<AskedAccess> = {
  name: 'by hand',
  of: 'csp-multi-partner',
  prepare: (asked) => () => mayByHand(asked),
};
const peers: readonly Peer<AskedAccess>[] = [casl, casbin, cedar];

/** What one question about access costs, beside a loop written by hand and beside libraries of rules, and how it grows. */
export const access: Group = {
  name: 'access',
  title: TITLE,
  async run() {
    const questions = accessQuestions(QUESTIONS);
    await expectAgreement([byHand, ...peers], questions, isAllowed);
    const rows: Row[] = [];
    for (const size of SIZES)
      rows.push(await asked(`${count(size, 'grant')} of ${count(partnersFor(size), 'partner')}`, ofManyPartners(size)));
    // Up to ten, all are of one partner anyway.
    for (const size of SIZES.slice(2))
      rows.push(await asked(`${count(size, 'grant')} of 1 partner`, ofOnePartner(size)));
    rows.push(...(await growth()), ...(await portfolios()));
    return { title: TITLE, notes: notesOn(questions), rows };
  },
};

function isAllowed({ customer, question }: AskedAccess): boolean {
  return accessAsOf(customer, question).allowed;
}

const count = (of: number, thing: string): string => `${of.toLocaleString('en')} ${thing}${of === 1 ? '' : 's'}`;

/** A customer, and a question about the partner in the middle of its list: the grant in the middle of its own allows it. */
function ofManyPartners(size: number): AskedAccess {
  return ofPartners(partnersFor(size), Math.min(size, OF_EACH));
}

function partnersFor(size: number): number {
  return Math.max(1, size / OF_EACH);
}

function ofOnePartner(size: number): AskedAccess {
  return ofPartners(1, size);
}

function ofPartners(partners: number, ofEach: number): AskedAccess {
  const all = Array.from({ length: partners }, (_, index) => partnerNumber(index));
  const theOne = Math.floor(ofEach / 2);
  const grants = all.flatMap(({ tenantId, name }) =>
    Array.from({ length: ofEach }, (_, index): GranularDelegatedAdmin => {
      const roleDefinitionIds = [index === theOne ? world.EXCHANGE : world.GLOBAL_READER];
      return world.gdap({
        id: world.grantId(`${name} ${index}`),
        partner: tenantId,
        displayName: `relationship ${index}`,
        roleDefinitionIds,
        assignments: [world.assignment({ roleDefinitionIds })],
      });
    }),
  );
  const customer = world.contoso({
    asOf: '2024-02-01T00:00:00Z',
    partnerships: { partners: [world.northwind, ...all], grants },
  });
  const { tenantId: partner } = all[Math.floor(partners / 2)] as Partner;
  const user = { groups: [world.ENGINEERS], isAdminAgent: true, isHelpdeskAgent: false, isGuest: false };
  const at = world.at('2024-03-01');
  return { customer, question: { at, partner, user, access: { kind: 'roles', anyOf: [world.EXCHANGE] } } };
}

function partnerNumber(index: number): Partner {
  const tenantId = world.tenant(`fab00000-0000-4000-8000-${String(index).padStart(12, '0')}`);
  return { ...world.fabrikam, tenantId, partnerId: world.partnerId(String(10_000 + index)), name: `Partner ${index}` };
}

async function asked(customers: string, question: AskedAccess): Promise<Row> {
  const asks: Record<string, Ask> = {};
  for (const peer of [byHand, ...peers]) asks[peer.name] = await peer.prepare(question);
  const { [byHand.name]: loop, ...others } = asks;
  return contest({
    work: `A user’s access to a customer with ${customers}`,
    subjects: {
      [byHand.name]: loop as Ask,
      accessAsOf: () => accessAsOf(question.customer, question.question),
      'accessOf, made before': sortedOut(question),
      ...others,
    },
  });
}

const AT_TEN = 'at 10 grants';
const AT_THOUSAND = 'at 1,000 grants';
const AT_TEN_THOUSAND = 'at 10,000 grants';

/** As a service keeps it beside a customer on whom many questions are asked. */
function sortedOut({ customer, question }: AskedAccess): () => unknown {
  const ask = accessOf(customer);
  return () => ask(question);
}

async function growth(): Promise<readonly Row[]> {
  const anew = ({ customer, question }: AskedAccess) => {
    return () => accessAsOf(customer, question);
  };
  const [few, many] = [ofManyPartners(10), ofManyPartners(10_000)];
  return [
    await contest({
      work: 'accessOf, made before, the grants being of many partners',
      subjects: { [AT_TEN]: sortedOut(few), [AT_TEN_THOUSAND]: sortedOut(many) },
      bounds: [{ subject: AT_TEN_THOUSAND, against: AT_TEN, atMost: 3 }],
    }),
    await contest({
      work: 'accessAsOf, the grants being of many partners',
      subjects: { [AT_TEN]: anew(few), [AT_TEN_THOUSAND]: anew(many) },
    }),
    await contest({
      work: 'making accessOf of 10,000 grants of many partners, beside one question by accessAsOf',
      subjects: { accessAsOf: anew(many), accessOf: () => accessOf(many.customer) },
    }),
    await contest({
      work: 'accessAsOf, the grants being of the one partner that is asked about',
      subjects: { [AT_TEN]: anew(ofOnePartner(10)), [AT_TEN_THOUSAND]: anew(ofOnePartner(10_000)) },
    }),
    await contest({
      work: 'Executing one termination of a grant, the grants being of many partners',
      subjects: { [AT_TEN]: terminate(ofManyPartners(10)), [AT_THOUSAND]: terminate(ofManyPartners(1_000)) },
      bounds: [{ subject: AT_THOUSAND, against: AT_TEN, atMost: 5, missed: BEYOND_FIVE }],
    }),
  ];
}

/** Terminates the last grant of the partner that is asked about. */
function terminate({ customer, question: { partner, at } }: AskedAccess): () => unknown {
  const grantIds = customer.partnerships.grants.flatMap((grant) =>
    grant.kind === 'gdap' && grant.partner === partner ? [grant.id] : [],
  );
  const command: Command<'terminateGrant'> = {
    type: 'terminateGrant',
    at,
    actor: world.agent(partner),
    grantId: grantIds.at(-1) ?? world.GRANT,
  };
  world.must(execute(customer, command));
  return () => execute(customer, command);
}

/** A thousand customers as a service has them, one document each: what is asked of all of them, beside reading them. */
async function portfolios(): Promise<readonly Row[]> {
  const customers: readonly Customer[] = Array.from({ length: 1_000 }, () => ofOnePartner(2).customer);
  const documents = customers.map((customer) => JSON.stringify(customer));
  const [from, until] = [world.at('2025-06-01'), world.at('2026-06-01')];
  const needs = { Exchange: rolesFor('exchange', 'administer') };
  return [
    await contest({
      work: 'What a year brings to 1,000 customers with two grants each, beside reading them',
      subjects: {
        'JSON.parse': () => documents.map((text) => JSON.parse(text) as unknown),
        deadlines: () => customers.map((customer) => deadlines(customer, from, until)),
        coverage: () => customers.map((customer) => coverage(customer, { from, until, needs })),
      },
    }),
  ];
}

function notesOn(questions: readonly AskedAccess[]): readonly string[] {
  const codes = new Map<string, number>();
  for (const { customer, question } of questions) {
    const given = new Set(accessAsOf(customer, question).reasons.map(({ code }) => code));
    for (const code of given) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  const counts = [...codes].sort(([, one], [, other]) => other - one).map(([code, count]) => `\`${code}\` ${count}`);
  return [
    `Before anything is measured, all answer ${QUESTIONS.toLocaleString('en')} generated questions alike, ${questions.filter(isAllowed).length} of them ` +
      `with yes. The questions have these reasons: ${counts.join(', ')}.`,
    `In the measured question the partner in the middle of the customer’s list is asked about, up to ${OF_EACH} grants a partner or ` +
      'all of one, and the grant in the middle of its own alone allows it: neither first nor last, since CASL looks at the last rule ' +
      'first.',
    `*${byHand.name}* is one loop that says yes or no and ends at the first yes. \`accessAsOf\` says also which grants and ` +
      'assignments allow it or what is missing at each, with sources, and until when the answer holds.',
    `The peers are ${peers.map(withVersion).join(', ')}, and say yes or no. Their rules are made of the customer’s grants: one for ` +
      'each assignment in CASL and Cedar, one for each role of it in Casbin. Making and parsing them is not measured, though it ' +
      'has to be done again whenever a grant changes. In CASL the partner is the type of the subject, by which it finds rules ' +
      'at once; Casbin and Cedar go through all of them.',
    '`accessOf` sorts out once what each partner has, and is an index that the caller makes and keeps beside the customer: the state ' +
      'itself holds none, and the order of its lists means nothing. An answer names every grant that allows it or stands in the ' +
      'way, so it grows with what the one partner has.',
    'json-rules-engine cannot ask of a list whether one of its records meets several conditions, other than by an operator ' +
      'written in JavaScript, and a guard of XState is a function: with both, the loop written by hand would be measured again.',
  ];
}
