import { randomUUID } from 'node:crypto';
import type { Registry } from 'prom-client';
import { createMarkOwner, saltOfMarks } from './access/owner-mark.ts';
import { createBudget } from './budget/budget.ts';
import { systemClock } from './clock.ts';
import { createEngine } from './engine.ts';
import { createChangeableClient } from './gateway/changeable-client.ts';
import { createGatewayClient } from './gateway/client.ts';
import { createJobList } from './job-list/job-list.ts';
import { createEventHub } from './live-events/event-hub.ts';
import { createLookups, keepWarm, refresherOf, siteLookupOf, timesOf } from './lookups/lookups.ts';
import { observeAges } from './metrics/observe-ages.ts';
import { observeBudget } from './metrics/observe-budget.ts';
import { observeGateway } from './metrics/observe-gateway.ts';
import { observeLookups } from './metrics/observe-lookups.ts';
import { observeStore } from './metrics/observe-store.ts';
import type { LiveSettings, RelayOptions } from './relay-options.ts';
import { createRetention } from './retention/retention.ts';
import { createSharedClock } from './store/shared-clock.ts';

/** What of the relay is behind its HTTP: all that reads, keeps, sends and tells. */
export type RelayParts = Awaited<ReturnType<typeof createParts>>;

/** What is being read for the desk when the relay stops is read again later, so little is waited for, in ms. */
const LIST_STOP_MS = 1_000;

/** Wires the parts over an open store, each counted in `registry`. Nothing of them runs before `start`. */
export async function createParts(options: RelayOptions, registry: Registry) {
  const { env, sandbox, log } = options;
  let live: LiveSettings = options;
  const store = observeStore(registry, options.store);
  const clock = await createSharedClock(systemClock, store.now, log);
  const keys = createChangeableClient(options.gateway, (gateway) => createGatewayClient({ gateway, clock }));
  const client = observeGateway(registry, keys, clock);
  const { budgetPerMinute: perMinute } = env;
  const bucket = createBudget(store.budget, clock, perMinute);
  const budget = observeBudget(registry, { budget: bucket, store: store.budget, clock, perMinute });
  const newRequestId = () => `callout_${randomUUID()}`;
  const shared = { budget, clock, log, newRequestId };
  const lookups = createLookups({ ...shared, client, store: store.lookups, trustedSince: options.lookupsSince });
  const jobList = createJobList({
    ...shared,
    store,
    gateway: client,
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
    maxQueued: options.config.sending.maxQueued,
    webhookSecrets: env.webhookSecrets,
    onJob: jobList.heard,
  });
  const retention = createRetention({ ...store, wanted: () => live.config.retention, clock, log });
  observeLookups(registry, lookups, clock.now);
  observeAges(registry, store.oldest, clock);
  const events = createEventHub({
    history: store.history,
    bookings: engine.bookings,
    jobChanges: jobList.changes,
    lookupTimes: () => timesOf(lookups),
    clock,
    log,
  });
  const markOwner = createMarkOwner(await saltOfMarks(store.facts));

  return {
    store,
    clock,
    log,
    newRequestId,
    lookups,
    jobList,
    engine,
    events,
    markOwner,
    start(stopping: AbortSignal) {
      engine.start();
      jobList.start();
      retention.start();
      void clock.keepRight(stopping);
      void keepWarm(lookups, clock, stopping);
    },
    change(settings: LiveSettings) {
      live = settings;
      keys.change(settings.gateway);
      const { sending } = settings.config;
      engine.change({
        timings: sending,
        maxQueued: sending.maxQueued,
        webhookSecrets: settings.env.webhookSecrets,
      });
    },
    /** Resolves when the attempts in flight are recorded, after `withinMs` at the latest. */
    async stop(withinMs: number): Promise<void> {
      await Promise.all([engine.stop(withinMs), jobList.stop(LIST_STOP_MS), retention.stop(withinMs)]);
    },
  };
}
