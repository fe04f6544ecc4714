import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { constantColumns, lifeColumns } from '../src/relay/store/booking-rows.ts';
import { openStore, sqlitePathOf } from '../src/relay/store/open.ts';
import { anEntry } from '../src/relay/testing/entries.ts';
import { silentLog } from '../src/relay/testing/silent-log.ts';

/** The driver's own statements, without what the relay puts between. */
interface BareStore {
  /** One booking and its line of history, in a transaction of its own, on disk when it resolves. */
  commit(booking: readonly (string | number | null)[], line: readonly (string | number | null)[]): Promise<void>;
  close(): Promise<void>;
}

/** How many bookings the store commits in a second when nothing else is done, `atOnce` on their way, each in a transaction of its own. */
export async function commitsPerSecond(databaseUrl: string, ms: number, atOnce: number): Promise<number> {
  // The tables, as the relay makes them.
  await (await openStore(databaseUrl, silentLog)).close();
  // Making a row is not the store's work: some hundred are made ahead, and stored under many keys.
  const rows = Array.from({ length: ROWS }, () => rowOf(anEntry(Date.now())));
  const columns = Object.keys(rows[0] ?? {});
  const store =
    sqlitePathOf(databaseUrl) === undefined ? inPostgres(databaseUrl, columns) : inSqlite(databaseUrl, columns);
  let commits = 0;
  const began = performance.now();
  const worker = async () => {
    while (performance.now() - began < ms) {
      const key = randomUUID();
      const row = { ...rows[commits % ROWS], key, external_id: key };
      commits += 1;
      await store.commit(Object.values(row), [key, Date.now(), 'submitted', 'received']);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const elapsed = performance.now() - began;
  await store.close();
  return (commits / elapsed) * 1000;
}

const ROWS = 500;

function rowOf(entry: ReturnType<typeof anEntry>): Record<string, string | number | null> {
  return { ...constantColumns(entry), ...lifeColumns(entry.life), version: entry.version };
}

const HISTORY = 'insert into booking_history (key, at, event, state) values';

function inSqlite(databaseUrl: string, columns: readonly string[]): BareStore {
  const database = new DatabaseSync(sqlitePathOf(databaseUrl) ?? '');
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'secure_delete = on'])
    database.exec(`pragma ${pragma}`);
  const booking = database.prepare(
    `insert into bookings (${columns.join()}) values (${columns.map(() => '?').join()})`,
  );
  const history = database.prepare(`${HISTORY} (?, ?, ?, ?)`);
  return {
    async commit(row, line) {
      database.exec('begin immediate');
      booking.run(...row);
      history.run(...line);
      database.exec('commit');
    },
    close: async () => database.close(),
  };
}

function inPostgres(connectionString: string, columns: readonly string[]): BareStore {
  const pool = new pg.Pool({ connectionString, max: 10 });
  const marks = columns.map((_, index) => `$${index + 1}`).join();
  const text = `insert into bookings (${columns.join()}) values (${marks})`;
  return {
    async commit(row, line) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query({ name: 'booking', text, values: [...row] });
        await client.query({ name: 'history', text: `${HISTORY} ($1, $2, $3, $4)`, values: [...line] });
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
