/** The laws that every state and every step of a closed space is checked against, with their words for the reference page. */
export const LAWS = {
  accountUntouched: 'a command about partnerships leaves the account alone: execute(c, x).account is c.account',
  purchaseAppends: 'a purchase only appends: earlier subscriptions and the partnerships are the same objects',
  othersUntouched: 'a step about one partner or relationship leaves all others the same objects',
  evolveIsExecute: 'execute is decide and evolve: execute(c, x).customer = decide(c, x).reduce(evolve, c)',
  replayIsExecute: 'replay(c, events of execute(c, x)) = execute(c, x).customer',
  repeatIsQuiet: 'repeating changes nothing: after execute(c, x), x emits no event',
  onlyEntitled: 'nobody brings anything about but those whom the documents entitle to it',
  arrows: 'relationships and their assignments move along the documented arrows only',
  frozen: 'every result is frozen through and through',
  noPower: 'nobody gains power over another’s subscription: decideSubscriptionAction is refused to all but the seller',
  access: 'accessAsOf allows exactly those to whom a living grant, judged apart from the query, gives the role',
  accessUntil:
    'where an end turns an answer about access round, `until` is that instant: the same just before, the opposite at it',
  accessForGood: 'where none does, since nothing that gives the access ends by itself or others go on, `until` is null',
  audit: 'auditTransition from the start keeps all four guarantees, and no purchase breaks the ban on resale',
  neverMore: 'an assignment has no role that its relationship never had, and no two hold one group',
  readsBack: 'the customer survives JSON: parseCustomer(JSON.parse(JSON.stringify(c))) = c',
  explainAgrees: 'the refusals in explain(c, x) are those of decide(c, x), for every command of the alphabet',
  refusalsFrozen: 'every refusal is frozen through and through',
  menuHonest: 'a command is on the menu without refusals exactly if decide permits it',
} as const;

export type LawName = keyof typeof LAWS;

/** Those that are dear are checked at every so many-th state or attempt only: by which count of the profile. */
export const SAMPLED: Readonly<Partial<Record<LawName, 'reading' | 'explaining' | 'menus'>>> = {
  readsBack: 'reading',
  explainAgrees: 'explaining',
  refusalsFrozen: 'explaining',
  menuHonest: 'menus',
};

export type Checks = Record<LawName, number>;

export const LAW_NAMES = Object.keys(LAWS) as readonly LawName[];

export function noChecks(): Checks {
  return Object.fromEntries(LAW_NAMES.map((name) => [name, 0])) as Checks;
}

/** The laws that were checked nowhere: a law that nothing was held against may say anything. */
export function uncheckedLaws(all: readonly Checks[]): readonly LawName[] {
  return LAW_NAMES.filter((name) => all.every((checks) => checks[name] === 0));
}

/** Counts a check of a law, and throws where it does not hold; the explorer adds the way there. */
export type Expect = (law: LawName, holds: boolean, about: () => unknown) => void;

export function expectBy(checks: Checks): Expect {
  return (law, holds, about) => {
    checks[law] += 1;
    if (!holds) throw new Error(`${law}: ${LAWS[law]}\n${JSON.stringify(about(), null, 2)}`);
  };
}

/** Deep equality of JSON values, quick where both share their parts. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length || Array.isArray(one) !== Array.isArray(other)) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isSame((one as JsonObject)[key], (other as JsonObject)[key]));
}

/** Whether all of a value is frozen; what it shares with `known`, place by place, is taken to be. */
export function isFrozen(value: unknown, known?: unknown): boolean {
  if (typeof value !== 'object' || value === null || value === known) return true;
  if (!Object.isFrozen(value)) return false;
  const before = typeof known === 'object' && known !== null ? (known as JsonObject) : {};
  return Object.keys(value).every((key) => isFrozen((value as JsonObject)[key], before[key]));
}

type JsonObject = Readonly<Record<string, unknown>>;
