/** A process of its own for a few targets, so that a hang can be ended and V8 counts nothing else. */
import { beginCounting, blockCoverage, counts } from './blockCoverage';
import { campaign, type Outcome } from './campaign';
import { readCorpus } from './corpusFiles';
import { minimised } from './minimise';
import { moduleGraph } from './moduleGraph';
import type { Tree } from './tree';

/** Sent to the process: the next target. */
export interface Task {
  readonly target: string;
  readonly executions: number;
  readonly seed: number;
  readonly seeds: readonly Tree[];
  /** Whether the corpus is to be made anew from what was found. */
  readonly isKept: boolean;
}

/** Sent by the process. */
export type Message =
  | { readonly type: 'progress'; readonly target: string; readonly executions: number }
  | ({
      readonly type: 'done';
      readonly target: string;
      readonly blocks: { readonly reached: number; readonly known: number };
      /** The corpus as JSON texts, if it was to be made. */
      readonly corpus: readonly string[] | null;
    } & Omit<Outcome, 'kept'>);

beginCounting();
const { targets } = await import('./targets');
const imported = counts();

const send = (message: Message): unknown => process.send?.(message);

process.on('message', (task: Task) => {
  const target = targets.find(({ name }) => name === task.target);
  if (target === undefined) throw new Error(`no target ${task.target}`);
  const corpus = readCorpus(target.name);
  const coverage = blockCoverage(moduleGraph(target.entry), imported);
  const onProgress = (executions: number): unknown => send({ type: 'progress', target: target.name, executions });
  const { kept, ...outcome } = campaign(target, { ...task, corpus, coverage, onProgress });
  const blocks = coverage.blocks();
  const texts = task.isKept ? minimised(target, [...kept, ...corpus], coverage) : null;
  send({ type: 'done', target: target.name, blocks, corpus: texts, ...outcome });
});
