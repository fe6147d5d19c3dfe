/** The library against the reference model: the same guided histories, decided by both. */
import type { CommandType } from 'csp-multi-partner';
import { accessAsOf } from 'csp-multi-partner/access';
import { histories, tellHistory, type Attempt, type History } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import type { Stage } from '../stage';
import { compareAccess, compareDecision, type Disagreement } from './compare';
import { askings, questionOf, type Asking } from './questions';
import { spoils, spoilt, type Spoil } from './spoil';

export interface DifferentialFigures {
  readonly seed: number;
  readonly histories: number;
  readonly commands: number;
  /** How many more commands were spoilt and compared again. */
  readonly spoilt: number;
  /** Of the commands, those that both accepted with something to show for it, and those that both refused, by kind. */
  readonly byCommand: Readonly<Record<string, { readonly accepted: number; readonly refused: number }>>;
  /** How often each refusal code was given by both. */
  readonly byCode: Readonly<Record<string, number>>;
  readonly accessQuestions: number;
  readonly accessAllowed: number;
  /** Answers that time alone turns round, at the same instant for both. */
  readonly accessUntil?: number;
}

const COMMANDS = { small: 10_000, full: 1_000_000 };
const SEED = 20_261_124;
const HISTORIES_AT_ONCE = 200;

const everything = fc.oneof(histories({ maxSteps: 30 }), histories({ about: 'granular-admin', maxSteps: 40 }));

const some = <Value>(number: number, values: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.array(values, { minLength: number, maxLength: number });

interface Counts {
  histories: number;
  commands: number;
  spoilt: number;
  byCommand: Partial<Record<CommandType, { accepted: number; refused: number }>>;
  byCode: Record<string, number>;
  accessQuestions: number;
  accessAllowed: number;
  accessUntil: number;
}

export const differential: Stage<DifferentialFigures> = {
  name: 'differential',
  run(scale, { report }) {
    const counts: Counts = {
      histories: 0,
      commands: 0,
      spoilt: 0,
      byCommand: {},
      byCode: {},
      accessQuestions: 0,
      accessAllowed: 0,
      accessUntil: 0,
    };
    const law = fc.property(everything, some(4, askings), some(8, spoils), (history, asked, spoiling) => {
      compare(history, asked, spoiling, counts);
    });
    for (let batch = 0; counts.commands < COMMANDS[scale]; batch += 1) {
      // In batches, so that nothing but the counts is kept of what agreed. Each batch goes on from a seed of its own.
      fc.assert(law, { seed: SEED + batch, numRuns: HISTORIES_AT_ONCE });
      if (batch % 25 === 24) report(`${counts.commands} commands, ${counts.accessQuestions} questions`);
    }
    const { histories: drawn, commands, spoilt: spoiled, accessQuestions, accessAllowed, accessUntil } = counts;
    report(`${commands} commands of ${drawn} histories, ${spoiled} spoilt`);
    report(`${accessQuestions} answers about access: ${accessAllowed} yes, ${accessUntil} until an end`);
    if (accessAllowed === 0 || accessUntil === 0) throw new Error('no answer about access says yes, or until when');
    return Promise.resolve({
      seed: SEED,
      ...counts,
      byCommand: sorted(counts.byCommand),
      byCode: sorted(counts.byCode),
    });
  },
};

/** @throws where they disagree, which fast-check makes as small as it can */
function compare(history: History, asked: readonly Asking[], spoiling: readonly Spoil[], counts: Counts): void {
  counts.histories += 1;
  for (const attempt of history.attempts) {
    const disagreement = compareDecision(attempt);
    if (disagreement !== null) throw new Error(`${tell(disagreement)} of the last command of\n${tellHistory(history)}`);
    count(attempt, counts);
  }
  for (const spoil of spoiling) {
    const attempt = history.attempts[spoil.attempt % history.attempts.length];
    if (attempt === undefined) continue;
    const other = spoilt(attempt, spoil);
    const disagreement = compareDecision(other);
    if (disagreement !== null) {
      const { before, command } = other;
      throw new Error(`${tell(disagreement)} of ${JSON.stringify(command)}\nof ${JSON.stringify(before)}`);
    }
    counts.spoilt += 1;
  }
  for (const asking of asked) {
    const { customer, question } = questionOf(history, asking);
    const disagreement = compareAccess(customer, question);
    if (disagreement !== null) {
      throw new Error(`${tell(disagreement)} of ${JSON.stringify(question)}\nof ${JSON.stringify(customer)}`);
    }
    counts.accessQuestions += 1;
    const { allowed, until } = accessAsOf(customer, question);
    if (allowed) counts.accessAllowed += 1;
    if (until !== null) counts.accessUntil += 1;
  }
}

function tell({ about, library, model }: Disagreement): string {
  return `${about}: the library says ${JSON.stringify(library)}, the model ${JSON.stringify(model)},`;
}

function count({ command, result }: Attempt, counts: Counts): void {
  counts.commands += 1;
  const kind = (counts.byCommand[command.type] ??= { accepted: 0, refused: 0 });
  if (result.isOk()) {
    if (result.value.events.length > 0) kind.accepted += 1;
    return;
  }
  kind.refused += 1;
  for (const { code } of result.error) counts.byCode[code] = (counts.byCode[code] ?? 0) + 1;
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
