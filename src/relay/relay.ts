import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createCheckPass } from './access/check-pass.ts';
import type { Access } from './access/settings.ts';
import { createBudget } from './budget/budget.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config/schema.ts';
import { drainable } from './drain.ts';
import { createEngine } from './engine.ts';
import type { Env, GatewaySettings } from './env.ts';
import { createChangeableClient } from './gateway/changeable-client.ts';
import { createGatewayClient } from './gateway/client.ts';
import { createApp } from './http/app.ts';
import { createJobList } from './job-list/job-list.ts';
import { createLikelyDuplicates } from './job-list/likely-duplicates.ts';
import { listen, originOf } from './listen.ts';
import { createEventHub } from './live-events/event-hub.ts';
import { createLookups, keepWarm, missingLookups, refresherOf, siteLookupOf, timesOf } from './lookups/lookups.ts';
import { createRememberedSites } from './lookups/remembered-sites.ts';
import { observeAges } from './metrics/observe-ages.ts';
import { observeBudget } from './metrics/observe-budget.ts';
import { observeGateway } from './metrics/observe-gateway.ts';
import { observeLookups } from './metrics/observe-lookups.ts';
import { observeRequests } from './metrics/observe-requests.ts';
import { observeStore } from './metrics/observe-store.ts';
import { createRegistry } from './metrics/registry.ts';
import { startMetrics } from './metrics/server.ts';
import type { Log } from './ports.ts';
import { rarely } from './rarely.ts';
import { createRetention } from './retention/retention.ts';
import type { SignInSettings } from './sign-in/settings.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import type { Store } from './store/open.ts';
import { createSharedClock } from './store/shared-clock.ts';

/** What a relay can be told anew while it runs. Of `env` that is what comes from files: keys and secrets. */
export interface LiveSettings {
  env: Env;
  config: Config;
  access: Access;
  /** Undefined where nobody signs in. */
  signIn?: SignInSettings | undefined;
  gateway: GatewaySettings;
}

export interface RelayOptions extends LiveSettings {
  /** The gateway is the relay's own stand-in; only the page's banner cares. */
  sandbox: boolean;
  store: Store;
  /** Lookups stored before this are another gateway's (ms since the epoch). */
  lookupsSince: number;
  /** The folder of the built page, absolute. */
  staticRoot: string;
  log: Log;
}

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
/** What is being read for the desk then is read again later, so little is waited for, in ms. */
const LIST_STOP_MS = 1_000;
/** The store is written to at most this often to see whether it can be, in ms. */
const STORE_CHECK_MS = 1_000;

/** Wires the relay's parts over an open store and listens. Rejects with `CannotListen`. */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { env, sandbox, log } = options;
  let live: LiveSettings = options;
  const stopping = new AbortController();
  const registry = createRegistry();
  const store = observeStore(registry, options.store);
  const clock = await createSharedClock(systemClock, store.now, log);
  const keys = createChangeableClient(options.gateway, (gateway) => createGatewayClient({ gateway, clock }));
  const client = observeGateway(registry, keys, clock);
  const { budgetPerMinute: perMinute } = env;
  const bucket = createBudget(store.budget, clock, perMinute);
  const budget = observeBudget(registry, { budget: bucket, store: store.budget, clock, perMinute });
  const newRequestId = () => `callout_${randomUUID()}`;
  const lookups = createLookups({
    client,
    budget,
    clock,
    log,
    store: store.lookups,
    trustedSince: options.lookupsSince,
    newRequestId,
  });
  const jobList = createJobList({
    store,
    gateway: client,
    budget,
    clock,
    log,
    newRequestId,
    // A stand-in's jobs ended with the program that it was part of.
    trustedSince: sandbox ? clock.now() : options.lookupsSince,
  });
  const engine = createEngine({
    store,
    gateway: client,
    budget,
    lookups: refresherOf(lookups),
    sites: siteLookupOf(lookups),
    metrics: registry,
    clock,
    log,
    timings: options.config.sending,
    webhookSecrets: env.webhookSecrets,
    onJob: jobList.heard,
  });
  const retention = createRetention({ ...store, wanted: () => live.config.retention, clock, log });
  observeLookups(registry, lookups, clock.now);
  observeAges(registry, store.oldest, clock);
  const https = env.publicUrl?.startsWith('https:') ?? false;
  let url = '';
  const origin = () => env.publicUrl ?? url;
  const checks = { store: rarely(store.health, STORE_CHECK_MS, clock), lookups: async () => missingLookups(lookups) };
  const observe = observeRequests(registry);
  const events = createEventHub({
    history: store.history,
    bookings: engine.bookings,
    jobChanges: jobList.changes,
    lookupTimes: () => timesOf(lookups),
    clock,
    log,
  });
  /** The relay's HTTP as these settings want it. */
  function appOf({ env, config, access, signIn: settings }: LiveSettings) {
    const signIn = settings && createSignIn({ settings, config, store: store.sessions, clock, log, origin, https });
    void signIn?.warmUp(stopping.signal);
    return createApp({
      config,
      sandbox,
      lookups,
      rememberedSites: createRememberedSites({ journal: store.journal, config, clock, log }),
      clock,
      log,
      newRequestId,
      checkPass: createCheckPass(access, clock),
      isOpen: access.isOpen,
      bookings: engine.bookings,
      operations: engine.operations,
      jobList,
      likelyDuplicates: createLikelyDuplicates({ journal: store.journal, jobList }),
      events,
      webhooks: env.webhookSecrets.length > 0 ? engine.webhooks : undefined,
      checks,
      tzVersion: process.versions.tz ?? 'unknown',
      observe,
      stopping: stopping.signal,
      staticRoot: options.staticRoot,
      publicUrl: env.publicUrl,
      https,
      signIn,
    });
  }
  let app = appOf(live);

  const server = createServer(
    LISTENER,
    getRequestListener((request, bindings) => app.fetch(request, bindings)),
  );
  const drain = drainable(server);
  const port = await listen(server, env.port, env.host);
  url = originOf(env.host, port);
  const metrics = env.metrics && (await startMetrics(registry, env.metrics, log));
  engine.start();
  jobList.start();
  retention.start();
  void clock.keepRight(stopping.signal);
  void keepWarm(lookups, clock, stopping.signal);

  return {
    url,
    metricsUrl: metrics?.url,
    change(settings) {
      live = settings;
      keys.change(settings.gateway);
      engine.change({ timings: settings.config.sending, webhookSecrets: settings.env.webhookSecrets });
      app = appOf(settings);
    },
    async stop() {
      stopping.abort();
      events.stop();
      await Promise.all([
        drain(DRAIN_MS),
        engine.stop(DRAIN_MS),
        jobList.stop(LIST_STOP_MS),
        retention.stop(DRAIN_MS),
        metrics?.stop(),
      ]);
      await store.close();
    },
  };
}

/** Slow senders are cut off; idle connections outlive those of a proxy in front, which would else meet a closed one. */
const LISTENER = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 75_000 };
