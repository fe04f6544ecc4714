import type { Kysely, Selectable } from 'kysely';
import type { Entry } from '../journal/entry.ts';
import { entryOf } from './booking-rows.ts';
import { grouped } from './grouped.ts';
import { type InsertBookings, openBookings } from './insert-bookings.ts';
import type { Stored } from './journal-store.ts';
import type { BookingsTable, Tables } from './schema.ts';

/** Does `work` in a transaction during which nobody else adds to the queue, on whatever relay. */
export type InQueue = <Result>(
  db: Kysely<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<Result>,
) => Promise<Result>;

/** How bookings are added, each database in its own way. */
export interface Adding {
  inQueue: InQueue;
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
export function createAddBookings(db: Kysely<Tables>, { inQueue, insert }: Adding) {
  const addTogether = (wanted: readonly Wanted[]) => inQueue(db, (tx) => addAll(tx, wanted, insert));
  return grouped<Wanted, Stored | 'full'>(addTogether, MOST_TOGETHER);
}

async function addAll(
  db: Kysely<Tables>,
  wanted: readonly Wanted[],
  insert: InsertBookings,
): Promise<(Stored | 'full')[]> {
  // Mostly all are new, and there is room for all.
  const all = fitting(wanted, new Map(), Number.NEGATIVE_INFINITY);
  const mostOthers = Math.min(...wanted.map(({ mostOpen }) => mostOpen)) - wanted.length;
  const inserted = await insert(db, [...all.values()], mostOthers);
  const known = await rowsOf(db, without(all.keys(), inserted));
  if (inserted.size > 0 || known.size === all.size) return told(wanted, all, known);
  // Those that are known take no room.
  const fresh = fitting(wanted, known, await openBookings(db));
  const fitted = fresh.size === 0 ? new Set<string>() : await insert(db, [...fresh.values()]);
  const others = await rowsOf(db, without(fresh.keys(), fitted));
  return told(wanted, fresh, new Map([...known, ...others]));
}

function without(keys: Iterable<string>, inserted: ReadonlySet<string>): string[] {
  return [...keys].filter((key) => !inserted.has(key));
}

/** What became of each, in their order. */
function told(
  wanted: readonly Wanted[],
  fresh: ReadonlyMap<string, Entry>,
  known: ReadonlyMap<string, Row>,
): (Stored | 'full')[] {
  return wanted.map(({ entry }) => {
    const row = known.get(entry.key);
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
