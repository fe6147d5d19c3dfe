import { createHash } from 'node:crypto';

/** A value in short: of the same length whatever it is, and different where anything is. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
