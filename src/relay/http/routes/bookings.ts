import { Hono } from 'hono';
import { bookingKeySchema } from '../../../contract/bookings.ts';
import type { Role } from '../../../contract/passes.ts';
import { needs } from '../../access/needs.ts';
import { reachOf } from '../../access/reach.ts';
import type { Bookings } from '../../ports.ts';
import type { AppEnv } from '../app-env.ts';
import { journalUnreadable, respondProblem } from '../problem-response.ts';

/** How many bookings a list holds: a visitor's own, the desk's of a busy week. */
const LIST_LIMIT = { client: 50, partner: 50, desk: 300 } satisfies Record<Role, number>;
const NO_STORE = { 'Cache-Control': 'no-store' };

/**
 * `GET /bookings`: the visitor's own, the desk's whole channel. `GET /bookings/:key`: what became of one intention of
 * theirs. Reading writes nothing at the gateway.
 */
export function bookingsRoute({ bookings }: { bookings: Bookings }) {
  return new Hono<AppEnv>()
    .get('/bookings', needs('visitor'), async (c) => {
      const visitor = c.get('visitor');
      const list = await bookings.list(reachOf(visitor), LIST_LIMIT[visitor.role]).catch(() => undefined);
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
