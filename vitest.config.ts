import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

// Nothing may depend on where it runs: a zone in which most instants are of another day than in UTC.
process.env['TZ'] = 'Pacific/Apia';

export default defineConfig({
  resolve: {
    alias: [
      { find: /^csp-multi-partner$/, replacement: source('index.ts') },
      { find: /^csp-multi-partner\/parse$/, replacement: source('parse/index.ts') },
      { find: /^csp-multi-partner\/access$/, replacement: source('access/index.ts') },
      { find: /^csp-multi-partner\/query$/, replacement: source('query/index.ts') },
      { find: /^csp-multi-partner\/relationships$/, replacement: source('decision/relationships.ts') },
      { find: /^csp-multi-partner\/roles$/, replacement: source('roles/index.ts') },
      { find: /^csp-multi-partner\/replay$/, replacement: source('customer/replay.ts') },
      { find: /^csp-multi-partner\/sources$/, replacement: source('policy/sources.ts') },
      { find: /^csp-multi-partner\/messages$/, replacement: source('messages/index.ts') },
      { find: /^csp-multi-partner\/messages\/(.*)$/, replacement: source('messages/$1.ts') },
      { find: /^csp-multi-partner\/wire\/partner-center$/, replacement: source('wire/partnerCenter/index.ts') },
      {
        find: /^csp-multi-partner\/(wire|links|forms|testing|wire\/graph|wire\/json)$/,
        replacement: source('$1/index.ts'),
      },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    // Laws draw hundreds of histories; on a busy machine that takes a while, and no test is about time.
    testTimeout: 120_000,
    typecheck: { enabled: true, include: ['test/types/**/*.test-d.ts'], tsconfig: 'tsconfig.test.json' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
      reporter: ['text'],
    },
  },
});
