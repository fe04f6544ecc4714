import type { Plugin } from 'vite';

/** The module that asks for the first answers. */
const ASK = 'src/form/start/ask.ts';

/**
 * Puts the script that asks for the first answers before the page's own, as a file by itself: it runs while the other, fifty times
 * its size, is still on its way. The other imports it, so they share what it asked.
 */
export function firstScript(): Plugin {
  return {
    name: 'callout:first-script',
    config: () => ({
      build: { rolldownOptions: { input: { index: 'index.html', start: ASK } } },
    }),
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const start = chunks.find(({ facadeModuleId, moduleIds }) => [facadeModuleId, ...moduleIds].some(isAsk));
        if (bundle && !start) throw new Error(`no file was made of ${ASK}`);
        const src = `/${start?.fileName ?? ASK}`;
        // Deferred, it would wait for the style sheet; the page's own script waits for it in any case.
        const attrs = { type: 'module', async: true, crossorigin: true, src };
        return { html: html.replace(plainTag(src), ''), tags: [{ tag: 'script', attrs, injectTo: 'head' }] };
      },
    },
  };
}

function isAsk(id: string | null): boolean {
  return id?.endsWith(ASK) ?? false;
}

function plainTag(src: string): RegExp {
  return new RegExp(` *<script type="module" crossorigin src="${src}"></script>\\n`);
}
