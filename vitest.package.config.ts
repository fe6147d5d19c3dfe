import { defineConfig } from 'vitest/config';

/** Tests of what npm would publish. They need `dist` and the registry, so `npm test` leaves them to `npm run package`. */
export default defineConfig({
  test: { include: ['test/package/**/*.package.ts'], testTimeout: 240_000, hookTimeout: 240_000 },
});
