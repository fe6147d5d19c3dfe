import type { BlockCoverage } from './blockCoverage';
import type { Finding } from './corpusFiles';
import { dictionaryOf } from './dictionary';
import { isLive } from './live';
import { mutate, type Mutator } from './mutateTree';
import { judge, type Verdict } from './oracle';
import { seeded, seedOf } from './random';
import { reduced } from './reduce';
import type { Answer, Target } from './target';
import { frozen, memberOf, withMember, isTreeObject, type Tree } from './tree';

/** What one target is to be put through. */
export interface Orders {
  readonly executions: number;
  readonly seed: number;
  readonly seeds: readonly Tree[];
  readonly corpus: readonly Tree[];
  readonly coverage: BlockCoverage;
  /** Called now and then with how many executions are done. */
  readonly onProgress: (executions: number) => void;
}

/** What became of it. */
export interface Outcome {
  /** While V8 counted blocks: of what comes next, a mutation is kept if it reaches a new one. */
  readonly counted: number;
  /** At full speed, by mutation of what was kept. */
  readonly uncounted: number;
  /** Calls that went well, and inputs that made no call of the declared types. */
  readonly accepted: number;
  readonly notCalled: number;
  /** Kinds of answers: good ones by what they are, others by their first three codes and members. */
  readonly kindsOfAnswers: number;
  readonly milliseconds: number;
  /** Inputs that reached a block which none before them did. */
  readonly kept: readonly Tree[];
  readonly findings: readonly Finding[];
}

interface Entry {
  readonly tree: Tree;
  readonly isLive: boolean;
}

/** Each round begins slowly, since V8 has to optimise anew; short campaigns have few. */
const MOST_ROUNDS = 10;
const SHORTEST_ROUND = 6000;
/** One of how many executions is counted. */
const COUNTED_ONE_IN = 16;
const BATCH = 64;
const THOROUGH_ONE_IN = 64;
/** How many inputs with a new kind of answer are tried again while blocks are counted, and are mutated until others take their place. */
const MOST_CANDIDATES = 400;

