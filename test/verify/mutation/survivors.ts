/** The mutants that no test tells apart, each with the reason why it may live: `survivors.json`. */
import { readFileSync } from 'node:fs';
import { originalOf, type Place } from './compiler';

/** A mutant by its words, not by its line number, which moves. */
export interface Survivor {
  readonly file: string;
  /** The line in which it starts, without the spaces around it. */
  readonly line: string;
  /** What is replaced, on one line and cut after 100 characters. */
  readonly original: string;
  readonly replacement: string;
}

export interface ListedSurvivor extends Survivor {
  readonly reason: string;
}

export function listed(): readonly ListedSurvivor[] {
  return JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8')) as ListedSurvivor[];
}

export function survivor(file: string, text: string, place: Place, replacement: string): Survivor {
  return {
    file,
    line: (text.split('\n')[place.start.line - 1] ?? '').trim(),
    original: short(originalOf(text, place)),
    replacement: short(replacement),
  };
}

export const isSame = (one: Survivor, other: Survivor): boolean =>
  one.file === other.file &&
  one.line === other.line &&
  one.original === other.original &&
  one.replacement === other.replacement;

function short(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').slice(0, 100);
}
