import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Stage } from '../stage';
import { COMMANDS } from './entitlement';
import type { ClosingFigures, CrossCheckFigures, SpaceFigures } from './figures';
import { LAWS, uncheckedLaws } from './lawBook';
import { profileOf } from './profiles';
import type { Done, Share } from './share';
import type { Space } from './space';

/** Closes spaces of customers: every state that any commands lead to within bounds, and every law at each. */
export const closing: Stage<ClosingFigures> = {
  name: 'closing',

  async run(scale, { report }) {
    const began = performance.now();
    const { spaces, sampling, crossChecks, secondsPerSpace } = profileOf(scale);
    // The spaces have nothing to do with each other, so each is explored by a process of its own.
    const children: ChildProcess[] = [];
    const done: Done[] = [];
    const take = async (share: Share): Promise<Done['figures']> => {
      const each = await byProcess(share, children);
      done.push(each);
      return each.figures;
    };
    const exploring = spaces.map(async (space, index): Promise<SpaceFigures> => {
      const figures = (await take({ scale, kind: 'space', index })) as SpaceFigures;
      const { states, transitions, depth, seconds } = figures;
      report(`${inBounds(space)}: ${states} states, ${transitions} transitions, depth ${depth}, ${seconds} s`);
      if (!figures.closed)
        throw new Error(`${inBounds(space)} is not closed after ${secondsPerSpace} s and ${states} states`);
      return figures;
    });
    const crossing = crossChecks.map(async ({ space }, index): Promise<CrossCheckFigures> => {
      const figures = (await take({ scale, kind: 'cross-check', index })) as CrossCheckFigures;
      const { rawStates, reducedStates, depth, seconds } = figures;
      report(`${inBounds(space)}: ${rawStates} raw states are ${reducedStates} to depth ${depth}, ${seconds} s`);
      return figures;
    });
    const [explored, crossed] = await Promise.all([Promise.all(exploring), Promise.all(crossing)]).finally(() => {
      // Where one fails, the others need not go on.
      for (const child of children) child.kill();
    });
    const never = COMMANDS.filter((type) => !explored.some(({ accepted }) => (accepted[type] ?? 0) > 0));
    if (never.length > 0) throw new Error(`never accepted: ${never.join(', ')}`);
    const unchecked = uncheckedLaws(explored.map(({ checks }) => checks));
    if (unchecked.length > 0) throw new Error(`checked nowhere: ${unchecked.join(', ')}`);
    return {
      scale,
      closed: explored.every(({ closed }) => closed),
      laws: LAWS,
      sampling,
      spaces: explored,
      crossChecks: crossed,
      seconds: Math.round((performance.now() - began) / 100) / 10,
      processorSeconds: Math.round(done.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0)),
      peakMemoryMB: done.reduce((sum, { peakMemoryMB }) => sum + peakMemoryMB, 0),
    };
  },
};

/** Several spaces have one start. */
function inBounds({ name, bounds }: Space): string {
  const most = Object.entries(bounds).map(([what, count]: [string, number]) => `${count} ${what}`);
  return `${name} within ${most.join(', ')}`;
}

/** What a process sends back is what its share came to; where a law does not hold it says so itself, and ends. */
function byProcess(share: Share, children: ChildProcess[]): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./share.ts', import.meta.url)), [JSON.stringify(share)]);
    children.push(child);
    child.once('message', (done) => {
      resolve(done as Done);
    });
    child.once('exit', (code) => {
      reject(new Error(`${share.kind} ${share.index}: the process ended with ${String(code)}`));
    });
  });
}
