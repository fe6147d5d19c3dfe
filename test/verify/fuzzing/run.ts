import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Scale, Stage } from '../stage';
import { readCorpus, type Finding } from './corpusFiles';
import { seeds } from './seeds';
import { targets } from './targets';
import type { Tree } from './tree';
import type { Message, Task } from './worker';
import { keepFindings, writeCorpus } from './writeCorpus';

/** What became of one target. */
export interface TargetFigures {
  readonly name: string;
  readonly executions: number;
  /** Of these, those during which V8 counted blocks. */
  readonly counted: number;
  /** Calls that were answered with a value. */
  readonly accepted: number;
  /** Inputs that made no call of the declared types, and so none at all. */
  readonly notCalled: number;
  readonly kindsOfAnswers: number;
  readonly corpus: number;
  readonly blocksReached: number;
  readonly blocksKnown: number;
  readonly perSecond: number;
  readonly findings: number;
}

export interface FuzzingFigures {
  readonly seed: number;
  readonly node: string;
  readonly executions: number;
  readonly counted: number;
  readonly seconds: number;
  readonly processes: number;
  readonly corpus: number;
  readonly findings: number;
  readonly targets: readonly TargetFigures[];
}

const SEED = 20_180_917;
const PROCESSES = 2;
/** How many executions of ten million. */
const SCALES: { readonly [Each in Scale]: number } = { small: 0.012, full: 1 };
/** A process that tells nothing for so long hangs. */
const LONGEST_SILENCE = 180_000;
const MOST_SEEDS = 250;
const FEW_SEEDS = 30;

type Done = Extract<Message, { type: 'done' }>;

/** Ten million executions of every reader and of `execute`, guided by which blocks they reach; little more than a hundredth of it where it is to be quick. */
export const fuzzing: Stage<FuzzingFigures> = {
  name: 'fuzzing',
  run: async (scale, { report }) => {
    const start = performance.now();
    const all = seedsByTarget();
    const tasks = targets.map(({ name, share }): Task => ({
      target: name,
      executions: Math.round(share * 1000 * SCALES[scale]),
      seed: SEED,
      seeds: (all.get(name) ?? []).slice(0, scale === 'full' ? MOST_SEEDS : FEW_SEEDS),
      isKept: scale === 'full',
    }));
    // What takes longest comes first, so that no process waits for the other.
    const queue = tasks.reverse();
    const done: Done[] = [];
    await Promise.all(Array.from({ length: PROCESSES }, () => work(queue, (each) => done.push(each), report)));
    for (const { target, corpus } of done) if (corpus !== null) await writeCorpus(target, corpus);
    const findings = done.flatMap((each) => each.findings);
    if (findings.length > 0) {
      if (scale === 'full') await keepFindings(findings);
      throw new Error(findings.map(toLine).join('\n'));
    }
    return toFigures(done, performance.now() - start);
  },
};

function seedsByTarget(): ReadonlyMap<string, readonly Tree[]> {
  const byTarget = new Map<string, Tree[]>();
  for (const { target, tree } of seeds()) byTarget.set(target, [...(byTarget.get(target) ?? []), tree]);
  // Spread over all histories, since later ones differ from earlier ones.
  return new Map(
    [...byTarget].map(([target, trees]) => {
      const step = Math.max(1, trees.length / MOST_SEEDS);
      return [target, trees.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))];
    }),
  );
}

/** One process, which is handed one target after another until none is left. */
function work(queue: Task[], onDone: (done: Done) => void, report: (line: string) => void): Promise<void> {
  const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    let last = 'its start';
    let silence: NodeJS.Timeout | undefined;
    const listen = (): void => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        child.kill();
        reject(new Error(`hangs after ${last}, seed ${SEED}`));
      }, LONGEST_SILENCE);
    };
    const next = (): void => {
      const task = queue.shift();
      listen();
      if (task === undefined) child.disconnect();
      else child.send(task);
    };
    child.on('message', (message: Message) => {
      last = `${message.target}, execution ${message.type === 'progress' ? message.executions : 'last'}`;
      listen();
      if (message.type === 'progress') return;
      const { target, counted, uncounted, milliseconds, findings } = message;
      report(`${target}: ${counted + uncounted} in ${Math.round(milliseconds / 1000)} s, ${findings.length} findings`);
      onDone(message);
      next();
    });
    child.on('exit', (code) => {
      clearTimeout(silence);
      if (code === 0) resolve();
      else reject(new Error(`ended with ${code} after ${last}, seed ${SEED}`));
    });
    next();
  });
}

function toFigures(done: readonly Done[], milliseconds: number): FuzzingFigures {
  const each = targets.map(({ name }) => toTargetFigures(done.find(({ target }) => target === name) as Done));
  const sum = (of: (figures: TargetFigures) => number): number => each.reduce((total, one) => total + of(one), 0);
  return {
    seed: SEED,
    node: process.version,
    executions: sum(({ executions }) => executions),
    counted: sum(({ counted }) => counted),
    seconds: Math.round(milliseconds / 1000),
    processes: PROCESSES,
    corpus: sum(({ corpus }) => corpus),
    findings: sum(({ findings }) => findings),
    targets: each,
  };
}

function toTargetFigures({
  target,
  counted,
  uncounted,
  milliseconds,
  corpus,
  blocks,
  ...outcome
}: Done): TargetFigures {
  const executions = counted + uncounted;
  return {
    name: target,
    executions,
    counted,
    accepted: outcome.accepted,
    notCalled: outcome.notCalled,
    kindsOfAnswers: outcome.kindsOfAnswers,
    corpus: corpus?.length ?? readCorpus(target).length,
    blocksReached: blocks.reached,
    blocksKnown: blocks.known,
    perSecond: Math.round(executions / Math.max(0.001, milliseconds / 1000)),
    findings: outcome.findings.length,
  };
}

const toLine = ({ name, input }: Finding): string => `${name}: ${input.slice(0, 2000)}`;
