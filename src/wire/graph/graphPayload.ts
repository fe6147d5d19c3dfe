import type { Result } from 'neverthrow';
import type { NonEmpty } from '../../shared/nonEmpty';
import type { WireIssue } from '../issue';
import type { Json } from '../jsonValue';
import { receive, send, type Api, type PayloadOf, type Received } from '../payload';
import type { GraphFacts, GraphKind } from './graphFacts';
import { LIST, SHAPES } from './graphFields';
import { recogniseGraph } from './recogniseGraph';

export type GraphPayload = PayloadOf<GraphFacts>;

export const GRAPH: Api<GraphFacts> = {
  shapes: SHAPES,
  recognise: recogniseGraph,
  entries: 'value',
  list: LIST,
  otherProcedures: {},
};

/**
 * Reads a body about delegated admin that Graph sent, or that is to be sent to it, of `v1.0` or `beta`.
 *
 * @param input a body, parsed or as text; one with `value` becomes a `list`
 * @param kind what it is; left out, `@odata.type` and telling members decide. An error body is an error all the same,
 *   and a body that names another known kind is refused.
 * @returns the payload and what is worth knowing about it; or why it could not be read: no JSON, too deep
 *   (beyond 64 levels), too large (beyond a million values), of no known kind
 */
export function fromGraph(
  input: unknown,
  kind: GraphKind | null = null,
): Result<Received<GraphPayload>, NonEmpty<WireIssue>> {
  return receive(GRAPH, input, kind);
}

/**
 * The body of a payload, with its facts as they are now.
 *
 * What was read and not changed comes out as it came in: annotations, unknown members and words, all seven digits of a
 * fraction, the text of an operation's `data`.
 */
export function toGraph(payload: GraphPayload): Json {
  return send(GRAPH, payload);
}
