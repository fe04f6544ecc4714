import type { Booking, BookingState, HoldReason } from '../../../contract/bookings.ts';
import { jobPhase } from '../../../contract/job-phase.ts';
import { fullWindow, shortWindow } from '../../language/place-time.ts';
import { jobAsItStands } from '../../receipt/job-as-it-stands.ts';
import { lastHeard } from '../../receipt/last-heard.ts';
import { listWords } from './list-words.ts';
import type { RowReading } from './this-desk.ts';

/** How a row looks: as it should be, not yet there, in need of someone, or over. */
export type Tone = 'good' | 'waiting' | 'bad' | 'over';

/** A booking as the desk's list shows it. */
export interface RecentRow {
  key: string;
  /** Undefined until it has one. */
  jobNumber: string | undefined;
  jobId: string | undefined;
  status: string;
  tone: Tone;
  title: string;
  site: string;
  jobType: string;
  /** In the place's time, as short as can be; and in full. */
  window: string;
  fullWindow: string;
  /** The rep's name, where it is known. */
  takenBy: string | undefined;
  /** As the job has them now. */
  purchaseOrder: string;
  notes: string;
  /** What is to be said of it while it is not booked. */
  why: string | undefined;
  isRefused: boolean;
  /** Whether a change or a cancellation can be asked for. */
  mayOrder: boolean;
}

const rows = new WeakMap<Booking, { reading: RowReading; row: RecentRow }>();

/** Reads a booking for the list; the same booking read the same way gives the same row. */
export function recentRow(booking: Booking, reading: RowReading): RecentRow {
  const known = rows.get(booking);
  if (known?.reading.locale === reading.locale && known.reading.thisYear === reading.thisYear) return known.row;
  const row = read(booking, reading);
  rows.set(booking, { reading, row });
  return row;
}

function read(booking: Booking, { locale, thisYear }: RowReading): RecentRow {
  const { key, request, site_name, job_type_name, taken_by, job, state, detail, problem } = booking;
  const { title, start_time: start, end_time: end, time_zone: timeZone, ...now } = jobAsItStands(booking, []);
  return {
    key,
    jobNumber: job?.number,
    jobId: job?.id,
    ...statusOf(booking),
    title,
    site: site_name ?? request.site,
    jobType: job_type_name ?? request.job_type,
    window: shortWindow({ start, end, locale, thisYear }),
    fullWindow: fullWindow({ start, end, timeZone, locale }),
    takenBy: taken_by,
    purchaseOrder: now.purchase_order_number,
    notes: now.notes,
    why: state === 'booked' ? undefined : (problem?.detail ?? detail),
    isRefused: state === 'refused',
    mayOrder: state === 'booked' && jobPhase(booking) === 'open',
  };
}

function statusOf(booking: Booking): Pick<RecentRow, 'status' | 'tone'> {
  const { state, hold } = booking;
  const status = stateInWords(state, hold);
  switch (state) {
    case 'booked':
      return { status: lastHeard(booking)?.status ?? status, tone: jobPhase(booking) === 'open' ? 'good' : 'over' };
    case 'received':
    case 'sending':
    case 'unanswered':
      return { status, tone: 'waiting' };
    case 'waiting':
      return { status, tone: hold === 'misconfigured' ? 'bad' : 'waiting' };
    case 'refused':
    case 'unresolved':
      return { status, tone: 'bad' };
    default:
      return state satisfies never;
  }
}

/** Where a booking stands, in a word or two. */
export function stateInWords(state: BookingState, hold?: HoldReason): string {
  const { states } = listWords;
  switch (state) {
    case 'booked':
      return states.booked;
    case 'received':
    case 'sending':
      return states.underway;
    case 'unanswered':
      return states.confirming;
    case 'waiting':
      return states.held[hold ?? 'busy'];
    case 'refused':
      return states.refused;
    case 'unresolved':
      return states.unresolved;
    default:
      return state satisfies never;
  }
}
