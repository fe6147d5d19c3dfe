import type { Command, CommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { EventOf } from '../customer/event';
import type { DisputedReading, Readings } from '../policy/dispute';
import type { NamedGrant } from '../policy/namedGrant';

/** What a permitted command brings about; no events where its effect already holds. */
export interface Outcome<Event> {
  readonly events: readonly Event[];
  readonly disputed: readonly DisputedReading[];
}

/** What a command meets. */
export interface Situation extends NamedGrant {
  readonly customer: Customer;
  readonly readings: Readings;
}

/** Only ever called for commands that the rules permit. */
export type Handler<Type extends CommandType> = (
  command: Command<Type>,
  situation: Situation,
) => Outcome<EventOf<Type>>;

export function emits<Event>(...events: readonly Event[]): Outcome<Event> {
  return { events, disputed: [] };
}
