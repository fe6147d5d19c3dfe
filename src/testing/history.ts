import type { Result } from 'neverthrow';
import type { Command } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { CustomerEvent } from '../customer/event';
import type { Executed } from '../decision/book';
import type { Refusal } from '../policy/refusal';
import type { NonEmpty } from '../shared/nonEmpty';

/** One command of a history, and what became of it. */
export interface Attempt {
  readonly before: Customer;
  readonly command: Command;
  readonly result: Result<Executed, NonEmpty<Refusal>>;
}

/** A customer, what was tried with it one after the other, and what it became. */
export interface History {
  readonly start: Customer;
  readonly end: Customer;
  /** Everything that happened: `replay(start, events)` is `end`. */
  readonly events: readonly CustomerEvent[];
  /** Every command, refused ones and those that changed nothing among them. */
  readonly attempts: readonly Attempt[];
}
