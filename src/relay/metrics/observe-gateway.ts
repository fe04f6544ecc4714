import { Counter, Histogram, type Registry } from 'prom-client';
import type { Clock, Exchange, GatewayClient, GatewayRequest } from '../ports.ts';

/** What a request to the gateway came to, for whoever watches it: coarser than what the sender makes of it. */
const GATEWAY_OUTCOMES = [
  'ok',
  /** 400, 404, 409 …: it read the request and will not have it. */
  'refused',
  /** 401 and 403: the key, its scopes or its customers. */
  'key-refused',
  'rate-limited',
  /** Any other answer: 5xx, a redirect, something that is not the gateway's. */
  'failed',
  /** No byte of the request can have reached it. */
  'unreachable',
  /** The request may have reached it, and no answer came. */
  'lost',
] as const;
type GatewayOutcome = (typeof GATEWAY_OUTCOMES)[number];

/** The client, with how long each exchange took and what it came to. */
export function observeGateway(register: Registry, client: GatewayClient, { now }: Pick<Clock, 'now'>): GatewayClient {
  const registers = [register];
  const seconds = new Histogram({
    name: 'callout_gateway_request_seconds',
    help: 'Time from a request to the gateway to its answer, or to there being none',
    labelNames: ['method', 'route', 'outcome'],
    buckets: [0.05, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    registers,
  });
  const requests = new Counter({
    name: 'callout_gateway_requests_total',
    help: 'Requests to the gateway by what they came to',
    labelNames: ['outcome'],
    registers,
  });
  // Series that exist from the start let an alert see the first increase.
  for (const outcome of GATEWAY_OUTCOMES) requests.inc({ outcome }, 0);
  return {
    async send(request) {
      const began = now();
      const exchange = await client.send(request);
      const outcome = outcomeOf(exchange);
      seconds.observe({ method: request.method, route: routeOf(request), outcome }, (now() - began) / 1000);
      requests.inc({ outcome });
      return exchange;
    },
  };
}

export function outcomeOf(exchange: Exchange): GatewayOutcome {
  if (exchange.kind === 'no-answer') return exchange.progress === 'not-sent' ? 'unreachable' : 'lost';
  const { status, body } = exchange;
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 429) return 'rate-limited';
  if (status >= 400 && status < 500) return 'refused';
  // A proxy's page may well come with a 200.
  return status >= 200 && status < 300 && (status === 204 || body !== undefined) ? 'ok' : 'failed';
}

/** The path without the job's ID, so that labels stay few. */
function routeOf({ path }: GatewayRequest): string {
  return path.replace(/^(\/v1\/jobs)\/[^/]+/, '$1/:id');
}
