import { execute, type Command, type Refusal } from 'csp-multi-partner';
import { isTriedAt, type Move } from './alphabet';
import type { Space, State } from './space';

/** A text as 32 bits (FNV-1a). Only ever compared where a difference is what is looked for, so that a collision hides, and invents nothing. */
export function mark(text: string): number {
  let bits = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  return mixed(bits);
}

function mixed(bits: number): number {
  let result = bits;
  result = Math.imul(result ^ (result >>> 16), 0x85ebca6b);
  result = Math.imul(result ^ (result >>> 13), 0xc2b2ae35);
  return result ^ (result >>> 16);
}

/**
 * What a state does, as 32 bits: the sum over all commands of what each led to, so that the order in which they are tried, the
 * ids and the names of the two partners do not matter.
 */
export interface Behaviour {
  accepted(command: Command, led: number): number;
  quiet(command: Command): number;
  refused(command: Command, refusals: readonly Refusal[]): number;
  /** Tries everything, without any check. */
  of(state: State): number;
}

export function behaviourOf(
  space: Space,
  moves: readonly (readonly Move[])[],
  key: (state: State) => string,
): Behaviour {
  const words = new Map<string, number>();
  const word = (text: string): number => {
    let bits = words.get(text);
    if (bits === undefined) {
      bits = mark(text);
      words.set(text, bits);
    }
    return bits;
  };
  const behaviour: Behaviour = {
    accepted: ({ type }, led) => mixed(word(type) ^ led),
    quiet: ({ type }) => mixed(word(type) + 1),
    refused({ type }, refusals) {
      let codes = 0;
      for (const { code } of refusals) codes += word(code);
      return mixed(word(type) ^ codes);
    },
    of({ customer, clock }) {
      const isTried = isTriedAt(space.bounds, customer);
      let sum = 0;
      for (const move of moves[clock] ?? []) {
        if (!isTried(move)) continue;
        const { command } = move;
        const result = execute(customer, command);
        if (result.isErr()) sum += behaviour.refused(command, result.error);
        else if (result.value.events.length === 0) sum += behaviour.quiet(command);
        else sum += behaviour.accepted(command, mark(key({ customer: result.value.customer, clock })));
        sum |= 0;
      }
      return sum;
    },
  };
  return behaviour;
}
