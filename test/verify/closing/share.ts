/** One process' share of the work: started by `run`, it sends back what it came to. */
import type { Scale } from '../stage';
import { crossCheck } from './crossCheck';
import { explore } from './explore';
import type { CrossCheckFigures, SpaceFigures } from './figures';
import { profileOf } from './profiles';

/** Which space, or which cross-check, of the profile. */
export interface Share {
  readonly scale: Scale;
  readonly kind: 'space' | 'cross-check';
  readonly index: number;
}

export interface Done {
  readonly figures: SpaceFigures | CrossCheckFigures;
  readonly processorSeconds: number;
  readonly peakMemoryMB: number;
}

function figuresOf({ scale, kind, index }: Share): Done['figures'] {
  const { spaces, sampling, crossChecks, secondsPerSpace } = profileOf(scale);
  const space = spaces[index];
  const check = crossChecks[index];
  if (kind === 'space' && space !== undefined) return explore(space, sampling, secondsPerSpace);
  if (kind === 'cross-check' && check !== undefined) return crossCheck(check.space, check.depth);
  throw new Error(`the profile has no ${kind} ${index}`);
}

const figures = figuresOf(JSON.parse(process.argv[2] ?? '') as Share);
const done: Done = {
  figures,
  processorSeconds: process.cpuUsage().user / 1e6,
  peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.send?.(done);
