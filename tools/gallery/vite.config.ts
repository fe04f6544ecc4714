import { defineConfig } from 'vite';
import { messages } from '../words/vite-plugin.ts';

/** The gallery's own build, apart from the page's: nothing of it is ever in `dist`. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  server: { fs: { allow: ['../..'] } },
  plugins: [messages()],
  resolve: { alias: [{ find: /^react(-dom)?(\/.*)?$/, replacement: 'preact/compat$2' }] },
  build: {
    outDir: '../../node_modules/.cache/callout/gallery',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
