import ical, { ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';
import type { Booking, Contact } from '../../contract/bookings.ts';
import { jobPhase } from '../../contract/job-phase.ts';
import { tidyLine } from '../../contract/text.ts';
import { instantOf } from '../../contract/wire-time.ts';
import type { Speech } from '../speech.ts';

export interface VisitFileOptions {
  /** Whom to call. */
  contact: Contact;
  /** The address of the receipt. */
  receiptUrl: string;
  /** When the file is made (ms since the epoch). */
  now: number;
  /** The language that it is written in; names stay as they are. */
  speech: Speech;
}

/**
 * A booked visit as an iCalendar file (RFC 5545): what the job is now where that is known, in the place's own time. The same
 * visit has the same UID each time, and a SEQUENCE that is higher once it has changed, so that a calendar replaces it.
 */
export function visitFile(booking: Booking, { contact, receiptUrl, now, speech }: VisitFileOptions): string {
  const { request, current } = booking;
  const start = instantOf(current?.start_time ?? request.start_time);
  const end = instantOf(current?.end_time ?? request.end_time);
  const zone = zoneFor(request.time_zone, [start, end]);
  const cancelled = jobPhase(booking) === 'cancelled';
  const calendar = ical({
    prodId: { company: 'Callout', product: 'Visits', language: new Intl.Locale(speech.locale).language.toUpperCase() },
  });
  // Of the calendar no zone: DTSTAMP must be UTC.
  if (zone) calendar.timezone({ name: null, generator: () => zone.definition });
  calendar.createEvent({
    id: `${booking.key}@callout`,
    sequence: sequenceOf(booking),
    stamp: new Date(now),
    start: zone ? DateTime.fromMillis(start, { zone: zone.name }) : new Date(start),
    end: zone ? DateTime.fromMillis(end, { zone: zone.name }) : new Date(end),
    ...(zone && { timezone: zone.name }),
    summary: summaryOf(booking, speech.words.calendar),
    ...(booking.site_name !== undefined && { location: tidyLine(booking.site_name) }),
    description: descriptionOf(booking, contact, cancelled, speech.words.calendar),
    // The office confirms the time: until then it is asked for.
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.TENTATIVE,
    url: receiptUrl,
  });
  return calendar.toString();
}

type Words = Speech['words']['calendar'];

function summaryOf({ job_type_name, site_name: site, request, current }: Booking, words: Words): string {
  const what = tidyLine(job_type_name ?? current?.title ?? request.title);
  return site === undefined ? what : words.summary({ what, site: tidyLine(site) });
}

function descriptionOf(
  { job, current, request }: Booking,
  { business_name, phone }: Contact,
  cancelled: boolean,
  words: Words,
): string {
  return [
    job && words.job({ number: job.number }),
    tidyLine(current?.title ?? request.title),
    cancelled ? words.cancelled : words.confirms,
    phone !== undefined && callInWords(tidyLine(phone), business_name, words),
  ]
    .filter(Boolean)
    .join('\n');
}

function callInWords(phone: string, business: string | undefined, words: Words): string {
  return business === undefined ? words.call({ phone }) : words.callBusiness({ business: tidyLine(business), phone });
}

/** Seconds from the booking to its last change: rises whoever changes it, and needs no count of its own. */
function sequenceOf({ received_at, current }: Booking): number {
  if (current?.changed_at === undefined) return 0;
  return Math.max(1, Math.floor((Date.parse(current.changed_at) - Date.parse(received_at)) / 1000));
}

/**
 * The zone by which a calendar reads these instants right; undefined where it would not (a name that the library does not
 * know, the second of two equal wall times, clock rules that it has otherwise): then the file has UTC.
 */
function zoneFor(name: string | undefined, instants: readonly number[]) {
  if (name === undefined || !DateTime.local({ zone: name }).isValid) return undefined;
  const [definition, parameter] = tzlib_get_ical_block(name);
  const known = parameter?.replace(/^TZID=/, '');
  if (!definition?.startsWith('BEGIN:VTIMEZONE') || known === undefined) return undefined;
  const zone = { name: known, definition };
  return instants.every((instant) => isReadRight(instant, zone.name)) ? zone : undefined;
}

/** Whether the wall time of an instant leads back to it by the library's rules. */
function isReadRight(instant: number, zone: string): boolean {
  const there = DateTime.fromMillis(instant, { zone });
  return tzlib_get_offset(zone, there.toFormat('yyyy-MM-dd'), there.toFormat('HH:mm')) === there.toFormat('ZZZ');
}
