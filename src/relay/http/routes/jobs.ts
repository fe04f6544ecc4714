import { type Context, Hono } from 'hono';
import type { Booking, BookingRequest } from '../../../contract/bookings.ts';
import { needs } from '../../access/needs.ts';
import { ownerOf, reachOf } from '../../access/reach.ts';
import { takerOf } from '../../access/taker.ts';
import { type CheckDeps, checkBooking, refuse } from '../../booking-check/check-booking.ts';
import { readBooking } from '../../booking-check/read-booking.ts';
import type { RememberedSites } from '../../lookups/remembered-sites.ts';
import type { Bookings, NewBooking, Submitted, Visitor } from '../../ports.ts';
import { bookingFor } from '../../sight/sight.ts';
import { sightOf } from '../../sight/sight-of.ts';
import type { AppEnv } from '../app-env.ts';
import { respondBooking } from '../booking-response.ts';
import { respondErased } from '../erased-response.ts';
import { keyOfIntention, keyRequired, unlessAborted } from '../intention.ts';
import { readJsonObject } from '../json-body.ts';
import { journalUnreadable, respondProblem, respondQueueFull, sendProblem } from '../problem-response.ts';

export interface JobsDeps extends CheckDeps {
  bookings: Bookings;
  /** Their names, for a booking at a site that the gateway's list leaves out. */
  rememberedSites: RememberedSites;
  /** Aborts when the relay stops: nobody is kept waiting for an outcome then. */
  stopping: AbortSignal;
}

/** `POST /jobs`: books a visit, once for each `Idempotency-Key`. */
export function jobsRoute(deps: JobsDeps) {
  return new Hono<AppEnv>().post('/jobs', needs('visitor'), async (c) => {
    const key = keyOfIntention(c);
    if (key === undefined) return keyRequired(c);
    const body = await readJsonObject(c);
    if (!body.ok) return respondProblem(c, 'invalid-request', { detail: body.detail });
    const read = readBooking(body.value);
    if (!read.ok) return sendProblem(c, refuse(read.faults).problem);

    const visitor = c.get('visitor');
    const checked = await checkBooking(read.request, visitor, deps);
    if (checked.ok) {
      const { request, names } = checked;
      const site = names.site ?? deps.rememberedSites.nameOf(request.site, visitor.channel);
      const submitted = await submit(deps, visitor, { key, request, names: { ...names, site } });
      if (submitted.kind !== 'key-reused') return respondSubmitted(c, deps, visitor, submitted);
    }
    // One whose key came before is answered by what became of it then. Asked only here, so that a new one costs no question.
    const known = await knownBefore(deps, key, read.request, visitor);
    if (known) return respondSubmitted(c, deps, visitor, known);
    return checked.ok ? respondSubmitted(c, deps, visitor, { kind: 'key-reused' }) : sendProblem(c, checked.problem);
  });
}

/**
 * What becomes of a booking whose key came before; undefined for a new one. The time may have passed and the lookups may
 * have changed, the zone of its site among them, but that one was accepted.
 */
async function knownBefore(
  deps: JobsDeps,
  key: string,
  sent: BookingRequest,
  visitor: Visitor,
): Promise<Submitted | undefined> {
  const known = await deps.bookings.known(key, reachOf(visitor)).catch(() => 'unavailable' as const);
  if (known === 'unavailable') return { kind: 'not-known' };
  if (!known) return undefined;
  if ('erased' in known) return { kind: 'erased', erased: known.erased };
  const { time_zone = known.booking.request.time_zone } = sent;
  const request = time_zone === undefined ? sent : { ...sent, time_zone };
  return await submit(deps, visitor, { key, request, names: {} });
}

function submit(
  { bookings }: JobsDeps,
  visitor: Visitor,
  booking: Pick<NewBooking, 'key' | 'request' | 'names'>,
): Promise<Submitted> {
  return bookings.submit({
    ...booking,
    visitor: visitor.fairness,
    owner: ownerOf(visitor),
    takenBy: takerOf(visitor),
  });
}

async function respondSubmitted(
  c: Context<AppEnv>,
  deps: JobsDeps,
  visitor: Visitor,
  submitted: Submitted,
): Promise<Response> {
  switch (submitted.kind) {
    case 'accepted':
    case 'known': {
      const became = await whatBecameOf(submitted.booking, deps);
      return respondBooking(c, bookingFor(sightOf(visitor, deps), became, undefined));
    }
    case 'key-reused':
      return respondProblem(c, 'idempotency-key-reused', {
        detail: 'Another booking was made under this key. Start a new request.',
      });
    case 'erased':
      return respondErased(c, submitted.erased);
    case 'queue-full':
      return respondQueueFull(c, submitted.retryAfterMs);
    case 'not-stored':
      return storageUnavailable(c);
    case 'not-known':
      return journalUnreadable(c);
    default:
      return submitted satisfies never;
  }
}

/** The booking once it has an outcome, or as it stands when the visitor has waited long enough. It is stored either way. */
async function whatBecameOf(booking: Booking, { bookings, config, stopping }: JobsDeps): Promise<Booking> {
  const { answerWithinMs } = config.sending;
  if (answerWithinMs === 0) return booking;
  const outcome = bookings.outcome(booking.key, answerWithinMs).catch(() => undefined);
  return (await unlessAborted(outcome, stopping)) ?? booking;
}

function storageUnavailable(c: Context<AppEnv>): Response {
  const detail =
    'We could not store your request, so nothing was sent. Your answers are still here: try again in a few minutes.';
  return respondProblem(c, 'storage-unavailable', { detail });
}
