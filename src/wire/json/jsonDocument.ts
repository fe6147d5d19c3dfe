import type { Command } from '../../customer/command';
import type { Customer } from '../../customer/customer';
import type { CustomerEvent } from '../../customer/event';
import { commandReader } from '../../parse/commandReader';
import { customerReader } from '../../parse/customerReader';
import { eventReader } from '../../parse/eventReader';
import { nonEmptyListOf } from '../../parse/nonEmptyListReader';
import { listOf } from '../../parse/reader';
import type { Reader } from '../../parse/takes';
import { refusalReader } from '../../parse/refusalReader';
import type { Refusal } from '../../policy/refusal';
import type { NonEmpty } from '../../shared/nonEmpty';

/** What every document of this library says of itself. */
export const FORMAT = 'csp-multi-partner' as const;

/** The version in which documents are written. It changes only with a release that could not read the one before. */
export const VERSION = 1 as const;

/** What a document of each kind holds. Open: a minor release may add a kind. */
export interface DocumentValues {
  readonly customer: Customer;
  /** One, for a queue or a log of one event a line. */
  readonly event: CustomerEvent;
  /** In the order in which they happened. */
  readonly events: readonly CustomerEvent[];
  readonly command: Command;
  readonly commands: readonly Command[];
  /** All that was wrong with one attempt, as `decide` lists it. */
  readonly refusals: NonEmpty<Refusal>;
}

export type DocumentKind = keyof DocumentValues;

/** A value with what is needed to read it again in years. JSON. */
export type JsonDocument<Kind extends DocumentKind = DocumentKind> = {
  readonly [Each in Kind]: {
    readonly format: typeof FORMAT;
    readonly version: typeof VERSION;
    readonly kind: Each;
    readonly value: DocumentValues[Each];
  };
}[Kind];

/** How the value of each kind is read, and with that, how it is written. */
export const valueReaders: { readonly [Kind in DocumentKind]: Reader<DocumentValues[Kind]> } = {
  customer: customerReader,
  event: eventReader,
  events: /* @__PURE__ */ listOf(eventReader),
  command: commandReader,
  commands: /* @__PURE__ */ listOf(commandReader),
  refusals: /* @__PURE__ */ nonEmptyListOf(refusalReader),
};
