import { Hono } from 'hono';
import { bookingKeySchema } from '../../../contract/bookings.ts';
import { needs } from '../../access/needs.ts';
import { reachOf } from '../../access/reach.ts';
import { visitFile } from '../../calendar/visit-file.ts';
import { contactOf } from '../../config/page-of-role.ts';
import type { Config } from '../../config/schema.ts';
import type { Bookings, Clock } from '../../ports.ts';
import { speechFor } from '../../speech.ts';
import { answerText } from '../answer.ts';
import type { AppEnv } from '../app-env.ts';
import { journalUnreadable, respondProblem } from '../problem-response.ts';

export interface CalendarDeps {
  bookings: Bookings;
  config: Config;
  clock: Clock;
  /** The origin that people see; by default the one that is asked. */
  publicUrl?: string | undefined;
}

/** `GET /bookings/:key/calendar.ics`: a booked visit for the visitor's own calendar, in the language that is asked for. */
export function calendarRoute({ bookings, config, clock, publicUrl }: CalendarDeps) {
  return new Hono<AppEnv>().get('/bookings/:key/calendar.ics', needs('visitor'), async (c) => {
    const key = bookingKeySchema.safeParse(c.req.param('key').toLowerCase());
    const reach = reachOf(c.get('visitor'));
    const booking = key.success
      ? await bookings.findAsItIs(key.data, reach).catch(() => 'unavailable' as const)
      : undefined;
    if (booking === 'unavailable') return journalUnreadable(c);
    if (booking?.job === undefined) return respondProblem(c, 'not-found', { detail: 'There is no booking here.' });
    const receiptUrl = new URL(`/r/${booking.key}`, publicUrl ?? c.req.url).href;
    const file = visitFile(booking, {
      contact: contactOf(config),
      receiptUrl,
      now: clock.now(),
      speech: await speechFor(c),
    });
    const name = `visit-job-${booking.job.number.replace(/[^\w-]/g, '')}.ics`;
    return answerText(c, file, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    });
  });
}
