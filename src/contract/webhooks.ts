import * as z from 'zod/mini';
import { idSchema } from './lookups.ts';

/** Header names of a webhook (CONTRACT.md, "Webhooks"). */
export const WEBHOOK_HEADERS = {
  eventId: 'X-FI-Gateway-Event-Id',
  eventType: 'X-FI-Gateway-Event-Type',
  signature: 'X-FI-Gateway-Signature',
} as const;

/** A signature whose `t` is further than this from now is refused. */
export const WEBHOOK_TOLERANCE_MS = 5 * 60_000;

/** The shape of `status` is not given: a name, an object with one, or nothing. */
const statusSchema = z.union([z.string(), z.looseObject({ name: z.string() }), z.null()]);

/** The body of a webhook. Delivered at least once: deduplicate on `event_id`. */
export const webhookEventSchema = z.object({
  event_id: z.string().check(z.minLength(1), z.maxLength(200)),
  event_type: z.string(),
  occurred_at: z.string(),
  job: z.object({ id: idSchema, status: z.optional(statusSchema), previous_status: z.optional(statusSchema) }),
});
export type WebhookEvent = z.infer<typeof webhookEventSchema>;

/** Reads `t=<unix seconds>,v1=<hex>`; undefined when it is anything else. */
export function parseSignature(header: string): { t: number; v1: string } | undefined {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header);
  return match?.[1] && match[2] ? { t: Number(match[1]), v1: match[2] } : undefined;
}
