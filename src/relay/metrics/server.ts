import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import { drainable } from '../drain.ts';
import { createListener, LISTENER_LIMITS } from '../http/listener.ts';
import { listen, originOf } from '../listen.ts';
import type { Log } from '../ports.ts';

/** A scrape is one small request: whoever is slower is no Prometheus. */
const LIMITS = { ...LISTENER_LIMITS, headersMs: 5_000, requestMs: 5_000, connections: 32 };

/** How long a scrape in progress may take to end when the relay stops, in ms. */
const DRAIN_MS = 2_000;

/** Serves the metrics until `stop`, which lets a scrape in progress end. Rejects with `CannotListen`. */
export async function startMetrics(
  register: Registry,
  { host, port }: { host: string; port: number },
  log: Log,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createMetricsServer(register, log);
  const drain = drainable(server);
  const settings = { port: 'METRICS_PORT', host: 'METRICS_HOST' };
  const at = await listen(server, port, host, settings);
  return { url: `${originOf(host, at)}/metrics`, stop: () => drain(DRAIN_MS) };
}

/** Answers `GET /metrics` with the registry. It listens apart from the relay, for it is nobody's business outside. */
function createMetricsServer(register: Registry, log: Log): Server {
  return createListener((request, response) => void answer(request, response, register, log), LIMITS);
}

async function answer(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  register: Registry,
  log: Log,
): Promise<void> {
  if (url.split('?', 1)[0] !== '/metrics') {
    response.writeHead(404).end();
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  try {
    const text = await register.metrics();
    response.writeHead(200, { 'Content-Type': register.contentType, 'Cache-Control': 'no-store' }).end(text);
  } catch (error) {
    log.error({ error }, 'the metrics could not be collected');
    response.writeHead(500).end();
  }
}
