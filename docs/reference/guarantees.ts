/** The page of what is guaranteed, with the tests that check it and what the last full run of them tried. */
import { readFileSync, readdirSync } from 'node:fs';
import type { ClosingFigures } from '../../test/verify/closing/figures';
import { SAMPLED, type LawName } from '../../test/verify/closing/lawBook';
import type { LawFigures } from '../../test/verify/laws/run';
import { measuredLines } from '../../test/verify/measured';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface NamedGuarantee {
  readonly name: string;
  readonly says: string;
  readonly formula: string;
  /** The laws that check it: the file, and how the title begins. */
  readonly laws: readonly (readonly [file: string, title: string])[];
  /** The laws of the closed space that do. */
  readonly closing: readonly LawName[];
  readonly notClaimed: string;
}

const GUARANTEES: readonly NamedGuarantee[] = [
  {
    name: 'The account is out of reach',
    says: 'No operation on relationships or on delegated admin changes a subscription, its ownership or the account’s, its terms, the customer’s obligations or its partner of record.',
    formula: 'execute(c, x).account is c.account, for every command x but a purchase',
    laws: [
      ['customer', 'multi-partner commands leave the account alone'],
      ['customer', 'the audit agrees'],
    ],
    closing: ['accountUntouched', 'audit'],
    notClaimed:
      'That nobody ever changes them. The seller of a subscription may change it, its own partner of record included; that happens in Partner Center and arrives here as a new snapshot.',
  },
  {
    name: 'A purchase only appends',
    says: 'A purchase adds one subscription of the buyer. Earlier subscriptions and all partnerships stay the same objects.',
    formula:
      'execute(c, x).subscriptions[i] is c.subscriptions[i], and partnerships is c.partnerships, for every purchase x',
    laws: [['customer', 'a purchase only appends']],
    closing: ['purchaseAppends'],
    notClaimed: 'That Partner Center takes the order: offers, prices, credit and availability are not looked at.',
  },
  {
    name: 'A subscription is its seller’s',
    says: 'Whatever admin rights a partner holds, it may do nothing to a subscription that another one sold.',
    formula: 'decideSubscriptionAction(c, x) is ok ⇒ x.actor sold x.subscription',
    laws: [['customer', 'no partner gains power over another’s subscription']],
    closing: ['noPower'],
    notClaimed:
      'What a partner can do technically with the roles it was given, such as an owner of an Azure subscription: this is about the commercial actions that the page lists.',
  },
  {
    name: 'Nobody resells to a CSP partner',
    says: 'No purchase breaks the ban on resale to partners as it was in that cloud on that day.',
    formula:
      'no subscriptionPurchased e with isBanned(c.cloud, c.cspTenancy, e.at), the ban written apart from the catalogue',
    laws: [['customer', 'nobody sells to a CSP partner’s tenant']],
    closing: ['audit'],
    notClaimed: 'That a tenant is what the caller says it is: `cspTenancy` is a fact that is told.',
  },
  {
    name: 'Access needs a living grant',
    says: 'Nobody of a partner has a role at a customer without a grant of that very partner that is in force at that instant, covers the role and reaches the user.',
    formula: 'accessAsOf(c, q).allowed ⇔ such a grant is found by a search written apart from the query',
    laws: [
      ['grants', 'needs a living grant'],
      ['grants', 'is given by one'],
      ['grants', 'is given by the legacy kind to its agents'],
      ['grants', 'is never given more than it has'],
    ],
    closing: ['access', 'neverMore'],
    notClaimed:
      'What Microsoft Entra really does: Conditional Access, sign-in, and propagation of minutes to hours are outside.',
  },
  {
    name: 'Access ends',
    says: 'It ends at the instant of its end, with termination and with removal, whether or not anybody recorded it.',
    formula:
      'accessAsOf(c, q) is constant before `until` and the opposite at it, and `until` is null only if none is found; recordElapsed changes no answer',
    laws: [
      ['grants', 'holds until it says'],
      ['grants', 'ends with termination'],
      ['grants', 'does not wait for a record'],
    ],
    closing: ['accessUntil', 'accessForGood'],
    notClaimed: 'When Microsoft’s own clocks act on it.',
  },
  {
    name: 'Each partner’s rights are its own',
    says: 'What one partner is given, loses or ends changes no relationship and no grant of another.',
    formula: 'for every step about partner p, the entries of all others are the same objects before and after',
    laws: [
      ['customer', 'a step about one partner changes nothing of another’s'],
      ['customer', 'a request changes no partner'],
      ['grants', 'is each partner’s own'],
    ],
    closing: ['othersUntouched'],
    notClaimed: 'An indirect provider and its reseller are invited together; an acceptance concerns both.',
  },
  {
    name: 'Relationships move along the documented arrows',
    says: 'A granular relationship and its assignments change status only as Graph’s documentation draws it, and keep their terms once locked.',
    formula: 'status(g) before → status(g) after is an arrow of the life cycle, for every step',
    laws: [
      ['grants', 'moves along the documented arrows only'],
      ['grants', 'leads where the table says'],
      ['grants', 'keeps its terms once it is locked'],
    ],
    closing: ['arrows', 'onlyEntitled'],
    notClaimed:
      'That snapshots of the real API never jump: they are read as they are. Nor that ids are never used again: a draft may take that of a relationship that was deleted or that Microsoft has forgotten.',
  },
  {
    name: 'One evaluator',
    says: 'Decisions, explanations, menus and forms give the same answer for the same reason.',
    formula: 'decide(c, x) is ok ⇔ no verdict of explain(c, x) refuses ⇔ x is offered ⇔ its form passes x',
    laws: [
      ['customer', 'explain and decide agree'],
      ['customer', 'the menu is honest'],
      ['customer', 'rules only restrict'],
      ['forms', 'passes what is accepted'],
      ['forms', 'says what the decision says'],
    ],
    closing: ['explainAgrees', 'menuHonest'],
    notClaimed: 'That a menu lists every command there is: it offers what its question gives the details for.',
  },
  {
    name: 'Repeating changes nothing',
    says: 'A command that is delivered twice in a row has its effect once.',
    formula: 'after execute(c, x), decide(execute(c, x), x) is ok([])',
    laws: [['customer', 'repeating changes nothing']],
    closing: ['repeatIsQuiet'],
    notClaimed:
      'A command that comes again after something else has happened: it is decided anew, and the laws repeat at once. Events that are applied twice: a store sees to it that each is appended once.',
  },
  {
    name: 'Replay is the fold',
    says: 'A history gives the same customer, applied one by one, at once, or in two parts.',
    formula: 'replay(c, a ++ b) = replay(replay(c, a), b) = (a ++ b).reduce(evolve, c)',
    laws: [
      ['customer', 'replay equals the fold'],
      ['customer', 'replay splits'],
    ],
    closing: ['replayIsExecute', 'evolveIsExecute'],
    notClaimed: 'Anything about events in another order than they happened.',
  },
  {
    name: 'Nothing is lost on the way',
    says: 'Documents come back equal; payloads are written as they were read, with all that nobody here knows; a snapshot that is folded comes back whole.',
    formula: 'decode(encode(x)) = x; write(read(p)) = p; parse(json(x)) = x; fold(written(c)) holds what c holds',
    laws: [
      ['customer', 'what is told survives JSON'],
      ['json', 'are loss-free'],
      ['payloads', 'nothing of 100,000 mutations throws'],
      ['payloads', 'put-get'],
      ['payloads', 'get-put'],
      ['payloads', 'put-put'],
      ['fold', 'comes back whole'],
    ],
    closing: ['readsBack'],
    notClaimed: 'Digits beyond 2^53 of a number in JSON text, which JavaScript rounds before anybody sees them.',
  },
  {
    name: 'Nothing throws',
    says: 'A function that takes unknown input returns for anything whatever; every other is written to return for all values of its declared types.',
    formula: 'for all x: parse(x), read(x), form(x), parseInvitationLink(x) are a value, or problems that say where',
    laws: [
      ['parse', 'nothing throws: parse(x) is a value or problems that lead somewhere'],
      ['parse', 'nothing throws: parse(damage(d))'],
      ['payloads', 'text never throws'],
      ['forms', 'never throws, and gives each issue'],
      ['links', 'never throws'],
    ],
    closing: [],
    notClaimed:
      'Of functions that take no unknown input the laws try what is drawn, and not all that their types allow. Input that exhausts the memory of the process before it is refused, and values that were cast to a declared type that they are not.',
  },
  {
    name: 'Nothing is changed',
    says: 'No function changes what it is given; and every customer, event and refusal that it returns, and whatever it parses, folds or decodes, is frozen through and through.',
    formula: 'JSON(c) and JSON(x) are the same text before and after; isFrozen(o) for every object o of a result',
    laws: [
      ['customer', 'nothing is changed'],
      ['parse', 'the input stays as it was'],
      ['parse', 'results are frozen through and through'],
      ['parse', 'no prototype is polluted'],
    ],
    closing: ['frozen', 'refusalsFrozen'],
    notClaimed:
      'What callers do with their own objects: those are copied, and not frozen, and a customer that was not frozen has its parts in what comes of it. Lists that answer a question (menus, verdicts, findings) are made anew each time and are the caller’s own.',
  },
  {
    name: 'Partners are equal',
    says: 'No partner is preferred: with two of them renamed, the outcome is the same with the names changed.',
    formula: 'execute(swap(c), swap(x)) = swap(execute(c, x))',
    laws: [['customer', 'partners are symmetric']],
    closing: [],
    notClaimed: 'Between kinds of partners, which the program does treat differently.',
  },
  {
    name: 'A link is what it looks like',
    says: 'A link that is read leads, for a browser too, to one of Microsoft’s four hosts and to the page that takes invitations.',
    formula:
      'parse(x) is a link ⇒ URL(x) leads to the same host, path, query and fragment; one character of the host more, less or other ⇒ refused',
    laws: [
      ['links', 'sees what a browser sees'],
      ['links', 'is strict about the host'],
      ['links', 'takes no disguise'],
    ],
    closing: [],
    notClaimed: 'That the partner in it is who it says: anybody can write a link for any partner.',
  },
  {
    name: 'Names stay names',
    says: 'No name of a customer, partner or relationship can break out of its place in a message.',
    formula: 'words(m(x)) = words(m(harmless)), on one line, for every message m and text x',
    laws: [
      ['messages', 'stays on its line'],
      ['messages', 'adds no backtick and no quotation mark'],
    ],
    closing: [],
    notClaimed: 'Escaping for HTML, a shell or SQL, which is for whoever puts a message there.',
  },
];

