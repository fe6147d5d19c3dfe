import { readFileSync } from 'node:fs';

const IMPORT = /(?:from|import)\s*["'](\.[^"']+)["']/gu;

/** The addresses of an entry of `dist` and of all that it imports there. */
export function moduleGraph(entry: string): ReadonlySet<string> {
  const found = new Set([new URL(`../../../dist/${entry}`, import.meta.url).href]);
  for (const address of found) {
    for (const [, path = ''] of readFileSync(new URL(address), 'utf8').matchAll(IMPORT)) {
      found.add(new URL(path, address).href);
    }
  }
  return found;
}
