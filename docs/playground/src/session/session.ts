import type { Actor, Command, CspTenancy, Instant } from 'csp-multi-partner';
import { parseActor, parseCommand, parseInstant } from 'csp-multi-partner/parse';
import { recognise, type Document } from '../documents/recognise';

/** The partner that was answered, as its fields hold it. */
export type Asker = Readonly<Record<(typeof ASKER_MEMBERS)[number], string>>;

export const ASKER_MEMBERS = ['kind', 'tenantId', 'partnerId', 'name', 'cloud', 'market'] as const;

/** All that makes the page what it is: whoever has it sees the same. */
export interface Session {
  readonly documents: readonly Document[];
  readonly asker: Asker;
  readonly asOf: Instant;
  readonly tenancy: CspTenancy['kind'];
  /** Which of several customers; null for the first. */
  readonly tenantId: string | null;
  readonly at: Instant;
  readonly actor: Actor;
  /** What was done with the customer, in order. */
  readonly commands: readonly Command[];
}

/** More than anybody pastes or does by hand; a link is a few bytes that can unpack to millions of either. */
const MOST_DOCUMENTS = 100;
const MOST_COMMANDS = 1000;

const TENANCIES: readonly CspTenancy['kind'][] = ['none', 'transacting-tenant', 'other-tenant'];

/** JSON-compatible: of a document its text is all there is to keep. */
export function writeSession({ documents, ...session }: Session): object {
  return { ...session, documents: documents.map(({ text }) => text) };
}

/** Whether a link may hold it: what it could not be read from is not written either. */
export function isShareable({
  documents,
  commands,
}: Pick<Record<keyof Session, readonly unknown[]>, 'documents' | 'commands'>): boolean {
  return documents.length <= MOST_DOCUMENTS && commands.length <= MOST_COMMANDS;
}

/** Reads a session from anything at all; null where it is none, or where it is too much. */
export function readSession(input: unknown): Session | null {
  const { documents, asker, asOf, tenancy, tenantId, at, actor, commands } = membersOf(input);
  const texts = textsOf(documents);
  const now = readSituation(at, actor);
  const fetched = readSituation(asOf, actor);
  const kind = TENANCIES.find((each) => each === tenancy);
  const facts = membersOf(asker);
  const steps: readonly unknown[] = Array.isArray(commands) ? commands : [];
  if (
    texts === null ||
    !isShareable({ documents: texts, commands: steps }) ||
    now === null ||
    fetched === null ||
    kind === undefined
  )
    return null;
  return {
    documents: texts.map(recognise),
    asker: readAsker(facts),
    asOf: fetched.at,
    tenancy: kind,
    tenantId: typeof tenantId === 'string' ? tenantId : null,
    ...now,
    commands: steps.flatMap((command) => parseCommand(command).unwrapOr([])),
  };
}

function readAsker(facts: Readonly<Record<string, unknown>>): Asker {
  const text = (name: string): string => (typeof facts[name] === 'string' ? facts[name] : '');
  return {
    kind: text('kind'),
    tenantId: text('tenantId'),
    partnerId: text('partnerId'),
    name: text('name'),
    cloud: text('cloud'),
    market: text('market'),
  };
}

function readSituation(at: unknown, actor: unknown): Pick<Command, 'at' | 'actor'> | null {
  return parseInstant(at)
    .andThen((instant) => parseActor(actor).map((who) => ({ at: instant, actor: who })))
    .unwrapOr(null);
}

function textsOf(input: unknown): readonly string[] | null {
  return Array.isArray(input) && input.every((entry) => typeof entry === 'string') ? input : null;
}

function membersOf(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null ? { ...input } : {};
}
