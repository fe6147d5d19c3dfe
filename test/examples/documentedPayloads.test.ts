import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changed, fatal, graph, itemsOf, partnerCenter, type AnyPayload, type Facts, type Wire } from '../payloads';
import { must } from '../world';
import { PAYLOADS, type Expected, type Listed, type Readable } from './documentedPayloads';

/** Payloads from Microsoft's documents, which are not ours to hand on; MANIFEST.tsv there names the source of each. */
const FOLDER = fileURLToPath(new URL('../../../shared/payloads/', import.meta.url));

const wireOf = (name: string): Wire => (name.startsWith('graph-') ? graph : partnerCenter);
const textOf = (name: string): string => readFileSync(`${FOLDER}${name}`, 'utf8');
const stated = (payload: AnyPayload, facts: Facts): Facts =>
  Object.fromEntries(Object.keys(facts).map((name) => [name, payload.facts[name]]));

type Entry<Of extends Expected> = readonly [name: string, expected: Of];
const ENTRIES: readonly Entry<Expected>[] = Object.entries(PAYLOADS);
const READABLE = ENTRIES.filter((entry): entry is Entry<Readable | Listed> => entry[1].kind !== 'refused');
const REFUSED = ENTRIES.filter(([, { kind }]) => kind === 'refused');

/** With its first stated fact, or that of its first entry, as `fact`, or else as something else. */
function withFact(payload: AnyPayload, expected: Readable | Listed, fact?: unknown): AnyPayload {
  if (expected.kind === 'list') {
    const [first, ...others] = itemsOf(payload);
    const [expectedItem] = expected.items as readonly [Readable];
    return changed(payload, { items: [withFact(first as AnyPayload, expectedItem, fact), ...others] });
  }
  const [name = ''] = Object.keys(expected.facts);
  return changed(payload, { [name]: fact ?? 'Something else' });
}

function firstFact(expected: Readable | Listed): unknown {
  const { facts } = expected.kind === 'list' ? (expected.items[0] as Readable) : expected;
  return Object.values(facts)[0];
}

if (!existsSync(FOLDER)) {
  it(`the payloads that Microsoft documents were not read: the folder ${FOLDER} is absent`, () => {
    expect(existsSync(FOLDER)).toBe(false);
  });
}

describe.runIf(existsSync(FOLDER))('the payloads that Microsoft documents', () => {
  it('are all in the table, and the table has no others', () => {
    const files = readdirSync(FOLDER).filter((name) => name !== 'MANIFEST.tsv');
    expect(Object.keys(PAYLOADS).sort()).toEqual(files.sort());
  });

  it.each(READABLE)('%s says what the document says', (name, expected) => {
    const { payload, issues } = must(wireOf(name).read(JSON.parse(textOf(name))));
    expect([payload.kind, issues]).toEqual([expected.kind, expected.issues]);
    if (expected.kind !== 'list') {
      expect(stated(payload, expected.facts)).toEqual(expected.facts);
      return;
    }
    const { items, totalCount } = expected;
    expect(stated(payload, { totalCount, next: null })).toEqual({ totalCount, next: null });
    expect(itemsOf(payload).map(({ kind }) => kind)).toEqual(items.map(({ kind }) => kind));
    expect(itemsOf(payload).map((item, index) => stated(item, items[index]?.facts ?? {}))).toEqual(
      items.map(({ facts }) => facts),
    );
  });

  it.each(READABLE)('%s says the same as text', (name) => {
    const { read } = wireOf(name);
    expect(must(read(textOf(name)))).toEqual(must(read(JSON.parse(textOf(name)))));
  });

  it.each(READABLE)('%s is written as it was read', (name) => {
    const { read, write } = wireOf(name);
    const document: unknown = JSON.parse(textOf(name));
    for (const input of [document, textOf(name)]) {
      const written = write(must(read(input)).payload);
      expect(written).toEqual(document);
      // The order of the members, too.
      expect(JSON.stringify(written)).toBe(JSON.stringify(document));
    }
  });

  it.each(READABLE)('%s is as it was once a fact was changed and changed back', (name, expected) => {
    const { read, write } = wireOf(name);
    const document: unknown = JSON.parse(textOf(name));
    const { payload } = must(read(document));
    const other = write(withFact(payload, expected));
    expect(other).not.toEqual(document);
    const kind = expected.kind === 'list' ? null : expected.kind;
    const back = write(withFact(must(read(other, kind)).payload, expected, firstFact(expected)));
    expect(back).toEqual(document);
    expect(JSON.stringify(back)).toBe(JSON.stringify(document));
  });

  it.each(REFUSED)('%s is refused', (name, expected) => {
    const code = (expected as Extract<Expected, { readonly kind: 'refused' }>).code;
    const text = textOf(name);
    // What stood there is told in 60 characters.
    const found = code === 'not-json' ? `${text.slice(0, 59)}…` : 'object';
    expect(wireOf(name).read(text)._unsafeUnwrapErr()).toEqual([fatal(code, [], found)]);
  });
});
