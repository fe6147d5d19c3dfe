import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { selfContained } from './selfContained';

export default defineConfig({
  root: fileURLToPath(new URL('../../playground', import.meta.url)),
  build: { modulePreload: false, chunkSizeWarningLimit: 1000 },
  plugins: [selfContained()],
});
