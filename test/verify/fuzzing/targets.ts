import { decisionTargets } from './decisionTargets';
import { linkTarget, parseTargets } from './parseTargets';
import type { Target } from './target';
import { wireTargets } from './wireTargets';

/** Every exported function that reads unknown input, and the decision itself. */
export const targets: readonly Target[] = [...parseTargets, linkTarget, ...wireTargets, ...decisionTargets];
