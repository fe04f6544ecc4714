import type { Booking, BookingRequest } from '../../contract/bookings.ts';
import type { ChangeRequest } from '../../contract/operations.ts';
import { instantOf } from '../../contract/wire-time.ts';
import { isTimeZone, wireAt } from '../../place-time/zone.ts';

/** What of a job can be changed, and what a receipt reads back: empty strings for what was left out. */
export interface JobFacts {
  title: string;
  /** Wire times. */
  start_time: string;
  end_time: string;
  /** IANA name; undefined where the relay could not tell. */
  time_zone: string | undefined;
  notes: string;
  purchase_order_number: string;
  external_id: string;
  custom_fields: Record<string, string>;
}

/** A change that this page saw carried out, and when the job had last been seen then (`seen_at`). */
export interface SavedChange {
  change: ChangeRequest;
  seenAt: string | undefined;
}

/** What was asked for when the visit was booked. */
export function askedFor(request: BookingRequest): JobFacts {
  const { title, start_time, end_time, time_zone, custom_fields = {} } = request;
  const { notes = '', purchase_order_number = '', external_id = '' } = request;
  return { title, start_time, end_time, time_zone, notes, purchase_order_number, external_id, custom_fields };
}

/**
 * The job as it stands by all that is known: what was asked for, over it what the gateway last showed, and over that what this
 * page has changed since.
 */
export function jobAsItStands({ key, request, current }: Booking, saved: readonly SavedChange[]): JobFacts {
  const asked = askedFor(request);
  const seen: JobFacts = current
    ? {
        ...asked,
        title: current.title,
        notes: current.notes ?? asked.notes,
        purchase_order_number: current.purchase_order_number ?? asked.purchase_order_number,
        external_id: referenceOf(current.external_id, key) ?? asked.external_id,
        custom_fields: { ...asked.custom_fields, ...current.custom_fields },
        start_time: sameOr(asked.start_time, current.start_time, asked.time_zone),
        end_time: sameOr(asked.end_time, current.end_time, asked.time_zone),
      }
    : asked;
  let facts = seen;
  for (const { change, seenAt } of saved) {
    // Once the gateway has been asked again it has the word, but for fields that it may not show.
    facts = changed(facts, seenAt === current?.seen_at ? change : hiddenPart(change, current));
  }
  return facts;
}

function hiddenPart({ purchase_order_number, external_id }: ChangeRequest, current: Booking['current']): ChangeRequest {
  return {
    ...(current?.purchase_order_number === undefined &&
      purchase_order_number !== undefined && { purchase_order_number }),
    ...(current?.external_id === undefined && external_id !== undefined && { external_id }),
  };
}

/** The visitor's own reference: where they gave none, the gateway has the booking's key in its place (DESIGN.md). */
function referenceOf(externalId: string | undefined, key: string): string | undefined {
  return externalId === key ? undefined : externalId;
}

function changed(facts: JobFacts, change: ChangeRequest): JobFacts {
  return {
    title: change.title ?? facts.title,
    notes: change.notes ?? facts.notes,
    start_time: change.start_time ?? facts.start_time,
    end_time: change.end_time ?? facts.end_time,
    time_zone: change.time_zone ?? facts.time_zone,
    purchase_order_number: change.purchase_order_number ?? facts.purchase_order_number,
    external_id: change.external_id ?? facts.external_id,
    custom_fields: { ...facts.custom_fields, ...change.custom_fields },
  };
}

/** The gateway's time on the place's clock; the very string that was asked for when it is the same instant, or no time at all. */
function sameOr(asked: string, seen: string, timeZone: string | undefined): string {
  const instant = instantOf(seen);
  if (Number.isNaN(instant) || instant === instantOf(asked)) return asked;
  return timeZone !== undefined && isTimeZone(timeZone) ? wireAt(instant, timeZone) : atOffset(instant, asked);
}

/** An instant at the offset that another wire time spells. */
function atOffset(instant: number, like: string): string {
  const offset = like.slice(-6);
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  const ahead = offset.startsWith('-') ? -minutes : minutes;
  return new Date(instant + ahead * 60_000).toISOString().slice(0, 19) + offset;
}
