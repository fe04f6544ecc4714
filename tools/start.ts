/**
 * `npm start`: builds the page when it is stale, then runs the relay in this very process, so that a signal sent to npm
 * reaches the relay and lets it drain.
 */
await import('./build-if-stale.ts');
await import('../src/relay/main.ts');
