/**
 * Does the work of the packed consumer, on the sources, and prints as JSON what it takes from `Object.prototype`. A program of its
 * own, since it pollutes the prototype of everything in its process.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

type Work = (entry: (path: string) => object) => unknown;

const require = createRequire(import.meta.url);
const work = require('../package/consumer/work.cjs') as Work;
const paths = JSON.parse(process.argv[2] ?? '[]') as readonly string[];
const load = async (path: string): Promise<readonly [string, object]> => [
  path,
  (await import(`csp-multi-partner${path.slice(1)}`)) as object,
];
const entries = new Map(await Promise.all(paths.map(load)));
const done = (): string => JSON.stringify(work((path) => entries.get(path) ?? {}));

/**
 * Every word of the sources, and what the engine itself may ask of an object. Not `get` and `set`: with these inherited no program
 * can define a property any more.
 */
const words = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => readFileSync(join('src', name), 'utf8').match(/[A-Za-z_$][\w$]*/gu) ?? []);
const names = [...new Set([...words, '0', '1', 'value', 'writable', 'configurable', 'toJSON'])].filter(
  (name) => !(name in Object.prototype) && name !== 'get' && name !== 'set',
);

const before = done();
const inherited: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>;
let isBusy = false;
for (const name of names) {
  Object.defineProperty(Object.prototype, name, {
    // What describes this property inherits nothing of those that were made before it.
    __proto__: null,
    configurable: true,
    get: () => {
      if (isBusy) return;
      isBusy = true;
      const caller = String(new Error().stack).split('\n')[2] ?? '';
      const from = /\/src\/([\w/]+\.ts):/u.exec(caller)?.[1];
      inherited[name] = [...new Set([...(inherited[name] ?? []), from ?? 'the engine'])].sort();
      isBusy = false;
    },
    set(this: object, value: unknown) {
      Object.defineProperty(this, name, {
        __proto__: null,
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      } as object);
    },
  } as object);
}
const after = done();
for (const name of names) Reflect.deleteProperty(Object.prototype, name);

/** The work is done the same with `name` inherited by every object. */
function isSameWith(name: string, value: unknown): boolean {
  (Object.prototype as Record<string, unknown>)[name] = value;
  try {
    return done() === before;
  } catch {
    return false;
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
}

const pollution: readonly unknown[] = [true, 'x', 0, {}, [], () => 1];
const commons = ['isAdmin', 'status', 'kind', 'role', 'id', 'partner', 'provider', 'tenantId', 'owner', 'at', 'type'];
const changed = commons.filter((name) => !pollution.every((value) => isSameWith(name, value)));
console.log(JSON.stringify({ isSame: after === before, inherited, changed }));
