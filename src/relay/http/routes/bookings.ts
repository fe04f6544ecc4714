import { Hono } from 'hono';
import { bookingKeySchema } from '../../../contract/bookings.ts';
import { needs } from '../../access/needs.ts';
import { reachOf } from '../../access/reach.ts';
import type { Bookings } from '../../ports.ts';
import type { AppEnv } from '../app-env.ts';
import { journalUnreadable, respondProblem } from '../problem-response.ts';

/** How many bookings a list holds. */
const LIST_LIMIT = 50;
const NO_STORE = { 'Cache-Control': 'no-store' };

/**
 * `GET /bookings`: the visitor's own, the desk's whole channel. `GET /bookings/:key`: what became of one intention of
 * theirs. Reading writes nothing at the gateway.
 */
export function bookingsRoute({ bookings }: { bookings: Bookings }) {
  return new Hono<AppEnv>()
    .get('/bookings', needs('visitor'), async (c) => {
      const list = await bookings.list(reachOf(c.get('visitor')), LIST_LIMIT).catch(() => undefined);
      return list ? c.json(list, 200, NO_STORE) : journalUnreadable(c);
    })
    .get('/bookings/:key', needs('visitor'), async (c) => {
      const key = bookingKeySchema.safeParse(c.req.param('key').toLowerCase());
      const reach = reachOf(c.get('visitor'));
      const booking = key.success
        ? await bookings.findAsItIs(key.data, reach).catch(() => 'unavailable' as const)
        : undefined;
      if (booking === 'unavailable') return journalUnreadable(c);
      if (!booking) return respondProblem(c, 'not-found', { detail: 'There is no booking here.' });
      return c.json(booking, 200, NO_STORE);
    });
}
