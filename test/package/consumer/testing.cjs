const fc = require('fast-check');
const { given, histories, people, tellHistory } = require('csp-multi-partner/testing');

const [history] = fc.sample(histories({ about: 'granular-admin' }), { seed: 1, numRuns: 1 });
const { kind } = given(people.contoso).when({
  type: 'recordElapsed',
  at: people.contoso.asOf,
  actor: people.microsoft,
});
console.log(JSON.stringify({ kind, told: tellHistory(history).split('\n').length > 1 }));
