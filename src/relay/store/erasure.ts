import { type Kysely, type Selectable, sql } from 'kysely';
import { bookingRequestSchema } from '../../contract/bookings.ts';
import { instantOf } from '../../contract/wire-time.ts';
import { erasedSubject } from '../journal/erased.ts';
import type { OperationOrder } from '../ports.ts';
import { currentIn } from './jobs-seen.ts';
import { orderSchema } from './operation-rows.ts';
import type { BookingsTable, OperationsTable, Tables } from './schema.ts';

/** What one batch came to. */
export interface ErasedBatch {
  erased: number;
  /** Where the next batch goes on; undefined after the last. */
  next: number | undefined;
}

/** Which rows' time is over. Times are ms since the epoch. */
export interface ErasureOrder {
  /** They came to their end before this. */
  endedBefore: number;
  /** `next` of the batch before; 0 for the first. */
  after: number;
  /** The most that one batch looks at. */
  limit: number;
}

/**
 * Erases what tells of people in rows whose time is over: what was asked for, names, references, who asked, and what the
 * gateway said. The key stays, so that it is never taken for a new one; so do state, times, channel, and the job's ID and number.
 */
export interface Erasure {
  /** One batch of bookings in a final state. The end of one is its last step or the end of its visit, whichever is later. */
  bookings(state: 'booked' | 'refused', order: ErasureOrder, now: number): Promise<ErasedBatch>;
  /** The same of changes, cancellations and new sites. One about a booking's job is never erased before that booking. */
  operations(state: 'done' | 'refused', order: ErasureOrder, now: number): Promise<ErasedBatch>;
  /** Forgets what webhooks told before this (ms since the epoch) of jobs that no booking here is of any more, or ever was. */
  events(receivedBefore: number): Promise<void>;
}

/** What stands where words of a person were: a relay from before there was erasing can still read the row. */
const ERASED = 'Erased';
const NO_ID = '0';

export function createErasure(db: Kysely<Tables>): Erasure {
  return {
    bookings: (state, order, now) =>
      db.transaction().execute(async (tx) => {
        const rows = await settledBookings(tx, state, order);
        const ripe = rows.filter((row) => endOf(row) < order.endedBefore);
        for (const row of ripe) await eraseBooking(tx, row, now);
        return { erased: ripe.length, next: nextAfter(rows, order.limit) };
      }),
    operations: (state, order, now) =>
      db.transaction().execute(async (tx) => {
        const rows = await settledOperations(tx, state, order);
        // There is no history of an operation: it ended about when its last attempt did.
        const ripe = rows.filter((row) => Math.max(row.received_at, row.attempt_deadline ?? 0) < order.endedBefore);
        for (const row of ripe) await eraseOperation(tx, row, now);
        return { erased: ripe.length, next: nextAfter(rows, order.limit) };
      }),
    events: async (receivedBefore) => {
      await db
        .deleteFrom('webhook_events')
        .where('received_at', '<', receivedBefore)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('bookings')
                .select('bookings.key')
                .whereRef('bookings.job_id', '=', 'webhook_events.job_id')
                .where('bookings.erased_at', 'is', null),
            ),
          ),
        )
        .execute();
    },
  };
}

function nextAfter(rows: readonly { seq: number }[], limit: number): number | undefined {
  return rows.length < limit ? undefined : rows.at(-1)?.seq;
}

type BookingRow = Selectable<BookingsTable> & { moved_at: number | null };

async function settledBookings(db: Kysely<Tables>, state: string, order: ErasureOrder): Promise<BookingRow[]> {
  return await db
    .selectFrom('bookings')
    .selectAll('bookings')
    .select((eb) =>
      eb
        .selectFrom('booking_history')
        .select(sql<number | null>`max(at)`.as('at'))
        .whereRef('booking_history.key', '=', 'bookings.key')
        .as('moved_at'),
    )
    .where('state', '=', state)
    .where('erased_at', 'is', null)
    .where('seq', '>', order.after)
    .where('received_at', '<', order.endedBefore)
    // A change that is still under way, or to be decided on, needs what was asked for.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('operations')
            .select('operations.key')
            .whereRef('operations.job_id', '=', 'bookings.job_id')
            .where('operations.state', 'not in', ['done', 'refused']),
        ),
      ),
    )
    .orderBy('seq')
    .limit(order.limit)
    .execute();
}

async function settledOperations(db: Kysely<Tables>, state: string, order: ErasureOrder) {
  return await db
    .selectFrom('operations')
    .selectAll()
    .where('state', '=', state)
    .where('erased_at', 'is', null)
    .where('seq', '>', order.after)
    .where('received_at', '<', order.endedBefore)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('bookings')
            .select('bookings.key')
            .whereRef('bookings.job_id', '=', 'operations.job_id')
            .where('bookings.erased_at', 'is', null),
        ),
      ),
    )
    .orderBy('seq')
    .limit(order.limit)
    .execute();
}

/** When a booking was over (ms since the epoch): a visit that is still to come is not. */
function endOf(row: BookingRow): number {
  const asked = instantOf(bookingRequestSchema.parse(JSON.parse(row.request)).end_time);
  const current = currentIn(row);
  const visits = row.state === 'booked' ? [asked, ...(current ? [instantOf(current.end_time)] : [])] : [];
  return Math.max(row.moved_at ?? row.received_at, ...visits.filter((end) => !Number.isNaN(end)));
}

async function eraseBooking(db: Kysely<Tables>, row: BookingRow, now: number): Promise<void> {
  const { start_time, end_time, time_zone } = bookingRequestSchema.parse(JSON.parse(row.request));
  const request = { site: NO_ID, job_type: NO_ID, title: ERASED, start_time, end_time, time_zone };
  await db
    .updateTable('bookings')
    .set({
      version: row.version + 1,
      erased_at: now,
      subject: erasedSubject(row),
      taken_by: null,
      visitor: '',
      request: JSON.stringify(request),
      site: null,
      job_type: null,
      names: '{}',
      external_id: row.key,
      body_hash: '',
      fingerprint: '',
      traceparent: null,
      job_seen: null,
      last_seen: null,
    })
    .where('key', '=', row.key)
    .where('version', '=', row.version)
    .execute();
  await db.updateTable('booking_history').set({ seen: null }).where('key', '=', row.key).execute();
  if (row.job_id !== null) await db.deleteFrom('webhook_events').where('job_id', '=', row.job_id).execute();
}

async function eraseOperation(db: Kysely<Tables>, row: Selectable<OperationsTable>, now: number): Promise<void> {
  await db
    .updateTable('operations')
    .set({
      version: row.version + 1,
      erased_at: now,
      subject: erasedSubject(row),
      taken_by: null,
      wanted: JSON.stringify(withoutPeople(orderSchema.parse(JSON.parse(row.wanted)))),
      body_hash: '',
      traceparent: null,
      known_sites: null,
      last_seen: null,
    })
    .where('key', '=', row.key)
    .where('version', '=', row.version)
    .execute();
}

function withoutPeople(order: OperationOrder): OperationOrder {
  switch (order.kind) {
    case 'change':
      return { kind: 'change', jobId: order.jobId, change: {} };
    case 'cancel':
      return { kind: 'cancel', jobId: order.jobId, reason: undefined };
    case 'new-site':
      return { kind: 'new-site', site: { customer: NO_ID } };
    default:
      return order satisfies never;
  }
}
