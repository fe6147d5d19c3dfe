// Each folder may import itself and the folders before it in this list.
const ORDER = [
  'shared',
  'tenant',
  'account',
  'invitation',
  'reseller',
  'delegatedAdmin',
  'customer',
  'policy',
  'access',
  'decision',
  'query',
  'roles',
  'parse',
  'links',
  'wire',
  'messages',
  'forms',
  'testing',
];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src' }, to: {} },
    ...ORDER.map((folder, index) => ({
      name: `${folder}-imports-down`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: `^src/(${[...ORDER.slice(index + 1), 'index\\.ts'].join('|')})` },
    })),
    {
      name: 'decisions-do-not-parse',
      comment: 'the main entry stays small',
      severity: 'error',
      from: {
        path: '^src/(shared|tenant|account|invitation|reseller|delegatedAdmin|customer|policy|access|decision|query|roles)/',
      },
      to: { path: '^src/parse' },
    },
    {
      name: 'decisions-do-not-load-the-roles',
      comment: 'no decision needs the catalogue, and it weighs half as much as all of them',
      severity: 'error',
      from: { path: '^src/(?!roles)' },
      to: { path: '^src/roles' },
    },
    {
      name: 'few-dependencies',
      severity: 'error',
      from: { path: '^src/(?!forms/|testing/)' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: 'node_modules/(neverthrow|type-fest)/' },
    },
    {
      name: 'forms-speak-standard-schema',
      comment: 'of its specification there are types only',
      severity: 'error',
      from: { path: '^src/forms' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: 'node_modules/(neverthrow|type-fest|@standard-schema/spec)/',
      },
    },
    {
      name: 'testing-draws-by-fast-check',
      comment: 'which nothing else here may load: it is an optional peer',
      severity: 'error',
      from: { path: '^src/testing' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: 'node_modules/(neverthrow|type-fest|fast-check)/',
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
