import { accessSync, closeSync, constants, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import * as z from 'zod';
import { makeFolder, OWNER_ONLY } from '../make-folder.ts';
import type { InQueue } from './add-bookings.ts';
import type { Flavour } from './migrations.ts';
import { NodeSqliteDialect } from './node-sqlite-dialect.ts';
import type { Tables } from './schema.ts';

export const SQLITE_FLAVOUR: Flavour = { counter: 'integer primary key autoincrement', migrateInTransaction: true };

/** SQLite's name for a database that is in no file. */
const IN_MEMORY = ':memory:';
/** The mode of what its owner alone may read and write. SQLite gives the files beside its own the same. */
const OWNERS_FILE = 0o600;
/** Opening may have to wait for another process that is switching the file to WAL or recovering it. */
const OPEN_TIMEOUT_MS = 5_000;

/**
 * Opens the file, creating it and its folder when missing. Every commit is on disk when it returns: WAL with
 * `synchronous=FULL`.
 *
 * @throws when the file cannot be opened
 */
export function openSqlite(path: string): Kysely<Tables> {
  if (path !== IN_MEMORY) makeFile(path);
  const database = new DatabaseSync(path, { timeout: OPEN_TIMEOUT_MS });
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  // What is erased is overwritten at once, not left in the file until its place is needed.
  database.exec('pragma secure_delete = on');
  // From here on the dialect waits, without stopping the event loop.
  database.exec('pragma busy_timeout = 0');
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
}

/** Where it is not there: SQLite would let everybody read it. One that is there keeps its mode. */
function makeFile(path: string): void {
  makeFolder(dirname(path), OWNER_ONLY);
  checkPlace(path);
  closeSync(openSync(path, 'a', OWNERS_FILE));
}

/** SQLite says of each of these that it is unable to open the file, or not before the first write. @throws in the system's words */
function checkPlace(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new Error('it is a folder');
  // What is written goes into files beside it first.
  for (const written of found ? [dirname(path), path] : [dirname(path)]) {
    accessSync(written, constants.R_OK | constants.W_OK);
  }
}

/** A transaction has the write lock from its beginning, and with it the queue. */
export const inQueueOfSqlite: InQueue = (db, work) => db.transaction().execute(work);

const sqliteErrorSchema = z.object({ errcode: z.number(), message: z.string() });
/** SQLITE_CONSTRAINT_UNIQUE, https://www.sqlite.org/rescode.html#constraint_unique */
const CONSTRAINT_UNIQUE = 2067;

/** The column whose uniqueness an error is about, such as `bookings.job_id`; undefined for any other error. */
export function violatedInSqlite(error: unknown): string | undefined {
  const parsed = sqliteErrorSchema.safeParse(error);
  if (!parsed.success || parsed.data.errcode !== CONSTRAINT_UNIQUE) return undefined;
  return /UNIQUE constraint failed: (\S+)/.exec(parsed.data.message)?.[1];
}
