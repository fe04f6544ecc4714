import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { sqlitePathOf } from '../../src/relay/store/open.ts';
import { OPEN_STATES } from '../../src/relay/store/open-states.ts';

/** How many bookings are on their way, from the store past the relay; undefined while it cannot be read. */
export type CountOpen = () => Promise<number | undefined>;

const STATES = OPEN_STATES.map((state) => `'${state}'`).join(', ');
const COUNT = `select count(*) as open from bookings where state in (${STATES})`;

/** Counts on a connection of its own. Call it once the relay has made the tables. */
export function countOpenIn(databaseUrl: string): { count: CountOpen; close(): Promise<void> } {
  const path = sqlitePathOf(databaseUrl);
  return path === undefined ? inPostgres(databaseUrl) : inSqlite(path);
}

function inSqlite(path: string) {
  const database = new DatabaseSync(path, { readOnly: true });
  const statement = database.prepare(COUNT);
  return { count: async () => orUndefined(() => Number(statement.get()?.open)), close: async () => database.close() };
}

function inPostgres(connectionString: string) {
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: 1_000 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    async count() {
      const answer = await pool.query<{ open: string }>(COUNT).catch(() => undefined);
      return answer && Number(answer.rows[0]?.open);
    },
    close: () => pool.end(),
  };
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
