import { WEBHOOK_HEADERS } from '../../contract/webhooks.ts';
import type { Clock } from '../clock.ts';
import { signatureOf } from './sign.ts';

/** One event on its way to one subscriber. */
export interface Delivery {
  eventId: string;
  eventType: string;
  jobId: string;
  url: string;
  /** The status of each attempt; null where there was no answer. */
  answers: (number | null)[];
}

/** Attempts before a delivery is given up. */
export const MAX_ATTEMPTS = 6;
const ANSWER_WITHIN_MS = 5000;

export interface DeliverOptions {
  delivery: Delivery;
  secret: string;
  /** Sent byte for byte on every attempt; the signature's `t` is new each time. */
  body: string;
  clock: Clock;
  /** The gateway's own clock, in ms. */
  now: () => number;
  closing: AbortSignal;
  retryMs: number;
}

/** Posts until the subscriber answers 2xx; false when it was given up. Never rejects. */
export async function deliver({ delivery, closing, clock, retryMs, ...message }: DeliverOptions): Promise<boolean> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (attempt > 0) await clock.sleep(retryMs * 2 ** (attempt - 1), closing);
    if (closing.aborted) return false;
    const status = await post(delivery, message, closing);
    delivery.answers.push(status);
    if (status !== null && status >= 200 && status < 300) return true;
  }
  return false;
}

async function post(
  { url, eventId, eventType }: Delivery,
  { secret, body, now }: Pick<DeliverOptions, 'secret' | 'body' | 'now'>,
  closing: AbortSignal,
): Promise<number | null> {
  const headers = {
    'Content-Type': 'application/json',
    [WEBHOOK_HEADERS.eventId]: eventId,
    [WEBHOOK_HEADERS.eventType]: eventType,
    [WEBHOOK_HEADERS.signature]: signatureOf(secret, Math.floor(now() / 1000), body),
  };
  const signal = AbortSignal.any([closing, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
