import { describe } from '../parse/reading';
import type { Reader, Reading } from '../parse/takes';
import { newReading, note } from './issue';
import { isObject, isSameJson, nameIn, type Json, type JsonObject } from './jsonValue';

/**
 * How a fact stands in a payload, both ways.
 *
 * Writing is given what stood there before, and leaves alone whatever says the same: seven fraction digits, letter case, members
 * that nobody here knows. So what is read and written back unchanged comes out as it came in.
 */
/** How new members are spelled: as they are documented, or with a capital letter as their neighbours are. */
export type Spelling = 'documented' | 'capital';

export interface Codec<Fact> {
  /** Asked only for what is there: neither absent, nor null, nor empty text. Null where it cannot be used, which is noted. */
  readonly read: (json: Json, reading: Reading) => Fact | null;
  readonly write: (fact: Fact, before: Json | undefined, spelling: Spelling) => Json;
}

/** A fact and where it stands: the members that lead to it, by their documented names. */
export interface Field<Fact> {
  readonly at: readonly string[];
  readonly codec: Codec<Fact>;
}

/** One field for each fact; all facts may be null. */
export type Fields<Facts extends object> = { readonly [Name in keyof Facts]: Field<NonNullable<Facts[Name]>> };

/** @param path member names with dots between them: `companyProfile.companyName`; an annotation (`@odata.count`) is one name */
export function field<Fact>(path: string, codec: Codec<Fact>): Field<Fact> {
  return { at: path.startsWith('@') ? [path] : path.split('.'), codec };
}

/** A fact that is written as it is read. */
export function plain<Fact extends Json>(reader: Reader<Fact>): Codec<Fact> {
  return { read: (json, reading) => reader(json, reading) ?? null, write: (fact) => fact };
}

/** One of several words, in the first spelling of its letter case; another word is kept, and noted. */
export function word(known: readonly string[]): Codec<string> {
  const spelling = new Map<string, string>(known.map((each) => [each.toLowerCase(), each]));
  return {
    read: (json, reading) => {
      if (typeof json !== 'string') return note(reading, 'warning', 'not-text', describe(json));
      const documented = spelling.get(json.toLowerCase());
      if (documented === undefined) note(reading, 'info', 'unknown-value', describe(json), known);
      return documented ?? json;
    },
    write: (fact) => fact,
  };
}

/**
 * A list of facts. An entry that cannot be used is noted.
 *
 * Written, an entry that says the same stays as it was, wherever it stands now. Others go, in their order, over the entries that are left
 * where there are as many, so that unknown members stay with the entry that was changed; otherwise they are written anew. Entries
 * that could not be used stay in their place, or at the end where the list is longer or shorter than it was.
 */
export function list<Fact>(item: Codec<Fact>): Codec<readonly Fact[]> {
  const readItems = (entries: readonly Json[], reading: Reading): readonly (Fact | null)[] =>
    entries.map((entry, index) => within(reading, index, () => item.read(entry, reading)));
  return {
    read: (json, reading) => {
      if (!Array.isArray(json)) return note(reading, 'warning', 'not-a-list', describe(json));
      const items = readItems(json as readonly Json[], reading);
      return Object.freeze(items.filter((entry): entry is Fact & {} => entry !== null));
    },
    write: (facts, before, spelling) => {
      const entries = Array.isArray(before) ? (before as readonly Json[]) : [];
      const old = readItems(entries, newReading());
      const usable = entries.flatMap((entry, index) => (old[index] === null ? [] : [{ entry, said: old[index] }]));
      const written = writeEntries(item, facts, usable, spelling);
      const unusable = entries.filter((_, index) => old[index] === null);
      if (facts.length !== usable.length) return Object.freeze([...written, ...unusable]);
      const rest = [...written];
      return Object.freeze(entries.map((entry, index) => (old[index] === null ? entry : (rest.shift() as Json))));
    },
  };
}

function writeEntries<Fact>(
  item: Codec<Fact>,
  facts: readonly Fact[],
  usable: readonly { readonly entry: Json; readonly said: unknown }[],
  spelling: Spelling,
): readonly Json[] {
  const left = new Map<string, Json[]>();
  for (const { entry, said } of usable) {
    const key = JSON.stringify(said);
    const alike = left.get(key);
    if (alike === undefined) left.set(key, [entry]);
    else alike.push(entry);
  }
  const same = facts.map((fact) => left.get(JSON.stringify(fact))?.shift());
  const others = [...left.values()].flat();
  const isOneToOne = others.length === same.filter((entry) => entry === undefined).length;
  return facts.map((fact, index) => same[index] ?? item.write(fact, isOneToOne ? others.shift() : undefined, spelling));
}

/** An object of which the fields are read; all its other members stay as they are. */
export function object<Facts extends object>(fields: Fields<Facts>): Codec<Facts> {
  const facts = shape(fields);
  return {
    read: (json, reading) => {
      if (!isObject(json)) return note(reading, 'warning', 'not-an-object', describe(json));
      return readFacts(facts, json, reading);
    },
    write: (values, before, spelling) => writeFacts(facts, values, isObject(before) ? before : {}, spelling),
  };
}

