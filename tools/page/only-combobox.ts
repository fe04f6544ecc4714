import type { Plugin } from 'vite';

const DOWNSHIFT = /\/downshift\/dist\/downshift\.esm\.mjs$/;

/** What keeps hooks that nobody uses in the build: a write to them, and calls at the top level that the bundler cannot see through. */
const UNUSED_HOOKS = /^(useSelect|useMultipleSelection|_useTagGroup|useTagGroup)\.stateChangeTypes = .*;$/gm;
const CALLS = /^(var [\w$]+ = )(?=(_extends|debounce)\()/gm;
/** Takes from downshift, which is one file, all but its combobox: half of it. To be looked at again when downshift is upgraded. */
export function onlyCombobox(): Plugin {
  return {
    name: 'callout:only-combobox',
    apply: 'build',
    transform: {
      filter: { id: DOWNSHIFT },
      handler(code) {
        if ([UNUSED_HOOKS, CALLS].some((part) => code.search(part) < 0)) {
          throw new Error('downshift is not written as it was: see tools/page/only-combobox.ts');
        }
        const combobox = code.replaceAll(UNUSED_HOOKS, '').replaceAll(CALLS, '$1/*#__PURE__*/');
        return { code: combobox, map: null };
      },
    },
  };
}
