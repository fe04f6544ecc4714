import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import * as z from 'zod';
import type { Log } from '../ports.ts';
import type { InQueue } from './add-bookings.ts';
import type { Flavour } from './migrations.ts';
import type { Tables } from './schema.ts';

export const POSTGRES_FLAVOUR: Flavour = {
  counter: 'bigint generated always as identity primary key',
  // Kysely takes an advisory lock of the session first, then runs the migrations in a transaction of its own.
  migrateInTransaction: false,
};

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 10_000;
const MAX_CONNECTIONS = 10;

/** A pool on `url` (`postgres://…`). Connects on first use. */
export function openPostgres(url: string, log: Log): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: withoutName(url),
    application_name: 'callout',
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    types: numbersForBigints(),
  });
  // An idle connection that breaks must not end the process: the pool replaces it.
  pool.on('error', (error) => log.warn({ error }, 'a database connection was lost'));
  // Nor must one that breaks between two queries of a transaction, when the pool does not listen: the next query fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** `restore` knows a running relay by its connections' name: one in the address would come before ours. */
function withoutName(url: string): string {
  const address = URL.parse(url);
  if (!address?.searchParams.has('application_name')) return url;
  address.searchParams.delete('application_name');
  return address.href;
}

/** `bigint` columns hold instants and counters, far below 2^53: read as numbers, as SQLite's are. */
function numbersForBigints(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  return types;
}

/** The server's clock, in ms since the epoch. */
export async function postgresNow(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{
    now: number;
  }>`select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('PostgreSQL did not tell the time');
  return row.now;
}

/** Any number that nothing else in this database locks by. Kysely's own, for migrations, is another. */
const QUEUE_LOCK = 7_226_001;

const BEGIN_IN_QUEUE = `begin; select pg_advisory_xact_lock(${QUEUE_LOCK})`;

/**
 * Without the lock two transactions would not see each other's bookings, and together exceed the most that may be open. It comes
 * with the transaction in one message.
 */
export const inQueueOfPostgres: InQueue = (db, work) =>
  db.connection().execute(async (connection) => {
    try {
      await sql.raw(BEGIN_IN_QUEUE).execute(connection);
      const result = await work(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      // A connection that is lost takes its transaction with it: the error to report is what went wrong before.
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });

const postgresErrorSchema = z.object({ code: z.string(), constraint: z.string() });
const UNIQUE_VIOLATION = '23505';

/** The unique index that an error is about; undefined for any other error. */
export function violatedInPostgres(error: unknown): string | undefined {
  const parsed = postgresErrorSchema.safeParse(error);
  return parsed.success && parsed.data.code === UNIQUE_VIOLATION ? parsed.data.constraint : undefined;
}
