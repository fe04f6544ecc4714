import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { precompress } from './tools/precompress.ts';

/** The form's build, and the unit tests that live beside the code. */
export default defineConfig({
  plugins: [react(), precompress()],
  build: { outDir: 'dist', target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tools/**/*.test.ts'],
    restoreMocks: true,
    // Some tests wait for processes that they have killed: a small machine has room for another meanwhile.
    maxWorkers: Math.max(3, availableParallelism()),
    setupFiles: ['tools/seed-properties.ts'],
  },
});
