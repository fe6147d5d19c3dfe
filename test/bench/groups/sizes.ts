import { execFileSync } from 'node:child_process';
import type { Group } from '../group';

interface Size {
  readonly name: string;
  readonly size: number;
  readonly sizeLimit: number;
}

const TITLE = 'Size';

/** What reaches a browser: minified by esbuild and compressed by gzip, neverthrow included where it is used. */
export const sizes: Group = {
  name: 'sizes',
  title: TITLE,
  run() {
    const measured = JSON.parse(
      execFileSync('npx', ['size-limit', '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    ) as readonly Size[];
    const table = [
      '| what is imported | size | CI allows |',
      '| --- | --- | --- |',
      ...measured.map(({ name, size, sizeLimit }) => `| ${name} | ${inKilobytes(size)} | ${inKilobytes(sizeLimit)} |`),
    ].join('\n');
    return Promise.resolve({
      title: TITLE,
      notes: [
        'Minified by esbuild and compressed by gzip. CI holds each to its limit. [A page](../examples/web/one-rule.html) bundles the one rule ' +
          'of the first row for a form; a test holds the whole of its script, as Vite builds it, below 1,000 bytes.',
        table,
        'The main entry was to take 8 kB and everything but wire 16 kB; set when there were five commands, before granular delegated admin ' +
          'brought fifteen more and 104 rules. `relationships` is that smaller main entry. A main entry with the granular commands apart was ' +
          'built and dropped, for what `parseCommand` returns did not fit `execute` any more. One query alone was to take 1 kB: `deadlines`, ' +
          '`coverage` and `earnsCredit` do; `accessAsOf` has 22 reasons with their sources, and whatever judges by rules carries those rules.',
      ],
      rows: [],
    });
  },
};

const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;
