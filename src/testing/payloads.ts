import fc from 'fast-check';
import { GRAPH } from '../wire/graph/graphPayload';
import type { GraphKind } from '../wire/graph/graphFacts';
import { writeFacts, type Shape } from '../wire/codec';
import type { JsonObject } from '../wire/jsonValue';
import type { PartnerCenterKind } from '../wire/partnerCenter/partnerCenterFacts';
import { PARTNER_CENTER } from '../wire/partnerCenter/partnerCenterPayload';
import { all } from './drawnFacts';
import { graphFacts } from './drawnGraphFacts';
import { partnerCenterFacts } from './drawnPartnerCenterFacts';

/** What an API might send. JSON. */
export type ApiBody =
  | { readonly api: 'partner-center'; readonly kind: PartnerCenterKind; readonly body: unknown }
  | { readonly api: 'graph'; readonly kind: GraphKind; readonly body: unknown };

type Facts = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/**
 * Bodies in the wire format of both APIs, of every kind that `fromPartnerCenter` and `fromGraph` read when they are told `kind`.
 *
 * A body says any part of its facts, with words that are newer than the documents and members that nobody knows; some are in
 * PascalCase, as responses to updates are, and some are a page of several. Facts of one body need not go together: these are
 * for whatever reads single payloads.
 *
 * @param api left out, both
 */
export function payloads<Name extends ApiBody['api'] = ApiBody['api']>(
  api?: Name,
): fc.Arbitrary<ApiBody & { readonly api: Name }> {
  const kinds = [
    ...Object.entries(partnerCenterFacts).map(([kind, facts]) => bodies('partner-center', kind, facts as Facts)),
    ...Object.entries(graphFacts).map(([kind, facts]) => bodies('graph', kind, facts as Facts)),
  ].flatMap(({ of, arbitrary }) => (api === undefined || api === of ? [arbitrary] : []));
  return fc.oneof(...kinds) as fc.Arbitrary<ApiBody & { readonly api: Name }>;
}

function bodies(
  of: ApiBody['api'],
  kind: string,
  facts: Facts,
): { readonly of: ApiBody['api']; readonly arbitrary: fc.Arbitrary<unknown> } {
  const { shapes, entries } = of === 'graph' ? GRAPH : PARTNER_CENTER;
  const shape = (shapes as Readonly<Record<string, Shape<object>>>)[kind] as Shape<object>;
  const one = fc
    .record({
      facts: all(facts),
      others: fc.record({ unheardOf: fc.jsonValue() }, { requiredKeys: [] }),
      isPascalCase: fc.boolean(),
    })
    .map(({ facts: drawn, others, isPascalCase }) => {
      const body = writeFacts(shape, drawn, others as JsonObject);
      return isPascalCase ? inPascalCase(body) : body;
    });
  const page = fc.array(one, { maxLength: 3 }).map((items) => ({ [entries]: items }));
  const body = kind === 'error' ? one : fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: page });
  return { of, arbitrary: body.map((each) => ({ api: of, kind, body: each })) };
}

/** The same with the names of all members in PascalCase, as responses to updates write them. */
export function inPascalCase(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(inPascalCase);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, member]) => [name.charAt(0).toUpperCase() + name.slice(1), inPascalCase(member)]),
  );
}
