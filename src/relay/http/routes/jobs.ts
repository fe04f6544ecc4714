import { type Context, Hono } from 'hono';
import { type Booking, bookingKeySchema, IDEMPOTENCY_KEY } from '../../../contract/bookings.ts';
import { type CheckDeps, checkBooking, refuse } from '../../booking-check/check-booking.ts';
import { readBooking } from '../../booking-check/read-booking.ts';
import type { Bookings, NewBooking } from '../../ports.ts';
import type { AppEnv } from '../app-env.ts';
import { respondBooking } from '../booking-response.ts';
import { readJsonObject } from '../json-body.ts';
import { respondProblem, sendProblem } from '../problem-response.ts';
import { visitorOf } from '../visitor.ts';

export interface JobsDeps extends CheckDeps {
  bookings: Bookings;
}

/** `POST /jobs`: books a visit, once for each `Idempotency-Key`. */
export function jobsRoute(deps: JobsDeps) {
  return new Hono<AppEnv>().post('/jobs', async (c) => {
    const key = bookingKeySchema.safeParse(c.req.header(IDEMPOTENCY_KEY)?.toLowerCase());
    if (!key.success) {
      return respondProblem(c, 'idempotency-key-required', { detail: `Send a UUID as ${IDEMPOTENCY_KEY}.` });
    }
    const body = await readJsonObject(c);
    if (!body.ok) return respondProblem(c, 'invalid-request', { detail: body.detail });
    const read = readBooking(body.value);
    if (!read.ok) return sendProblem(c, refuse(read.errors).problem);

    const visitor = visitorOf(c, deps.config);
    const known = await deps.bookings.find(key.data).catch(() => 'unavailable' as const);
    if (known === 'unavailable') return storageUnavailable(c);
    if (known) {
      // Asked for again: the time may have passed and the lookups may have changed, but this one was accepted.
      const { time_zone = known.request.time_zone } = read.request;
      const request = time_zone === undefined ? read.request : { ...read.request, time_zone };
      return submit(c, deps, { key: key.data, request, names: {}, visitor });
    }
    const checked = await checkBooking(read.request, deps);
    if (!checked.ok) return sendProblem(c, checked.problem);
    return submit(c, deps, { key: key.data, request: checked.request, names: checked.names, visitor });
  });
}

async function submit(c: Context<AppEnv>, { bookings, config }: JobsDeps, booking: NewBooking): Promise<Response> {
  const submitted = await bookings.submit(booking);
  switch (submitted.kind) {
    case 'accepted':
    case 'known':
      return respondBooking(c, await settledWithin(bookings, submitted.booking, config.sending.answerWithinMs));
    case 'key-reused':
      return respondProblem(c, 'idempotency-key-reused', {
        detail: 'Another booking was made under this key. Start a new request.',
      });
    case 'not-stored':
      return storageUnavailable(c);
    default:
      return submitted satisfies never;
  }
}

/** What is known of the booking once it has an outcome, or when the visitor has waited long enough. */
async function settledWithin(bookings: Bookings, booking: Booking, withinMs: number): Promise<Booking> {
  return (await bookings.outcome(booking.key, withinMs)) ?? booking;
}

function storageUnavailable(c: Context<AppEnv>): Response {
  const detail =
    'We could not store your request, so nothing was sent. Your answers are still here: try again in a few minutes.';
  return respondProblem(c, 'storage-unavailable', { detail });
}
