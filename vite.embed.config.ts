import { defineConfig } from 'vite';

/** The build of `embed.js`, the script on a partner's page: one file of a fixed name, beside the form's, with its types. */
export default defineConfig({
  publicDir: 'src/embed/public',
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/embed/embed.ts', name: 'Callout', formats: ['iife'], fileName: () => 'embed.js' },
  },
});
