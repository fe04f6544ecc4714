import type { Plugin } from 'vite';

/** The file of all that the page needs before it is drawn: see one-chunk.ts. */
const PAGE = 'page';
/** The bundler's own line where another module's code begins. */
const MODULE = /^\/\/ (?:\.\.\/)*(\S+)$/gm;
/** How much code (characters, before it is minified) is run without a look at the clock. */
const AT_ONCE = 10_000;
/** After how long (ms) the browser has its turn. */
const TURN_MS = 12;
const CLOCK = `let turnEnds = performance.now() + ${TURN_MS};
function nextTurn() {
  if (performance.now() < turnEnds) return;
  return new Promise((resolve) => setTimeout(() => { turnEnds = performance.now() + ${TURN_MS}; resolve(); }));
}
`;

/**
 * Has the page's script run in several tasks where it takes long, with pauses between its modules: in one it would keep a slow phone from
 * answering a key for half a second. It stays one file, and whoever imports it waits for its end (ECMA-262, top-level await).
 */
export function inTasks(): Plugin {
  return {
    name: 'callout:in-tasks',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { experimental: { attachDebugInfo: 'simple' } } } }),
    renderChunk(code, { name, moduleIds }) {
      if (name !== PAGE) return null;
      let begin = 0;
      const paused = code.replace(MODULE, (line, path: string, at: number) => {
        const isBoundary = moduleIds.some((id) => id.endsWith(path));
        if (!isBoundary || at - begin < AT_ONCE) return line;
        begin = at;
        return `await nextTurn();\n${line}`;
      });
      if (begin === 0) throw new Error('where modules begin cannot be told: see tools/page/in-tasks.ts');
      return { code: CLOCK + paused, map: null };
    },
  };
}
