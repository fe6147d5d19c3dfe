/** The two readers of payloads as one kind of thing, for what holds of both. */
import type { Path, ProblemCode } from 'csp-multi-partner/parse';
import { fromGraph, toGraph, type GraphPayload, type Json, type WireIssue } from 'csp-multi-partner/wire/graph';
import { fromPartnerCenter, toPartnerCenter, type PartnerCenterPayload } from 'csp-multi-partner/wire/partner-center';
import type { Result } from 'neverthrow';
import { must } from './world';

export type Facts = Readonly<Record<string, unknown>>;

/** A payload of either API. */
export interface AnyPayload {
  readonly kind: string;
  readonly facts: Facts;
  readonly body: Json;
}

export interface Wire {
  readonly read: (
    input: unknown,
    kind?: string | null,
  ) => Result<{ readonly payload: AnyPayload; readonly issues: readonly WireIssue[] }, readonly WireIssue[]>;
  readonly write: (payload: AnyPayload) => Json;
}

export const partnerCenter: Wire = {
  read: fromPartnerCenter as unknown as Wire['read'],
  write: (payload) => toPartnerCenter(payload as unknown as PartnerCenterPayload),
};

export const graph: Wire = {
  read: fromGraph as unknown as Wire['read'],
  write: (payload) => toGraph(payload as unknown as GraphPayload),
};

export const WIRES: readonly Wire[] = [partnerCenter, graph];

const issue =
  (severity: WireIssue['severity']) =>
  (code: ProblemCode, path: Path, found: string, expected: readonly string[] = []): WireIssue => ({
    severity,
    code,
    path,
    found,
    expected,
  });

/** Everything was used; it is worth knowing. */
export const info = issue('info');
/** The member could not be used. */
export const unusable = issue('warning');
/** The whole, or the entry of a list, could not be used. */
export const fatal = issue('error');

export const payloadIn = (wire: Wire, input: unknown, kind: string | null = null): AnyPayload =>
  must(wire.read(input, kind)).payload;
export const factsIn = (wire: Wire, input: unknown, kind: string | null = null): Facts =>
  payloadIn(wire, input, kind).facts;
/** What was noted, whether it was read or refused. */
export const issuesIn = (wire: Wire, input: unknown, kind: string | null = null): readonly WireIssue[] =>
  wire.read(input, kind).match(
    ({ issues }) => issues,
    (issues) => issues,
  );

export const changed = (payload: AnyPayload, facts: Facts): AnyPayload => ({
  ...payload,
  facts: { ...payload.facts, ...facts },
});
/** Read, changed and written. */
export const rewritten = (wire: Wire, input: unknown, facts: Facts, kind: string | null = null): Json =>
  wire.write(changed(payloadIn(wire, input, kind), facts));

export const itemsOf = (payload: AnyPayload): readonly AnyPayload[] => payload.facts['items'] as readonly AnyPayload[];
