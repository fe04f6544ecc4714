import * as z from 'zod';
import { parseSignature, type WebhookEvent, webhookEventSchema } from '../../contract/webhooks.ts';
import { crashPoint } from '../crash-points.ts';
import type { Clock, Log, WebhookDelivery, WebhookReceiver } from '../ports.ts';
import type { StoredEvent, WebhookStore } from '../store/webhook-store.ts';
import { verifySignature } from './verify.ts';

interface Neighbours {
  webhooks: WebhookStore;
  /** Those that may sign now; with none, every delivery is refused. */
  secrets(): readonly string[];
  clock: Clock;
  log: Log;
  /** A job was created at the gateway: one that is looked for may be it. */
  onJobCreated(): Promise<void>;
  /** Something happened to a job. */
  onJob(): Promise<void>;
}

/** Takes webhooks in: verified, then stored, then heeded. */
export function createWebhookReceiver({
  webhooks,
  secrets,
  clock,
  log,
  onJobCreated,
  onJob,
}: Neighbours): WebhookReceiver {
  let isComplaining = false;

  /** Once until one is signed as it should be. What has no signature at all is no delivery of the gateway's. */
  function complain({ signature = '', requestId }: WebhookDelivery, now: number): void {
    const t = parseSignature(signature)?.t;
    if (isComplaining || t === undefined) return;
    isComplaining = true;
    log.warn(
      { requestId, secondsOff: t - Math.floor(now / 1000) },
      'a webhook is not signed with our secret, or its time is off: check WEBHOOK_SECRET at the gateway, and the clock here',
    );
  }

  return {
    async receive(delivery) {
      const { signature, body } = delivery;
      const now = clock.now();
      if (!verifySignature(signature, body, secrets(), now)) {
        complain(delivery, now);
        return 'bad-signature';
      }
      isComplaining = false;
      const event = readEvent(body);
      if (!event) return 'bad-event';
      try {
        crashPoint('webhook:before-storing');
        const added = await webhooks.add(toStore(event, now));
        crashPoint('webhook:after-storing');
        if (!added) return 'duplicate';
      } catch (error) {
        log.error({ event: event.event_id, error }, 'a webhook could not be stored');
        return 'not-stored';
      }
      log.info({ event: event.event_id, type: event.event_type, job: event.job.id }, 'a webhook is stored');
      await onJob().catch((error: unknown) => log.warn({ error }, 'the job list could not be told of a webhook'));
      if (event.event_type === 'job.created') {
        await onJobCreated().catch((error: unknown) => log.warn({ error }, 'a look could not be hastened'));
      }
      return 'stored';
    },
  };
}

const jsonSchema = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'Not JSON' });
    return z.NEVER;
  }
});

function readEvent(body: string): WebhookEvent | undefined {
  const json = jsonSchema.safeParse(body);
  return json.success ? webhookEventSchema.safeParse(json.data).data : undefined;
}

function toStore(event: WebhookEvent, now: number): StoredEvent {
  const { status } = event.job;
  const occurredAt = Date.parse(event.occurred_at);
  return {
    eventId: event.event_id,
    eventType: event.event_type,
    occurredAt: Number.isNaN(occurredAt) ? now : occurredAt,
    receivedAt: now,
    jobId: event.job.id,
    status: typeof status === 'string' ? status : status?.name,
  };
}
