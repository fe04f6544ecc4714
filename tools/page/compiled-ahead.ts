import type { Plugin } from 'vite';

/** The files that every visit of the form needs nearly all of: see one-chunk.ts. */
const NEEDED = ['page', 'rest', 'contract'];
/** Has V8 compile every function while the file is on its way, on a thread of its own ("explicit compile hints", Chrome 136). Others pass it over. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has these scripts compiled before they run: function by function, as each is first called, drawing the form would take a slow phone's main
 * thread a third as long again, and making the contract's schemas twice as long.
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
          if (file.type === 'chunk' && NEEDED.includes(file.name)) file.code = HINT + file.code;
        }
      },
    },
  };
}
