import type { Reading } from '../parse/takes';
import { describe } from '../parse/reading';
import { note } from './issue';

/** What JSON can say. Frozen wherever this library hands it out. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

/** How many lists and objects may stand inside each other. Documented payloads need 7. */
export const DEEPEST: number = 64;

/** How many values one payload may hold. A page of a thousand customers holds some 30,000. */
export const LARGEST: number = 1_000_000;

/**
 * A frozen copy of unknown input, or `undefined` with the first place that is no JSON: something else than JSON knows, nested
 * too deeply (and so a cycle), too large, or unreadable because a getter or proxy throws. Text is taken as the text of a
 * document. Members that are `undefined` are left out.
 */
export function toJson(input: unknown, reading: Reading): Json | undefined {
  const copying: Copying = { left: LARGEST, fault: null };
  const value = typeof input === 'string' ? parsed(input) : input;
  const copy = value === undefined ? undefined : copyOfValue(value, copying, 0);
  if (copy !== undefined) return copy;
  const { code, found, path }: Fault = copying.fault ?? { code: 'not-json', found: describe(input), path: [] };
  const steps = path.reverse();
  reading.path.push(...steps);
  note(reading, 'error', code, found);
  reading.path.length -= steps.length;
  return undefined;
}

function parsed(text: string): unknown {
  try {
    // A byte order mark is no part of JSON, and files have it all the same.
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

interface Copying {
  /** How many values may still come. */
  left: number;
  fault: Fault | null;
}

interface Fault {
  readonly code: 'not-json' | 'too-deep' | 'too-large' | 'unreadable';
  readonly found: string;
  /** From the fault outwards. */
  readonly path: (string | number)[];
}

function refuse(copying: Copying, code: Fault['code'], found: string): undefined {
  copying.fault = { code, found, path: [] };
}

function copyOfValue(value: unknown, copying: Copying, depth: number): Json | undefined {
  copying.left -= 1;
  if (copying.left < 0) return refuse(copying, 'too-large', `more than ${LARGEST} values`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object') return refuse(copying, 'not-json', describe(value));
  if (depth === DEEPEST) return refuse(copying, 'too-deep', `more than ${DEEPEST} levels`);
  try {
    return Array.isArray(value)
      ? copyOfList(value as readonly unknown[], copying, depth + 1)
      : copyOfObject(value, copying, depth + 1);
  } catch {
    return refuse(copying, 'unreadable', typeof value);
  }
}

function copyOfList(list: readonly unknown[], copying: Copying, depth: number): readonly Json[] | undefined {
  const copy: Json[] = [];
  const { length } = list;
  for (let index = 0; index < length; index += 1) {
    const copied = copyOfValue(list[index], copying, depth);
    if (copied === undefined) return stopped(copying, index);
    copy.push(copied);
  }
  return Object.freeze(copy);
}

function copyOfObject(value: object, copying: Copying, depth: number): JsonObject | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  // What a class made, be it a Date or a Map, says something else as JSON than it holds.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    return refuse(copying, 'not-json', 'object of a class');
  }
  let copy: Record<string, Json> = {};
  for (const name of Object.keys(value)) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    if (member === undefined) continue;
    const copied = copyOfValue(member, copying, depth);
    if (copied === undefined) return stopped(copying, name);
    // An assignment to `__proto__` would change the copy's prototype instead, and one to `toString` fails where prototypes are frozen.
    if (name in copy) copy = { ...copy, [name]: copied };
    else copy[name] = copied;
  }
  return Object.freeze(copy);
}

function stopped(copying: Copying, step: string | number): undefined {
  copying.fault?.path.push(step);
}

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Whether both say the same; the order of members counts, since both come from the same reader. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The name under which an object has a member, whatever the letter case; the documented spelling goes first. */
export function nameIn(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const wanted = name.toLowerCase();
  return Object.keys(object).find((other) => other.length === wanted.length && other.toLowerCase() === wanted);
}