/** Fuzzes one target: rounds of some executions that look for new blocks, and many that mutate what was found. */
export function campaign(target: Target, orders: Orders): Outcome {
  const { executions, coverage } = orders;
  const random = seeded(seedOf(target.name, orders.seed));
  let liveMade = 0;
  const mutator: Mutator = {
    random,
    dictionary: dictionaryOf([...orders.seeds, ...orders.corpus.filter((tree) => !isLive(tree))]),
    liveOneIn: target.liveOneIn,
    isCareful: target.isCareful ?? false,
    onLive: () => (liveMade += 1),
  };
  const toEntry = (tree: Tree): Entry => ({ tree: frozen(tree), isLive: isLive(tree) });
  const kept: Entry[] = [];
  const others: Entry[] = [...orders.corpus, ...orders.seeds].map(toEntry);
  let candidates: Entry[] = [...others];
  const answers = new Set<string>();
  const faults = new Map<string, Entry>();
  let [counted, uncounted, accepted, notCalled] = [0, 0, 0, 0];
  const start = performance.now();
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(executions / SHORTEST_ROUND));

  for (let round = 0; round < rounds; round += 1) {
    const share = Math.ceil(executions / rounds);
    const goal = Math.min(executions, (round + 1) * share) - counted - uncounted;
    const toCount = Math.min(goal, Math.ceil(share / COUNTED_ONE_IN));
    if (goal <= 0) break;
    discover(toCount);
    const end = uncounted + goal - toCount;
    for (let tries = 5 * goal; uncounted < end && tries > 0; tries -= 1) {
      const entry = mutant();
      const verdict = tried(entry, random.isOneIn(THOROUGH_ONE_IN));
      if (verdict.isCalled) uncounted += 1;
      if (isNew(verdict.answer) && candidates.length < MOST_CANDIDATES) candidates.push(entry);
      if (tries % 20_000 === 0) orders.onProgress(counted + uncounted);
    }
    orders.onProgress(counted + uncounted);
  }

  return {
    counted,
    uncounted,
    accepted,
    notCalled,
    kindsOfAnswers: answers.size,
    milliseconds: Math.round(performance.now() - start),
    kept: kept.map(({ tree }) => tree),
    findings: [...faults].map(([flaw, { tree }]) => toFinding(target, flaw, tree)),
  };

  function discover(count: number): void {
    coverage.start();
    // What ran before belongs to nobody here.
    if (counted === 0) coverage.take(false);
    const first = candidates.slice(0, count);
    others.push(...first.slice(-MOST_CANDIDATES));
    if (others.length > 3 * MOST_CANDIDATES) others.splice(0, others.length - 2 * MOST_CANDIDATES);
    candidates = [];
    const end = counted + count;
    for (const entry of first) {
      counted += look([entry]);
      if (coverage.take(true) > 0) kept.push(entry);
    }
    for (let tries = 5 * count; counted < end && tries > 0; tries -= BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, end - counted) }, mutant);
      counted += look(batch);
      if (coverage.take(false) > 0) keepNew(batch);
    }
    coverage.stop();
  }

  /** Tries each, and says how many made a call. */
  function look(entries: readonly Entry[]): number {
    let calls = 0;
    for (const entry of entries) {
      const { answer, isCalled } = tried(entry, false);
      isNew(answer);
      if (isCalled) calls += 1;
    }
    return calls;
  }

  /** Finds, by halves, the inputs of a batch that reach what none has reached. */
  function keepNew(batch: readonly Entry[]): void {
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) {
      judge(target, only.tree, only.isLive, false);
      if (coverage.take(true) > 0) kept.push(only);
      return;
    }
    const middle = batch.length >> 1;
    for (const half of [batch.slice(0, middle), batch.slice(middle)]) {
      for (const { tree, isLive: isAlive } of half) judge(target, tree, isAlive, false);
      if (coverage.take(false) > 0) keepNew(half);
    }
  }

  function mutant(): Entry {
    const from = kept.length > 0 && (others.length === 0 || !random.isOneIn(3)) ? kept : others;
    const recent = from.length > 30 && random.isOneIn(3) ? from.slice(-20) : from;
    const { tree, isLive: isAlive } = random.pick(recent);
    const before = liveMade;
    const mutated = target.members.length === 0 ? mutate(tree, '', mutator) : mutatedMember(tree);
    return { tree: mutated, isLive: isAlive || liveMade > before };
  }

  function mutatedMember(tree: Tree): Tree {
    const name = random.pick(target.members);
    const holder = isTreeObject(tree) ? tree : {};
    return withMember(holder, name, mutate(memberOf(holder, name) ?? null, name, mutator));
  }

  function tried(entry: Entry, isThorough: boolean): Verdict {
    const verdict = judge(target, entry.tree, entry.isLive, isThorough);
    if (!verdict.isCalled) notCalled += 1;
    else if (verdict.answer?.isOk === true) accepted += 1;
    for (const flaw of verdict.flaws) if (!faults.has(flaw) && faults.size < 50) faults.set(flaw, entry);
    return verdict;
  }

  function isNew(answer: Answer | null): boolean {
    if (answer === null || answers.size > 30_000) return false;
    const kind = kindOfAnswer(target, answer);
    if (answers.has(kind)) return false;
    answers.add(kind);
    return true;
  }
}

function kindOfAnswer(target: Target, { isOk, value, wrong }: Answer): string {
  if (isOk) return target.told?.(value) ?? 'ok';
  let kind = '';
  for (const each of wrong.slice(0, 3)) {
    const { code, path = [] } = each as { readonly code: string; readonly path?: readonly (string | number)[] };
    const last = path[path.length - 1];
    kind += `${code} ${typeof last === 'number' ? '#' : String(last).slice(0, 20)},`;
  }
  return kind;
}

/** The smallest input that shows the same fault. */
function toFinding(target: Target, flaw: string, tree: Tree): Finding {
  const shows = (candidate: Tree): boolean => judge(target, candidate, isLive(candidate), true).flaws.includes(flaw);
  const input = JSON.stringify(shows(tree) ? reduced(tree, shows, flaw === 'hangs' ? 10 : 3000) : tree);
  return { name: `${target.name}: ${flaw}`, target: target.name, flaw, input };
}
