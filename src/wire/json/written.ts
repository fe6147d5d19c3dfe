import type { Reader } from '../../parse/takes';
import { assertNever } from '../../shared/assertNever';

type Members = Readonly<Record<string, unknown>>;

/**
 * A copy of a value with the members that its reader takes, in the reader's order, so that what is written can be read again and
 * equal values are written alike. What else a value carries, as TypeScript lets it, is left out.
 */
export function written(value: unknown, { takes }: Reader<unknown>): unknown {
  switch (takes?.kind) {
    case 'nullable':
    case 'checked':
      return value === null ? null : written(value, takes.of);
    case 'list':
      return (value as readonly unknown[]).map((entry) => written(entry, takes.of));
    case 'record': {
      const members = Object.entries(takes.fields);
      return Object.fromEntries(members.map(([name, reader]) => [name, written((value as Members)[name], reader)]));
    }
    case 'variants': {
      const reader = takes.readers[String((value as Members)[takes.tag])];
      return reader === undefined ? value : written(value, reader);
    }
    case undefined:
    case 'text':
    case 'text-like':
    case 'boolean':
    case 'count':
    case 'one-of':
    case 'either':
      return value;
    default:
      return assertNever(takes, value);
  }
}
