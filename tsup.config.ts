import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    parse: 'src/parse/index.ts',
    access: 'src/access/index.ts',
    query: 'src/query/index.ts',
    relationships: 'src/decision/relationships.ts',
    roles: 'src/roles/index.ts',
    replay: 'src/customer/replay.ts',
    messages: 'src/messages/index.ts',
    'messages/en': 'src/messages/en.ts',
    'messages/zh-Hant-TW': 'src/messages/zh-Hant-TW.ts',
    'messages/de': 'src/messages/de.ts',
    'messages/fr': 'src/messages/fr.ts',
    'messages/ja': 'src/messages/ja.ts',
    'messages/es': 'src/messages/es.ts',
    sources: 'src/policy/sources.ts',
    'wire/partner-center': 'src/wire/partnerCenter/index.ts',
    'wire/graph': 'src/wire/graph/index.ts',
    'wire/json': 'src/wire/json/index.ts',
    wire: 'src/wire/index.ts',
    links: 'src/links/index.ts',
    forms: 'src/forms/index.ts',
    testing: 'src/testing/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  // Entries share their code in both formats: a brand or a table exists once, whichever way it is imported.
  splitting: true,
  clean: true,
  // tsup 8 sets `baseUrl` for declarations, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
