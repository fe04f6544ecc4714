import type { Kysely, Selectable } from 'kysely';
import type { Entry } from '../journal/entry.ts';
import { entryOf } from './booking-rows.ts';
import { grouped } from './grouped.ts';
import type { InsertBookings } from './insert-bookings.ts';
import type { Stored } from './journal-store.ts';
import { OPEN_STATES } from './open-states.ts';
import type { BookingsTable, Tables } from './schema.ts';

/** Lets nobody else add to the queue, on whatever relay, until the transaction ends. */
export type HoldQueue = (transaction: Kysely<Tables>) => Promise<void>;

/** How bookings are added, each database in its own way. */
export interface Adding {
  holdQueue: HoldQueue;
  insert: InsertBookings;
}

type Row = Selectable<BookingsTable>;

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
export function createAddBookings(db: Kysely<Tables>, { holdQueue, insert }: Adding) {
  const addTogether = (wanted: readonly Wanted[]) =>
    db.transaction().execute(async (tx) => {
      await holdQueue(tx);
      return await addAll(tx, wanted, insert);
    });
  return grouped<Wanted, Stored | 'full'>(addTogether, MOST_TOGETHER);
}

async function addAll(
  db: Kysely<Tables>,
  wanted: readonly Wanted[],
  insert: InsertBookings,
): Promise<(Stored | 'full')[]> {
  const open = await openBookings(db);
  // Those that are known take no room. Where there is plenty, whether they are is seen by what could not be inserted.
  const hasRoom = wanted.every(({ mostOpen }) => open + wanted.length <= mostOpen);
  const keys = wanted.map(({ entry }) => entry.key);
  const before = hasRoom ? new Map<string, Row>() : await rowsOf(db, keys);
  const fresh = fitting(wanted, before, open);
  const inserted = fresh.size === 0 ? new Set<string>() : await insert(db, [...fresh.values()]);
  const known = await rowsOf(
    db,
    [...fresh.keys()].filter((key) => !inserted.has(key)),
  );
  return wanted.map(({ entry }) => {
    const row = before.get(entry.key) ?? known.get(entry.key);
    if (row) return { added: false, entry: entryOf(row) };
    const stored = fresh.get(entry.key);
    return stored ? { added: stored === entry, entry: stored } : 'full';
  });
}

/** The new ones that there is room for, the first of each key. */
function fitting(
  wanted: readonly Wanted[],
  before: ReadonlyMap<string, Row>,
  open: number,
): ReadonlyMap<string, Entry> {
  const fresh = new Map<string, Entry>();
  for (const { entry, mostOpen } of wanted) {
    const isNew = !before.has(entry.key) && !fresh.has(entry.key);
    if (isNew && open + fresh.size < mostOpen) fresh.set(entry.key, entry);
  }
  return fresh;
}

/** The bookings that have these keys, by key. */
export async function rowsOf(db: Kysely<Tables>, keys: readonly string[]): Promise<ReadonlyMap<string, Row>> {
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
