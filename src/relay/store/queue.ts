import { type Kysely, type Selectable, sql } from 'kysely';
import type { Queued } from '../queue-order.ts';
import type { BookingsTable, Tables } from './schema.ts';

/** For how long a visitor's bookings count as served, in ms. */
const SERVED_WITHIN_MS = 10 * 60_000;

/**
 * The bookings that may be sent by `now`, each with its turn: 1 for a visitor's first, one more for every booking of
 * the same visitor that is before it, in flight or lately served. Serving turns in order lets nobody starve the rest.
 */
function queued(db: Kysely<Tables>, now: number) {
  const served = db
    .selectFrom('bookings')
    .select(['visitor', (eb) => eb.fn.countAll().as('count')])
    .where('attempt_started_at', '>', now - SERVED_WITHIN_MS)
    .where('state', 'not in', QUEUEING)
    .groupBy('visitor')
    .as('served');
  return db
    .selectFrom('bookings')
    .leftJoin(served, 'served.visitor', 'bookings.visitor')
    .select(['key', 'seq', 'bookings.visitor'])
    .select(
      sql<number>`row_number() over (partition by bookings.visitor order by seq) + coalesce(served.count, 0)`.as(
        'turn',
      ),
    )
    .where('state', 'in', QUEUEING)
    .where('due_at', '<=', now);
}

const QUEUEING = ['received', 'waiting'] as const;

/** The next bookings in the queue of which no twin is in flight, at most `limit`. */
export async function dueFairly(db: Kysely<Tables>, now: number, limit: number): Promise<Selectable<BookingsTable>[]> {
  return await db
    .with('queued', () => queued(db, now))
    .selectFrom('bookings')
    .innerJoin('queued', 'queued.key', 'bookings.key')
    .selectAll('bookings')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('bookings as twin')
            .select('twin.key')
            .whereRef('twin.fingerprint', '=', 'bookings.fingerprint')
            .where('twin.state', 'in', ['sending', 'unanswered']),
        ),
      ),
    )
    .orderBy('queued.turn')
    .orderBy('queued.seq')
    .limit(limit)
    .execute();
}

/** All that may be sent by `now`, in the order in which they are, but for twins in flight. */
export async function queueInOrder(db: Kysely<Tables>, now: number): Promise<Queued[]> {
  const rows = await db
    .selectFrom(queued(db, now).as('queued'))
    .select(['key', 'visitor', 'turn'])
    .orderBy('turn')
    .orderBy('seq')
    .execute();
  return rows.map(({ key, visitor, turn }) => ({ key, visitor, turn: Number(turn) }));
}

/** How many queued bookings go before this one; 0 when it is not in the queue. */
export async function aheadOf(db: Kysely<Tables>, key: string, now: number): Promise<number> {
  const row = await db
    .with('queued', () => queued(db, now))
    .selectFrom('queued as other')
    .innerJoin('queued as mine', (join) => join.on('mine.key', '=', key))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) =>
      eb.or([
        eb('other.turn', '<', eb.ref('mine.turn')),
        eb.and([eb('other.turn', '=', eb.ref('mine.turn')), eb('other.seq', '<', eb.ref('mine.seq'))]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
