import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { sqlitePathOf } from '../src/relay/store/open.ts';

/** Longer than a relay that has nothing to do holds the file, in ms. */
const BUSY_MS = 5_000;

/** Takes all bookings out of a store that a relay is on. */
export async function emptyJournal(databaseUrl: string): Promise<void> {
  const path = sqlitePathOf(databaseUrl);
  if (path !== undefined) {
    const database = new DatabaseSync(path, { timeout: BUSY_MS });
    database.exec('delete from bookings; delete from booking_history');
    database.close();
    return;
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('truncate bookings, booking_history');
  await client.end();
}
