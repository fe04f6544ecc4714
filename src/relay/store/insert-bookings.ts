import { type Kysely, sql } from 'kysely';
import type { Entry } from '../journal/entry.ts';
import { constantColumns, lifeColumns } from './booking-rows.ts';
import type { Tables } from './schema.ts';

/** Stores new bookings, each with the first line of its history, and tells the keys of those that nobody else has stored. */
export type InsertBookings = (transaction: Kysely<Tables>, entries: readonly Entry[]) => Promise<ReadonlySet<string>>;

const FIRST_EVENT = 'submitted';

/** On a database in this process, where a question costs next to nothing. */
export const insertInTwo: InsertBookings = async (db, entries) => {
  const rows = await insertion(db, entries).returning('key').execute();
  const stored = new Set(rows.map(({ key }) => key));
  const lines = entries
    .filter(({ key }) => stored.has(key))
    .map(({ key, receivedAt, life }) => ({ key, at: receivedAt, event: FIRST_EVENT, state: life.state }));
  if (lines.length > 0) await db.insertInto('booking_history').values(lines).execute();
  return stored;
};

/** In one question, on a server that each costs a way there and back. SQLite has no statement that writes to two tables. */
export const insertInOne: InsertBookings = async (db, entries) => {
  const rows = await db
    .with('stored', (with_) => insertion(with_, entries).returning(['key', 'received_at', 'state']))
    .with('noted', (with_) =>
      with_
        .insertInto('booking_history')
        .columns(['key', 'at', 'event', 'state'])
        .expression((eb) =>
          eb.selectFrom('stored').select(['key', 'received_at', sql.lit(FIRST_EVENT).as('event'), 'state']),
        ),
    )
    .selectFrom('stored')
    .select('key')
    .execute();
  return new Set(rows.map(({ key }) => key));
};

function insertion(db: Pick<Kysely<Tables>, 'insertInto'>, entries: readonly Entry[]) {
  return db
    .insertInto('bookings')
    .values(entries.map((entry) => ({ ...constantColumns(entry), ...lifeColumns(entry.life), version: entry.version })))
    .onConflict((conflict) => conflict.column('key').doNothing());
}