const FILES: readonly string[] = readdirSync(new URL('test/laws/', root))
  .filter((name) => name.endsWith('.laws.test.ts'))
  .map((name) => name.replace('.laws.test.ts', ''))
  .sort();

/** The titles of the laws of a file; those that vary (one for each of a list) are left out. */
function titlesOf(file: string): readonly string[] {
  return [...read(`test/laws/${file}.laws.test.ts`).matchAll(/\bit\(\s*(['"`])((?:(?!\1).)*)\1/gu)].map(
    ([, , title = '']) => title,
  );
}

const figures = JSON.parse(read('test/verify/figures/laws.json')) as LawFigures;
const closed = JSON.parse(read('test/verify/figures/closing.json')) as ClosingFigures;

function casesOf(file: string, title: string): string {
  const run = figures.laws.find((law) => law.file === `${file}.laws.test.ts` && law.title === title);
  if (run === undefined) return 'not yet';
  if (run.cases === null) return 'a fixed list';
  const cases = run.cases.toLocaleString('en');
  return run.held === undefined ? cases : `${cases}, ${run.held.toLocaleString('en')} of them with something to say`;
}

function titleOf(file: string, beginning: string): string {
  const title = titlesOf(file).find((each) => each.startsWith(beginning));
  if (title === undefined) throw new Error(`no law of ${file} begins with “${beginning}”`);
  return title;
}

/** Where the laws of the closed space were checked: wherever they say something, at a sample, or not yet. */
function closedLines(laws: readonly LawName[]): readonly string[] {
  const byPlace = new Map<string, LawName[]>();
  for (const name of laws) {
    const place = placeOf(name);
    byPlace.set(place, [...(byPlace.get(place) ?? []), name]);
  }
  return [...byPlace].map(([place, names]) => `- ${place}: ${names.join(', ')}`);
}

function placeOf(law: LawName): string {
  const space = '[the closed space](assurance.md#closing-the-space)';
  if (!(law in closed.laws)) return `not in a full run of ${space} yet`;
  const sampled = SAMPLED[law];
  return sampled === undefined
    ? `in every state and at every step of ${space} that it is about`
    : `in every ${closed.sampling[sampled]}th state of ${space}`;
}

function section({ name, says, formula, laws, closing, notClaimed }: NamedGuarantee): readonly string[] {
  return [
    `## ${name}`,
    '',
    says,
    '',
    `> ${formula}`,
    '',
    ...laws.map(([file, beginning]) => {
      const title = titleOf(file, beginning);
      return `- [${file}](../../test/laws/${file}.laws.test.ts): ${title} (${casesOf(file, title)})`;
    }),
    ...closedLines(closing),
    '',
    `_Not claimed:_ ${notClaimed}`,
    '',
  ];
}

export function guaranteesSections(): readonly string[] {
  return [
    'What always holds, each with its formula, the tests that check it, and how many random cases the last full run of',
    '`npm run verify` tried, in brackets. A case is one drawn input, most often a history of up to twenty commands, of which the law looks at',
    'every one; where a law says something under a condition only, the number of cases in which the condition held stands beside it. Tests look for counterexamples and have found none; they prove nothing beyond the cases that they',
    'tried. [Assurance](assurance.md) says what else was tried, and what these tests would notice.',
    '',
    ...measuredLines(figures as Parameters<typeof measuredLines>[0]),
    ...GUARANTEES.flatMap(section),
    '## All laws',
    '',
    `Every law that is checked with random input, and its cases in the last full run, with ${figures.scale} times those of every day.`,
    '',
    ...FILES.flatMap((file) => [
      `### [${file}](../../test/laws/${file}.laws.test.ts)`,
      '',
      ...titlesOf(file).map((title) => `- ${title} (${casesOf(file, title)})`),
      '',
    ]),
  ];
}
