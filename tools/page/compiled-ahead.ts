import type { Plugin } from 'vite';

/** The file of all that the page needs before it is drawn: see one-chunk.ts. */
const PAGE = 'page';
/** Has V8 compile every function while the file is on its way, on a thread of its own ("explicit compile hints", Chrome 136). Others pass it over. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has the page's script compiled before it runs: nearly all of it is needed to draw the form, and function by function, as each is first
 * called, it would take a slow phone's main thread a third as long again.
 */
export function compiledAhead(): Plugin {
  return {
    name: 'callout:compiled-ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // It has to stand first in the file, where Vite puts something too.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && file.name === PAGE) file.code = HINT + file.code;
        }
      },
    },
  };
}
