import { Hono } from 'hono';
import { type Booking, bookingKeySchema } from '../../../contract/bookings.ts';
import { LIST_LIMIT } from '../../../contract/list-limit.ts';
import { needs } from '../../access/needs.ts';
import { reachOf } from '../../access/reach.ts';
import type { Bookings, Visitor } from '../../ports.ts';
import { type SightDeps, seeBooking } from '../../sight/see-booking.ts';
import { bookingFor } from '../../sight/sight.ts';
import { sightOf } from '../../sight/sight-of.ts';
import { answerJson } from '../answer.ts';
import type { AppEnv } from '../app-env.ts';
import { respondErased } from '../erased-response.ts';
import { journalUnreadable, respondProblem } from '../problem-response.ts';

export interface BookingsDeps extends SightDeps {
  bookings: Bookings;
}

/**
 * `GET /bookings`: the visitor's own, the desk's whole channel. `GET /bookings/:key`: what became of one intention of
 * theirs. Of both, what the visitor may see. Reading writes nothing at the gateway.
 */
export function bookingsRoute(deps: BookingsDeps) {
  const { bookings } = deps;
  return new Hono<AppEnv>()
    .get('/bookings', needs('visitor'), async (c) => {
      const visitor = c.get('visitor');
      const list = await bookings.list(reachOf(visitor), LIST_LIMIT[visitor.role]).catch(() => undefined);
      if (!list) return journalUnreadable(c);
      const sight = sightOf(visitor, deps);
      const seen = list.bookings.map((booking) => bookingFor(sight, booking, undefined));
      return answerJson(c, { ...list, bookings: seen });
    })
    .get('/bookings/:key', needs('visitor'), async (c) => {
      const key = bookingKeySchema.safeParse(c.req.param('key').toLowerCase());
      const booking = key.success
        ? await find(key.data, c.get('visitor'), deps).catch(() => 'unavailable' as const)
        : undefined;
      if (booking === 'unavailable') return journalUnreadable(c);
      const erased =
        booking === undefined && key.success
          ? await bookings.findErased(key.data, reachOf(c.get('visitor'))).catch(() => undefined)
          : undefined;
      if (erased) return respondErased(c, erased);
      if (!booking) return respondProblem(c, 'not-found', { detail: 'There is no booking here.' });
      return answerJson(c, booking);
    });
}

async function find(key: string, visitor: Visitor, deps: BookingsDeps): Promise<Booking | undefined> {
  const booking = await deps.bookings.findAsItIs(key, reachOf(visitor));
  return booking && (await seeBooking(booking, visitor, deps));
}
