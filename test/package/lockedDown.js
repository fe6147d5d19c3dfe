import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import 'ses';

/**
 * Does the work in a compartment of a realm that has been locked down: no global of the host is there, no clock and no chance, but
 * `Intl`, by which languages write dates. Modules are CommonJS, so that a `require` of ten lines suffices.
 */
const [, , folder, given] = process.argv;
lockdown();

const paths = JSON.parse(given);
const compartment = new Compartment({ globals: { Intl }, __options__: true });
const loaded = new Map();

function requireFrom(from) {
  const { resolve } = createRequire(from);
  return (name) => {
    const file = resolve(name);
    if (!loaded.has(file)) {
      const module = { exports: {} };
      loaded.set(file, module);
      const code = compartment.evaluate(`(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`);
      code(requireFrom(file), module, module.exports);
    }
    return loaded.get(file).exports;
  };
}

const load = requireFrom(join(folder, 'package.json'));
const idle = new Set(paths);
const done = load('./work.cjs')((path) => {
  idle.delete(path);
  return load(`csp-multi-partner${path.slice(1)}`);
});
const globals = compartment.evaluate('[typeof process, typeof fetch, typeof setTimeout, typeof document]');
console.log(JSON.stringify({ done, idle: [...idle], globals }));
