import { randomUUID } from 'node:crypto';
import type { Registry } from 'prom-client';
import { createBookings } from './bookings.ts';
import type { SharedBudget } from './budget/budget.ts';
import type { JobWatch } from './job-status/job-watch.ts';
import { type Timings, timingsWith } from './journal/timings.ts';
import { FIGURES_MS } from './metrics/registry.ts';
import { createOperationsDesk, type SiteLookup } from './operations/create-operations.ts';
import type { Bookings, Clock, GatewayClient, Log, LookupRefresher, Operations, WebhookReceiver } from './ports.ts';
import { createQueueRoom } from './queue-room.ts';
import { rarely } from './rarely.ts';
import { createAttempts } from './sender/attempt.ts';
import { createClockSkew } from './sender/clock-skew.ts';
import { createLooks } from './sender/look.ts';
import { createSenderMetrics } from './sender/metrics.ts';
import { createQueueMetrics, type Queued } from './sender/queue-metrics.ts';
import { createRecorder } from './sender/recorder.ts';
import { createSender } from './sender/sender.ts';
import { createWakeups } from './sender/wakeups.ts';
import type { Store } from './store/open.ts';
import { createWebhookReceiver } from './webhooks/receive.ts';

export interface EngineOptions {
  store: Store;
  gateway: GatewayClient;
  /** The one bucket that lookups draw from too. */
  budget: SharedBudget;
  lookups: LookupRefresher;
  /** The sites, for those that are made here. Default: none are known by name. */
  sites?: SiteLookup;
  /** Counters are registered here. */
  metrics: Registry;
  clock: Clock;
  log: Log;
  /** What differs from the defaults; the operator's `sending` settings. */
  timings?: Partial<Timings>;
  /** How many bookings may be on their way, and how many operations. Default: any number. */
  maxQueued?: number;
  /** Secrets that webhooks may be signed with. Default: none, every webhook is refused. */
  webhookSecrets?: readonly string[];
  /** A job may have changed: a webhook told of it, or it was written to. Default: nobody else is told. */
  onJob?: () => Promise<void>;
  /** How many attempts may be in flight at once. Default 8. */
  maxInFlight?: number;
  /** Makes the `X-Request-Id` of each request to the gateway. */
  newRequestId?: () => string;
}

/** The booking engine: journal, sender, reconciling, operations and webhooks over one store. */
export interface Engine {
  bookings: Bookings;
  /** Changes, cancellations and new sites. */
  operations: Operations;
  /** Asks what bookings' jobs are now. */
  jobWatch: JobWatch;
  webhooks: WebhookReceiver;
  /** Puts other settings to use from now on. */
  change(settings: Required<Pick<EngineOptions, 'timings' | 'webhookSecrets' | 'maxQueued'>>): void;
  /** Begins to work on whatever the journal holds. */
  start(): void;
  /** Takes nothing new and resolves when what is in flight is recorded, after `withinMs` at the latest. Default 8 s. */
  stop(withinMs?: number): Promise<void>;
  /** One round of the sender and all it began, for tests that do not `start`. Resolves to the wait until the next. */
  round(): Promise<number>;
}

const STOP_WITHIN_MS = 8_000;

/**
 * Wires the engine. Nothing is sent before `start`.
 *
 * @example
 * const engine = createEngine({ store, gateway, budget, lookups, metrics, clock, log, timings: config.sending });
 * engine.start();
 * const submitted = await engine.bookings.submit({ key, request, names, visitor });
 */
export function createEngine(options: EngineOptions): Engine {
  const { store, gateway, budget, lookups, clock, log } = options;
  const { journal } = store;
  const timings = timingsWith(options.timings);
  let { webhookSecrets = [], maxQueued = Number.POSITIVE_INFINITY } = options;
  const most = () => maxQueued;
  const queue = createQueueMetrics(options.metrics, most);
  const roomFor = (kind: Queued) => createQueueRoom({ budget, most, refused: () => queue.refused(kind), log });
  const metrics = createSenderMetrics(
    options.metrics,
    rarely(() => journal.counts(), FIGURES_MS, clock),
  );
  const wakeups = createWakeups();
  const skew = createClockSkew();
  const newRequestId = options.newRequestId ?? (() => `callout_${randomUUID()}`);
  const recorder = createRecorder({ journal, budget, lookups, metrics, log, timings, tell: wakeups.tell });
  const shared = { gateway, recorder, budget, skew, clock, log, metrics, timings, newRequestId };
  const attempts = createAttempts({ ...shared, owner: randomUUID() });
  const looks = createLooks({ ...shared, store });
  const maxInFlight = options.maxInFlight ?? 8;
  const sender = createSender({ journal, attempts, looks, recorder, budget, clock, log, timings, maxInFlight });

  const onJob = options.onJob ?? (async () => {});
  const desk = createOperationsDesk({
    store,
    gateway,
    budget,
    lookups,
    sites: options.sites ?? { readAnew: async () => {}, nameOf: () => undefined },
    metrics: options.metrics,
    clock,
    log,
    timings,
    maxInFlight,
    newRequestId,
    misconfigured: recorder.misconfigured,
    room: roomFor('operation'),
    onJob,
  });

  function onStored(): void {
    metrics.entered('received');
    sender.arrived();
  }

  async function onJobCreated(): Promise<void> {
    for (const entry of await journal.inState('unanswered')) {
      await recorder.record(entry, { kind: 'job-announced', at: clock.now() });
    }
    sender.nudge();
  }

  return {
    bookings: createBookings({
      journal,
      budget,
      clock,
      log,
      wakeups,
      watch: desk.watch,
      room: roomFor('booking'),
      onStored,
    }),
    webhooks: createWebhookReceiver({
      webhooks: store.webhooks,
      secrets: () => webhookSecrets,
      clock,
      log,
      onJobCreated,
      onJob,
    }),
    operations: desk.operations,
    jobWatch: desk.watch,
    change(settings) {
      // Whoever works by them looks at them anew for each step.
      Object.assign(timings, timingsWith(settings.timings));
      webhookSecrets = settings.webhookSecrets;
      maxQueued = settings.maxQueued;
    },
    start() {
      sender.start();
      desk.worker.start();
    },
    async stop(withinMs = STOP_WITHIN_MS) {
      await Promise.all([sender.stop(withinMs), desk.worker.stop(withinMs)]);
    },
    async round() {
      const rests = [await sender.round(), await desk.worker.round()];
      await Promise.all([sender.idle(), desk.worker.idle()]);
      return Math.min(...rests);
    },
  };
}
