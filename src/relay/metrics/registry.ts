import { collectDefaultMetrics, Registry } from 'prom-client';

/** What a scrape reads from the whole journal stands for this long, however many scrape, in ms. */
export const FIGURES_MS = 10_000;

/** A registry with the process's own metrics; the parts of the relay add theirs. All of them are in docs/metrics.md. */
export function createRegistry(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return register;
}
