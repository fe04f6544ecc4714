import { Hono } from 'hono';
import { bookingKeySchema } from '../../../contract/bookings.ts';
import type { Bookings } from '../../ports.ts';
import type { AppEnv } from '../app-env.ts';
import { journalUnreadable, respondProblem } from '../problem-response.ts';

/** `GET /bookings/:key`: what became of one intention. Reading it never sends anything. */
export function bookingsRoute({ bookings }: { bookings: Bookings }) {
  return new Hono<AppEnv>().get('/bookings/:key', async (c) => {
    const key = bookingKeySchema.safeParse(c.req.param('key').toLowerCase());
    const booking = key.success ? await bookings.find(key.data).catch(() => 'unavailable' as const) : undefined;
    if (booking === 'unavailable') return journalUnreadable(c);
    if (!booking) return respondProblem(c, 'not-found', { detail: 'There is no booking here.' });
    return c.json(booking, 200, { 'Cache-Control': 'no-store' });
  });
}
