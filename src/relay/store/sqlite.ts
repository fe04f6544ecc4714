import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely';
import * as z from 'zod';
import type { Flavour } from './migrations.ts';
import type { Tables } from './schema.ts';

/** How long a statement waits for another process (a second relay, the operator's command) to finish its write. */
const BUSY_TIMEOUT_MS = 5_000;

export const SQLITE_FLAVOUR: Flavour = { counter: 'integer primary key autoincrement', migrateInTransaction: true };

/**
 * Opens the file, creating it and its folder when missing. Every commit is on disk when it returns: WAL with
 * `synchronous=FULL`.
 *
 * @throws when the file cannot be opened
 */
export function openSqlite(path: string): Kysely<Tables> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  return new Kysely<Tables>({ dialect: new TransactionalSqliteDialect({ database: adapt(database) }) });
}

/** SQLite does roll back its DDL; Kysely's own dialect says otherwise, and would migrate without a transaction. */
class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter() {
    return new TransactionalSqliteAdapter();
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/** What Kysely asks of a database, on `node:sqlite`. */
function adapt(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(immediate(sql));
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(toSqlite)),
        run: (parameters) => statement.run(...parameters.map(toSqlite)),
        iterate: (parameters) => statement.iterate(...parameters.map(toSqlite)),
      };
    },
  };
}

/**
 * All our transactions write. One that takes the write lock only at its first write fails at once, whatever the
 * busy timeout, when another process wrote in between.
 */
function immediate(sql: string): string {
  return sql === 'begin' ? 'begin immediate' : sql;
}

function toSqlite(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  throw new TypeError(`SQLite cannot store a ${typeof value}`);
}

const sqliteErrorSchema = z.object({ errcode: z.number(), message: z.string() });
/** SQLITE_CONSTRAINT_UNIQUE: https://www.sqlite.org/rescode.html#constraint_unique */
const CONSTRAINT_UNIQUE = 2067;

/** The column whose uniqueness an error is about, such as `bookings.job_id`; undefined for any other error. */
export function violatedInSqlite(error: unknown): string | undefined {
  const parsed = sqliteErrorSchema.safeParse(error);
  if (!parsed.success || parsed.data.errcode !== CONSTRAINT_UNIQUE) return undefined;
  return /UNIQUE constraint failed: (\S+)/.exec(parsed.data.message)?.[1];
}
