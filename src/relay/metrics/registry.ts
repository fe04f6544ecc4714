import { collectDefaultMetrics, Registry } from 'prom-client';

/** A registry with the process's own metrics; the parts of the relay add theirs. All of them are in docs/metrics.md. */
export function createRegistry(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return register;
}
