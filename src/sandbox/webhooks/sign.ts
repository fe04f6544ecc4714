import { createHmac } from 'node:crypto';

/** The value of `X-FI-Gateway-Signature` (CONTRACT.md, "Webhooks"): `t` in unix seconds, the body as it is sent. */
export function signatureOf(secret: string, t: number, rawBody: string): string {
  const v1 = createHmac('sha256', secret).update(`${t}.${rawBody}`).digest('hex');
  return `t=${t},v1=${v1}`;
}
