import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Entry } from '../journal/entry.ts';
import { constantColumns, lifeColumns } from './booking-rows.ts';
import { OPEN_STATES } from './open-states.ts';
import type { Tables } from './schema.ts';

/**
 * Stores new bookings, each with the first line of its history, and tells the keys of those that nobody else has stored. Stores
 * none where more than `mostOthers` have no outcome yet.
 */
export type InsertBookings = (
  transaction: Kysely<Tables>,
  entries: readonly Entry[],
  mostOthers?: number,
) => Promise<ReadonlySet<string>>;

const FIRST_EVENT = 'submitted';

/**
 * Row by row, on a database in this process, where a question costs next to nothing. That is always the same statement, written and
 * prepared once; one for all rows would be another for each number of them, and takes longer to write than to carry out.
 */
export function insertingOneByOne(): InsertBookings {
  let statement: CompiledQuery | undefined;
  return async function insertOneByOne(db, entries, mostOthers = Number.POSITIVE_INFINITY) {
    if ((await openBookings(db)) > mostOthers) return new Set();
    const stored = new Set<string>();
    for (const row of entries.map(rowOf)) {
      statement ??= insertOf(db, row).compile();
      const { rows } = await db.executeQuery<{ key: string }>({ ...statement, parameters: Object.values(row) });
      for (const { key } of rows) stored.add(key);
    }
    const keys = JSON.stringify([...stored]);
    await sql`
      insert into booking_history (key, at, event, state)
      select key, received_at, ${FIRST_EVENT}, state from bookings
      where key in (select value from json_each(${keys})) order by seq`.execute(db);
    return stored;
  };
}

function insertOf(db: Kysely<Tables>, row: ReturnType<typeof rowOf>) {
  return db
    .insertInto('bookings')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key');
}

/**
 * In one question, on a server that each costs a way there and back. The rows go as one JSON text, so that the question is the
 * same however many there are. SQLite has no statement that writes to two tables.
 */
export const insertInOne: InsertBookings = async (db, entries, mostOthers = Number.POSITIVE_INFINITY) => {
  const rows = entries.map(rowOf);
  const most = Math.min(mostOthers, Number.MAX_SAFE_INTEGER);
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  const { rows: stored } = await sql<{ key: string }>`
    with stored as (
      insert into bookings (${columns})
      select ${columns} from json_populate_recordset(null::bookings, ${JSON.stringify(rows)}) with ordinality
      where (select count(*) from bookings where state in (${sql.join(OPEN_STATES)})) <= ${most}
      order by ordinality
      on conflict (key) do nothing
      returning key, received_at, state
    ), noted as (
      insert into booking_history (key, at, event, state)
      select key, received_at, ${sql.lit(FIRST_EVENT)}, state from stored
    )
    select key from stored`.execute(db);
  return new Set(stored.map(({ key }) => key));
};

/** How many bookings have no outcome yet. */
export async function openBookings(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('bookings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', 'in', OPEN_STATES)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** All columns, always in one order. */
function rowOf(entry: Entry) {
  return { ...constantColumns(entry), ...lifeColumns(entry.life), version: entry.version };
}
