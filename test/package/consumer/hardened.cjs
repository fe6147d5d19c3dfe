const work = require('./work.cjs');

/** Does the work with the entries that are named, and says which of them it left alone. */
const paths = JSON.parse(process.argv[2]);
const entries = new Map(paths.map((path) => [path, require(`csp-multi-partner${path.slice(1)}`)]));
const idle = new Set(paths);
const done = work((path) => {
  idle.delete(path);
  return entries.get(path);
});
console.log(JSON.stringify({ done, idle: [...idle] }));
