/** The inputs that are kept: one file for each target, each input a line of JSON text. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromText, type Tree } from './tree';

/** Where the corpus of a target lies. */
export const fileOf = (name: string): string => fileURLToPath(new URL(`./corpus/${name}.json`, import.meta.url));
/** Where everything lies that was ever found. */
export const FOUND: string = fileURLToPath(new URL('./found.json', import.meta.url));

/** An input that showed a fault, with the fault. */
export interface Finding {
  readonly name: string;
  readonly target: string;
  readonly flaw: string;
  /** As JSON text; `⟦live 7⟧` stands for a value that JSON does not have. */
  readonly input: string;
}

export function readCorpus(name: string): readonly Tree[] {
  const file = fileOf(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly string[]).map(fromText) : [];
}

/** Everything that was ever found, so that it is tried again for good. */
export function readFindings(): readonly Finding[] {
  return existsSync(FOUND) ? (JSON.parse(readFileSync(FOUND, 'utf8')) as readonly Finding[]) : [];
}
