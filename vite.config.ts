import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { compiledAhead } from './tools/page/compiled-ahead.ts';
import { firstScript } from './tools/page/first-script.ts';
import { inTasks } from './tools/page/in-tasks.ts';
import { namedReact } from './tools/page/named-react.ts';
import { oneChunk } from './tools/page/one-chunk.ts';
import { onlyCombobox } from './tools/page/only-combobox.ts';
import { plainReaders } from './tools/page/plain-readers.ts';
import { precompress } from './tools/precompress.ts';
import { messages } from './tools/words/vite-plugin.ts';

/** The form's build, and the unit tests that live beside the code. */
export default defineConfig({
  plugins: [
    messages(),
    firstScript(),
    oneChunk(),
    plainReaders(),
    onlyCombobox(),
    namedReact(),
    inTasks(),
    compiledAhead(),
    precompress(),
  ],
  // The page runs on Preact, and so do its libraries (docs/decisions/2026-11-28-bytes.md). React gives the types alone.
  resolve: { alias: [{ find: /^react(-dom)?(\/.*)?$/, replacement: 'preact/compat$2' }] },
  build: {
    outDir: 'dist',
    // The browsers that update themselves, as of two years ago. Nothing is rewritten or filled in for others.
    target: ['chrome131', 'edge131', 'firefox132', 'safari18.1'],
    modulePreload: {
      polyfill: false,
      // Whoever imports on demand runs in a page that has these.
      resolveDependencies: (_file, files) =>
        files.filter((file) => !/assets\/(page|start|rolldown-runtime|index)-/.test(file)),
    },
    assetsInlineLimit: 0,
    // What each module became, for the pages that the relay makes of it.
    manifest: 'server/manifest.json',
    // "use client" means nothing here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tools/**/*.test.ts'],
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    // A file leaves nothing behind for the next: a worker for each would cost as much again as the tests themselves.
    isolate: false,
    // So that what it takes from React is Preact's here too.
    server: { deps: { inline: ['react-day-picker'] } },
    // A loaded machine takes its time; what hangs, hangs longer than this.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Some tests wait for processes that they have killed: a small machine has room for another meanwhile.
    maxWorkers: Math.max(3, availableParallelism()),
    globalSetup: ['tools/shared-postgres.ts'],
    setupFiles: ['tools/seed-properties.ts'],
  },
});
