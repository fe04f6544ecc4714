import { defineConfig } from 'vite';
import { messages } from './tools/words/vite-plugin.ts';

/**
 * The build of what the relay draws its pages with before their script has run (`src/relay/pages`): the page's own components,
 * with all that they need in files of their own, since none of it is installed where the relay runs.
 */
export default defineConfig({
  plugins: [messages()],
  publicDir: false,
  resolve: { alias: [{ find: /^react(-dom)?(\/.*)?$/, replacement: 'preact/compat$2' }] },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/form/first-page/index.ts',
    outDir: 'dist/server',
    emptyOutDir: false,
    target: 'node24',
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: { entryFileNames: 'first-page.js' },
    },
  },
});
