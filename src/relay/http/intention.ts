import type { Context } from 'hono';
import { bookingKeySchema, IDEMPOTENCY_KEY } from '../../contract/bookings.ts';
import type { AppEnv } from './app-env.ts';
import { respondProblem } from './problem-response.ts';

/** The request's `Idempotency-Key`, noted for the log; undefined when it has none or it is no UUID. */
export function keyOfIntention(c: Context<AppEnv>): string | undefined {
  const key = bookingKeySchema.safeParse(c.req.header(IDEMPOTENCY_KEY)?.toLowerCase());
  if (key.success) c.set('booking', key.data);
  return key.data;
}

/** Answers a request that has no key. */
export function keyRequired(c: Context<AppEnv>): Response {
  return respondProblem(c, 'idempotency-key-required', { detail: `Send a UUID as ${IDEMPOTENCY_KEY}.` });
}

/** What `work` resolves to; undefined once `signal` aborts. The signal outlives the request, so nothing is left on it. */
export async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result | undefined> {
  const { promise: aborted, resolve } = Promise.withResolvers<undefined>();
  const stop = () => resolve(undefined);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
