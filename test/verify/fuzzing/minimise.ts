import type { BlockCoverage } from './blockCoverage';
import { isLive } from './live';
import { judge } from './oracle';
import { reduced } from './reduce';
import type { Target } from './target';
import { frozen, type Tree } from './tree';

const ATTEMPTS = 800;
const LONGEST_KEPT = 20_000;

/**
 * Of all inputs those that are needed: from the smallest on, each that reaches a block that no smaller one reached, made as small as
 * it can be without reaching less.
 *
 * @returns their JSON texts
 */
export function minimised(target: Target, trees: readonly Tree[], coverage: BlockCoverage): readonly string[] {
  const texts = [...new Set(trees.map((tree) => JSON.stringify(tree)))]
    .filter((text) => text.length <= LONGEST_KEPT)
    .sort((one, other) => one.length - other.length);
  const needed: string[] = [];
  coverage.start();
  coverage.take(false);
  coverage.reset();
  const reach = (tree: Tree, isKept: boolean): number => {
    judge(target, tree, isLive(tree), false);
    return coverage.take(isKept);
  };
  for (const text of texts) {
    const tree = fresh(text);
    const reached = reach(tree, false);
    if (reached === 0) continue;
    const enough = (candidate: Tree): boolean => reach(fresh(JSON.stringify(candidate)), false) >= reached;
    const smallest = reduced(tree, enough, ATTEMPTS);
    reach(fresh(JSON.stringify(smallest)), true);
    needed.push(JSON.stringify(smallest));
  }
  coverage.stop();
  return needed;
}

/** A tree that nobody has seen: what was read from another one is remembered by its identity. */
const fresh = (text: string): Tree => frozen(JSON.parse(text) as Tree);
