import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseSignature, WEBHOOK_TOLERANCE_MS } from '../../contract/webhooks.ts';

/**
 * True when `header` signs `body` with one of `secrets`, no more than five minutes from `now` (CONTRACT.md,
 * "Webhooks"). Several secrets are valid while one replaces another. Compares in constant time.
 */
export function verifySignature(
  header: string | undefined,
  body: string,
  secrets: readonly string[],
  now: number,
): boolean {
  const signature = header === undefined ? undefined : parseSignature(header);
  if (!signature || Math.abs(now - signature.t * 1000) > WEBHOOK_TOLERANCE_MS) return false;
  const given = Buffer.from(signature.v1, 'hex');
  // Every secret is tried whatever the outcome, so that time tells nothing of which one fits.
  return secrets
    .map((secret) => timingSafeEqual(given, createHmac('sha256', secret).update(`${signature.t}.${body}`).digest()))
    .includes(true);
}
