import { describe, expect, it } from 'vitest';
import { readCorpus, readFindings } from './corpusFiles';
import { isLive } from './live';
import { judge } from './oracle';
import { targets } from './targets';
import { fromText } from './tree';

describe('the kept inputs of a target', () => {
  it.each(targets.map((target) => [target.name, target] as const))('show no fault: %s', (name, target) => {
    const corpus = readCorpus(name);
    expect(corpus.length).toBeGreaterThan(0);
    const flaws = corpus.flatMap((tree) =>
      judge(target, tree, isLive(tree), true).flaws.map((flaw) => `${flaw}: ${JSON.stringify(tree)}`),
    );
    expect(flaws).toEqual([]);
  });
});

describe('an input that once showed a fault', () => {
  it('shows it no more, for each that was found', () => {
    const flaws = readFindings().map(({ name, target: of, input }) => {
      const target = targets.find(({ name: each }) => each === of);
      const tree = fromText(input);
      return [name, target === undefined ? ['no target'] : judge(target, tree, isLive(tree), true).flaws];
    });
    expect(flaws.filter(([, each]) => each?.length !== 0)).toEqual([]);
  });
});
