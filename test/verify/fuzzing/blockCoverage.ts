/** V8's own count of which blocks of the shipped code have run. */
import { Session, type Profiler } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** More than any script has characters. */
const SPAN = 2 ** 24;

/** What is known of one script. */
interface Seen {
  /** One byte for each character: 1 once it has run. */
  reached: Uint8Array;
  /** Every range that V8 has told of, as `start * SPAN + end`. */
  readonly ranges: Set<number>;
}

export interface BlockCoverage {
  /** Counts are right only while nothing is optimised, which makes everything slower. */
  readonly start: () => void;
  readonly stop: () => void;
  /** How many characters have run since the last call that no call before has told of; they are remembered if `isKept`. */
  readonly take: (isKept: boolean) => number;
  /** Forgets everything that has run, not which blocks there are. */
  readonly reset: () => void;
  /** Blocks that have run and blocks that V8 has told of; a function that never ran is one block. */
  readonly blocks: () => { readonly reached: number; readonly known: number };
}

const session = new Session();
session.connect();

/** Functions are told of by block only if they were compiled while V8 counted, so this comes before they are imported. */
export function beginCounting(): void {
  session.post('Profiler.enable');
  countFromHere();
}

function countFromHere(): void {
  // Optimised functions do not count their calls; beginning anew puts them back.
  setFlagsFromString('--no-opt');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true, allowTriggeredUpdates: false });
}

/** What has run since it was last asked. */
export function counts(): readonly Profiler.ScriptCoverage[] {
  let counted: readonly Profiler.ScriptCoverage[] = [];
  // The session is of this thread, which is why the answer is here before `post` returns.
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    counted = result;
  });
  return counted;
}

/**
 * @param files the addresses of the scripts that count
 * @param imported what ran while they were imported, which tells of all functions, called or not
 */
export function blockCoverage(files: ReadonlySet<string>, imported: readonly Profiler.ScriptCoverage[]): BlockCoverage {
  const scripts = new Map<string, Seen>();
  let scratch = new Uint8Array(0);
  for (const script of imported.filter(({ url }) => files.has(url))) {
    const { ranges } = seenOf(script);
    for (const { ranges: all } of script.functions)
      for (const { startOffset, endOffset } of all) ranges.add(startOffset * SPAN + endOffset);
  }

  function seenOf({ url, functions }: Profiler.ScriptCoverage): Seen {
    const size = Math.max(0, ...functions.flatMap(({ ranges }) => ranges.map(({ endOffset }) => endOffset)));
    const seen = scripts.get(url) ?? { reached: new Uint8Array(size), ranges: new Set() };
    if (seen.reached.length < size) {
      const grown = new Uint8Array(size);
      grown.set(seen.reached);
      seen.reached = grown;
    }
    scripts.set(url, seen);
    return seen;
  }

  function newlyReached(script: Profiler.ScriptCoverage, isKept: boolean): number {
    const seen = seenOf(script);
    if (!script.functions.some(({ ranges }) => ranges.some(({ count }) => count > 0))) return 0;
    if (scratch.length < seen.reached.length) scratch = new Uint8Array(seen.reached.length);
    scratch.fill(0);
    // Functions and their ranges come from the outside in.
    for (const { ranges } of script.functions) {
      for (const { startOffset, endOffset, count } of ranges) {
        seen.ranges.add(startOffset * SPAN + endOffset);
        scratch.fill(count > 0 ? 1 : 0, startOffset, endOffset);
      }
    }
    let fresh = 0;
    for (let offset = 0; offset < seen.reached.length; offset += 1) {
      if (scratch[offset] !== 1 || seen.reached[offset] === 1) continue;
      fresh += 1;
      if (isKept) seen.reached[offset] = 1;
    }
    return fresh;
  }

  return {
    start: countFromHere,
    stop: () => {
      setFlagsFromString('--opt');
    },
    take: (isKept) => {
      setFlagsFromString('--opt');
      let fresh = 0;
      for (const script of counts()) if (files.has(script.url)) fresh += newlyReached(script, isKept);
      setFlagsFromString('--no-opt');
      return fresh;
    },
    reset: () => {
      for (const seen of scripts.values()) seen.reached.fill(0);
    },
    blocks: () => {
      let [reached, known] = [0, 0];
      for (const seen of scripts.values()) {
        for (const range of seen.ranges) {
          known += 1;
          if (seen.reached.subarray(Math.floor(range / SPAN), range % SPAN).includes(1)) reached += 1;
        }
      }
      return { reached, known };
    },
  };
}
