import { type Kysely, type Selectable, sql } from 'kysely';
import { bookingStateSchema } from '../../contract/bookings.ts';
import type { Entry } from '../journal/entry.ts';
import type { Reach } from '../ports.ts';
import { type Adding, createAddBookings, rowsOf } from './add-bookings.ts';
import { entryOf, historyLineOf, lifeColumns } from './booking-rows.ts';
import { grouped } from './grouped.ts';
import type { Advanced, JournalStore, Stored } from './journal-store.ts';
import { OPEN_STATES } from './open-states.ts';
import { aheadOf, dueFairly, queueInOrder } from './queue.ts';
import type { BookingsTable, Tables } from './schema.ts';
import { sitesOf } from './sites-booked.ts';
import { statusOfJob } from './webhook-store.ts';

/** Names the column or index whose uniqueness an error is about. */
export type Violated = (error: unknown) => string | undefined;

/** Keys that are asked for while others are looked up go together: on a server each question costs more than its answer. */
const MOST_FOUND_TOGETHER = 50;

/** The journal on either database. */
export function createKyselyJournal(db: Kysely<Tables>, violated: Violated, adding: Adding): JournalStore {
  const addBooking = createAddBookings(db, adding);
  function add(entry: Entry): Promise<Stored>;
  function add(entry: Entry, mostOpen: number): Promise<Stored | 'full'>;
  function add(entry: Entry, mostOpen = Number.POSITIVE_INFINITY): Promise<Stored | 'full'> {
    return addBooking({ entry, mostOpen });
  }
  const rowOf = grouped<string, Selectable<BookingsTable> | undefined>(
    async (keys) => {
      const rows = await rowsOf(db, keys);
      return keys.map((key) => rows.get(key));
    },
    MOST_FOUND_TOGETHER,
    async () => {},
  );
  const find = async (key: string) => {
    const row = await rowOf(key);
    return row && entryOf(row);
  };
  return {
    find,
    add,
    advance: async (entry, life, note) => {
      const advanced = await db
        .transaction()
        .execute(async (tx): Promise<Advanced> => {
          const columns = lifeColumns(life);
          const owner = columns.job_id === null ? undefined : await ownerOf(tx, columns.job_id, entry.key);
          if (owner !== undefined && (columns.job_source === 'looks' || columns.job_source === 'operator')) {
            return { kind: 'job-taken' };
          }
          const jobStatus = columns.job_id === null ? undefined : await statusOfJob(tx, columns.job_id);
          const row = await tx
            .updateTable('bookings')
            .set({ ...columns, ...jobStatus, version: entry.version + 1 })
            .$if(note.seen !== undefined, (update) => update.set({ last_seen: note.seen ?? null }))
            .where('key', '=', entry.key)
            .where('version', '=', entry.version)
            .returningAll()
            .executeTakeFirst();
          if (!row) return { kind: 'overtaken' };
          await tx
            .insertInto('booking_history')
            .values({
              key: entry.key,
              at: note.at,
              event: note.event,
              state: life.state,
              seen: note.seen ?? null,
              request_id: columns.request_id,
            })
            .execute();
          return { kind: 'saved', entry: entryOf(row), ...(owner !== undefined && { sharedWith: owner }) };
        })
        .catch((error: unknown): Advanced => {
          const subject = violated(error);
          if (subject === 'bookings.fingerprint' || subject === 'bookings_twins') return { kind: 'twin-in-flight' };
          if (subject === 'bookings.job_id' || subject === 'bookings_job_taken') return { kind: 'job-taken' };
          throw error;
        });
      if (advanced.kind !== 'saved' || advanced.sharedWith !== undefined) return advanced;
      // Two at once do not see each other's job in their transactions; afterwards the later one does, and perhaps both.
      const { job_id } = lifeColumns(life);
      const sharedWith = job_id === null ? undefined : await ownerOf(db, job_id, entry.key);
      return sharedWith === undefined ? advanced : { ...advanced, sharedWith };
    },
    toSend: async (now, limit) => (await dueFairly(db, now, limit)).map(entryOf),
    queue: (now) => queueInOrder(db, now),
    ahead: (key, now) => aheadOf(db, key, now),
    abandoned: async (now) => {
      const rows = await db
        .selectFrom('bookings')
        .selectAll()
        .where('state', '=', 'sending')
        .where('lease_until', '<', now)
        .execute();
      return rows.map(entryOf);
    },
    inState: async (state) => {
      const rows = await db.selectFrom('bookings').selectAll().where('state', '=', state).orderBy('seq').execute();
      return rows.map(entryOf);
    },
    nextDueAt: async () => {
      const row = await db
        .selectFrom('bookings')
        .select(sql<number | null>`min(coalesce(due_at, lease_until))`.as('at'))
        .where('state', 'in', OPEN_STATES)
        .executeTakeFirst();
      return row?.at ?? undefined;
    },
    claims: async (jobIds) => {
      if (jobIds.length === 0) return new Map();
      const rows = await db
        .selectFrom('bookings')
        .select(['job_id', 'key', 'external_id'])
        .where('job_id', 'in', jobIds)
        .execute();
      return new Map(rows.map((row) => [row.job_id ?? '', { key: row.key, externalId: row.external_id }]));
    },
    unresolved: async (fingerprints) => {
      if (fingerprints.length === 0) return new Set();
      const rows = await db
        .selectFrom('bookings')
        .select('fingerprint')
        .where('state', '=', 'unresolved')
        .where('fingerprint', 'in', fingerprints)
        .execute();
      return new Set(rows.map((row) => row.fingerprint));
    },
    counts: async () => {
      const rows = await db
        .selectFrom('bookings')
        .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
        .groupBy('state')
        .execute();
      return Object.fromEntries(rows.map((row) => [bookingStateSchema.parse(row.state), Number(row.count)]));
    },
    list: async (states, limit) => {
      const rows = await db
        .selectFrom('bookings')
        .selectAll()
        .$if(states.length > 0, (query) => query.where('state', 'in', states))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(entryOf);
    },
    page: async ({ from, before, states }, after, limit) => {
      const rows = await db
        .selectFrom('bookings')
        .selectAll()
        .where('seq', '>', after)
        .$if(states.length > 0, (query) => query.where('state', 'in', states))
        .$if(from !== undefined, (query) => query.where('received_at', '>=', from ?? 0))
        .$if(before !== undefined, (query) => query.where('received_at', '<', before ?? 0))
        .orderBy('seq')
        .limit(limit)
        .execute();
      return { entries: rows.map(entryOf), next: rows.length < limit ? undefined : rows.at(-1)?.seq };
    },
    within: async (reach, limit) => {
      const rows = await reachable(db, reach).orderBy('seq', 'desc').limit(limit).execute();
      return rows.map(entryOf);
    },
    ofJob: async (jobId, reach) => {
      const rows = await reachable(db, reach).where('job_id', '=', jobId).orderBy('seq').execute();
      return rows.map(entryOf);
    },
    alike: async ({ channel, site, jobType }, limit) => {
      const rows = await db
        .selectFrom('bookings')
        .selectAll()
        .where('channel', '=', channel)
        .where('site', '=', site)
        .where('job_type', '=', jobType)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(entryOf);
    },
    sitesOf: (channel, limit) => sitesOf(db, channel, limit),
    history: async (key) => {
      const rows = await db.selectFrom('booking_history').selectAll().where('key', '=', key).orderBy('id').execute();
      return rows.map(historyLineOf);
    },
  };
}

function reachable(db: Kysely<Tables>, { channel, subject }: Reach) {
  const ofChannel = db.selectFrom('bookings').selectAll().where('channel', '=', channel).where('erased_at', 'is', null);
  return subject === undefined ? ofChannel : ofChannel.where('subject', '=', subject);
}

/** The key of another booking that has this job. */
async function ownerOf(db: Kysely<Tables>, jobId: string, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('bookings')
    .select('key')
    .where('job_id', '=', jobId)
    .where('key', '!=', key)
    .executeTakeFirst();
  return row?.key;
}
