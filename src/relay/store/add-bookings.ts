import type { Kysely, Selectable } from 'kysely';
import type { Entry } from '../journal/entry.ts';
import { constantColumns, entryOf, lifeColumns } from './booking-rows.ts';
import { grouped } from './grouped.ts';
import type { Stored } from './journal-store.ts';
import { OPEN_STATES } from './open-states.ts';
import type { BookingsTable, Tables } from './schema.ts';

/** Lets nobody else add to the queue, on whatever relay, until the transaction ends. */
export type HoldQueue = (transaction: Kysely<Tables>) => Promise<void>;

/** A booking to be stored, while fewer than so many have no outcome yet. */
interface Wanted {
  entry: Entry;
  mostOpen: number;
}

/** Bookings in one transaction. Fewer than the IDs that `event-hub.ts` takes for being in flight. */
const MOST_TOGETHER = 50;

/**
 * Stores new bookings. Those that come at once share a transaction, and so the one sync to disk that makes them durable; each
 * is told only once that has happened.
 */
export function createAddBookings(db: Kysely<Tables>, holdQueue: HoldQueue) {
  const addTogether = (wanted: readonly Wanted[]) =>
    db.transaction().execute(async (tx) => {
      await holdQueue(tx);
      return await addAll(tx, wanted);
    });
  return grouped<Wanted, Stored | 'full'>(addTogether, MOST_TOGETHER);
}

async function addAll(db: Kysely<Tables>, wanted: readonly Wanted[]): Promise<(Stored | 'full')[]> {
  const keys = wanted.map(({ entry }) => entry.key);
  const before = await rowsOf(db, keys);
  const open = await openBookings(db);
  const fresh = new Map<string, Entry>();
  for (const { entry, mostOpen } of wanted) {
    const isNew = !before.has(entry.key) && !fresh.has(entry.key);
    if (isNew && open + fresh.size < mostOpen) fresh.set(entry.key, entry);
  }
  const inserted = await insert(db, [...fresh.values()]);
  // Only a relay from before the queue was held while it is added to can have been first meanwhile.
  const meanwhile = await rowsOf(
    db,
    [...fresh.keys()].filter((key) => !inserted.has(key)),
  );
  return wanted.map(({ entry }) => {
    const row = before.get(entry.key) ?? meanwhile.get(entry.key);
    if (row) return { added: false, entry: entryOf(row) };
    const stored = fresh.get(entry.key);
    return stored ? { added: stored === entry, entry: stored } : 'full';
  });
}

/** The bookings that have these keys, by key. */
export async function rowsOf(
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Selectable<BookingsTable>>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('bookings').selectAll().where('key', 'in', keys).execute();
  return new Map(rows.map((row) => [row.key, row]));
}

async function openBookings(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('bookings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', 'in', OPEN_STATES)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The keys of those that nobody else has stored. */
async function insert(db: Kysely<Tables>, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  if (entries.length === 0) return new Set();
  const rows = await db
    .insertInto('bookings')
    .values(entries.map((entry) => ({ ...constantColumns(entry), ...lifeColumns(entry.life), version: entry.version })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .execute();
  const inserted = new Set(rows.map(({ key }) => key));
  const lines = entries
    .filter(({ key }) => inserted.has(key))
    .map(({ key, receivedAt, life }) => ({ key, at: receivedAt, event: 'submitted', state: life.state }));
  if (lines.length > 0) await db.insertInto('booking_history').values(lines).execute();
  return inserted;
}
