import { Counter, Gauge, type Registry } from 'prom-client';

/** What queues for the gateway: each kind has a queue of its own. */
const QUEUED = ['booking', 'operation'] as const;
export type Queued = (typeof QUEUED)[number];

/** The bound of the queues, beside `callout_journal` and `callout_operations` which say how full they are; and who was refused for it. */
export function createQueueMetrics(registry: Registry, most: () => number): { refused(kind: Queued): void } {
  const registers = [registry];
  new Gauge({
    name: 'callout_queue_limit',
    help: 'Bookings that may be on their way to the gateway, and as many operations (sending.maxQueued)',
    registers,
    collect() {
      this.set(most());
    },
  });
  const refused = new Counter({
    name: 'callout_queue_refused_total',
    help: 'Bookings and operations that were not taken because the queue was full, by this relay',
    labelNames: ['kind'],
    registers,
  });
  // Series that exist from the start let an alert see the first increase.
  for (const kind of QUEUED) refused.inc({ kind }, 0);
  return { refused: (kind) => refused.inc({ kind }) };
}
