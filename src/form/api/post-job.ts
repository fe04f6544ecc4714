import * as z from 'zod/mini';
import { type Booking, bookingSchema, IDEMPOTENCY_KEY, refusedProblemSchema } from '../../contract/bookings.ts';
import { jobCreatedSchema } from '../../contract/jobs.ts';
import { embedded } from '../host/embedded.ts';
import type { Answer, Intention } from '../submission/intention.ts';
import { failureOf, request } from './request.ts';

/** A 202 is tried first: it is the one with a `state`. */
const answerBody = z.union([bookingSchema, jobCreatedSchema]);

/** The relay answers within about 8 s; after this long (ms) the answer is taken for lost. */
const TIMEOUT_MS = 30_000;

/** Some 48 KiB at three bytes a character: what a browser sends on behalf of a page that is gone. */
const KEEPALIVE_CHARACTERS = 16_000;

/** Hands one intention to the relay. The same intention may be posted again: the relay makes one job of it. */
export async function postJob({ key, request: body }: Intention): Promise<Answer> {
  try {
    const answer = await request({
      path: '/v1/jobs',
      method: 'POST',
      headers: { [IDEMPOTENCY_KEY]: key },
      body,
      schema: answerBody,
      timeoutMs: TIMEOUT_MS,
      // A partner's page may take its frame away at any moment. What is too long for it is sent as usual.
      keepalive: embedded !== undefined && JSON.stringify(body).length < KEEPALIVE_CHARACTERS,
    });
    return 'state' in answer.body ? { booking: answer.body } : { job: answer.body };
  } catch (error) {
    const refused = refusedBooking(error);
    if (refused) return { booking: refused };
    throw error;
  }
}

/** A problem that comes with its booking is the gateway's no, and an outcome; without one, nothing was kept. */
function refusedBooking(error: unknown): Booking | undefined {
  const failure = failureOf(error);
  if (failure.kind !== 'problem') return undefined;
  return refusedProblemSchema.safeParse(failure.problem).data?.booking;
}
