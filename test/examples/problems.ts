import type { Path, Problem, ProblemCode } from 'csp-multi-partner/parse';
import type { Result } from 'neverthrow';
import { expect } from 'vitest';

export type Document = Record<string, unknown>;

export const problem = (code: ProblemCode, path: Path, found: string, expected: readonly string[] = []): Problem => ({
  code,
  path,
  found,
  expected,
});

/** What is wrong; empty where nothing is. */
export const problemsOf = (result: Result<unknown, readonly Problem[]>): readonly Problem[] =>
  result.match(
    () => [],
    (problems) => problems,
  );

/** Exactly these problems, in this order. */
export const refused = (result: Result<unknown, readonly Problem[]>, ...problems: readonly Problem[]): void => {
  expect(problemsOf(result)).toEqual(problems);
};

export const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
export const document = (value: unknown): Document => json(value) as Document;
export const without = (name: string, from: unknown): Document =>
  Object.fromEntries(Object.entries(document(from)).filter(([key]) => key !== name));
