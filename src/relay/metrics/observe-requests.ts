import { Histogram, type Registry } from 'prom-client';
import type { Observe } from '../http/access-log.ts';

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
