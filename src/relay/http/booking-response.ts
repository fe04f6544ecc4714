import type { Context } from 'hono';
import type { Booking } from '../../contract/bookings.ts';
import { relayProblem } from '../problem.ts';
import { answerJson } from './answer.ts';
import type { AppEnv } from './app-env.ts';
import { retryAfter, sendProblem } from './problem-response.ts';

/**
 * Answers `POST /v1/jobs` with what became of the booking: 201 with the job, the problem it was refused for together
 * with the booking, or 202 with the booking as it stands and where to ask again.
 */
export function respondBooking(c: Context<AppEnv>, booking: Booking): Response | Promise<Response> {
  c.header('Location', `/v1/bookings/${booking.key}`);
  switch (booking.state) {
    case 'booked':
      return booking.job ? answerJson(c, booking.job, 201) : answerJson(c, booking, 202);
    case 'refused': {
      const problem = booking.problem ?? relayProblem('invalid-booking', { detail: booking.detail });
      return sendProblem(c, { ...problem, booking });
    }
    case 'received':
    case 'sending':
    case 'waiting':
    case 'unanswered':
    case 'unresolved':
      retryAfter(c, booking.retryAfterMs);
      return answerJson(c, booking, 202);
    default:
      return booking.state satisfies never;
  }
}
