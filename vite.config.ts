import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The form's build, and the unit tests that live beside the code. */
export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tools/**/*.test.ts'],
    restoreMocks: true,
    setupFiles: ['tools/seed-properties.ts'],
  },
});
