import { defineConfig } from 'vite';

// One entry with all six languages: as large as it looks, and no place to split it.
export default defineConfig({ build: { chunkSizeWarningLimit: 1000 } });
