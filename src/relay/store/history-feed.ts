import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** That something happened to a booking. IDs grow, but one may come to light after a greater one, by the time its write took. */
export interface HistoryEvent {
  id: number;
  key: string;
  /** The booking's channel. */
  channel: string;
}

/** What happened to all bookings, whichever relay did it. */
export interface HistoryFeed {
  /** Events with an ID above `id`, the lowest first, at most `limit`. */
  after(id: number, limit: number): Promise<HistoryEvent[]>;
  /** The greatest ID; 0 before there is any. */
  lastId(): Promise<number>;
}

export function createHistoryFeed(db: Kysely<Tables>): HistoryFeed {
  return {
    after: async (id, limit) =>
      await db
        .selectFrom('booking_history')
        .innerJoin('bookings', 'bookings.key', 'booking_history.key')
        .select(['booking_history.id as id', 'booking_history.key as key', 'bookings.channel as channel'])
        .where('booking_history.id', '>', id)
        .orderBy('booking_history.id')
        .limit(limit)
        .execute(),
    lastId: async () => {
      const row = await db.selectFrom('booking_history').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
      return row?.id ?? 0;
    },
  };
}
