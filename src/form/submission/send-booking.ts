import type { Booking } from '../../contract/bookings.ts';
import { failureOf } from '../api/request.ts';
import type { Answer, Intention } from './intention.ts';

export interface Relay {
  postJob: (intention: Intention) => Promise<Answer>;
  findBooking: (key: string) => Promise<Booking | null>;
}

/**
 * Sends an intention so that sending it again is always safe: once a first attempt may have arrived, the relay is asked
 * what it knows before anything is posted again, and then under the same key with the same body.
 * `attempted` holds the keys that an earlier page load may have sent.
 */
export function createSendBooking(relay: Relay, attempted: Set<string>) {
  return async (intention: Intention): Promise<Answer> => {
    if (attempted.has(intention.key)) {
      const known = await relay.findBooking(intention.key);
      if (known) return answerOf(known);
    }
    attempted.add(intention.key);
    try {
      return await relay.postJob(intention);
    } catch (error) {
      const earlier = wasReused(error) ? await relay.findBooking(intention.key) : null;
      if (earlier) return answerOf(earlier);
      throw error;
    }
  };
}

/** Another tab sent this key first, with other details: what became of that is the truth to show. */
function wasReused(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'problem' && failure.type === 'idempotency-key-reused';
}

function answerOf(booking: Booking): Answer {
  return { booking };
}
