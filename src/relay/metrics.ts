import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observe } from './http/access-log.ts';
import type { Lookups } from './lookups/lookups.ts';

/** A registry with the process's own metrics; the parts of the relay add theirs. */
export function createRegistry(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return register;
}

/** Counts and times the relay's own answers, by route pattern, so that labels stay few. */
export function observeRequests(register: Registry): Observe {
  const seconds = new Histogram({
    name: 'callout_http_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  });
  return ({ method, route, status, ms }) => seconds.observe({ method, route, status }, ms / 1000);
}

/** How old each lookup is. One that was never read has no value. */
export function observeLookups(register: Registry, lookups: Lookups, now: () => number): void {
  new Gauge({
    name: 'callout_lookup_age_seconds',
    help: 'Age of the cached copy of a lookup',
    labelNames: ['lookup'],
    registers: [register],
    collect() {
      for (const lookup of Object.values(lookups)) {
        const copy = lookup.peek();
        if (copy) this.set({ lookup: lookup.name }, (now() - copy.fetchedAt) / 1000);
      }
    },
  });
}

/** Answers a scrape with the registry. It listens apart from the relay, for it is nobody's business outside. */
export function createMetricsServer(register: Registry): Server {
  return createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    register.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': register.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}
