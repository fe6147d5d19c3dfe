import { defineConfig } from 'vitest/config';

/** The site as built; `npm run site` builds it first. */
export default defineConfig({ test: { include: ['test/site/*.site.ts'] } });
