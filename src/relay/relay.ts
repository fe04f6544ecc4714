import { getRequestListener } from '@hono/node-server';
import { drainable } from './drain.ts';
import { createListener, LISTENER_LIMITS } from './http/listener.ts';
import { listen, originOf } from './listen.ts';
import { observeRequests } from './metrics/observe-requests.ts';
import { createRegistry } from './metrics/registry.ts';
import { startMetrics } from './metrics/server.ts';
import { createAppOf } from './relay-app.ts';
import type { LiveSettings, RelayOptions } from './relay-options.ts';
import { createParts } from './relay-parts.ts';

/** A relay that takes bookings. */
export interface Relay {
  /** Where it listens: `http://127.0.0.1:8080`. */
  url: string;
  /** Where its metrics are: `http://127.0.0.1:9464/metrics`; undefined where they are not served. */
  metricsUrl: string | undefined;
  /** Puts other settings to use for the requests that come from now on; those under way end as they began. */
  change(settings: LiveSettings): void;
  /** Drains: no new connection, attempts in flight recorded. Resolves within some 9 s. */
  stop(): Promise<void>;
}

/** How long requests in progress may take to end when the relay stops, in ms. */
const DRAIN_MS = 8500;
/** The operator is told at most this often that there are too many connections, in ms. */
const TELL_FULL_MS = 60_000;

/** Wires the relay's parts over an open store and listens. Rejects with `CannotListen`. */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { env, sandbox, staticRoot, log } = options;
  const stopping = new AbortController();
  const registry = createRegistry();
  const parts = await createParts(options, registry);
  let url = '';
  const appOf = createAppOf({
    parts,
    observe: observeRequests(registry),
    stopping: stopping.signal,
    publicUrl: env.publicUrl,
    origin: () => env.publicUrl ?? url,
    sandbox,
    staticRoot,
  });
  let app = appOf(options);

  let toldFullAt = Number.NEGATIVE_INFINITY;
  const server = createListener(
    getRequestListener((request, bindings) => app.fetch(request, bindings)),
    LISTENER_LIMITS,
    function tellFull() {
      const now = parts.clock.now();
      if (now - toldFullAt < TELL_FULL_MS) return;
      toldFullAt = now;
      log.warn({ connections: LISTENER_LIMITS.connections }, 'no room for a further connection: it was closed');
    },
  );
  const drain = drainable(server);
  const port = await listen(server, env.port, env.host);
  url = originOf(env.host, port);
  const metrics = env.metrics && (await startMetrics(registry, env.metrics, log));
  parts.start(stopping.signal);

  return {
    url,
    metricsUrl: metrics?.url,
    change(settings) {
      parts.change(settings);
      app = appOf(settings);
    },
    async stop() {
      stopping.abort();
      parts.events.stop();
      await Promise.all([drain(DRAIN_MS), parts.stop(DRAIN_MS), metrics?.stop()]);
      await parts.store.close();
    },
  };
}
