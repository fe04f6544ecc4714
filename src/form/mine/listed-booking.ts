import type { Booking } from '../../contract/bookings.ts';
import { jobPhase } from '../../contract/job-phase.ts';
import { fullWindow } from '../language/place-time.ts';
import { moreWords } from '../more-words.ts';
import { jobAsItStands } from '../receipt/job-as-it-stands.ts';
import { lastHeard } from '../receipt/last-heard.ts';

/** One booking as the list shows it. */
export interface ListedBooking {
  key: string;
  title: string;
  /** In the place's time. */
  window: string;
  site: string;
  jobType: string;
  jobNumber: string | undefined;
  status: string;
  tone: 'good' | 'waiting' | 'bad' | 'over';
}

/** Reads a booking for the list: the job as it stands by what is known of it, and its state in a word or two. */
export function listBooking(booking: Booking, locale: string): ListedBooking {
  const { key, request, site_name, job_type_name, job } = booking;
  const { title, start_time: start, end_time: end, time_zone: timeZone } = jobAsItStands(booking, []);
  return {
    key,
    title,
    window: fullWindow({ start, end, timeZone, locale }),
    site: site_name ?? request.site,
    jobType: job_type_name ?? request.job_type,
    jobNumber: job?.number,
    ...statusOf(booking),
  };
}

function statusOf(booking: Booking): Pick<ListedBooking, 'status' | 'tone'> {
  const { states } = moreWords().mine;
  const { state } = booking;
  switch (state) {
    case 'booked':
      return {
        status: lastHeard(booking)?.status ?? states.booked,
        tone: jobPhase(booking) === 'open' ? 'good' : 'over',
      };
    case 'received':
    case 'sending':
    case 'unanswered':
      return { status: states.underway, tone: 'waiting' };
    case 'waiting':
      return { status: states.waiting, tone: 'waiting' };
    case 'refused':
      return { status: states.refused, tone: 'bad' };
    case 'unresolved':
      return { status: states.unresolved, tone: 'bad' };
    default:
      return state satisfies never;
  }
}
