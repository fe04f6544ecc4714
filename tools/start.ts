/**
 * `npm start`: builds the page when it is stale, then runs the relay in this very process, so that a signal sent to npm
 * reaches the relay and lets it drain.
 */
import { enableCompileCache } from 'node:module';
import { COMPILE_CACHE } from './child-env.ts';

// What Node has made of the files once it takes from here: a start costs a sixth less. Where it cannot write, it goes without.
enableCompileCache(COMPILE_CACHE);

await import('./build-if-stale.ts');
await import('../src/relay/main.ts');
