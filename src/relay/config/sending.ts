import * as z from 'zod';
import { RATE_LIMIT } from '../../contract/limits.ts';
import { DAY_MINUTES, whole } from './parts.ts';

const ms = (min: number, max: number) => whole(min, max, 'milliseconds');

/** How long things take on the way to the gateway, in ms, and how many may be on it. */
export const sendingSchema = z
  .strictObject({
    attemptTimeoutMs: ms(1000, 120_000)
      .default(15_000)
      .describe('How long the gateway may take to answer one attempt.'),
    // A request may wait this long at the gateway, given up by us, and then be carried out.
    landingGraceMs: ms(RATE_LIMIT.holdMs, 600_000)
      .default(30_000)
      .describe('How long after that an attempt may still turn out to have made a job.'),
    reconcileWindowMs: ms(60_000, 30 * DAY_MINUTES * 60_000)
      .default(DAY_MINUTES * 60_000)
      .describe('How long a booking without an answer is looked for before an operator has to decide.'),
    answerWithinMs: ms(0, 30_000)
      .default(8000)
      .describe('How long a visitor waits for the job number before being told that it is being confirmed.'),
    maxQueued: whole(1, 100_000, 'bookings')
      .default(1000)
      .describe(
        'How many bookings may be on their way to the gateway, of all relays on the store; and how many changes, cancellations and new sites. Past it a new one is refused, and its sender told when to try again.',
      ),
  })
  // No booking is given to the operator before a single look could have proven it absent.
  .refine((times) => times.reconcileWindowMs > times.attemptTimeoutMs + times.landingGraceMs, {
    path: ['reconcileWindowMs'],
    error: 'expected more than attemptTimeoutMs and landingGraceMs together',
  });
