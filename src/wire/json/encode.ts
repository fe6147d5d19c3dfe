import { err, type Result } from 'neverthrow';
import type { Problem } from '../../parse/problem';
import { describe } from '../../parse/reading';
import { deepFreeze } from '../../shared/deepFreeze';
import type { NonEmpty } from '../../shared/nonEmpty';
import {
  FORMAT,
  valueReaders,
  VERSION,
  type DocumentKind,
  type DocumentValues,
  type JsonDocument,
} from './jsonDocument';
import { LINEAGE } from './lineage';
import { readDocument } from './readDocument';
import { written } from './written';

/**
 * The document of a value, for whatever keeps JSON by itself: a `jsonb` column, a document database.
 *
 * Members that the value's type does not have are left out, since reading would refuse them. Frozen, and none of its objects is
 * one of the value's.
 */
export function toDocument<Kind extends DocumentKind>(kind: Kind, value: DocumentValues[Kind]): JsonDocument<Kind> {
  return deepFreeze({
    format: FORMAT,
    version: VERSION,
    kind,
    value: written(value, valueReaders[kind]),
  }) as JsonDocument<Kind>;
}

/**
 * Reads the value of a document from anything at all. Never throws.
 *
 * @returns the frozen value, or
 * - `not-an-object` or `unknown-format`: it is no document of this library
 * - `future-version`: a later release wrote it; that release can read it
 * - `unknown-version`: no release wrote it
 * - `not-one-of` at `kind`: it is of another kind
 * - whatever else is wrong, with its path from the document on: see `parseCustomer`, `parseEvent` and `parseCommand`. Paths into a
 *   document of an older version lead through what its upcasters made of it.
 */
export function fromDocument<Kind extends DocumentKind>(
  kind: Kind,
  input: unknown,
): Result<DocumentValues[Kind], NonEmpty<Problem>> {
  return readDocument(kind, input, LINEAGE);
}

/** The document of a value as JSON text. Equal values give equal text. */
export function encode<Kind extends DocumentKind>(kind: Kind, value: DocumentValues[Kind]): string {
  return JSON.stringify(toDocument(kind, value));
}

/**
 * Reads the value of a document from its JSON text: as {@link fromDocument}, or `not-json`. Of two members with one name JSON
 * takes the last.
 */
export function decode<Kind extends DocumentKind>(
  kind: Kind,
  text: string,
): Result<DocumentValues[Kind], NonEmpty<Problem>> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return err([{ code: 'not-json', path: [], found: describe(text), expected: [] }]);
  }
  return fromDocument(kind, document);
}
