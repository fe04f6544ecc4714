import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { sqlitePathOf } from '../store/open.ts';

/** For tests: the rows of one statement, past the relay's own code, on a store of either kind. */
export async function rowsOf(databaseUrl: string, statement: string): Promise<Record<string, unknown>[]> {
  const path = sqlitePathOf(databaseUrl);
  if (path !== undefined) {
    const database = new DatabaseSync(path);
    try {
      return database.prepare(statement).all();
    } finally {
      database.close();
    }
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

const TABLES = ['bookings', 'booking_history', 'operations', 'sessions'];

/** For tests: everything that the journal holds of people, as text to search in. */
export async function dumpOf(databaseUrl: string): Promise<string> {
  const tables = await Promise.all(TABLES.map((table) => rowsOf(databaseUrl, `select * from ${table}`)));
  return JSON.stringify(tables);
}