export function readFacts<Facts extends object>(shape: Shape<Facts>, body: JsonObject, reading: Reading): Facts {
  const facts = { ...shape.nothing };
  readMembers(shape.root, body, facts, reading);
  return Object.freeze(facts) as Facts;
}

/** Fields by the members that lead to them, so that a body is gone through once. */
export interface Shape<Facts extends object> {
  readonly fields: Fields<Facts>;
  readonly root: Branch;
  /** Every fact null. */
  readonly nothing: Readonly<Record<string, null>>;
}

/** The members of an object, by their documented names and by those in lower case. */
type Branch = Map<string, Member>;

interface Member {
  readonly name: string;
  /** The members inside, where it leads on. */
  readonly branch: Branch;
  /** The fact that stands here, where it does not. */
  fact: { readonly name: string; readonly codec: Codec<unknown> } | null;
}

export function shape<Facts extends object>(fields: Fields<Facts>): Shape<Facts> {
  const root: Branch = new Map();
  const body: Member = { name: '', branch: root, fact: null };
  const nothing: Record<string, null> = {};
  for (const [name, { at, codec }] of Object.entries(fields as Readonly<Record<string, Field<unknown>>>)) {
    nothing[name] = null;
    const last = at.reduce((member, step) => memberOf(member.branch, step), body);
    last.fact = { name, codec };
  }
  // V8 keeps an object that grew by computed names as a dictionary, which is slow to copy; one that was parsed it does not.
  return { fields, root, nothing: JSON.parse(JSON.stringify(nothing)) as Shape<Facts>['nothing'] };
}

function memberOf(branch: Branch, name: string): Member {
  const known = branch.get(name);
  if (known !== undefined) return known;
  const member: Member = { name, branch: new Map(), fact: null };
  branch.set(name.toLowerCase(), member);
  branch.set(name, member);
  return member;
}

/**
 * Goes through a body once. Names are found in any letter case: responses to updates write `FriendlyName`, a transfer writes
 * `partnertenantid`. The documented spelling goes before all others, the first of others before the rest, and that is noted.
 */
function readMembers(branch: Branch, body: JsonObject, facts: Record<string, unknown>, reading: Reading): void {
  const { path } = reading;
  let misspelled: Map<Member, string> | undefined;
  for (const name of Object.keys(body)) {
    const member = branch.get(name) ?? branch.get(name.toLowerCase());
    if (member === undefined) continue;
    if (name !== member.name) {
      const first = Object.hasOwn(body, member.name) ? member.name : misspelled?.get(member);
      if (first !== undefined) {
        note(reading, 'info', 'ambiguous', name, [first]);
        continue;
      }
      misspelled = (misspelled ?? new Map<Member, string>()).set(member, name);
    }
    const json = body[name];
    if (json === undefined || json === null || json === '') continue;
    path.push(name);
    const { fact } = member;
    if (fact !== null) facts[fact.name] = fact.codec.read(json, reading);
    else if (isObject(json)) readMembers(member.branch, json, facts, reading);
    else note(reading, 'warning', 'not-an-object', describe(json));
    path.pop();
  }
}

/** The body with the facts written into it; one that says the same already is given back itself. */
export function writeFacts<Facts extends object>(
  { fields }: Shape<Facts>,
  facts: Facts,
  body: JsonObject,
  spelling: Spelling = spellingOf(body),
): JsonObject {
  let written = body;
  for (const name of Object.keys(fields) as (keyof Facts)[]) {
    const { at, codec } = fields[name];
    written = writeAt(written, at, codec, facts[name] as NonNullable<Facts[keyof Facts]> | null, spelling);
  }
  return written;
}

/** New members follow the object's others. */
function spellingOf(body: JsonObject): Spelling {
  return Object.keys(body).some((name) => /^[A-Z]/u.test(name)) ? 'capital' : 'documented';
}

function readAt<Fact>(body: JsonObject, [step, ...rest]: readonly string[], codec: Codec<Fact>): Fact | null {
  const name = nameIn(body, step as string);
  const json = name === undefined ? null : (body[name] ?? null);
  if (json === null || json === '') return null;
  if (rest.length === 0) return codec.read(json, newReading());
  return isObject(json) ? readAt(json, rest, codec) : null;
}

function writeAt<Fact>(
  body: JsonObject,
  at: readonly string[],
  codec: Codec<Fact>,
  fact: Fact | null,
  spelling: Spelling,
): JsonObject {
  if (isSameJson(readAt(body, at, codec), fact)) return body;
  const [step = '', ...rest] = at;
  const name = nameIn(body, step) ?? spelled(step, spelling);
  const before = body[name];
  const inner = (): Json => writeAt(isObject(before) ? before : {}, rest, codec, fact, spelling);
  const written = (): Json => (fact === null ? null : codec.write(fact, before, spelling));
  return Object.freeze({ ...body, [name]: rest.length > 0 ? inner() : written() });
}

function spelled(name: string, spelling: Spelling): string {
  return spelling === 'capital' ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

function within<Value>({ path }: Reading, step: string | number, work: () => Value): Value {
  path.push(step);
  const value = work();
  path.pop();
  return value;
}
