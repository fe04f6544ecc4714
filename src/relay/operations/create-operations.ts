import { randomUUID } from 'node:crypto';
import type { Registry } from 'prom-client';
import type { SharedBudget } from '../budget/budget.ts';
import { createJobWatch, type JobWatch } from '../job-status/job-watch.ts';
import type { Timings } from '../journal/timings.ts';
import { FIGURES_MS } from '../metrics/registry.ts';
import type { Clock, GatewayClient, Log, LookupRefresher, Operations } from '../ports.ts';
import type { QueueRoom } from '../queue-room.ts';
import { rarely } from '../rarely.ts';
import type { Worker } from '../sender/loop.ts';
import { createWakeups } from '../sender/wakeups.ts';
import type { Store } from '../store/open.ts';
import { createOperationAttempts } from './attempt-operation.ts';
import type { OperationEntry } from './entry.ts';
import { createOperationLooks } from './look-for-operation.ts';
import { createOperationMetrics } from './operation-metrics.ts';
import { createOperationRecorder } from './operation-recorder.ts';
import { createOperations } from './operations.ts';
import { lookupsInDoubtAfter } from './refused-operation.ts';
import { createOperationWorker } from './worker.ts';

/** What the operations ask of the sites lookup. */
export interface SiteLookup {
  /** A site has been made: reads the list anew, whatever the cooldown. Never rejects. */
  readAnew(): Promise<void>;
  nameOf(id: string): string | undefined;
}

interface Neighbours {
  store: Store;
  gateway: GatewayClient;
  budget: SharedBudget;
  lookups: LookupRefresher;
  sites: SiteLookup;
  metrics: Registry;
  clock: Clock;
  log: Log;
  timings: Timings;
  maxInFlight: number;
  newRequestId(): string;
  misconfigured(seen: string, requestId: string | undefined): void;
  room: QueueRoom;
  /** A job may have changed. */
  onJob(): Promise<void>;
}

/** Changes, cancellations and new sites over one store: what the HTTP edge uses, and the worker behind it. */
export interface OperationsDesk {
  operations: Operations;
  worker: Worker;
  watch: JobWatch;
}

/** Wires them. Nothing is sent before the worker's `start`. */
export function createOperationsDesk(neighbours: Neighbours): OperationsDesk {
  const {
    store,
    gateway,
    budget,
    lookups,
    sites,
    clock,
    log,
    timings,
    maxInFlight,
    newRequestId,
    misconfigured,
    onJob,
  } = neighbours;
  const metrics = createOperationMetrics(
    neighbours.metrics,
    rarely(() => store.operations.counts(), FIGURES_MS, clock),
  );
  const wakeups = createWakeups();
  const watch = createJobWatch({ gateway, budget, jobsSeen: store.jobsSeen, clock, log, newRequestId });
  const recorder = createOperationRecorder({
    store: store.operations,
    budget,
    metrics,
    log,
    timings,
    misconfigured,
    refresh: (entry) => void refresh(entry),
    tell: wakeups.tell,
  });
  const parts = { store: store.operations, gateway, recorder, budget, clock, log, metrics, timings, newRequestId };
  const attempts = createOperationAttempts({ ...parts, owner: randomUUID(), numberOf });
  const looks = createOperationLooks({ ...parts, watch, numberOf, misconfigured });
  const worker = createOperationWorker({ ...parts, attempts, looks, maxInFlight });

  async function numberOf(jobId: string): Promise<string | undefined> {
    const key = (await store.journal.claims([jobId])).get(jobId)?.key;
    const booking = key === undefined ? undefined : await store.journal.find(key);
    if (booking?.life.state === 'booked') return booking.life.job.number;
    return (await store.listedJobs.find(jobId))?.number;
  }

  async function refresh({ order, life }: OperationEntry): Promise<void> {
    try {
      if (life.state === 'refused' && life.refusal !== 'dropped') {
        for (const name of lookupsInDoubtAfter(order.kind, life.refusal)) void lookups.refetchStale(name);
      }
      if (order.kind === 'new-site') {
        if (life.state === 'done') await sites.readAnew();
        return;
      }
      const number = await numberOf(order.jobId);
      if (number !== undefined) await watch.askAtOnce({ id: order.jobId, number });
      await onJob();
    } catch (error) {
      log.warn({ error }, 'what an operation changed could not be read again');
    }
  }

  const operations = createOperations({
    store: store.operations,
    clock,
    log,
    wakeups,
    room: neighbours.room,
    nameOfSite: sites.nameOf,
    onStored(kind) {
      metrics.entered(kind, 'received');
      worker.nudge();
    },
  });
  return { operations, worker, watch };
}
