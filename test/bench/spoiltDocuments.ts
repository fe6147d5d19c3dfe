/** Documents with one thing changed, most of them for the worse: whether two readers agree shows on these. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What stands in for any value. */
const STRANGERS: readonly Json[] = [null, 1, '', 'something else', true, [], {}];
const COUNTS: readonly Json[] = [-1, 0, 1.5, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1];
const INSTANTS: readonly Json[] = [
  '2024-02-29T00:00:00Z',
  '2023-02-29T00:00:00Z',
  '2024-02-30T00:00:00.000Z',
  '2024-13-01T00:00:00Z',
  '2024-00-10T00:00:00Z',
  '2024-01-01T24:00:00Z',
  '2024-01-01T23:59:60Z',
  '2024-01-01T00:00:00+00:00',
  '2024-01-01T00:00:00.1234567Z',
  '2024-01-01T00:00:00.12345678Z',
  '2024-01-01',
  '10000-01-01T00:00:00Z',
];
/** A tenant of which nothing is known. */
const SOMEBODY = 'f0000000-0000-4000-8000-00000000000f';
const INSTANT = /^\d{4}-\d\d-\d\dT/u;
const GUID = /^[\da-f]{8}-[\da-f-]{27}$/u;

/** Every document that differs from the given one in one member, entry or value. */
export function changedDocuments(document: unknown): readonly unknown[] {
  return changesOf(document as Json);
}

function changesOf(value: Json): readonly Json[] {
  return [...STRANGERS, ...likeIt(value), ...changesWithin(value)];
}

/** What could be taken for it. */
function likeIt(value: Json): readonly Json[] {
  if (typeof value === 'number') return [...COUNTS, String(value)];
  if (typeof value !== 'string') return [];
  if (INSTANT.test(value)) return INSTANTS;
  const odd = [`${value} `, `${value}\n`, value.toUpperCase(), value.slice(0, -1)];
  return GUID.test(value) ? [...odd, SOMEBODY, value.replaceAll('-', ''), `{${value}}`] : odd;
}

function changesWithin(value: Json): readonly Json[] {
  if (isList(value)) {
    const changed = value.flatMap((entry, index) =>
      changesOf(entry).map((change) => [...value.slice(0, index), change, ...value.slice(index + 1)]),
    );
    return [...changed, value.slice(1), [...value, null], [...value, ...value.slice(0, 1)]];
  }
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value);
  const without = members.map(([name]) => Object.fromEntries(members.filter(([other]) => other !== name)));
  const changed = members.flatMap(([name, member]) =>
    changesOf(member).map((change) => ({ ...value, [name]: change })),
  );
  return [...without, { ...value, more: 1 }, ...changed];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
