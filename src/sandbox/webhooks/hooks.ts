import * as z from 'zod/mini';
import type { WebhookEvent } from '../../contract/webhooks.ts';
import type { Clock } from '../clock.ts';
import type { StoredJob } from '../jobs/job-book.ts';
import { makeRequestId } from '../request-id.ts';
import type { SeedStatus } from '../seed/job-statuses.ts';
import type { Switches } from '../switches.ts';
import { type Delivery, deliver } from './deliver.ts';

/** An operator's subscription. Without `types` it gets every event. */
export const subscriptionSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  secret: z.string().check(z.minLength(1)),
  types: z.optional(z.array(z.enum(['job.created', 'job.status_changed']))),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** Sends the gateway's webhooks, at least once each, without keeping the request that caused them waiting. */
export interface Hooks {
  subscribe(subscription: Subscription): void;
  subscriptions(): readonly Subscription[];
  jobCreated(job: StoredJob): void;
  jobStatusChanged(job: StoredJob, previous: SeedStatus): void;
  /** Every delivery so far, oldest first, with what its attempts were answered. */
  deliveries(): readonly Delivery[];
  /** Resolves when no delivery is under way. */
  settled(): Promise<void>;
  /** Forgets subscriptions and deliveries. */
  clear(): void;
}

export interface HooksOptions {
  clock: Clock;
  /** The gateway's own clock, in ms. */
  now: () => number;
  switches: Switches;
  report: (line: string) => void;
  closing: AbortSignal;
  /** The wait before the first retry, in ms, doubled for each further one. */
  retryMs: number;
}

/** Hooks without subscriptions. */
export function createHooks({ clock, now, switches, report, closing, retryMs }: HooksOptions): Hooks {
  let subscriptions: Subscription[] = [];
  let deliveries: Delivery[] = [];
  const underWay = new Set<Promise<void>>();
  const statusOf = ({ id, name }: SeedStatus) => (switches.webhookStatus === 'name' ? name : { id, name });

  function send(type: 'job.created' | 'job.status_changed', job: StoredJob, previous: SeedStatus | undefined): void {
    const event: WebhookEvent = {
      event_id: makeRequestId(now()).replace('req_', 'evt_'),
      event_type: type,
      occurred_at: new Date(now()).toISOString(),
      job: { id: job.id, status: statusOf(job.status), previous_status: previous ? statusOf(previous) : null },
    };
    const copies = switches.duplicateWebhooks ? 2 : 1;
    for (const subscription of subscriptions.filter(({ types }) => types?.includes(type) ?? true)) {
      for (let copy = 0; copy < copies; copy += 1) start(subscription, event);
    }
  }

  function start({ url, secret }: Subscription, event: WebhookEvent): void {
    const delivery: Delivery = {
      eventId: event.event_id,
      eventType: event.event_type,
      jobId: event.job.id,
      url,
      answers: [],
    };
    deliveries.push(delivery);
    const work = deliver({ delivery, secret, body: JSON.stringify(event), clock, now, closing, retryMs })
      .then((delivered) => {
        if (!delivered && !closing.aborted) report(`webhook ${event.event_id} given up: ${url} never answered 2xx`);
      })
      .finally(() => underWay.delete(work));
    underWay.add(work);
  }

  return {
    subscribe(subscription) {
      subscriptions.push(subscription);
    },
    subscriptions: () => subscriptions,
    jobCreated: (job) => send('job.created', job, undefined),
    jobStatusChanged: (job, previous) => send('job.status_changed', job, previous),
    deliveries: () => deliveries,
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    clear() {
      subscriptions = [];
      deliveries = [];
    },
  };
}
