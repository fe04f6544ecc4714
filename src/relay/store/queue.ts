import { type Kysely, type Selectable, sql } from 'kysely';
import type { BookingsTable, Tables } from './schema.ts';

/**
 * The bookings that may be sent by `now`, each with its turn: a visitor's first has turn 1, more for every booking
 * of the same visitor before it or in flight. Serving turns in order lets nobody starve the rest.
 */
function queued(db: Kysely<Tables>, now: number) {
  return db
    .selectFrom('bookings')
    .select(['key', 'seq'])
    .select(
      sql<number>`row_number() over (partition by visitor order by seq) + (
        select count(*) from bookings as flying where flying.visitor = bookings.visitor and flying.state = 'sending')`.as(
        'turn',
      ),
    )
    .where('state', 'in', ['received', 'waiting'])
    .where('due_at', '<=', now);
}

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
