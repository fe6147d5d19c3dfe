import type { Result } from 'neverthrow';
import type { Problem, ProblemCode } from '../../parse/problem';
import { openRecord, record } from '../../parse/reader';
import { describe, read, report } from '../../parse/reading';
import type { Reader, Reading } from '../../parse/takes';
import type { NonEmpty } from '../../shared/nonEmpty';
import { FORMAT, valueReaders, type DocumentKind, type DocumentValues } from './jsonDocument';
import { upcast, versionsOf, type Lineage } from './lineage';

interface Envelope {
  readonly format: unknown;
  readonly version: unknown;
  readonly kind: unknown;
}

const anything: Reader<unknown> = (input) => input;
const envelope = { format: anything, version: anything, kind: anything } as const;

/** What a document says of itself; null where it says nothing. All versions have these three members, and always will. */
const envelopeReader: Reader<Envelope> = /* @__PURE__ */ openRecord<Envelope>(envelope, ['format', 'version', 'kind']);

const wholeReader: Reader<{ readonly value: unknown }> = /* @__PURE__ */ record({ ...envelope, value: anything });

/**
 * Reads the value of a document, be it of an older version.
 *
 * What a document says of itself is judged first: of one that is foreign, from the future or of another kind nothing else is told.
 */
export function readDocument<Kind extends DocumentKind>(
  kind: Kind,
  input: unknown,
  lineage: Lineage,
): Result<DocumentValues[Kind], NonEmpty<Problem>> {
  return read<DocumentValues[Kind]>((document, reading) => {
    const told = envelopeReader(document, reading);
    if (told === undefined) return undefined;
    const version = versionOf(told, kind, lineage, reading);
    const whole = version === undefined ? undefined : wholeReader(document, reading);
    if (version === undefined || whole?.value === undefined) return undefined;
    reading.path.push('value');
    const value = readValue(kind, whole.value, version, lineage, reading);
    reading.path.pop();
    return value;
  }, input);
}

function readValue<Kind extends DocumentKind>(
  kind: Kind,
  raw: unknown,
  version: number,
  lineage: Lineage,
  reading: Reading,
): DocumentValues[Kind] | undefined {
  let current: unknown;
  try {
    current = upcast(raw, kind, version, lineage);
  } catch {
    return report(reading, 'unreadable', describe(raw));
  }
  return valueReaders[kind](current, reading);
}

/** The version, where the document is one of ours that this release can read, and of the kind that was asked for. */
function versionOf(told: Envelope, kind: DocumentKind, lineage: Lineage, reading: Reading): number | undefined {
  const { format, version } = told;
  if (format !== FORMAT) return refuse(reading, told, 'format', 'unknown-format', [FORMAT]);
  const versions = versionsOf(lineage);
  const known = versions.find((each) => each === version);
  if (known === undefined) {
    const isLater = Number.isSafeInteger(version) && (version as number) > Math.max(...versions);
    return refuse(reading, told, 'version', isLater ? 'future-version' : 'unknown-version', versions.map(String));
  }
  return told.kind === kind ? known : refuse(reading, told, 'kind', 'not-one-of', [kind]);
}

function refuse(
  reading: Reading,
  told: Envelope,
  member: keyof Envelope,
  code: ProblemCode,
  expected: readonly string[],
): undefined {
  reading.path.push(member);
  report(reading, code, told[member] === null ? 'nothing' : describe(told[member]), expected);
  reading.path.pop();
}
