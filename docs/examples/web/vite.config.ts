import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const pages = ['index', 'smallest', 'one-rule'];

export default defineConfig({
  build: {
    modulePreload: false,
    rolldownOptions: { input: pages.map((name) => fileURLToPath(new URL(`${name}.html`, import.meta.url))) },
    // One entry with all six languages: as large as it looks, and no place to split it.
    chunkSizeWarningLimit: 1000,
  },
});
