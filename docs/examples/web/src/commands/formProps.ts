import type { Actor, Command, Customer, Instant } from 'csp-multi-partner';

export interface FormProps {
  /** What the form begins with. */
  readonly command: Command;
  readonly customer: Customer;
  readonly at: Instant;
  readonly actor: Actor;
  /** Told of every submit: the command where the rules permit it, and else what was filled in. What sends it elsewhere is waited for. */
  readonly onPermitted: (command: Command) => void | Promise<void>;
  readonly onRefused: (values: object) => void;
  readonly onCancel: () => void;
}
