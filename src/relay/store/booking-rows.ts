import type { Selectable } from 'kysely';
import * as z from 'zod';
import { bookingRequestSchema, bookingStateSchema, holdReasonSchema } from '../../contract/bookings.ts';
import { REFUSALS } from '../journal/classify.ts';
import type { Entry, HistoryLine } from '../journal/entry.ts';
import { JOB_SOURCES, type Life } from '../journal/life.ts';
import { currentIn } from './jobs-seen.ts';
import { attemptOf, commonLifeColumns } from './life-columns.ts';
import type { BookingHistoryTable, BookingsTable } from './schema.ts';
import { stored } from './stored.ts';

export const namesSchema = z.object({
  site: z.optional(z.string()),
  jobType: z.optional(z.string()),
  project: z.optional(z.string()),
});

const jobSourceSchema = z.enum(JOB_SOURCES);
const refusalSchema = z.enum([...REFUSALS, 'dropped']);

/** Reads a row of `bookings`. @throws when it breaks the schema that this code wrote it by */
export function entryOf(row: Selectable<BookingsTable>): Entry {
  return {
    key: row.key,
    version: row.version,
    visitor: row.visitor,
    owner: { channel: row.channel, subject: row.subject },
    ...(row.taken_by !== null && { takenBy: row.taken_by }),
    request: bookingRequestSchema.parse(JSON.parse(row.request)),
    names: namesSchema.parse(JSON.parse(row.names)),
    receivedAt: row.received_at,
    traceparent: row.traceparent ?? undefined,
    externalId: row.external_id,
    bodyHash: row.body_hash,
    fingerprint: row.fingerprint,
    life: lifeOf(row),
    lastSeen: row.last_seen ?? undefined,
    jobStatus: row.job_status ?? undefined,
    ...(row.job_status_at !== null && { jobStatusAt: row.job_status_at }),
    ...(row.job_seen !== null && { current: currentIn(row) }),
    ...(row.job_changed_at !== null && { jobChangedAt: row.job_changed_at }),
    ...(row.erased_at !== null && { erasedAt: row.erased_at }),
  };
}

/** The columns that a booking never changes. */
export function constantColumns(entry: Entry) {
  return {
    key: entry.key,
    visitor: entry.visitor,
    channel: entry.owner.channel,
    subject: entry.owner.subject,
    taken_by: entry.takenBy ?? null,
    request: JSON.stringify(entry.request),
    site: entry.request.site,
    job_type: entry.request.job_type,
    names: JSON.stringify(entry.names),
    received_at: entry.receivedAt,
    traceparent: entry.traceparent ?? null,
    external_id: entry.externalId,
    body_hash: entry.bodyHash,
    fingerprint: entry.fingerprint,
  };
}

type LifeColumns = Pick<
  BookingsTable,
  | 'state'
  | 'due_at'
  | 'hold'
  | 'tries'
  | 'attempt'
  | 'attempt_started_at'
  | 'attempt_deadline'
  | 'attempt_skew_ms'
  | 'request_id'
  | 'doubts'
  | 'doubt_since'
  | 'lease_owner'
  | 'lease_until'
  | 'job_id'
  | 'job_number'
  | 'job_source'
  | 'refusal'
>;

/** The columns that hold a life: what the state has no use for is null. */
export function lifeColumns(life: Life): LifeColumns {
  return {
    ...commonLifeColumns(life),
    attempt_skew_ms: life.attempt?.skewMs ?? null,
    job_id: 'job' in life ? life.job.id : null,
    job_number: 'job' in life ? life.job.number : null,
    job_source: 'source' in life ? life.source : null,
    refusal: 'refusal' in life ? life.refusal : null,
  };
}

function lifeOf(row: Selectable<BookingsTable>): Life {
  const state = bookingStateSchema.parse(row.state);
  const doubts = { doubts: row.doubts, doubtSince: row.doubt_since ?? undefined };
  const attempt = attemptOf(row);
  switch (state) {
    case 'received':
      return { state, attempt: undefined, dueAt: stored(row.due_at), ...doubts };
    case 'sending': {
      const lease = { owner: stored(row.lease_owner), until: stored(row.lease_until) };
      return { state, attempt: stored(attempt), lease, tries: stored(row.tries), ...doubts };
    }
    case 'waiting': {
      const hold = holdReasonSchema.parse(row.hold);
      return { state, attempt: stored(attempt), dueAt: stored(row.due_at), hold, tries: stored(row.tries), ...doubts };
    }
    case 'unanswered':
      return { state, attempt: stored(attempt), dueAt: stored(row.due_at), tries: stored(row.tries), ...doubts };
    case 'booked': {
      const job = { id: stored(row.job_id), number: stored(row.job_number) };
      return { state, attempt, job, source: jobSourceSchema.parse(row.job_source), ...doubts };
    }
    case 'refused':
      return { state, attempt, refusal: refusalSchema.parse(row.refusal), ...doubts };
    case 'unresolved':
      return { state, attempt: stored(attempt), ...doubts };
    default:
      return state satisfies never;
  }
}

/** Reads a row of `booking_history`. */
export function historyLineOf(row: Selectable<BookingHistoryTable>): HistoryLine {
  return {
    at: row.at,
    event: row.event,
    state: row.state,
    seen: row.seen ?? undefined,
    requestId: row.request_id ?? undefined,
  };
}
